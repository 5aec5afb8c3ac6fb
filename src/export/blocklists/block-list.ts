import { parseCidr, type Cidr } from '../../base/address.ts'
import { percent, type Coverage } from '../../engine/networks/coverage.ts'
import { rangeOf } from '../../engine/networks/range.ts'

/** A filter as far as it may stand in a file that a firewall reads: never the text of a value, which a log chose. */
export interface FilterFacts {
  /** Ids of rules and detectors; others than ours are left out. */
  readonly rules: readonly string[]
  /** Names of the filter's facets, with how many values each has. */
  readonly facets: readonly { readonly name: string; readonly values: number }[]
  /** Whether a text was searched for. */
  readonly searched: boolean
  /** Epoch ms, end exclusive. */
  readonly start?: number | undefined
  readonly end?: number | undefined
}

export interface BlockList {
  readonly cidrs: readonly Cidr[]
  /** When the list was made, epoch ms. */
  readonly made: number
  readonly filter: FilterFacts
  readonly coverage: Coverage
  /** How many never-blocked networks the list was split around. */
  readonly spared: number
  /** How long an address stays banned where the program asks for it, seconds. */
  readonly seconds: number
  /** fail2ban jail that bans; letters, digits, `-` and `_`, else `spoor`. */
  readonly jail: string
}

export interface BlockFormat {
  readonly id: string
  readonly title: string
  readonly fileName: string
  /** What begins a line of comment; undefined where the format has none. */
  readonly comment: string | undefined
  readonly families: readonly (4 | 6)[]
  /** How the file is loaded, a line each. */
  readonly use: readonly string[]
  /** The lines below the header. */
  readonly body: (list: Networks, all: BlockList) => readonly string[]
  readonly lineEnd?: '\r\n'
}

/** The networks of a list that a format takes. */
export type Networks = readonly Cidr[]

export const ofFamily = (cidrs: Networks, version: 4 | 6): Networks =>
  cidrs.filter((cidr) => cidr.version === version)

/** What may be blocked: read again from its own text, never everything there is, each once. */
export function sound(cidrs: Networks): Networks {
  const seen = new Set<string>()
  return cidrs.filter((cidr) => {
    const whole = cidr.version === 4 ? cidr.words.length === 1 : cidr.words.length === 4
    const most = cidr.version === 4 ? 32 : 128
    const valid = cidr.words.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)
    if (!whole || !valid || !Number.isInteger(cidr.bits) || cidr.bits < 1 || cidr.bits > most)
      return false
    const key = `${rangeOf(cidr).first}/${cidr.bits}/${cidr.version}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const RULE_ID = /^[a-z\d]+(?:[/-][a-z\d]+)*$/
const FACET = /^[a-z]{1,20}$/i

/** ISO time in UTC; for times no calendar has, `unknown`. */
export const isoTime = (time: number): string =>
  Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : 'unknown'

/** A time as RFC 3339 has it, with years of four digits; undefined for what a broken clock says. */
export function rfcTime(time: number | undefined): string | undefined {
  const text = time === undefined ? '' : isoTime(time)
  return text.length === 24 ? text : undefined
}

/** A filter in words, made of known names, counts and times only. */
export function filterText({ rules, facets, searched, start, end }: FilterFacts): string {
  const known = rules.filter((rule) => RULE_ID.test(rule)).slice(0, 20)
  const parts = [
    ...(known.length === 0 ? [] : [`rules ${known.join(' ')}`]),
    ...facets
      .filter(({ name }) => FACET.test(name))
      .map(({ name, values }) => `${name} (${whole(values)} values)`),
    ...(searched ? ['a searched text'] : []),
    ...(start === undefined ? [] : [`from ${isoTime(start)}`]),
    ...(end === undefined ? [] : [`before ${isoTime(end)}`]),
  ]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const whole = (value: number): string =>
  Number.isFinite(value) ? String(Math.max(0, Math.round(value))) : '0'

const part = (share: number): string => (Number.isFinite(share) ? share.toFixed(2) : '0.00')

/** What a list is, when it was made, from which filter, and what it covers. */
export function headerLines(list: BlockList, networks: Networks, use: readonly string[]): string[] {
  const { coverage } = list
  const left = coverage.hosts.whole - coverage.hosts.part
  return [
    `Spoor block list: ${networks.length} networks`,
    `made ${isoTime(list.made)}`,
    `filter: ${filterText(list.filter)}`,
    `the whole selection covers ${part(percent(coverage.attacks))} % of attacks, ` +
      `${part(percent(coverage.normal))} % of normal requests`,
    `attacking addresses covered: ${whole(coverage.hosts.part)} of ${whole(coverage.hosts.whole)}; ` +
      `left to others such as fail2ban: ${whole(left)}`,
    ...(list.spared === 0 ? [] : [`split around ${whole(list.spared)} networks never blocked`]),
    ...use.map((line) => `use: ${line}`),
  ]
}

/** The whole file. */
export function writeBlockList(format: BlockFormat, list: BlockList): string {
  const networks = sound(list.cidrs).filter(({ version }) => format.families.includes(version))
  const { comment, lineEnd } = format
  const header =
    comment === undefined
      ? []
      : headerLines(list, networks, format.use).map((line) => `${comment} ${line}`)
  const lines = [...header, ...format.body(networks, list)]
  return lines.map((line) => line + (lineEnd ?? '\n')).join('')
}

/** Networks of texts, `192.0.2.0/24` or one address each; what is none is left out. */
export const cidrsOf = (texts: readonly string[]): Cidr[] =>
  texts.map(parseCidr).filter((cidr) => cidr !== undefined)

/** A list in pieces of at most so many. */
export function pieces<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) =>
    items.slice(i * most, (i + 1) * most),
  )
}
