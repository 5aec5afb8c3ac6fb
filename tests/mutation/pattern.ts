/** What a regex is made of, as far as mutants need it; `from` and `to` are places in its source, `to` exclusive. */
export interface Choice {
  readonly from: number
  readonly to: number
  readonly options: readonly Option[]
}

interface Option {
  readonly from: number
  readonly to: number
  readonly terms: readonly Term[]
}

export interface Term {
  readonly kind: 'anchor' | 'around' | 'group' | 'class' | 'unit'
  readonly from: number
  /** Where its quantifier begins. */
  readonly bare: number
  readonly to: number
  readonly body: Choice | undefined
}

const QUANTIFIER = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]+:))?/y
const ESCAPE = /\\(?:u[\da-f]{4}|u\{[\da-f]+\}|x[\da-f]{2}|p\{[^}]*\}|k<\w+>|c[a-z]|\d+|.)/iy
const BRACKETS = /\[(?:\\.|[^\]\\])*\]/y

function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0].length ?? 0
}

/** Reads the source of a regex that the engine has accepted. */
export function readPattern(source: string): Choice {
  return readChoice(source, 0)
}

function readChoice(source: string, from: number): Choice {
  const options: Option[] = []
  let at = from
  for (;;) {
    const option = readOption(source, at)
    options.push(option)
    at = option.to
    if (source[at] !== '|') return { from, to: at, options }
    at++
  }
}

function readOption(source: string, from: number): Option {
  const terms: Term[] = []
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const term = readTerm(source, at)
    terms.push(term)
    at = term.to
  }
  return { from, to: at, terms }
}

function readTerm(source: string, from: number): Term {
  const { kind, end, body } = readAtom(source, from)
  return { kind, from, bare: end, to: end + lengthAt(QUANTIFIER, source, end), body }
}

interface Atom {
  readonly kind: Term['kind']
  readonly end: number
  readonly body?: Choice
}

function readAtom(source: string, from: number): Atom {
  const sign = source[from]
  if (sign === '^' || sign === '$') return { kind: 'anchor', end: from + 1 }
  if (sign === '.') return { kind: 'class', end: from + 1 }
  if (sign === '[') return { kind: 'class', end: from + lengthAt(BRACKETS, source, from) }
  if (sign === '\\') {
    const escape = source.slice(from, from + lengthAt(ESCAPE, source, from))
    return { kind: kindOf(escape), end: from + escape.length }
  }
  if (sign !== '(') return { kind: 'unit', end: from + 1 }
  const opening = source.slice(from, from + lengthAt(OPENING, source, from))
  const body = readChoice(source, from + opening.length)
  return { kind: /[=!]$/.test(opening) ? 'around' : 'group', end: body.to + 1, body }
}

function kindOf(escape: string): Term['kind'] {
  if (/^\\b$/i.test(escape)) return 'anchor'
  return /^\\[dswp]/i.test(escape) ? 'class' : 'unit'
}
