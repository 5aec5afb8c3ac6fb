import type { Choice, Facet, Filter } from '../protocol/rows.ts'
import type { Target } from './drawer.svelte.ts'
import { isFacet, isOpen } from './open-values.ts'
import { SCREENS, type Screen } from './view.svelte.ts'

/** Longest hash that is written or read. */
export const MAX_HASH = 8192
/** Conditions of one filter that are read from an address; no person makes more. */
const MAX_VALUES = 1000

/** All that the address says. */
export interface Place {
  readonly screen: Screen
  readonly caseId?: number | undefined
  readonly filter: Filter
  readonly drawer?: Target | undefined
  readonly rule?: string | undefined
}

/** Values behind the tokens of an address. They live in the history of this tab and in no link. */
export type Tokens = Readonly<Record<string, string>>

export interface Restored {
  readonly place: Place
  /** Names of parts that were left out: unknown tokens, keys and values. */
  readonly ignored: readonly string[]
}

/** Stands for the empty value: absent in the log. */
const ABSENT = '-'

/** Gives every hidden value a token of its own, the same as long as the tab lives. */
export class TokenBook {
  readonly #tokens = new Map<string, string>()

  tokenOf(value: string): string {
    const known = this.#tokens.get(value)
    if (known !== undefined) return known
    const [number] = crypto.getRandomValues(new Uint32Array(1))
    const token = `~${this.#tokens.size.toString(36)}${(number ?? 0).toString(36)}`
    this.#tokens.set(value, token)
    return token
  }

  /** Remembers tokens that came back with the tab's history. */
  learn(tokens: Tokens): void {
    for (const [token, value] of Object.entries(tokens)) this.#tokens.set(value, token)
  }
}

/** A place as a hash, and the values behind its tokens. Text of a log never stands in the hash. */
export function writeHash(
  place: Place,
  book: TokenBook,
): { readonly hash: string; readonly tokens: Tokens } {
  const tokens: Record<string, string> = {}
  const hide = (value: string): string => {
    const token = book.tokenOf(value)
    tokens[token] = value
    return token
  }
  const head = headOf(place, hide)
  const hash = join(place.screen, [...head, ...filterOf(place.filter, hide)])
  if (hash.length <= MAX_HASH) return { hash, tokens }
  const whole = hide(JSON.stringify(place.filter))
  return { hash: join(place.screen, [...head, ['filter', whole]]), tokens }
}

type Pair = readonly [key: string, value: string]

const join = (screen: Screen, pairs: readonly Pair[]): string =>
  `#/${screen}${pairs.map(([key, value], i) => `${i === 0 ? '?' : '&'}${key}=${value}`).join('')}`

function headOf(place: Place, hide: (value: string) => string): Pair[] {
  const pairs: Pair[] = []
  if (place.caseId !== undefined) pairs.push(['case', String(place.caseId)])
  if (place.drawer?.kind === 'request') pairs.push(['open', String(place.drawer.id)])
  if (place.drawer?.kind === 'source')
    pairs.push(['open-source', shown('source', place.drawer.address, hide)])
  if (place.rule !== undefined && isOpen('rule', place.rule)) pairs.push(['page-of', place.rule])
  return pairs
}

function shown(facet: Facet, value: string, hide: (value: string) => string): string {
  if (value === '') return ABSENT
  return isOpen(facet, value) ? value : hide(value)
}

function filterOf(filter: Filter, hide: (value: string) => string): Pair[] {
  const pairs: Pair[] = []
  if (filter.time !== undefined) pairs.push(['time', `${filter.time.start}..${filter.time.end}`])
  if (filter.attacks === true) pairs.push(['attacks', '1'])
  if (filter.text !== undefined) pairs.push(['text', hide(filter.text)])
  for (const [name, { include, exclude }] of Object.entries(filter.facets)) {
    const facet = name as Facet
    const values = [
      ...include.map((value) => shown(facet, value, hide)),
      ...exclude.map((value) => `!${shown(facet, value, hide)}`),
    ]
    if (values.length > 0) pairs.push([facet, values.join(',')])
  }
  return pairs
}

/** Reads a hash, which anybody may have written: what is not exactly as `writeHash` writes it is left out and named. */
export function readHash(hash: string, tokens: Tokens): Restored {
  if (hash.length > MAX_HASH) return { place: NOWHERE, ignored: ['*'] }
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const reader = new HashReader(tokens)
  const screen = SCREENS.find((name) => name === path) ?? 'overview'
  if (path !== '' && screen !== path) reader.ignored.add('screen')
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) reader.take(pair.slice(0, at), pair.slice(at + 1))
    else if (pair !== '') reader.ignored.add('?')
  }
  return { place: { screen, ...reader.place() }, ignored: [...reader.ignored] }
}

const NOWHERE: Place = { screen: 'overview', filter: { facets: {} } }

/** Collects what a hash says, pair by pair. */
class HashReader {
  readonly ignored = new Set<string>()
  readonly #tokens: Tokens
  readonly #facets = new Map<Facet, Choice>()
  #rest: Omit<Filter, 'facets'> = {}
  #head: Omit<Place, 'screen' | 'filter'> = {}
  #values = 0

  constructor(tokens: Tokens) {
    this.#tokens = tokens
  }

