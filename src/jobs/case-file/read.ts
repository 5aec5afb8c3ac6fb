import { toldOf } from '../../base/told.ts'
import { crc32 } from '../../base/crc32.ts'
import { decode, encode } from '../../base/bytes.ts'
import type { Numbers } from '../../engine/columns/segment.ts'
import { inflate } from '../../intake/inflate.ts'
import { compressionOf } from '../../intake/compressions.ts'
import type { CaseFileTrouble } from '../../protocol/case-file.ts'
import { arraysOf, BODY_CAP, HEAD_CAP, MAGIC, PREFIX, VERSION } from './part.ts'

/** A part as it was read: its CRC holds, and nothing else is known of it. `at`: where it begins, in bytes before gzip. */
export interface FoundPart {
  readonly at: number
  readonly head: Readonly<Record<string, unknown>>
  readonly arrays: readonly Numbers[]
}

/** Whether a file is a case file of any version, by its content and not by its name. */
export async function isCaseFile(file: Blob): Promise<boolean> {
  if ((await compressionOf(file)) !== 'gzip') return false
  const bytes = new ByteReader(inflate(file, { onRead: ignore, onTrouble: ignore }))
  try {
    const found = await bytes.take(MAGIC.length)
    return found !== undefined && decode(found) === MAGIC
  } catch {
    return false // a file that cannot be read is none
  } finally {
    await bytes.stop()
  }
}

const ignore = (): void => undefined

/**
 * The parts of a case file, one after the other; a trouble ends them. Memory is taken for bytes that came, never for a
 * length that is only told.
 */
export async function* readParts(
  file: Blob,
  onRead: (bytes: number) => void,
): AsyncGenerator<FoundPart | CaseFileTrouble> {
  let broken: string | undefined
  const bytes = new ByteReader(
    inflate(file, {
      onRead,
      onTrouble: ({ kind, detail }) => {
        if (kind === 'gzip-broken') broken = detail ?? ''
      },
    }),
  )
  try {
    const trouble = await readFirstLine(bytes)
    if (trouble !== undefined) {
      yield trouble
      return
    }
    for (;;) {
      const { at } = bytes
      const part = await readPart(bytes)
      if (part === undefined) {
        yield broken === undefined
          ? { kind: 'cut-off', at, detail: '' }
          : { kind: 'damaged', at, detail: broken }
        return
      }
      yield part
      if ('kind' in part) return
    }
  } catch (fault) {
    // The file went away, or the disk under it.
    yield { kind: 'damaged', at: bytes.at, detail: toldOf(fault) }
  } finally {
    await bytes.stop()
  }
}

async function readFirstLine(bytes: ByteReader): Promise<CaseFileTrouble | undefined> {
  const line = encode(`${MAGIC}${VERSION}\n`)
  const found = await bytes.take(line.length)
  if (found === undefined) return { kind: 'cut-off', at: 0, detail: '' }
  const text = decode(found)
  if (text === decode(line)) return undefined
  return { kind: text.startsWith(MAGIC) ? 'newer' : 'damaged', at: 0, detail: '' }
}

/** The next part; undefined where the file ends amid it. */
async function readPart(bytes: ByteReader): Promise<FoundPart | CaseFileTrouble | undefined> {
  const { at } = bytes
  const prefix = await bytes.take(PREFIX)
  if (prefix === undefined) return undefined
  const view = new DataView(prefix.buffer)
  const length = view.getUint32(0, true)
  const size = view.getUint32(4, true)
  if (length > HEAD_CAP || size > BODY_CAP) return { kind: 'damaged', at, detail: 'length' }
  const words = await bytes.take(length)
  if (words === undefined) return undefined
  const body = await bytes.take(size)
  if (body === undefined) return undefined
  if (crc32(body, crc32(words)) !== view.getUint32(8, true))
    return { kind: 'damaged', at, detail: 'CRC-32' }
  const head = headOf(words)
  const arrays = head && arraysOf(body, head['arrays'])
  if (head === undefined || arrays === undefined) return { kind: 'refused', at, detail: 'arrays' }
  return { at, head, arrays }
}

/** The value of a JSON text; undefined where it is none. */
export function jsonOf(words: Uint8Array): unknown {
  try {
    return JSON.parse(decode(words)) as unknown
  } catch {
    return undefined
  }
}

/** Own keys only: `__proto__` in a file is a name like any other. */
function headOf(words: Uint8Array): Record<string, unknown> | undefined {
  const value = jsonOf(words)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.assign(Object.create(null) as object, value) as Record<string, unknown>
}

/** Bytes of a stream in lengths of one's own. */
class ByteReader {
  readonly #chunks: AsyncGenerator<Uint8Array>
  #chunk = new Uint8Array(0)
  #used = 0
  /** Bytes taken so far. */
  at = 0

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.#chunks = chunks
  }

  /** The next `length` bytes, in memory of their own; undefined where there are fewer. */
  async take(length: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = []
    for (let held = 0; held < length;) {
      if (this.#used === this.#chunk.length) {
        const next = await this.#chunks.next()
        if (next.done === true) return undefined
        this.#chunk = next.value as Uint8Array<ArrayBuffer>
        this.#used = 0
      }
      const part = this.#chunk.subarray(this.#used, this.#used + length - held)
      parts.push(part)
      held += part.length
      this.#used += part.length
    }
    const whole = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    this.at += length
    return whole
  }

  async stop(): Promise<void> {
    await this.#chunks.return(undefined)
  }
}
