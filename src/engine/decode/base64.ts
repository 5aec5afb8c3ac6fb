import { Output, type Places } from './output.ts'

/** Shortest run worth decoding: ten bytes, as in `/etc/passwd`. */
export const LEAST_RUN = 14

const VALUES = new Int8Array(128).fill(-1)
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i
VALUES[0x2d] = 62 // `-` and `_`: the URL-safe alphabet (RFC 4648, 5)
VALUES[0x5f] = 63

/** What a decoded run must show to be worth a look. */
const ATTACK_LIKE =
  /[<>'"`|;$(){}]|\.\.\/|:\/\/|\/(?:bin|etc|tmp)\/|\b(?:select|union|wget|curl|eval|exec|system|powershell)\b/i

/**
 * Long runs of base64 that decode to printable text with characters that attacks are made of, as that text; everything else
 * stays. PowerShell's UTF-16 is read too.
 */
export function base64(text: string, places?: Places): string {
  const out = new Output(text, places)
  for (let probe = LEAST_RUN - 1; probe < text.length;) {
    if (valueAt(text, probe) < 0) {
      probe += LEAST_RUN
      continue
    }
    // Every run of LEAST_RUN units covers a probe.
    let from = probe
    while (valueAt(text, from - 1) >= 0) from--
    let to = probe + 1
    while (valueAt(text, to) >= 0) to++
    if (to - from >= LEAST_RUN && mixed(text, from, to)) lookInside(text, from, to, out)
    probe = to + LEAST_RUN
  }
  return out.done()
}

/** Letters and digits in a row that make a value worth looking into; separators end it, or every long path would count. */
const LEAST_BYTES = 12

/** Whether bytes `[from, to)` can hold base64 worth decoding: the cheap test before any text is made. */
export function hasLongRun(bytes: Uint8Array, from: number, to: number): boolean {
  // A run so long covers two probes and what lies between; words and numbers hardly ever do.
  const step = LEAST_BYTES / 2
  for (let probe = from + step; probe < to; probe += step) {
    if (KINDS[bytes[probe] as number] === 0) continue
    if (KINDS[bytes[probe - step] as number] === 0 || KINDS[bytes[probe - 3] as number] === 0)
      continue
    let start = probe - step
    while (start > from && KINDS[bytes[start - 1] as number] !== 0) start--
    let end = start
    let kinds = 0
    let kind: number
    do {
      kind = KINDS[bytes[end++] as number] as number
      kinds |= kind
    } while (kind !== 0 && end < to)
    if (kinds === ALL_KINDS && end - start > LEAST_BYTES) return true
    probe = Math.max(probe, end)
  }
  return false
}

function valueAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < 128 ? (VALUES[unit] as number) : -1
}

const UPPER = 1
const LOWER = 2
const DIGIT = 4
const ALL_KINDS = UPPER | LOWER | DIGIT

const KINDS = new Uint8Array(256)
for (const char of ALPHABET.slice(0, 26)) KINDS[char.charCodeAt(0)] = UPPER
for (const char of ALPHABET.slice(26, 52)) KINDS[char.charCodeAt(0)] = LOWER
for (const char of ALPHABET.slice(52, 62)) KINDS[char.charCodeAt(0)] = DIGIT

/** Base64 of any text this long has capitals, small letters and digits; paths and words seldom have all. */
function mixed(text: string, from: number, to: number): boolean {
  let kinds = 0
  for (let i = from; i < to; i++) kinds |= KINDS[text.charCodeAt(i)] as number
  return kinds === ALL_KINDS
}

/** Tries the run from its start, and from after each of its first slashes (`/a/b/PHNj…`). */
function lookInside(text: string, from: number, to: number, out: Output): void {
  let start = from
  for (let tries = 0; tries < 6 && to - start >= LEAST_RUN; tries++) {
    const found = decodeRun(text, start, to)
    if (found !== undefined && ATTACK_LIKE.test(found)) {
      out.replace(start, to, found)
      return
    }
    const slash = text.indexOf('/', start)
    if (slash < 0 || slash >= to) return
    start = slash + 1
  }
}

/** The text of the base64 `[from, to)`, or undefined at its first unprintable byte. */
export function decodeRun(text: string, from: number, to: number): string | undefined {
  let found = ''
  let bits = 0
  let held = 0
  let wide = 0
  for (let i = from; i < to; i++) {
    held = ((held << 6) | valueAt(text, i)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    const byte = (held >> bits) & 0xff
    if (byte === 0 && wide < found.length) wide++
    else if ((byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13))
      found += String.fromCharCode(byte)
    else return undefined
  }
  return found
}
