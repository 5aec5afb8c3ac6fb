import { type Fault, faultOf } from '../fault.ts'
import { type Pattern, patternOf } from '../regex/pattern.ts'
import { dateExpression, hasNames } from './fields.ts'

/** A way in which a date may be written. */
export interface DateTemplate {
  /** As `datepattern` would name it. */
  readonly name: string
  /** What it was made of, where that is a pattern and no count of seconds. */
  readonly source: string | undefined
  /** Its first group is what is cut out of a line. */
  readonly pattern: Pattern
  /** It can only stand where a line begins, or ends. */
  readonly anchored: boolean
  readonly lineBegin: boolean
  readonly weight: number
}

export type Made = DateTemplate | { readonly problem: Fault }

const LINE_BEGIN = '{^LN-BEG}'
const UNBOUND = '{UNB}'

/** Whether it begins or ends such that no border of a word is to be asked for. */
const BEGINS = /^\(*(?:\^|\*\*|\?:\^)/
const ENDS = /(?<!\\)(?:\$\)?|\\b|\\s|\*\*\)*)$/
const HAS_GROUP = /(?<!\(\?)(?<!\\)\((?!\?)/
const AT_BEGIN = /^(?:\(\?\w+\))?(?:\^|\((?:\?:)?\^(?!\|))/
const AT_END = /(?<![\\|])\$\)?$/
const OWN_FLAGS = /\(\?[a-z]+\)/

interface Bounds {
  readonly begin: boolean | 'line'
  readonly end: boolean
}

interface Bound {
  readonly text: string
  readonly lineBegin: boolean
  readonly anchored: boolean
}

/** Adds borders of words and the group to be cut out, as jail.conf(5) tells of `datepattern`. */
function bind(given: string, { begin, end }: Bounds): Bound {
  const flags = OWN_FLAGS.exec(given)?.[0] ?? ''
  const bare = given.trim().replace(flags, '')
  const atBegin = begin !== false && !BEGINS.test(bare)
  const atEnd = end && !ENDS.test(bare)
  const grouped = HAS_GROUP.test(bare) ? bare : inGroup(bare)
  const front = !atBegin ? '' : begin === 'line' ? String.raw`^\W{0,2}` : String.raw`(?=^|\b|\W)`
  const text = `${front}${grouped}${atEnd ? String.raw`(?=\b|\W|$)` : ''}`
  const lineBegin = (atBegin && begin === 'line') || AT_BEGIN.test(text)
  return {
    text: flags + text.replace(/^\(*\*\*|(?<!\\)\*\*\)*$/g, (stars) => stars.replace('**', '')),
    lineBegin,
    anchored: lineBegin || AT_END.test(text),
  }
}

function inGroup(text: string): string {
  const front = /^(?:\(\?\w+\))?\^?(?:\(\?\w+\))?/.exec(text)?.[0] ?? ''
  const rest = text.slice(front.length)
  return rest.endsWith('$') ? `${front}(${rest.slice(0, -1)})$` : `${front}(${rest})`
}

function made(name: string, source: string | undefined, bound: Bound, weight = 1): Made {
  const pattern = patternOf(bound.text, { places: true })
  if ('problem' in pattern) return pattern
  const { lineBegin, anchored } = bound
  return { name, source, pattern, lineBegin, anchored, weight }
}

const SECONDS = String.raw`\d{10,11}\b(?:\.\d{3,6})?`
/** With milliseconds or microseconds behind, with or without a point. */
const FINE_SECONDS = String.raw`\d{10,11}(?:\d{3}(?:\.\d{1,6}|\d{3})?)?`
const EPOCH_TAG = /(?<!\\)\{L?EPOCH\}/gi
/** Where seconds stand that no pattern places: at the begin, in brackets or not, and in logs of the kernel's audit. */
const PLACES = String.raw`(?:^|(?<=^\[)|(?<=\baudit\())`

/** A template of a pattern; with a higher `weight` it comes before others sooner. */
export function templateOf(pattern: string, weight = 1): Made {
  const key = pattern.includes('%') ? pattern : pattern.toUpperCase()
  const [, atBegin = '', kind] = /^(\{\^LN-BEG\}|\^)?(L?EPOCH|TAI64N)$/.exec(key) ?? []
  if (kind !== undefined) return countOf(kind, atBegin !== '', weight)
  if (key.includes('EPOCH') && new RegExp(EPOCH_TAG.source, 'i').test(pattern)) {
    const seconds = key.includes('LEPOCH') ? FINE_SECONDS : SECONDS
    const text = `(${pattern.replace(EPOCH_TAG, `(${seconds})`)})`
    return made(pattern, undefined, bind(text, { begin: true, end: true }), weight)
  }
  return writtenDate(pattern, weight)
}

function countOf(kind: string, atBegin: boolean, weight: number): Made {
  const name = `${atBegin ? LINE_BEGIN : ''}${kind}`
  const bounds: Bounds = { begin: atBegin ? 'line' : false, end: true }
  const text = kind === 'TAI64N' ? '@[0-9a-f]{24}' : kind === 'EPOCH' ? SECONDS : FINE_SECONDS
  const placed = atBegin || kind === 'TAI64N' ? `(${text})` : `(${PLACES}${text})`
  return made(name, undefined, bind(placed, bounds), weight)
}

function writtenDate(pattern: string, weight: number): Made {
  const unbound = pattern.startsWith(UNBOUND)
  const body = unbound ? pattern.slice(UNBOUND.length) : pattern
  const atBegin = !unbound && body.startsWith(LINE_BEGIN)
  const text = dateExpression(atBegin ? body.slice(LINE_BEGIN.length) : body)
  if (text === undefined) return { problem: faultOf('no-strptime') }
  const bounds: Bounds = { begin: unbound ? false : atBegin ? 'line' : true, end: !unbound }
  return made(pattern, pattern, bind((hasNames(pattern) ? '(?i)' : '') + text, bounds), weight)
}

/** A pattern without what asks for borders in front or behind, as it stands for `{DATE}`. */
export const unboundPattern = (pattern: string): string =>
  pattern
    .replace(/^\{UNB\}/, '')
    .replace(/^\{\^LN-BEG\}/, '')
    .replace(/^\((?:\?:)?\^\|\\b\|\\W\)/, '')
    .replace(/\(\?=\\b\|\\W\|\$\)$/, '')
