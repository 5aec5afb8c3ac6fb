import { COMPRESSIONS } from '../../base/compression.ts'
import { CLIENT_CHOICES } from '../../engine/formats/chain.ts'
import type { FileState, FormatGuess, Trouble } from '../../protocol/cases.ts'
import type { KeptFile, KeptSlice } from '../../store/kept.ts'
import { flag, inner, list, maybeText, oneOf, refuse, text, whole, type Head } from './values.ts'

/** Files in a case file at most. */
export const FILES_CAP = 20_000
/** Blocks, and their rows: more than a tab holds at the least that a row can take. */
export const BLOCKS_CAP = 1 << 17
export const ROWS_CAP = 1 << 26
/** Bytes of what a person decided, at most: thousands of notes. */
export const POLICY_CAP = 16 << 20

const NAME_CAP = 1 << 16
/** A choice may hold a definition that somebody pasted. */
const CHOICE_CAP = 1 << 18
const SHORT = 500
const MOST_GUESSES = 100
const MOST_TROUBLES = 1000
const MOST_SLICES = 1000
/** Bytes of a slice's text at most. */
const TEXT_CAP = 2 ** 40
/** What a Date can hold (ECMA-262, 21.4.1.1), less a year for zones. */
export const TIME_CAP = 8.6e15
/** Minutes east of UTC, and years, that keep a time a time. */
const ZONE_CAP = 24 * 60
const YEAR_CAP = 200_000

/** What the first part says of a case. */
export interface CaseHead {
  readonly name: string
  readonly created: number
  readonly sample: boolean
}

export function caseHead(head: Head): CaseHead {
  return {
    name: text(head, 'name', NAME_CAP),
    created: whole(head, 'created', -TIME_CAP, TIME_CAP),
    sample: flag(head, 'sample'),
  }
}

/** What stands in a case file of a file, before its blocks: nothing is told that its rows say themselves. */
export type FileHead = Omit<
  KeptFile,
  'id' | 'caseId' | 'state' | 'slices' | 'tally' | 'replaces'
> & { readonly slices: readonly Pick<KeptSlice, 'start' | 'end'>[] }

/** One check for each thing that is told of a file, so that none is forgotten. */
const OF_FILE: { readonly [K in keyof Required<FileHead>]: (head: Head) => FileHead[K] } = {
  name: (head) => text(head, 'name', NAME_CAP),
  size: (head) => whole(head, 'size', 0, Number.MAX_SAFE_INTEGER),
  lastModified: (head) => whole(head, 'lastModified', -TIME_CAP, TIME_CAP),
  fingerprint: (head) => text(head, 'fingerprint', SHORT),
  likeness: (head) => maybeText(head, 'likeness', SHORT),
  compression: (head) =>
    head['compression'] === undefined
      ? undefined
      : (COMPRESSIONS.find((one) => one === head['compression']) ?? refuse('compression')),
  client: (head) =>
    head['client'] === undefined
      ? undefined
      : (CLIENT_CHOICES.find((one) => one === head['client']) ?? refuse('client')),
  as: (head) => (head['as'] === undefined ? undefined : chosenAs(head['as'])),
  guesses: (head) => list(head, 'guesses', MOST_GUESSES, guess),
  chosen: (head) => maybeText(head, 'chosen', CHOICE_CAP),
  zoneMinutes: (head) => whole(head, 'zoneMinutes', -ZONE_CAP, ZONE_CAP),
  year: (head) => whole(head, 'year', -YEAR_CAP, YEAR_CAP),
  troubles: (head) => list(head, 'troubles', MOST_TROUBLES, trouble),
  slices: (head) => list(head, 'slices', MOST_SLICES, slice),
}

export const FILE_KEYS = Object.keys(OF_FILE) as readonly (keyof FileHead)[]

export function fileHead(head: Head): FileHead {
  const told = Object.entries(OF_FILE).map(([key, check]) => [key, check(head)] as const)
  return Object.fromEntries(told.filter(([, value]) => value !== undefined)) as unknown as FileHead
}

function chosenAs(value: unknown): NonNullable<FileHead['as']> {
  const head = inner(value, 'as')
  return { name: text(head, 'name', NAME_CAP), at: whole(head, 'at', -TIME_CAP, TIME_CAP) }
}

function guess(value: unknown): FormatGuess {
  const head = inner(value, 'guesses')
  const share = head['share']
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) refuse('guesses')
  return { id: text(head, 'id', SHORT), share }
}

const OF_COMPRESSION = COMPRESSIONS.flatMap((one) => [
  `${one}-truncated`,
  `${one}-broken`,
  `${one}-unsupported`,
  `${one}-bomb`,
])

const TROUBLES: Readonly<Record<string, true>> = {
  ...Object.fromEntries(OF_COMPRESSION.map((kind) => [kind, true as const])),
  binary: true,
  'utf-16': true,
  'long-line': true,
  'read-error': true,
  'high-cardinality': true,
}

function trouble(value: unknown): Trouble {
  const head = inner(value, 'troubles')
  const detail = maybeText(head, 'detail', NAME_CAP)
  return {
    kind: oneOf(head, 'kind', TROUBLES) as Trouble['kind'],
    at: whole(head, 'at', 0, Number.MAX_SAFE_INTEGER),
    ...(detail === undefined ? {} : { detail }),
  }
}

function slice(value: unknown): FileHead['slices'][number] {
  const head = inner(value, 'slices')
  const start = whole(head, 'start', 0, Number.MAX_SAFE_INTEGER)
  return { start, end: whole(head, 'end', start, Number.MAX_SAFE_INTEGER) }
}

/** States that a file can be in where nobody reads it. */
const STATES: Readonly<Record<Exclude<FileState, 'reading'>, true>> = {
  done: true,
  partial: true,
  interrupted: true,
}

/** What stands behind the blocks of a file. */
export interface WholeHead {
  readonly state: Exclude<FileState, 'reading'>
  /** Of each slice: the offset reached in the file's text, and whether it was read to its end. */
  readonly slices: readonly Pick<KeptSlice, 'at' | 'done'>[]
}

export function wholeHead(head: Head, told: FileHead): WholeHead {
  const slices = list(head, 'slices', MOST_SLICES, (value) => inner(value, 'slices'))
  if (slices.length !== told.slices.length) refuse('slices')
  return {
    state: oneOf(head, 'state', STATES),
    slices: slices.map((one, i) => {
      const start = told.slices[i]?.start ?? 0
      return { at: whole(one, 'at', start, start + TEXT_CAP), done: flag(one, 'done') }
    }),
  }
}
