import { SUM, TELLING, VALUE } from './fingerprint.ts'
import { hasSecondStatement, isStatement } from './statements.ts'
import type { Tokens } from './tokens.ts'

const OPERATOR = '[ocdklLHW]'
/** Operators and values, as far as they go on from the string. */
const CHAIN = `(?:Aw)?(?:${OPERATOR}${VALUE})*`

/** What may follow a string that a value has closed, when it changes the query around it. Over a fingerprint without brackets. */
const SURE = [
  // A condition on constants: or 1=1, and 'a' like 'a.
  `^(?:Aw)?[lLHW][nsvfQbyC](?:[od]${VALUE})*[ck][nsuzvfQbyC]`,
  // An operator, and in the end what ordinary text does not have: and sleep(5), + @@version, in (select …), or a query at once.
  `^${OPERATOR}(?:${VALUE}${OPERATOR})*${TELLING}`,
  `^(?:,${VALUE}){0,20},[fQbyC]`,
  '^[QyC]',
  // The rest is a remark: or 1#, ,'x')--.
  `^(?:[ocdklLHW,]${VALUE})+;*#`,
  // Another clause.
  `^${CHAIN}(?:In(?:,n)?)?[nw]?U[m!~o]*[SQ]`,
  'U[m!~o]*(?:S[mo!~]*[nsvfgQ]|Q|n,n)',
  `^(?:${OPERATOR}${VALUE})+U$`,
  '^U#',
  `^${CHAIN}B(?![zu])${SUM}(?:$|[#,z])`,
  `^${CHAIN}B(?:[fQvy]|${SUM}H)`,
  `^${CHAIN}In(?:[,I]n)?(?:$|#)`,
  `^${CHAIN}N[suz]`,
  `^${CHAIN}P[wfgpQy]`,
  '^Rw{1,2}W',
  '^AwR$',
  `^${CHAIN};+Q`,
] as const

/** The same where the string that is closed was opened by the query: of a quote inside the value these would be filters. */
const AT_FIRST = [
  // A condition: and name = 'a, having x>1.
  `^(?:Aw)?[lLHW]${SUM}c${SUM}`,
  `^[lLHW]${SUM}k[nsuzvfQbyC]`,
  `^[lLHW][nsvfQbyC](?:[od]${VALUE})*k${SUM}`,
  `^[lLHW]q`,
  // The next string is the query's own: '+(1)+', ' or x<'.
  `^(?:[ocdklLHW,]${VALUE})+[ocdklLHW]z$`,
  '^[ocL]z$',
] as const

const GOES_ON = new RegExp(SURE.join('|'))
const GOES_ON_AT_FIRST = new RegExp(AT_FIRST.join('|'))
const BRACKETED_QUERY = /^\)*[ocdklL]\(+S/
const STACKED = new RegExp(`^(?:Aw)?(?:[ocdklLHW,]${VALUE})*;`)
const TELLS = new RegExp(`[nc]|${TELLING}`)

/** Over letters as they are: `or` with a `not` that is a sign, which only programs write, and `union(select`. */
const UNTOUCHED = /^\)*[Ll]\(*~|U[m!~]*\(+S/
/** Strings and names with signs between. */
const ONLY_SIGNS = /^(?:[ocL][sw])*[ocL]z$/
const QUOTED_OPERATOR = /^[lkd]z$/
/** `x' or 1` or `x';` and no more; `16" or 18` are sizes. */
const CHOICE = /^\)*(?:l\(*n|L\(*[nw])\)*$|^\)*;$/
const COMMENT = /^[);]*#/

/** A name, string or sign of no meaning next, and no clause or statement behind it. */
const NOTHING = /^(?:$|[?ghsuwz][^;BINPSTU]*$)/

/** Calls and names of scripts in pages: strings are left there too. */
const SCRIPT =
  /^(?:alert|confirm|prompt|print|eval|settimeout|setinterval|fetch|atob|self|top|parent|frames|location|(?:document|window|console|string|math|location|this)\..{1,40})$/

