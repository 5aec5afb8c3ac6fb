import { rawOf } from '../engine/columns/residue-text.ts'
import type { Holdings, Segment } from '../engine/columns/segment.ts'
import { isUtf16, toUtf16, type Charset } from '../intake/charset.ts'
import type { KeptFile } from '../store/kept.ts'

/**
 * The bytes of a file as they were dropped (of a compressed one: its text), put together from its rows. In parts of about a
 * megabyte: a file is never one array in memory.
 * @param most no further blocks of rows are put together once there are so many bytes
 */
export async function originalOf(
  holdings: Holdings,
  file: KeptFile,
  most = Infinity,
): Promise<Blob> {
  const parts: Blob[] = []
  let size = 0
  for (const segment of holdings.segments) {
    if (segment.fileId !== file.id) continue
    for (const part of partsOf(segment)) {
      if (size >= most) break
      parts.push(part)
      size += part.size
    }
  }
  const charset = file.troubles.find(({ kind }) => kind === 'utf-16')?.detail
  const text = new Blob(parts)
  return isUtf16(charset) ? encoded(text, charset) : text
}

function* partsOf(segment: Segment): Generator<Blob> {
  for (const block of segment.blocks) {
    const lines: BlobPart[] = []
    for (let row = 0; row < block.rows; row++)
      lines.push(rawOf(segment, block, row) as Uint8Array<ArrayBuffer>)
    yield new Blob(lines)
  }
}

const PIECE = 1 << 20

async function encoded(text: Blob, charset: Charset): Promise<Blob> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: Blob[] = []
  for (let at = 0; at < text.size; at += PIECE) {
    const bytes = await text.slice(at, at + PIECE).arrayBuffer()
    const part = decoder.decode(bytes, { stream: at + PIECE < text.size })
    parts.push(new Blob([toUtf16(part, charset)]))
  }
  return new Blob(parts)
}
