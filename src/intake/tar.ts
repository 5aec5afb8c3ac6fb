import { isWanted, MOST_MEMBERS, type ArchiveTrouble, type Contents, type Entry } from './member.ts'

/*
 * tar: POSIX ustar and pax (IEEE Std 1003.1, pax), with GNU's long names. Members are slices of the archive: nothing is
 * copied.
 */
const BLOCK = 512
const MAGIC = 'ustar'

const ascii = (bytes: Uint8Array, at: number, length: number): string => {
  const end = bytes.indexOf(0, at)
  return new TextDecoder().decode(
    bytes.subarray(at, end < 0 || end > at + length ? at + length : end),
  )
}

export async function isTar(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, BLOCK).arrayBuffer())
  return head.length === BLOCK && ascii(head, 257, 5) === MAGIC
}

export async function tarContents(file: Blob): Promise<Contents> {
  const reader = new TarReader(file)
  for (let at: number | undefined = 0; at !== undefined && at + BLOCK <= file.size;)
    at = await reader.next(at)
  return { entries: reader.entries, leftOut: reader.leftOut, troubles: reader.troubles }
}

class TarReader {
  readonly entries: Entry[] = []
  leftOut = 0
  readonly troubles: ArchiveTrouble[] = []
  readonly #file: Blob
  /** Of the member that comes next, where its name does not fit its header. */
  #longName: string | undefined

  constructor(file: Blob) {
    this.#file = file
  }

  /** Takes the entry whose header stands at `at`; gives where the next one stands, or undefined at the end. */
  async next(at: number): Promise<number | undefined> {
    const header = new Uint8Array(await this.#file.slice(at, at + BLOCK).arrayBuffer())
    if (header.every((byte) => byte === 0)) return undefined
    const size = sizeOf(header)
    if (Number.isNaN(size) || ascii(header, 257, 5) !== MAGIC) {
      this.troubles.push({ kind: 'broken', path: '', at })
      return undefined
    }
    const data = this.#file.slice(at + BLOCK, at + BLOCK + size)
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === 'L') this.#longName = ascii(new Uint8Array(await data.arrayBuffer()), 0, size)
    else if (type === 'x') this.#longName = paxPath(await data.text()) ?? this.#longName
    else if (type !== 'g') {
      const path = this.#longName ?? pathOf(header)
      this.#longName = undefined
      if (FILES.includes(type) && !this.#take(path, data, size, at)) return undefined
    }
    return at + BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }

  /** False when there are enough. */
  #take(path: string, data: Blob, size: number, at: number): boolean {
    if (this.entries.length === MOST_MEMBERS) {
      this.troubles.push({ kind: 'too-many', path, at })
      return false
    }
    if (isWanted(path, size)) this.entries.push({ path, size: data.size, from: data })
    else this.leftOut++
    if (data.size < size) this.troubles.push({ kind: 'broken', path, at: this.#file.size })
    return true
  }
}

/** Types of entries that are files: two spellings of a plain one, and one that was to lie in one piece. */
const FILES: readonly string[] = ['0', '\0', '7']

/** Octal digits, or base 256 where the first bit is set (GNU). */
function sizeOf(header: Uint8Array): number {
  if (((header[124] ?? 0) & 0x80) !== 0)
    return header.subarray(125, 136).reduce((sum, byte) => sum * 256 + byte, 0)
  const text = ascii(header, 124, 12).trim()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text === '' ? '0' : text, 8) : NaN
}

function pathOf(header: Uint8Array): string {
  const prefix = ascii(header, 345, 155)
  const name = ascii(header, 0, 100)
  // GNU's own header has times where ustar has the prefix
  return prefix === '' || header[263] === 0x20 ? name : `${prefix}/${name}`
}

/** `path` of a pax header: lines `length key=value`. */
function paxPath(text: string): string | undefined {
  return /(?:^|\n)\d{1,9} path=([^\n]*)\n/.exec(text)?.[1]
}
