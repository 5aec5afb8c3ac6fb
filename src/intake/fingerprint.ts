/** Bytes of each end of a file that its fingerprint looks at. */
const END = 65_536

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
 * What a plain file and its gzip have in common: the beginning of their text, and how long it is modulo 2^32, which a gzip
 * tells at its end (ISIZE, RFC 1952). For a gzip of several members, whose end tells of the last only, it matches nothing.
 */
export async function likenessOf(
  file: Blob,
  gzip: boolean,
  head: Uint8Array,
): Promise<string | undefined> {
  if (head.length === 0 || file.size < 18) return undefined
  const size = gzip ? await sizeInside(file) : file.size % 2 ** 32
  return `${await digestOf(new Uint8Array(head.subarray(0, END)), size)}-${size}`
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
