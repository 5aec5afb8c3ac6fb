import { encode } from '../../base/bytes.ts'

export interface HexLine {
  /** Offset of the first byte. */
  readonly at: number
  /** Two lower-case digits a byte, in two groups of eight. */
  readonly hex: string
  /** Printable ASCII; everything else as a middle dot. */
  readonly text: string
}

const BYTES_A_LINE = 16

/**
 * The bytes of a raw line as `hexdump -C` shows them, `count` lines from line `from`. `RequestDetail.raw` shows bytes that
 * are no UTF-8 as Latin-1, which `rawBytes` tells: the text then has as many code units as the line has bytes.
 */
export function hexLines(raw: string, rawBytes: number, from: number, count: number): HexLine[] {
  const bytes = rawLineBytes(raw, rawBytes)
  const lines: HexLine[] = []
  for (let i = from; i < from + count; i++) {
    const part = bytes.subarray(i * BYTES_A_LINE, (i + 1) * BYTES_A_LINE)
    if (part.length === 0) break
    lines.push({ at: i * BYTES_A_LINE, hex: hexOf(part), text: printable(part) })
  }
  return lines
}

export const hexLineCount = (rawBytes: number): number => Math.ceil(rawBytes / BYTES_A_LINE)

/** The bytes a raw text stands for. */
export function rawLineBytes(raw: string, rawBytes: number): Uint8Array {
  const utf8 = encode(raw)
  if (utf8.length === rawBytes) return utf8
  const bytes = new Uint8Array(raw.length)
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i)
  return bytes
}

function hexOf(part: Uint8Array): string {
  let text = ''
  part.forEach((byte, i) => {
    text += `${i === 0 ? '' : i === 8 ? '  ' : ' '}${byte.toString(16).padStart(2, '0')}`
  })
  return text
}

function printable(part: Uint8Array): string {
  let text = ''
  for (const byte of part) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·'
  return text
}
