import type { Rule } from '../../engine/rules/rule.ts'
import { anyCase, literal, wordsOf } from './literal.ts'
import { logKind, SHAPES, type LineShape } from './lines.ts'

/** What a filter looks for in the raw lines of a log. */
export interface Wish {
  /** Letters, digits and `-`; else `spoor`. */
  readonly name: string
  /** Format of the log, as the engine names it. */
  readonly format: string
  readonly field: 'target' | 'agent' | 'message'
  /** Any of these, as the raw line has them. */
  readonly any: readonly string[]
  /** And all of these, in the same field. */
  readonly all?: readonly string[]
  /** Whether the field begins with one of `any`. */
  readonly starts?: boolean
  readonly ignoreCase?: boolean
  /** Only with these statuses, access logs only: `404`, `4xx`. */
  readonly status?: readonly string[]
  readonly logpath?: string
  readonly maxretry: number
  /** Seconds. */
  readonly findtime: number
  readonly bantime: number
}

/** `client-list`: nothing honest can be said over raw lines; ban the addresses themselves. */
export type FilterOutcome =
  | {
      readonly kind: 'filter'
      readonly name: string
      /** Text of `filter.d/NAME.conf` and `jail.d/NAME.local`. */
      readonly filter: string
      readonly jail: string
      readonly failregex: string
      /** What fail2ban will match, for lines of the case: group 1 is the address. */
      readonly pattern: RegExp
    }
  | { readonly kind: 'client-list'; readonly why: ListReason }

export type ListReason = 'format' | 'field' | 'words' | 'decoded' | 'method'

/** What `<HOST>` takes of addresses; of names it takes more, but `usedns = no` drops them. */
const ADDRESS = String.raw`((?:\d{1,3}\.){3}\d{1,3}|[\da-fA-F]{0,4}:[\da-fA-F:.]{1,45})`

const list = (why: ListReason): FilterOutcome => ({ kind: 'client-list', why })

/** Filter and jail for what a person wishes to catch. */
export function makeFilter(wish: Wish): FilterOutcome {
  const kind = logKind(wish.format)
  if (kind === undefined) return list('format')
  const shape = SHAPES[kind]
  const before = shape[wish.field] ?? ''
  if (before === '') return list('field')
  const any = literals(wish.any)
  const all = literals(wish.all ?? [])
  if (any === undefined || any.length === 0 || all === undefined) return list('words')
  const status = statusPart(wish)
  if (status !== '' && !(wish.field === 'target' && kind.endsWith('access'))) return list('field')
  const build = (caseless: (source: string) => string): string =>
    before + lookFor(wish, shape, any, all, caseless) + statusTail(shape, status)
  const failregex = build((source) => (wish.ignoreCase === true ? `(?i:${source})` : source))
  const plain = build((source) => (wish.ignoreCase === true ? anyCase(source) : source))
  const name = /^[a-z\d][a-z\d-]{0,60}$/.test(wish.name) ? wish.name : 'spoor'
  return {
    kind: 'filter',
    name,
    failregex,
    filter: filterText(name, failregex, shape),
    jail: jailText(name, wish, shape),
    pattern: new RegExp(plain.replace('<HOST>', ADDRESS)),
  }
}

/** All of them, or undefined where one cannot be said. */
function literals(texts: readonly string[]): readonly string[] | undefined {
  const said = texts.map(literal).filter((text) => text !== undefined)
  return said.length === texts.length && said.length <= 200 ? said : undefined
}

function lookFor(
  wish: Wish,
  { sign }: LineShape,
  any: readonly string[],
  all: readonly string[],
  caseless: (source: string) => string,
): string {
  const ahead = all.map((word) => `(?=${sign}*?${caseless(word)})`).join('')
  const words = caseless(any.length === 1 ? (any[0] ?? '') : `(?:${any.join('|')})`)
  return `${ahead}${wish.starts === true ? '' : `${sign}*?`}${words}`
}

const statusPart = ({ status }: Wish): string => {
  const known = (status ?? []).filter((text) => /^[1-5](?:\d\d|xx)$/.test(text))
  return known.map((text) => text.replaceAll('x', String.raw`\d`)).join('|')
}

const statusTail = ({ sign }: LineShape, status: string): string =>
  status === '' ? '' : `${sign}*" (?:${status}) `

const filterText = (name: string, failregex: string, shape: LineShape): string =>
  [
    `# ${name}: made by Spoor from lines of a log.`,
    '# It sees raw lines: the same attack in another encoding is missed.',
    '',
    '[Definition]',
    // A lone percent sign would be read as the start of a reference to another setting.
    `failregex = ${failregex.replaceAll('%', '%%')}`,
    'ignoreregex =',
    `datepattern = ${shape.datepattern}`,
    '',
  ].join('\n')

const LOGPATH = /^\/[\w./*-]{1,200}$/
const whole = (value: number, otherwise: number): number =>
  Number.isFinite(value) && value >= 1 ? Math.min(Math.floor(value), 31_536_000) : otherwise

const jailText = (name: string, wish: Wish, shape: LineShape): string =>
  [
    `[${name}]`,
    'enabled = true',
    `filter = ${name}`,
    'port = http,https',
    `logpath = ${LOGPATH.test(wish.logpath ?? '') ? (wish.logpath ?? '') : shape.logpath}`,
    '# An address is what the log shows; names are not looked up.',
    'usedns = no',
    `maxretry = ${whole(wish.maxretry, 3)}`,
    `findtime = ${whole(wish.findtime, 600)}`,
    `bantime = ${whole(wish.bantime, 86_400)}`,
    '',
  ].join('\n')

type Settings = Pick<Wish, 'format' | 'maxretry' | 'findtime' | 'bantime' | 'logpath'>

/** The words that a rule is a list of; undefined where it is more than that. */
const plainWords = ({ match, judge }: Rule): readonly string[] | undefined =>
  judge === undefined ? wordsOf(match) : undefined

/**
 * Filter of a rule. Only a rule that is a list of words on path, agent or message can be said over raw lines; others look at
 * decoded text.
 */
export function filterOfRule(rule: Rule, settings: Settings): FilterOutcome {
  const words = plainWords(rule)
  if (words === undefined) return list('decoded')
  if (rule.when?.method !== undefined) return list('method')
  const fields = new Set(rule.where)
  const kind = logKind(settings.format)
  const field =
    fields.has('message') && kind === 'apache-error'
      ? 'message'
      : fields.has('agent')
        ? 'agent'
        : 'target'
  // Words of the path may stand in the query too, where the rule does not look.
  if (field === 'target' && !fields.has('target') && !fields.has('request')) return list('decoded')
  return makeFilter({
    ...settings,
    name: `spoor-${rule.id.replaceAll('/', '-')}`,
    field,
    any: words,
    ignoreCase: rule.match.flags.includes('i'),
    ...(rule.when?.status === undefined ? {} : { status: rule.when.status }),
  })
}

/** What of lines a filter would do; `wanted` says whether a line belongs to what shall be caught. */
export function tryFilter(
  pattern: RegExp,
  lines: readonly { readonly text: string; readonly wanted: boolean }[],
): { readonly caught: number[]; readonly missed: number[]; readonly wrong: number[] } {
  const told = { caught: [] as number[], missed: [] as number[], wrong: [] as number[] }
  for (const [i, { text, wanted }] of lines.entries()) {
    const found = pattern.test(text)
    if (found) told[wanted ? 'caught' : 'wrong'].push(i)
    else if (wanted) told.missed.push(i)
  }
  return told
}
