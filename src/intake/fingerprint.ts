import type { Compression } from '../base/compression.ts'
import { decompress } from './compressions.ts'

/** Bytes of each end of a file that its fingerprint looks at. */
const END = 65_536
/** Bytes that a file has at least to be likened to others: those of an empty gzip. */
const LEAST = 18
const WRAP = 2 ** 32

/**
 * Fingerprint of a file's content, not of its name: SHA-256 over its size, head, middle and tail, in hex. Two logs that share
 * a beginning (rotation by copy) still differ in size or tail.
 */
export async function fingerprintOf(file: Blob): Promise<string> {
  const middle = Math.max(0, Math.floor(file.size / 2) - END / 2)
  const parts = new Blob([
    String(file.size),
    file.slice(0, END),
    file.slice(middle, middle + END),
    file.slice(Math.max(0, file.size - END)),
  ])
  return digestOf(new Uint8Array(await parts.arrayBuffer()), file.size)
}

/**
 * What a plain file and its compressed forms have in common, `BEGINNING-LENGTH`: the beginning of their text, and how long it is
 * modulo 2^32. A gzip tells that at its end (ISIZE, RFC 1952); of several members, whose end tells of the last only, it
 * matches nothing. Of what is compressed in another way it is known only once all is read: then it is `?`.
 */
export async function likenessOf(
  file: Blob,
  compression: Compression | undefined,
  head: Uint8Array,
): Promise<string | undefined> {
  if (head.length === 0 || file.size < LEAST) return undefined
  const start = new Uint8Array(head.subarray(0, END))
  const beginning = await digestOf(start, start.length)
  if (compression === undefined) return `${beginning}-${file.size % WRAP}`
  return `${beginning}-${compression === 'gzip' ? await sizeInside(file) : '?'}`
}

/** Length of a compressed file's text, modulo 2^32, which takes reading it; undefined where it cannot be read to its end. */
export async function measure(file: Blob, compression: Compression): Promise<number | undefined> {
  const troubles: unknown[] = []
  let size = 0
  for await (const chunk of decompress(file, compression, {
    onRead: () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
  }))
    size += chunk.length
  return troubles.length === 0 ? size % WRAP : undefined
}

async function sizeInside(gzip: Blob): Promise<number> {
  const tail = new DataView(await gzip.slice(gzip.size - 4).arrayBuffer())
  return tail.getUint32(0, true)
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>, size: number): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle
  // An insecure origin has no SubtleCrypto; two plain hashes tell files apart, which is all that is asked of them.
  if (subtle === undefined)
    return `${hex(plain(bytes, 0x811c9dc5))}${hex(plain(bytes, 0x9e3779b1))}-${size}`
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function plain(bytes: Uint8Array, seed: number): number {
  let hash = seed
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')