  place(): Omit<Place, 'screen'> {
    return { ...this.#head, filter: { ...this.#rest, facets: Object.fromEntries(this.#facets) } }
  }

  take(key: string, value: string): void {
    const known = isFacet(key) ? this.#facet(key, value) : this.#other(key, value)
    // A key of somebody else's making is not repeated to the reader.
    if (!known) this.ignored.add(isFacet(key) || KEYS.includes(key) ? key : '?')
  }

  #other(key: string, value: string): boolean {
    if (key === 'filter') return this.#whole(value)
    if (key === 'time') return this.#time(value)
    if (key === 'text') return this.#text(value)
    if (key === 'attacks') return this.#attacks(value)
    return this.#place(key, value)
  }

  #place(key: string, value: string): boolean {
    if (key === 'case') return this.#number(value, (caseId) => ({ caseId }))
    if (key === 'open') return this.#number(value, (id) => ({ drawer: { kind: 'request', id } }))
    if (key === 'open-source') {
      const address = this.#value('source', value)
      if (address !== undefined) this.#head = { ...this.#head, drawer: { kind: 'source', address } }
      return address !== undefined
    }
    if (key !== 'page-of' || !isOpen('rule', value)) return false
    this.#head = { ...this.#head, rule: value }
    return true
  }

  #number(value: string, part: (number: number) => Omit<Place, 'screen' | 'filter'>): boolean {
    if (!/^\d{1,15}$/.test(value)) return false
    this.#head = { ...this.#head, ...part(Number(value)) }
    return true
  }

  #time(value: string): boolean {
    const [, start, end] = /^(-?\d{1,15})\.\.(-?\d{1,15})$/.exec(value) ?? []
    if (start === undefined || Number(end) <= Number(start)) return false
    this.#rest = { ...this.#rest, time: { start: Number(start), end: Number(end) } }
    return true
  }

  #text(value: string): boolean {
    const text = this.#behind(value)
    if (text !== undefined) this.#rest = { ...this.#rest, text }
    return text !== undefined
  }

  #attacks(value: string): boolean {
    if (value === '1') this.#rest = { ...this.#rest, attacks: true }
    return value === '1'
  }

  #facet(facet: Facet, list: string): boolean {
    let known = true
    for (const item of list.split(',')) {
      const negative = item.startsWith('!')
      const value = this.#value(facet, negative ? item.slice(1) : item)
      if (value === undefined || ++this.#values > MAX_VALUES) known = false
      else this.#add(facet, value, negative ? 'exclude' : 'include')
    }
    return known
  }

  #add(facet: Facet, value: string, how: keyof Choice): void {
    const choice = this.#facets.get(facet) ?? { include: [], exclude: [] }
    if (!choice[how].includes(value))
      this.#facets.set(facet, { ...choice, [how]: [...choice[how], value] })
  }

  #value(facet: Facet, item: string): string | undefined {
    if (item === ABSENT) return ''
    return isOpen(facet, item) ? item : this.#behind(item)
  }

  #behind(token: string): string | undefined {
    return token.startsWith('~') && Object.hasOwn(this.#tokens, token)
      ? this.#tokens[token]
      : undefined
  }

  /** A filter too long for an address, whole in the tab's history. */
  #whole(token: string): boolean {
    const filter = parseFilter(this.#behind(token))
    if (filter === undefined) return false
    const { facets, ...rest } = filter
    this.#rest = rest
    for (const [facet, choice] of Object.entries(facets)) this.#facets.set(facet as Facet, choice)
    return true
  }
}

const KEYS = ['filter', 'time', 'text', 'attacks', 'case', 'open', 'open-source', 'page-of']

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** A filter from JSON of this tab's own history; undefined where it is none. */
function parseFilter(json: string | undefined): Filter | undefined {
  if (json === undefined) return undefined
  let found: unknown
  try {
    found = JSON.parse(json)
  } catch {
    return undefined
  }
  return isFilter(found) ? found : undefined
}

function isFilter(found: unknown): found is Filter {
  if (typeof found !== 'object' || found === null) return false
  const { facets, time, text, attacks } = found as Record<string, unknown>
  const timeOk = time === undefined || isSpan(time)
  const restOk =
    (text === undefined || typeof text === 'string') && (attacks === undefined || attacks === true)
  if (!timeOk || !restOk || typeof facets !== 'object' || facets === null) return false
  return Object.entries(facets).every(([name, choice]) => isFacet(name) && isChoice(choice))
}

function isChoice(choice: unknown): choice is Choice {
  if (typeof choice !== 'object' || choice === null) return false
  const { include, exclude } = choice as Record<string, unknown>
  return isTexts(include) && isTexts(exclude)
}

function isSpan(span: unknown): boolean {
  if (typeof span !== 'object' || span === null) return false
  const { start, end } = span as Record<string, unknown>
  return Number.isFinite(start) && Number.isFinite(end)
}

/** Tokens from `history.state`, which survives a reload and may come from an older build. */
export function tokensOf(state: unknown): Tokens {
  if (typeof state !== 'object' || state === null) return {}
  const { tokens } = state as Record<string, unknown>
  if (typeof tokens !== 'object' || tokens === null) return {}
  return Object.fromEntries(
    Object.entries(tokens).filter(
      (pair): pair is [string, string] => pair[0].startsWith('~') && typeof pair[1] === 'string',
    ),
  )
}
