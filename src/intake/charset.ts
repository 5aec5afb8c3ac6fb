export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Share of NUL bytes at even or odd places that makes a text UTF-16: PowerShell writes logs so, with and without a mark. */
const NULS = 0.4
const LOOKED = 1024

/** How a file's text is written, from its first bytes. What is neither UTF-16 is read as bytes (UTF-8, Latin-1 and mixtures). */
export function charsetOf(head: Uint8Array): Charset {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const bytes = head.subarray(0, LOOKED)
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const half = bytes.length / 2
  if (odd > half * NULS && even < half * 0.1) return 'utf-16le'
  if (even > half * NULS && odd < half * 0.1) return 'utf-16be'
  return 'utf-8'
}

export const isUtf16 = (charset: string | undefined): charset is Charset =>
  charset === 'utf-16le' || charset === 'utf-16be'

/** A text in UTF-16, byte order mark and all as they stand in it. */
export function toUtf16(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  const little = charset === 'utf-16le'
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return bytes
}

/** Turns chunks of a UTF-16 text into UTF-8, one after the other; a byte order mark stays, so that it can be written again. */
export function transcoder(charset: Charset): (chunk: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(charset, { ignoreBOM: true })
  const encoder = new TextEncoder()
  return (chunk) => encoder.encode(decoder.decode(chunk, { stream: true }))
}
