import { crc32 } from '../../base/crc32.ts'
import { encode } from '../../base/bytes.ts'
import type { Numbers } from '../../engine/columns/segment.ts'

/*
 * The bytes of a case file, before gzip: docs/case-file.md. A line with name and version, then parts, each with its lengths
 * and a CRC-32 before it.
 */

/** What the first line begins with; the version and a line feed follow. */
export const MAGIC = 'spoor-case '
/** Counts up with changes that an older build would misread; a new kind of part is none. */
export const VERSION = 1

/** Bytes before a part: how long its head is, how long its body, and the CRC-32 of both. */
export const PREFIX = 12
/** Bytes of a head at most: names, rule ids and what is said of columns. */
export const HEAD_CAP = 1 << 21
/** Bytes of a body at most: a block closes at 32 MB of new values, and a row more may bring 18 MB. */
export const BODY_CAP = 128 << 20

/** A part as it is written: words about it, and columns. */
export interface RawPart {
  readonly head: Readonly<Record<string, unknown>> & { readonly kind: PartKind }
  readonly arrays: readonly Numbers[]
}

/**
 * All kinds of parts, in the order of a file: the case; what a person decided of it; for each file what it is, its blocks, and
 * that it is whole; that all is told. A reader passes over kinds that it does not know. A new kind has its place here, in `write.ts` and in `import.ts`.
 */
export const PART_KINDS = ['case', 'policy', 'file', 'block', 'whole', 'end'] as const
export type PartKind = (typeof PART_KINDS)[number]

const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const
type TypeName = keyof typeof TYPES

const nameOf = (array: Numbers): TypeName =>
  array instanceof Uint8Array
    ? 'u8'
    : array instanceof Uint16Array
      ? 'u16'
      : array instanceof Uint32Array
        ? 'u32'
        : 'f64'

/** The first line of a case file. */
export const firstLine = (): Uint8Array => encode(`${MAGIC}${VERSION}\n`)

/** The bytes of a part, in pieces; undefined where it is longer than a reader would take. */
export function encodePart({ head, arrays }: RawPart): Uint8Array[] | undefined {
  const told = arrays.map((array) => `${nameOf(array)}:${array.length}`)
  const words = encode(JSON.stringify({ ...head, arrays: told }))
  const body = arrays.map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  )
  const length = body.reduce((sum, { length: more }) => sum + more, 0)
  if (words.length > HEAD_CAP || length > BODY_CAP) return undefined
  const prefix = new DataView(new ArrayBuffer(PREFIX))
  prefix.setUint32(0, words.length, true)
  prefix.setUint32(4, length, true)
  prefix.setUint32(
    8,
    body.reduce((crc, bytes) => crc32(bytes, crc), crc32(words)),
    true,
  )
  return [new Uint8Array(prefix.buffer), words, ...body]
}

/** The columns of a body, each in memory of its own; undefined where `told` is not what the body can hold. */
export function arraysOf(body: Uint8Array, told: unknown): Numbers[] | undefined {
  if (!Array.isArray(told)) return undefined
  const arrays: Numbers[] = []
  let at = 0
  for (const one of told as unknown[]) {
    const found = typeof one === 'string' ? /^(u8|u16|u32|f64):(\d{1,9})$/.exec(one) : null
    if (found === null) return undefined
    const type = TYPES[found[1] as TypeName]
    const end = at + Number(found[2]) * type.BYTES_PER_ELEMENT
    if (end > body.length) return undefined
    arrays.push(new type(body.slice(at, end).buffer))
    at = end
  }
  return at === body.length ? arrays : undefined
}
