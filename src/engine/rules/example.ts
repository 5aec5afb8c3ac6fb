import { crawlerOf } from '../networks/search-engines.ts'
import { isTurnedAway, type RowSigns, rowText } from './row.ts'
import type { WatchedField } from './parts.ts'
import type { Example } from './rule.ts'

/** An example as the values that a log of such an event would give. */
export interface ExampleValues {
  readonly fields: readonly (readonly [WatchedField, string])[]
  readonly method: string
  /** 0: absent. */
  readonly status: number
}

/** What `GET /x?y HTTP/1.1` or `GET /x?y` gives; anything else is a request line that could not be read. */
const REQUEST = /^([A-Z]{3,20}) (?:(\S.*?) HTTP\/\d(?:\.\d)?|([*/].*))$/s

export function valuesOf(example: Example): ExampleValues {
  const event = typeof example === 'string' ? { request: example } : example
  const { request, status = 0 } = event
  const fields: [WatchedField, string][] = []
  const cut = request === undefined ? null : REQUEST.exec(request)
  if (cut !== null) fields.push(['target', cut[2] ?? cut[3] ?? ''])
  else if (request !== undefined) fields.push(['request', request])
  for (const name of ['referrer', 'agent', 'user', 'message'] as const) {
    const value = event[name]
    if (value !== undefined) fields.push([name, value])
  }
  fields.push(['row', rowOf(event, cut !== null)])
  return { fields, method: cut?.[1] ?? '', status }
}

/** The signs of the example's row, as columns/row-words.ts tells them of a log's. */
function rowOf(event: Exclude<Example, string>, whole: boolean): string {
  const { agent = '', source = '', status = 0 } = event
  return rowText({
    turnedAway: isTurnedAway(status) ? { status, ...broughtBy(event, whole) } : undefined,
    crawler: crawlerOf(agent, source),
  })
}

function broughtBy(
  { request, user, referrer, message }: Exclude<Example, string>,
  whole: boolean,
): Omit<NonNullable<RowSigns['turnedAway']>, 'status'> {
  const isOdd = !whole && (message ?? '') === ''
  const odd = (request ?? '') === '' ? 'no request' : 'one word'
  return {
    user: (user ?? '') !== '',
    referrer: (referrer ?? '') !== '',
    request: isOdd && request?.includes(' ') !== true ? odd : 'request',
  }
}

/** The example for each of the words, which are parted by white space and stand in place of `{}`. */
export function each(example: Example, words: string): readonly Example[] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => filled(example, word))
}

function filled(example: Example, word: string): Example {
  if (typeof example === 'string') return example.replace('{}', () => word)
  const fields = Object.entries(example).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace('{}', () => word) : value,
  ])
  return Object.fromEntries(fields) as Example
}

/** The example as one line for people. */
export function exampleText(example: Example): string {
  if (typeof example === 'string') return example
  return Object.entries(example)
    .map(([name, value]) => (name === 'request' ? String(value) : `${name}: ${String(value)}`))
    .join(' · ')
}
