import { charsetOf, transcoder, type Charset } from './charset.ts'
import { headerBefore } from './header.ts'
import { inflate, type InflateTrouble } from './inflate.ts'

const PIECE = 4 << 20
const LF = 0x0a

export type TextTrouble =
  InflateTrouble | { readonly kind: 'utf-16'; readonly at: number; readonly detail?: string }

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

/** Whether a file is gzip, by its first bytes and not by its name (RFC 1952, 2.3.1). */
export async function isGzip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8
}

/**
 * Text of a slice as UTF-8 bytes, in chunks. A slice that does not begin the file begins after the first line end at or
 * behind `start - 1`, and goes on past `end` to finish its last line: slices side by side share no line and lose none.
 */
export async function* textOf(file: Blob, options: TextOptions): AsyncGenerator<TextChunk> {
  const gzip = await isGzip(file)
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  const charset = gzip ? 'utf-8' : charsetOf(head)
  yield* !gzip && charset === 'utf-8' ? plain(file, options) : decoded(file, gzip, charset, options)
}

async function* decoded(
  file: Blob,
  gzip: boolean,
  charset: Charset,
  options: TextOptions,
): AsyncGenerator<TextChunk> {
  let read = 0
  const chunks = gzip
    ? inflate(
        file,
        (bytes) => (read = bytes),
        (trouble) => options.onTrouble(trouble),
      )
    : pieces(file, (bytes) => (read = bytes))
  const decode = gzip ? undefined : transcoder(charset)
  if (decode !== undefined) options.onTrouble({ kind: 'utf-16', at: 0, detail: charset })
  let skip = options.resumeAt ?? 0
  let at = 0
  for await (const chunk of chunks) {
    const bytes = decode === undefined ? chunk : decode(chunk)
    const from = Math.min(skip, bytes.length)
    skip -= from
    if (from > 0) options.onBefore?.(bytes.subarray(0, from))
    if (from < bytes.length)
      yield { bytes: from === 0 ? bytes : bytes.subarray(from), at: at + from, read }
    at += bytes.length
  }
}

async function* pieces(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    onRead(Math.min(file.size, at + PIECE))
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
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
  for (let at = from; at < to; at += PIECE) {
    const stop = Math.min(to, at + PIECE)
    const bytes = new Uint8Array(await file.slice(at, stop).arrayBuffer())
    yield { bytes, at, read: stop - start }
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