/**
 * How a value goes on behind a quote: as SQL, perhaps as SQL (a lone operator between quotes), or not. `shape`: fingerprint of
 * `tokens`; `before`: what stands before the quote; `first`: no quote like it stands there.
 */
export function judgeBreak(
  tokens: Tokens,
  shape: string,
  before: string,
  first: boolean,
): 'sql' | 'perhaps' | undefined {
  if (NOTHING.test(shape) || isElision(tokens, shape, before)) return undefined
  const bare = shape.replace(/[()]/g, '')
  if (isQueryNext(tokens, shape, bare) || goesOn(tokens, bare, before, first)) return 'sql'
  if (COMMENT.test(shape)) return isCutOff(tokens, before, first) ? 'sql' : undefined
  return first && isPerhaps(tokens, shape, bare, before) ? 'perhaps' : undefined
}

function isPerhaps(tokens: Tokens, shape: string, bare: string, before: string): boolean {
  if (QUOTED_OPERATOR.test(bare)) return isQuotedOperator(tokens, before)
  return CHOICE.test(shape) && !/\d$/.test(before) && wordsIn(before) <= 1
}

/** Palme d'or 2019: French leaves a vowel out. Constants that are compared are no French. */
const isElision = ({ texts }: Tokens, shape: string, before: string): boolean =>
  texts[0] === 'or' && /(?:^|[^a-z])[dl]$/i.test(before) && !/^l[ns][ck][nsz]/.test(shape)

/** Whether a second statement, a query in brackets or a `not` that only programs write comes. */
const isQueryNext = (tokens: Tokens, shape: string, bare: string): boolean =>
  (STACKED.test(bare) && hasSecondStatement(tokens)) ||
  BRACKETED_QUERY.test(shape) ||
  isStatement(tokens) ||
  UNTOUCHED.test(tokens.letters.join(''))

const goesOn = (tokens: Tokens, bare: string, before: string, first: boolean): boolean =>
  (GOES_ON.test(bare) || (first && GOES_ON_AT_FIRST.test(bare))) &&
  !isProse(bare, tokens, before) &&
  !isScript(bare, tokens)

const isScript = (bare: string, { texts }: Tokens): boolean =>
  !/[vfQCSU]/.test(bare) && texts.some((text) => SCRIPT.test(text))

/** No more than a tool's mark: at most two short words. */
const isShort = (remark: string): boolean =>
  remark.length <= 30 && (remark.match(/[a-z]{2,}/gi)?.length ?? 0) <= 2

/** Names and a remark that is a sentence; a sign between quotes in a sentence or in markup. */
function isProse(bare: string, { remark, inside }: Tokens, before: string): boolean {
  const last = inside.at(-1) ?? ''
  if (/^['"]{3,}$/.test(last)) return true
  if (ONLY_SIGNS.test(bare)) return /[<>]/.test(last) || wordsIn(last) > 2 || wordsIn(before) > 2
  if (/^(?:l[sz])+$/.test(bare)) return wordsIn(before) > 2
  return bare.endsWith('#') && !TELLS.test(bare) && !isShort(remark)
}

/** Words, of which none may be more than signs. */
const wordsIn = (text: string): number => text.trim().split(/[\s+]+/).length

/** `admin'--`: one word, and the rest of the query is a remark with no more than a tool's mark in it. */
function isCutOff({ remark }: Tokens, before: string, first: boolean): boolean {
  if (/^[\s;-]*$/.test(remark)) return before.length <= 80 && wordsIn(before) <= 4
  return first && isShort(remark) && wordsIn(remark) <= 1 && /^\s*\S+\s*$/.test(before)
}

/** `a' or 'b`: words on both sides are one at most, as a name in a query is. */
function isQuotedOperator({ inside }: Tokens, before: string): boolean {
  return wordsIn(before) <= 1 && wordsIn(inside.at(-1) ?? '') <= 1
}
