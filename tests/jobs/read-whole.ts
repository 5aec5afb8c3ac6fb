import type { KeptFile } from '../../src/store/kept.ts'
import { CaseDesk } from '../../src/jobs/case-desk.ts'
import { originalOf } from '../../src/jobs/original.ts'
import { Parsing } from '../../src/jobs/parse-slice.ts'
import { Receiver } from '../../src/jobs/receive.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'
import { TEST_JUDGE } from './batches.ts'

export interface ReadFile {
  /** As it can be exported. */
  readonly original: Uint8Array
  readonly kept: KeptFile
  /** Bytes in memory. */
  readonly size: number
}

/** Reads a file as the app does, in one slice, and gives what the case has of it. Undefined where it is no text. */
export async function readWhole(bytes: Uint8Array, name = 'a.log'): Promise<ReadFile | undefined> {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified: 0 })
  const desk = new CaseDesk(new MemoryShelf())
  const receiver = new Receiver(desk, () => undefined)
  const parsing = new Parsing(TEST_JUDGE)
  parsing.keeper = { put: (batch) => receiver.put(batch) }
  const facts = { name: 'c', created: 0, opened: 0, sample: false, attacks: 0, bytes: 0 }
  await desk.use(await desk.shelf.putCase(facts), 0)
  const { compression, guesses, fingerprint, text } = await parsing.sniff(file)
  if (!text) return undefined
  const begun = await receiver.begin(
    {
      name,
      size: file.size,
      lastModified: 0,
      ...(compression === undefined ? {} : { compression }),
      fingerprint,
      guesses,
      slices: [{ start: 0, end: file.size }],
    },
    new Date(0),
  )
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { fileId } = begun
  const slice = { fileId, file, slice: 0, start: 0, end: file.size, guesses }
  const outcome = await parsing.ingest(slice, () => undefined)
  await receiver.end(fileId, 'done', outcome.kind === 'read' ? outcome.troubles : [])
  const kept = desk.files.get(fileId)
  if (kept === undefined) throw new Error('the file is gone')
  const original = await originalOf(desk.holdings, kept)
  return { original: new Uint8Array(await original.arrayBuffer()), kept, size: desk.bytes() }
}

/** Whether its rows account for every line: events with their continuations, comments, blank and unread ones. */
export function linesAddUp({ kept: { tally } }: ReadFile): boolean {
  return tally.eventLines + tally.comments + tally.blank + tally.unread === tally.lines
}
