import { judgeBreak } from './break-out.ts'
import { isCondition, isSameCompared, isSelect } from './condition.ts'
import { isFilter } from './filter.ts'
import { fingerprint } from './fingerprint.ts'
import { isFragment } from './fragment.ts'
import { type Context, LONGEST_READ } from './reader.ts'
import { hasSecondStatement, isStatement } from './statements.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/**
 * What a value is to the query it lands in. `break`: it ends a string and goes on as SQL. `condition`: it stands without quotes
 * and adds a condition. `contrast`: constants compared in brackets or a call. `statement`: a query or another statement. `fragment`: a piece of SQL that alone does nothing yet.
 */
export type Kind = 'break' | 'condition' | 'contrast' | 'statement' | 'fragment'

export interface Verdict {
  readonly kind: Kind
  /** Where in the value SQL begins. */
  readonly from: number
}

/** So many quotes of each kind are tried as the one that ends the query's string. */
const QUOTES = [
  ["'", 3],
  ['"', 2],
  ['`', 1],
] as const

/** Names, numbers and strings in a row. */
const NOTHING = /^[?Aenmsuw,]*$/

/** Escapes that another decoding of the same value resolves: blanks, quotes, operators, brackets. */
const ESCAPED = /%(?:0[9a-d]|2[\da-f]|3[a-f]|40|5[b-e]|60|7[b-e])/i

/** What joins two halves of a word in another language's strings: `un","ion`, `sel'+'ect`. */
const JOINT = /\\?["']\s{0,3}(?:[,+.]|\|\|)\s{0,3}\\?["']/g
const JOINED_WORDS = /\b(?:union|select|sleep|benchmark|waitfor|concat)\b/i

/** Judges a decoded value by itself, at most 2048 units of it. */
export function judge(value: string): Verdict | undefined {
  const text = value.slice(0, LONGEST_READ)
  if (ESCAPED.test(text) || isFilter(text)) return undefined
  const quoted = judgeQuoted(text)
  if (quoted?.kind === 'break') return quoted
  const bare = judgeBare(text)
  if (bare !== undefined && bare.kind !== 'fragment') return bare
  return judgeJoined(text) ?? quoted ?? bare
}

/** A name compared with a string of its own, as filters have it: summary ~ "login error" and … */
const FILTERED = /^\w{1,40}\s?(?:!?[=~:]|in\s?\()\s?(['"])[^'"]{0,80}\1\)?\s(?:and|or)\s\w/i

/** Words that stand near each other, as search engines have it: "exact phrase"~2 */
const NEARNESS = /"~\d{1,2}(?:[\s)]|$)/

/** Words in pieces, put together again. */
function judgeJoined(text: string): Verdict | undefined {
  const joined = text.replace(JOINT, '')
  if (joined === text || !JOINED_WORDS.test(joined) || JOINED_WORDS.test(text)) return undefined
  const found = judgeQuoted(joined) ?? judgeBare(joined)
  return found === undefined || found.kind === 'fragment' ? undefined : { kind: 'break', from: 0 }
}

/** The value as if the query had a quote open where it starts. */
function judgeQuoted(value: string): Verdict | undefined {
  let perhaps: Verdict | undefined
  const filter = FILTERED.test(value)
  for (const [quote, most] of QUOTES)
    for (const [nth, at] of placesOf(value, quote, most).entries()) {
      if (filter && nth === 1) continue
      // In names in quotes hardly anybody is: only what is sure counts there.
      const found = judgeAt(value, at, quote, nth === 0 && quote !== '`')
      if (found?.kind === 'break') return found
      perhaps ??= found
    }
  return perhaps
}

function judgeAt(value: string, at: number, quote: Context, first: boolean): Verdict | undefined {
  const tokens = tokensOf(value, at + 1, first ? quote : '')
  const kind = judgeBreak(tokens, fingerprint(tokens, 's'), value.slice(0, at), first)
  if (kind === undefined || (kind === 'perhaps' && quote !== "'")) return undefined
  return { kind: kind === 'sql' ? 'break' : 'fragment', from: at }
}

function placesOf(value: string, quote: string, most: number): readonly number[] {
  const found: number[] = []
  let at = value.indexOf(quote)
  while (at >= 0 && found.length < most) {
    found.push(at)
    at = value.indexOf(quote, at + 1)
  }
  return found
}

/** The value as if the query had no quote open. */
function judgeBare(value: string): Verdict | undefined {
  const tokens = tokensOf(value, 0, '')
  const shape = fingerprint(tokens)
  const kind = kindOf(value, tokens, shape)
  return kind === undefined ? undefined : { kind, from: 0 }
}

/** A call compared with itself: user_id(1)=user_id(1). */
function isSameTwice(value: string, shape: string): boolean {
  if (!/^[fghv]c[fghv]$/.test(shape)) return false
  const [left = '', right] = value.split('=')
  return left.trim() === right?.trim()
}

const isAdded = (value: string, tokens: Tokens, shape: string): boolean =>
  (isCondition(shape) && !NEARNESS.test(value)) || isSameCompared(tokens)

function kindOf(value: string, tokens: Tokens, shape: string): Kind | undefined {
  if (NOTHING.test(shape)) return isFragment(value, tokens, shape) ? 'fragment' : undefined
  if (isSelect(tokens.letters.join(''), shape) || isStatement(tokens)) return 'statement'
  if (/^[^;]{0,9};/.test(shape) && hasSecondStatement(tokens)) return 'statement'
  if (isAdded(value, tokens, shape)) return 'condition'
  if (/[by]/.test(shape) || isSameTwice(value, shape)) return 'contrast'
  return isFragment(value, tokens, shape) ? 'fragment' : undefined
}
