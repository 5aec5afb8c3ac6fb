const UTF8 = new TextDecoder('utf-8')
const UTF8_STRICT = new TextDecoder('utf-8', { fatal: true })
const ENCODER = new TextEncoder()

/** UTF-8 bytes of a text. */
export function encode(text: string): Uint8Array {
  return ENCODER.encode(text)
}

/** Text of UTF-8 bytes `[from, to)`. Bytes that are not UTF-8 become U+FFFD; use `logText` for what comes from a log. */
export function decode(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return UTF8.decode(bytes.subarray(from, to))
}

/**
 * Text of bytes `[from, to)` of a log. Valid UTF-8 is read as such; otherwise each byte becomes the code unit of its value
 * (Latin-1), so that nothing is lost and `\xe9` and `é` still look like themselves.
 */
export function logText(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const ascii = isAscii(bytes, from, to)
  if (ascii && to - from < 48) {
    let text = ''
    for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number)
    return text
  }
  const part = bytes.subarray(from, to)
  if (ascii) return UTF8.decode(part)
  try {
    return UTF8_STRICT.decode(part)
  } catch {
    return latin1(bytes, from, to)
  }
}

export function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x7f) return false
  return true
}

/** One code unit per byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = ''
  for (let at = from; at < to; at += 8192)
    text += String.fromCharCode.apply(
      null,
      // an array-like is what it takes, and spreading one makes a copy first
      bytes.subarray(at, Math.min(to, at + 8192)) as unknown as number[],
    )
  return text
}

/** Whether bytes `[from, to)` of `a` equal the whole of `b`. */
export function sameBytes(a: Uint8Array, from: number, to: number, b: Uint8Array): boolean {
  if (to - from !== b.length) return false
  for (let i = 0; i < b.length; i++) if (a[from + i] !== b[i]) return false
  return true
}

/**
 * Whether `length` bytes of `a` from `at` on are those of `b` from `from` on. Eight bytes a step, as numbers; numbers that
 * are equal as such but not as bytes (0 and -0), or the other way round (not a number), are looked at once more.
 */
export function same(a: DataView, at: number, b: DataView, from: number, length: number): boolean {
  let i = 0
  for (; i + 8 <= length; i += 8) {
    const eight = a.getFloat64(at + i, true)
    if (eight === b.getFloat64(from + i, true) && eight !== 0) continue
    if (a.getInt32(at + i, true) !== b.getInt32(from + i, true)) return false
    if (a.getInt32(at + i + 4, true) !== b.getInt32(from + i + 4, true)) return false
  }
  if (i + 4 <= length) {
    if (a.getInt32(at + i, true) !== b.getInt32(from + i, true)) return false
    i += 4
  }
  for (; i < length; i++) if (a.getUint8(at + i) !== b.getUint8(from + i)) return false
  return true
}
