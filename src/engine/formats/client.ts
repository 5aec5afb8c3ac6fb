import { textIndex } from '../columns/fields.ts'
import {
  ADDRESS,
  CLASS,
  CLOSE,
  COLON,
  COMMA,
  DOT,
  IS_COLON,
  IS_DIGIT,
  IS_DOT,
  IS_HEX_LETTER,
  IS_LETTER,
  OPEN,
  ascii,
  isDigit,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'

const SOURCE = textIndex.source
const MAPPED = [ascii('::ffff:'), ascii('::FFFF:')] as const

/** What a word looks like. */
export type Look = 'address' | 'host' | 'list' | 'other'

/** Whether `[from, to)` looks like an address (a port may follow it), a host name, a chain of them, or something else. */
export function lookOf(bytes: Uint8Array, from: number, to: number): Look {
  let seen = 0
  let colons = 0
  let dots = 0
  const bracket = bytes[from] === OPEN
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte === COMMA) return i > from ? 'list' : 'other'
    const kind = CLASS[byte] as number
    if ((kind & ADDRESS) === 0 && !(bracket && (byte === OPEN || byte === CLOSE))) return 'other'
    if (kind === IS_COLON) colons++
    if ((kind & IS_DOT) !== 0) dots++
    seen |= kind
  }
  if (colons > 1) return 'address'
  if (dots === 3 && (seen & (IS_LETTER | IS_HEX_LETTER)) === 0) return 'address'
  if ((seen & (IS_LETTER | IS_HEX_LETTER)) === 0) return 'other'
  // `Request:` is a word of prose; a socket's name is `unix:`
  return bytes[to - 1] === COLON && bytes[from] !== 0x75 ? 'other' : 'host'
}

/** Whether all of `[from, to)` is an address as most are, four numbers: it needs no closer look. */
export function isPlainV4(bytes: Uint8Array, from: number, to: number): boolean {
  let dots = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte === DOT) dots++
    else if (!isDigit(byte)) return false
  }
  return dots === 3
}

/**
 * The source is the address in `[from, to)`, without brackets, port and the `::ffff:` of IPv4 in IPv6. `always`: a port
 * always follows, so that the last group of an IPv6 address without brackets is one.
 */
export function readClient(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  always = false,
): void {
  if (!findAddress(bytes, from, to, always)) return
  draft.start[SOURCE] = addressStart
  draft.end[SOURCE] = addressEnd
}

/** As `readClient` for an address that is not the source, because the log tells who asked the proxy: the draft's peer. */
export function readPeer(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  always = false,
): void {
  if (!findAddress(bytes, from, to, always)) return
  draft.peerStart = addressStart
  draft.peerEnd = addressEnd
}

/** What `findAddress` found. */
export let addressStart = -1
export let addressEnd = -1

/** Finds the address in `[from, to)`: without brackets, port and the `::ffff:` of IPv4 in IPv6. False where nothing is left. */
export function findAddress(bytes: Uint8Array, from: number, to: number, always = false): boolean {
  if (bytes[from] === OPEN) {
    let close = from + 1
    while (close < to && bytes[close] !== CLOSE) close++
    from++
    to = close
  } else to = withoutPort(bytes, from, to, always)
  if (bytes[from] === COLON && to - from > 7 && isDigit(bytes[from + 7]) && hasDot(bytes, from, to))
    if (MAPPED.some((prefix) => standsAt(bytes, from, to, prefix))) from += 7
  addressStart = from
  addressEnd = to
  return to > from
}

const hasDot = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (bytes[i] === DOT) return true
  return false
}

/** `to` without a `:port`: of IPv4 and host names, of IPv6 with nine groups, and of any IPv6 if `always`. */
function withoutPort(bytes: Uint8Array, from: number, to: number, always: boolean): number {
  let colons = 0
  let last = -1
  for (let i = from; i < to; i++) {
    if (bytes[i] !== COLON) continue
    colons++
    last = i
  }
  if (colons === 0 || last === to - 1 || to - last > 6) return to
  for (let i = last + 1; i < to; i++) if (!isDigit(bytes[i])) return to
  if (colons === 1 || colons === 8 || (colons > 2 && hasDot(bytes, from, last))) return last
  // `::1` alone has no port; `::1:37752` has
  return always && colons > 2 ? last : to
}

/** A host name without the port after it; sets the virtual host. */
export function readVhost(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const end = vhostEnd(bytes, from, to)
  if (end > from) draft.span('vhost', from, end)
}

/** `to` without the port of a host name. */
export function vhostEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to
  while (end > from && isDigit(bytes[end - 1])) end--
  return end > from + 1 && end < to && bytes[end - 1] === COLON ? end - 1 : to
}

/** Whether an address is none of the private, loopback and link-local ranges (RFC 1918, 4193, 4291, 6598). */
export function isPublic(bytes: Uint8Array, from: number, to: number): boolean {
  if (!hasDot(bytes, from, to)) return !isLocalV6(bytes, from, to)
  let at = from
  const octet = (): number => {
    let n = 0
    while (at < to && ((CLASS[bytes[at] as number] as number) & IS_DIGIT) !== 0)
      n = n * 10 + (bytes[at++] as number) - 48
    at++
    return n
  }
  const a = octet()
  const b = octet()
  if (a === 10 || a === 127 || a === 0 || (a === 192 && b === 168) || (a === 169 && b === 254))
    return false
  return !(a === 172 && b >= 16 && b < 32) && !(a === 100 && b >= 64 && b < 128)
}

function isLocalV6(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] as number
  if (first === COLON) return to - from < 4
  const second = (bytes[from + 1] as number) | 0x20
  return (first | 0x20) === 0x66 && (second === 0x63 || second === 0x64 || second === 0x65)
}
