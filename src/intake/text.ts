import type { Compression } from '../base/compression.ts'
import { charsetOf, transcoder, type Charset } from './charset.ts'
import { compressionOf, decompress } from './compressions.ts'
import { headerBefore } from './header.ts'
import type { DecompressTrouble } from './listeners.ts'

const PIECE = 16 << 20
const LF = 0x0a

export type TextTrouble =
  DecompressTrouble | { readonly kind: 'utf-16'; readonly at: number; readonly detail?: string }

export interface TextOptions {
  /** Byte range of the file, `end` exclusive; the whole file where its text is not its bytes. */
  readonly start: number
  readonly end: number
  /** Go on here: an offset in the text that is the start of a row. */
  readonly resumeAt?: number
  onTrouble(trouble: TextTrouble): void
  /**
   * Hears, before the first chunk, of text that stands before it, in chunks: all of it where it is decoded anyway, else the
   * lines around its last `#Fields` line.
   */
  readonly onBefore?: (bytes: Uint8Array) => void
}

/** `at`: offset in the file's text of its first byte. `read`: bytes of the slice as dropped that were read so far. */
export interface TextChunk {
  readonly bytes: Uint8Array
  readonly at: number
  readonly read: number
}

/**
 * Text of a slice as UTF-8 bytes, in chunks. A slice that does not begin the file begins after the first line end at or
 * behind `start - 1`, and goes on past `end` to finish its last line: slices side by side share no line and lose none.
 */
export async function* textOf(file: Blob, options: TextOptions): AsyncGenerator<TextChunk> {
  const compression = await compressionOf(file)
  if (compression !== undefined) {
    yield* inflated(file, compression, options)
    return
  }
  const charset = charsetOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()))
  yield* charset === 'utf-8' ? plain(file, options) : recoded(file, charset, options)
}

/** Text of a file read from its start, and how many bytes of the file it took. */
type Decoded = AsyncGenerator<{ readonly bytes: Uint8Array; readonly read: number }>

async function* inflated(
  file: Blob,
  how: Compression,
  options: TextOptions,
): AsyncGenerator<TextChunk> {
  let read = 0
  const chunks = decompress(file, how, {
    onRead: (bytes) => (read = bytes),
    onTrouble: (trouble) => options.onTrouble(trouble),
  })
  const decoded = async function* (): Decoded {
    for await (const bytes of chunks) yield { bytes, read }
  }
  yield* goingOn(decoded(), options)
}

async function* recoded(
  file: Blob,
  charset: Charset,
  options: TextOptions,
): AsyncGenerator<TextChunk> {
  options.onTrouble({ kind: 'utf-16', at: 0, detail: charset })
  const decode = transcoder(charset)
  const decoded = async function* (): Decoded {
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = decode(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()))
      yield { bytes, read: Math.min(file.size, at + PIECE) }
    }
  }
  yield* goingOn(decoded(), options)
}

/** The text from where it is to go on. */
async function* goingOn(
  chunks: Decoded,
  { resumeAt, onBefore }: TextOptions,
): AsyncGenerator<TextChunk> {
  let skip = resumeAt ?? 0
  let at = 0
  for await (const { bytes, read } of chunks) {
    const from = Math.min(skip, bytes.length)
    skip -= from
    if (from > 0) onBefore?.(bytes.subarray(0, from))
    if (from < bytes.length)
      yield { bytes: from === 0 ? bytes : bytes.subarray(from), at: at + from, read }
    at += bytes.length
  }
}

async function* plain(
  file: Blob,
  { start, end, resumeAt, onBefore }: TextOptions,
): AsyncGenerator<TextChunk> {
  // A slice of which nothing is committed goes on at its very start, which may be amid a line.
  const fresh = resumeAt === undefined || resumeAt <= start
  const from = !fresh ? resumeAt : start === 0 ? 0 : await afterLineEnd(file, start - 1)
  if (onBefore !== undefined && from > 0) onBefore(await headerBefore(file, from))
  const to = end >= file.size ? file.size : await afterLineEnd(file, end - 1)
  const piece = (at: number): Promise<ArrayBuffer> =>
    file.slice(at, Math.min(to, at + PIECE)).arrayBuffer()
  // The next piece is on its way while one is read.
  let next = piece(from)
  for (let at = from; at < to; at += PIECE) {
    const bytes = new Uint8Array(await next)
    if (at + PIECE < to) next = piece(at + PIECE)
    yield { bytes, at, read: at + bytes.length - start }
  }
}

/** Offset after the first line end at or behind `at`; the size of the file where there is none. */
async function afterLineEnd(file: Blob, at: number): Promise<number> {
  for (let from = at; from < file.size; from += 65_536) {
    const bytes = new Uint8Array(await file.slice(from, from + 65_536).arrayBuffer())
    const found = bytes.indexOf(LF)
    if (found >= 0) return from + found + 1
  }
  return file.size
}
