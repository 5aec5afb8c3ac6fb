import type { Compression } from '../base/compression.ts'
import { charsetOf, transcoder } from './charset.ts'
import { compressionOf, decompress } from './compressions.ts'

/** What a file looks like from a few samples of it. */
export interface Look {
  readonly compression: Compression | undefined
  /** Whether the text is other bytes than the file's, without being compressed: UTF-16. */
  readonly recoded: boolean
  /** False for what is no text at all; `binary` then says what it looks like, as an id. */
  readonly text: boolean
  readonly binary: string | undefined
  /** Whole lines of head, middle and tail; of a compressed file the head. */
  readonly samples: Uint8Array[]
}

const HEAD = 65_536
const PART = 32_768
const LF = 0x0a
const CONTROLS = 0.3

/** Files that are no logs, by their first bytes. */
const MAGIC: readonly (readonly [id: string, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['pcap', [0xd4, 0xc3, 0xb2, 0xa1]],
  ['pcap', [0x0a, 0x0d, 0x0d, 0x0a]],
  ['evtx', [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
]

/** Looks at head, middle and tail of a file. */
export async function lookAt(file: Blob): Promise<Look> {
  const compression = await compressionOf(file)
  if (compression !== undefined) return lookInside(file, compression)
  const raw = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const charset = charsetOf(raw)
  const recoded = charset !== 'utf-8'
  const head = recoded ? transcoder(charset)(raw) : raw
  const binary = MAGIC.find(([, bytes]) => bytes.every((byte, i) => raw[i] === byte))?.[0]
  if (binary !== undefined || isBinary(head))
    return { compression, recoded, text: false, binary: binary ?? 'binary', samples: [] }
  const samples = [head]
  if (!recoded && file.size > HEAD * 4) {
    samples.push(await linesAt(file, Math.floor(file.size / 2)))
    samples.push(await linesAt(file, file.size - PART))
  }
  return { compression, recoded, text: true, binary: undefined, samples: samples.filter(isSome) }
}

const isSome = (sample: Uint8Array): boolean => sample.length > 0

async function lookInside(file: Blob, compression: Compression): Promise<Look> {
  const head = await headInside(file, compression)
  const text = !isBinary(head)
  return {
    compression,
    recoded: false,
    text,
    binary: text ? undefined : 'binary',
    samples: text ? [head].filter(isSome) : [],
  }
}

/** The first text of a compressed file; of a broken one what there is. */
async function headInside(file: Blob, compression: Compression): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of decompress(file, compression)) {
    parts.push(chunk)
    size += chunk.length
    if (size >= HEAD) break
  }
  const head = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    head.set(part, at)
    at += part.length
  }
  return head.subarray(0, HEAD)
}

async function linesAt(file: Blob, from: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.slice(from, from + PART).arrayBuffer())
  return bytes.subarray(bytes.indexOf(LF) + 1)
}

/** Many control bytes make no log; runs of NUL do not count, rotation by truncation leaves them. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0
  let seen = 0
  for (const byte of head.subarray(0, 8192)) {
    if (byte === 0) continue
    seen++
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1b) controls++
  }
  return seen === 0 ? head.length > 0 : controls / seen > CONTROLS
}
