import type { FileRow, Trouble } from '../protocol/cases.ts'
import type { Slice, SliceOutcome } from '../protocol/ingest.ts'
import type { ImportItem, ItemState } from './import-item.svelte.ts'

/** A shorter file is read in one piece. */
const SLICE_FROM = 64 << 20

/** Byte ranges of a file that are read apart: one of a short file, `parts` of a long one. */
export function cut(file: File, parts: number): { start: number; end: number }[] {
  const count = file.size < SLICE_FROM ? 1 : parts
  return Array.from({ length: count }, (_, i) => ({
    start: Math.floor((file.size * i) / count),
    end: Math.floor((file.size * (i + 1)) / count),
  }))
}

/** A byte range as a parser is given it. */
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

/** How a file ended, from how its slices did. */
export function verdict(item: ImportItem, outcomes: readonly SliceOutcome[]): ItemState {
  if (outcomes.some((outcome) => outcome.kind === 'disk-full')) return 'disk-full'
  if (outcomes.some((outcome) => outcome.kind === 'cancelled')) return item.wish ?? 'partial'
  return 'done'
}

/** What is kept of a file that broke off. */
export const trouble = (item: ImportItem): Trouble => ({
  kind: 'read-error',
  at: item.bytes,
  detail: item.message ?? '',
})
