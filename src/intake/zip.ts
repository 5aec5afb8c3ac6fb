import {
  collect,
  isWanted,
  MOST_MEMBERS,
  type ArchiveTrouble,
  type Contents,
  type ZipPlace,
} from './member.ts'

/*
 * ZIP, after PKWARE's APPNOTE.TXT 6.3. The list of members stands at the end of the file; of an archive that was cut off it
 * is missing, and the members' own headers are walked from the start.
 */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const FULL = 0xffffffff
const STORED = 0
const DEFLATED = 8

interface Place extends ZipPlace {
  readonly path: string
  readonly size: number
}

export async function isZip(file: Blob): Promise<boolean> {
  const head = await viewOf(file, 0, 4)
  if (head.byteLength < 4) return false
  const magic = head.getUint32(0, true)
  return magic === LOCAL || magic === END
}

export async function zipContents(file: Blob): Promise<Contents> {
  const listed = await listOf(file)
  const places = (listed ?? (await walked(file))).filter(({ path }) => !path.endsWith('/'))
  const wanted = places.filter(({ path, size }) => isWanted(path, size))
  const troubles: ArchiveTrouble[] =
    listed === undefined ? [{ kind: 'broken', path: '', at: file.size }] : []
  const over = wanted[MOST_MEMBERS]
  if (over !== undefined) troubles.push({ kind: 'too-many', path: over.path, at: over.at })
  const entries = wanted
    .slice(0, MOST_MEMBERS)
    .map(({ path, size, ...from }) => ({ path, size, from }))
  return { entries, leftOut: places.length - wanted.length, troubles }
}

/** The file at a place of a zip, as far as it can be read. */
export async function openZipped(
  file: Blob,
  { at, flags, method, compressed }: ZipPlace,
): Promise<{ file?: Blob; trouble?: ArchiveTrouble['kind'] | undefined }> {
  if ((flags & 1) !== 0) return { trouble: 'encrypted' }
  const header = await viewOf(file, at, 30)
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) return { trouble: 'broken' }
  const start = at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const bytes = file.slice(start, start + compressed)
  if (method === STORED) return { file: bytes }
  if (method !== DEFLATED) return { trouble: 'unknown-method' }
  const { blob, trouble } = await collect(inflated(bytes), compressed)
  if (trouble === 'bomb' || blob.size === 0) return { trouble: trouble ?? 'broken' }
  return { file: blob, trouble }
}

async function* inflated(bytes: Blob): AsyncGenerator<Uint8Array> {
  const reader = bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Members by the list at the end; undefined where there is none. */
async function listOf(file: Blob): Promise<Place[] | undefined> {
  const place = await listPlace(file)
  if (place === undefined) return undefined
  const list = await viewOf(file, place.at, place.size)
  const places: Place[] = []
  for (let i = 0; i + 46 <= list.byteLength && list.getUint32(i, true) === CENTRAL;) {
    const name = list.getUint16(i + 28, true)
    const extra = list.getUint16(i + 30, true)
    const next = i + 46 + name + extra + list.getUint16(i + 32, true)
    if (next > list.byteLength) break
    places.push(central(list, i, name, extra))
    i = next
  }
  return places
}

/** Where the list stands, by the record at the very end. */
async function listPlace(file: Blob): Promise<{ at: number; size: number } | undefined> {
  const from = Math.max(0, file.size - 65_557)
  const tail = await viewOf(file, from, file.size - from)
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== END) end--
  if (end < 0) return undefined
  const size = tail.getUint32(end + 12, true)
  const at = tail.getUint32(end + 16, true)
  if (at !== FULL && size !== FULL) return { at, size }
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR64) return undefined
  const end64 = await viewOf(file, Number(tail.getBigUint64(end - 12, true)), 56)
  if (end64.byteLength < 56 || end64.getUint32(0, true) !== END64) return undefined
  return { size: Number(end64.getBigUint64(40, true)), at: Number(end64.getBigUint64(48, true)) }
}

function central(list: DataView, i: number, name: number, extra: number): Place {
  const wide = wideSizes(list, i + 46 + name, extra)
  const value = (at: number): number => {
    const short = list.getUint32(i + at, true)
    return short === FULL ? (wide.shift() ?? short) : short
  }
  // in the order in which the long forms stand in the extra field
  const size = value(24)
  const compressed = value(20)
  const flags = list.getUint16(i + 8, true)
  return {
    path: nameOf(list, i + 46, name, flags),
    flags,
    method: list.getUint16(i + 10, true),
    compressed,
    size,
    at: value(42),
  }
}

/** The 64-bit numbers of the ZIP64 extra field. */
function wideSizes(list: DataView, at: number, length: number): number[] {
  for (let i = at; i + 4 <= at + length;) {
    const size = list.getUint16(i + 2, true)
    if (list.getUint16(i, true) === 1)
      return Array.from({ length: Math.floor(Math.min(size, at + length - i - 4) / 8) }, (_, k) =>
        Number(list.getBigUint64(i + 4 + k * 8, true)),
      )
    i += 4 + size
  }
  return []
}

/** Members by their own headers, as far as these say how long they are. */
async function walked(file: Blob): Promise<Place[]> {
  const places: Place[] = []
  for (let at = 0; places.length <= MOST_MEMBERS;) {
    const header = await viewOf(file, at, 30)
    if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) break
    const flags = header.getUint16(6, true)
    const name = header.getUint16(26, true)
    const start = at + 30 + name + header.getUint16(28, true)
    // a member written as a stream says its length only behind itself: then it is the last that can be read
    const known = (flags & 8) === 0
    const compressed = known ? header.getUint32(18, true) : file.size - start
    const path = nameOf(await viewOf(file, at + 30, name), 0, name, flags)
    const size = known ? header.getUint32(22, true) : compressed
    places.push({ path, flags, method: header.getUint16(8, true), compressed, size, at })
    if (!known) break
    at = start + compressed
  }
  return places
}

function nameOf(view: DataView, at: number, length: number, flags: number): string {
  const bytes = new Uint8Array(
    view.buffer,
    view.byteOffset + at,
    Math.min(length, view.byteLength - at),
  )
  return new TextDecoder((flags & 0x800) !== 0 ? 'utf-8' : 'latin1').decode(bytes)
}

async function viewOf(file: Blob, at: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(at, at + length).arrayBuffer())
}
