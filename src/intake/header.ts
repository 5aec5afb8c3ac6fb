const PIECE = 4 << 20
/** Text around a header line that is given with it: lines that belong to it stand before and after. */
const BEFORE = 4096
const AFTER = 65_536
const LF = 0x0a
const HASH = 0x23
const MARK = Uint8Array.from('fields', (c) => c.charCodeAt(0))

/**
 * Whole lines around the last line before `offset` that begins with `#fields` (of any case): what such a line says holds
 * until the next one, so a slice that begins at `offset` needs to know it. All lines begin before `offset`. Empty where there
 * is no such line.
 */
export async function headerBefore(file: Blob, offset: number): Promise<Uint8Array> {
  for (let end = offset; end > 0; end -= PIECE) {
    const start = Math.max(0, end - PIECE)
    // one byte more before it, to see a line end, and the mark's length behind it
    const from = Math.max(0, start - 1)
    const bytes = await bytesOf(file, from, end + MARK.length)
    const found = lastMark(bytes, start - from, end - from)
    if (found >= 0) return linesAround(file, from + found, offset)
  }
  return new Uint8Array(0)
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer())
}

/** Offset of the last `#fields` in `[from, to)` that begins a line, or -1. */
function lastMark(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    at = bytes.lastIndexOf(HASH, at)
    if (at < from) return -1
    if ((at === 0 || bytes[at - 1] === LF) && isMark(bytes, at + 1)) return at
  }
  return -1
}

const isMark = (bytes: Uint8Array, at: number): boolean =>
  MARK.every((byte, i) => ((bytes[at + i] ?? 0) | 0x20) === byte)

async function linesAround(file: Blob, mark: number, offset: number): Promise<Uint8Array> {
  const from = Math.max(0, mark - BEFORE)
  const bytes = await bytesOf(file, from, mark + AFTER)
  const start = from === 0 ? 0 : bytes.indexOf(LF) + 1
  let end = Math.min(offset, mark + AFTER) - from
  if (bytes[end - 1] !== LF) {
    const found = bytes.indexOf(LF, end)
    end = found < 0 ? bytes.length : found + 1
  }
  return bytes.subarray(start, end)
}
