const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Longer names first, as Python's `strptime` tries them. */
const anyOf = (names: readonly string[]): string =>
  names.toSorted((a, b) => b.length - a.length).join('|')
const short = (names: readonly string[]): string => anyOf(names.map((name) => name.slice(0, 3)))

/** Abbreviation of a time zone, roughly. */
const ZONE = '[A-Z](?:[A-Z]{2,4})?'
const OFFSET = String.raw`[+-][01]\d(?::?\d{2})?`

/**
 * What `%` and these letters take in a date: the directives of Python's `strptime` as fail2ban narrows them, and its own,
 * which start with `Ex` and take as many digits as they should (jail.conf(5), "datepattern").
 */
const FIELDS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  a: ['a', short(WEEKDAYS)],
  A: ['A', anyOf(WEEKDAYS)],
  b: ['b', short(MONTHS)],
  B: ['B', anyOf(MONTHS)],
  d: ['d', '[12]\\d|[0 ]?[1-9]|3[01]'],
  f: ['f', '[0-9]{1,6}'],
  H: ['H', '[01]?\\d|2[0-3]'],
  I: ['I', '1[0-2]|0[1-9]|[1-9]'],
  j: ['j', '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]'],
  m: ['m', '0?[1-9]|1[0-2]'],
  M: ['M', '[0-5]?\\d'],
  p: ['p', 'am|pm'],
  S: ['S', '[0-5]?\\d|6[01]'],
  U: ['U', '5[0-3]|[0-4]\\d|\\d'],
  w: ['w', '[0-6]'],
  W: ['W', '5[0-3]|[0-4]\\d|\\d'],
  y: ['y', '\\d\\d'],
  Y: ['Y', '\\d{4}'],
  z: ['z', `Z|UTC|GMT|${OFFSET}`],
  Z: ['Z', 'Z|[A-Z]{3,5}'],
  Exd: ['d', '[12]\\d|0[1-9]|3[01]'],
  ExH: ['H', '[01]\\d|2[0-3]'],
  Exm: ['m', '0[1-9]|1[0-2]'],
  ExM: ['M', '[0-5]\\d'],
  ExS: ['S', '[0-5]\\d|6[01]'],
  Exy: ['y', '\\d{2}'],
  ExY: ['Y', '(?:19[6-9]|20\\d)\\d'],
  Exz: ['z', `(?:${ZONE})?${OFFSET}|${ZONE}`],
  ExZ: ['Z', ZONE],
}

/** Those with a space that may come before. */
const SPACED: Readonly<Record<string, string | undefined>> = {
  k: ' ?(?P<H>[0-2]?\\d)',
  l: ' ?(?P<I>1?\\d)',
  Exk: ' ?(?P<H>[01]?\\d|2[0-3])',
  Exl: ' ?(?P<I>1[0-2]|\\d)',
}

const DIRECTIVE = /%(%|Ex[dHklmMSyYzZ]|[A-Za-z])?/g

/** A date pattern as an expression of Python; undefined where a `%` in it is none that can be read. */
export function dateExpression(pattern: string): string | undefined {
  const unknown: string[] = []
  const text = pattern.replace(DIRECTIVE, (_, name: string | undefined) => {
    if (name === '%') return '%'
    const spaced = SPACED[name ?? '']
    if (spaced !== undefined) return spaced
    const field = FIELDS[name ?? '']
    if (field !== undefined) return `(?P<${field[0]}>${field[1]})`
    unknown.push(name ?? '')
    return ''
  })
  return unknown.length === 0 ? text : undefined
}

/** Names of days, months and halves of a day are written in either case. */
export const hasNames = (pattern: string): boolean => /(?<!%)%[aAbBpc]/.test(pattern)
