import { Gunzip } from 'fflate'
import type { Listeners } from './listeners.ts'

/** Bytes that are decompressed at once: they become a thousand times as many at the most. */
const PIECE = 1 << 16

/**
 * Text of a gzip file in chunks. The browser's own decoder is five times faster but refuses a second member; where it fails, all
 * is read again by fflate, which does not, and what was given already is passed over.
 */
export async function* inflate(
  file: Blob,
  { onRead, onTrouble }: Listeners,
): AsyncGenerator<Uint8Array> {
  let given = 0
  try {
    for await (const chunk of native(file, onRead)) {
      given += chunk.length
      yield chunk
    }
    return
  } catch {
    // Several members, a cut end or a broken middle: fflate tells which.
  }
  let passed = 0
  for await (const chunk of patient(file, { onRead, onTrouble })) {
    const skip = Math.min(chunk.length, given - passed)
    passed += chunk.length
    if (skip < chunk.length) yield skip <= 0 ? chunk : chunk.subarray(skip)
  }
}

async function* native(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, out) => {
      read += chunk.length
      onRead(read)
      out.enqueue(chunk)
    },
  })
  const stop = new AbortController()
  const reader = file
    .stream()
    .pipeThrough(counter, { signal: stop.signal })
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    stop.abort()
    reader.closed.catch(() => undefined)
  }
}

async function* patient(file: Blob, { onRead, onTrouble }: Listeners): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  let text = 0
  const state = { ended: false }
  const gunzip = new Gunzip((chunk, final) => {
    if (chunk.length > 0) chunks.push(chunk)
    state.ended = final
  })
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
    const last = at + PIECE >= file.size
    try {
      gunzip.push(piece, last)
    } catch (fault) {
      for (const chunk of chunks.splice(0)) {
        text += chunk.length
        yield chunk
      }
      const rest = new Uint8Array(await file.slice(at).slice(0, PIECE).arrayBuffer())
      const trouble = await troubleOf(file, fault, rest)
      if (trouble !== undefined) onTrouble({ ...trouble, at: text })
      return
    }
    onRead(Math.min(file.size, at + PIECE))
    for (const chunk of chunks.splice(0)) {
      text += chunk.length
      yield chunk
    }
  }
  if (!state.ended) onTrouble({ kind: 'gzip-truncated', at: text })
}

/** Zeros after a member are padding (tapes, dd) and no trouble; an early end is another thing than garbage. */
async function troubleOf(
  file: Blob,
  fault: unknown,
  rest: Uint8Array,
): Promise<{ kind: 'gzip-truncated' | 'gzip-broken'; detail: string } | undefined> {
  const tail = new Uint8Array(await file.slice(Math.max(0, file.size - 512)).arrayBuffer())
  const detail = fault instanceof Error ? fault.message : String(fault)
  if (tail.every((byte) => byte === 0) && rest.length > 0) return undefined
  return { kind: /unexpected eof/i.test(detail) ? 'gzip-truncated' : 'gzip-broken', detail }
}
