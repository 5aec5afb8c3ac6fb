import type { FileRow, Trouble } from '../protocol/cases.ts'
import type { Looked, Slice, SliceOutcome } from '../protocol/ingest.ts'
import type { ImportItem, ItemState } from './import-item.svelte.ts'

/** A plain file longer than this is cut into as many slices as there are parsers. */
const SLICE_FROM = 64 << 20

/** Byte ranges of a file: cut where it is long, plain, and there is more than one parser. */
export function cut(
  file: File,
  looked: Pick<Looked, 'compression' | 'spansLines'>,
  parsers: number,
): { start: number; end: number }[] {
  const whole = looked.compression !== undefined || looked.spansLines
  const parts = whole || file.size < SLICE_FROM ? 1 : parsers
  return Array.from({ length: parts }, (_, i) => ({
    start: Math.floor((file.size * i) / parts),
    end: Math.floor((file.size * (i + 1)) / parts),
  }))
}

export function sliceOf(
  item: ImportItem,
  { slice, start, end }: { slice: number; start: number; end: number },
  how: Pick<FileRow, 'guesses' | 'chosen' | 'client'>,
): Slice {
  return {
    fileId: item.fileId ?? -1,
    file: item.file,
    slice,
    start,
    end,
    guesses: how.guesses,
    ...(how.chosen === undefined ? {} : { chosen: how.chosen }),
    ...(how.client === undefined ? {} : { client: how.client }),
  }
}

/** What became of a file whose slices ended so. */
export function verdict(item: ImportItem, outcomes: readonly SliceOutcome[]): ItemState {
  if (outcomes.some((outcome) => outcome.kind === 'disk-full')) return 'disk-full'
  if (outcomes.some((outcome) => outcome.kind === 'cancelled')) return item.wish ?? 'partial'
  return 'done'
}

/** What ended a file's reading, as it is kept with the file. */
export const faultOf = (item: ImportItem): Trouble => ({
  kind: 'read-error',
  at: item.bytes,
  detail: item.message ?? '',
})
