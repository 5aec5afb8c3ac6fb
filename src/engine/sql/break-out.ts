import { SUM, TELLING, VALUE } from './fingerprint.ts'
import { hasSecondStatement, isStatement } from './statements.ts'
import type { Tokens } from './tokens.ts'

const OPERATOR = '[ocdklLHW]'
/** Operators and values, as far as they go on from the string. */
const CHAIN = `(?:Aw)?(?:${OPERATOR}${VALUE})*`

/** What may follow a string that a value has closed, when it changes the query around it. Over a fingerprint without brackets. */
const CONTINUATIONS = [
  // A condition: or 1=1, and name like 'a, having 1=1, as x where 1=1.
  `^(?:Aw)?[lLHW]${SUM}c${SUM}`,
  `^[lLHW]${SUM}k[nsuzvfQbyC]`,
  `^[lLHW][nsvfQbyC](?:[od]${VALUE})*k${SUM}`,
  // An operator, and in the end what ordinary text does not have: and sleep(5), + @@version, in (select …), or a query at once.
  `^${OPERATOR}(?:${VALUE}${OPERATOR})*${TELLING}`,
  `^(?:,${VALUE}){0,20},[fQbyC]`,
  '^[QyC]',
  // The rest is a remark: or 1#, ,'x')--.
  `^(?:[ocdklLHW,]${VALUE})+;*#`,
  // The next string is the query's own: '+(1)+', ' or x<'.
  `^(?:[ocdklLHW,]${VALUE})+[ocdklLHW]z$`,
  '^[ocL]z$',
  // Another clause.
  `^${CHAIN}(?:In(?:,n)?)?[nw]?U[m!~o]*[SQ]`,
  'U[m!~o]*(?:S[mo!~]*[nsvfgQ]|Q|n,n)',
  `^(?:${OPERATOR}${VALUE})+U$`,
  '^U#',
  `^${CHAIN}B(?![zu])${SUM}(?:$|[#,z])`,
  `^${CHAIN}B[fQvy]`,
  `^${CHAIN}In(?:,n)?(?:$|#)`,
  `^${CHAIN}N[suz]`,
  `^${CHAIN}P[wfgpQy]`,
  '^Rw{1,2}W',
  `^${CHAIN};+Q`,
] as const

const CONTINUES = new RegExp(CONTINUATIONS.join('|'))
const BRACKETED_QUERY = /^\)*[ocdklL]\(+S/
const STACKED = new RegExp(`^(?:Aw)?(?:[ocdklLHW,]${VALUE})*;`)
const TELLS = new RegExp(`[nc]|${TELLING}`)

/** `or` with a `not` that is a sign: only programs write it. */
const NEGATED = /^\)*l\(*~/i
const QUOTED_OPERATOR = /^[lkd]z$/
const COMMENT = /^[);]*#/

/**
 * How a value goes on behind a quote: as SQL, perhaps as SQL (a lone operator between quotes), or not. `shape`: fingerprint of
 * `tokens`, `before`: what stands before the quote.
 */
export function judgeBreak(
  tokens: Tokens,
  shape: string,
  before: string,
): 'sql' | 'perhaps' | undefined {
  const bare = shape.replace(/[()]/g, '')
  if (STACKED.test(bare) && hasSecondStatement(tokens)) return 'sql'
  if (BRACKETED_QUERY.test(shape)) return 'sql'
  if (CONTINUES.test(bare) && !isProse(bare, tokens)) return 'sql'
  if (NEGATED.test(tokens.letters.join('')) || isStatement(tokens)) return 'sql'
  if (COMMENT.test(shape)) return isCutOff(tokens, before) ? 'sql' : undefined
  return QUOTED_OPERATOR.test(bare) && isQuotedOperator(tokens, before) ? 'perhaps' : undefined
}

/** No more than a tool's mark: at most two short words. */
const isShort = (remark: string): boolean =>
  remark.length <= 30 && (remark.match(/[a-z]{2,}/gi)?.length ?? 0) <= 2

/** Names and a remark that is a sentence, or a string of many words or of markup. */
function isProse(bare: string, { remark, inside }: Tokens): boolean {
  const last = inside.at(-1) ?? ''
  if (bare.endsWith('oz') && (/[<>]/.test(last) || last.trim().split(/\s+/).length > 2)) return true
  return bare.endsWith('#') && !TELLS.test(bare) && !isShort(remark)
}

/** `admin'--`: one word, and the rest of the query is a remark. */
function isCutOff({ remark }: Tokens, before: string): boolean {
  if (before.length > 80 || !isShort(remark)) return false
  return /^[\s;-]*$/.test(remark) || /^\s*\S+\s*$/.test(before)
}

/** `a' or 'b`: words on both sides are one at most, as a name in a query is. */
function isQuotedOperator({ inside }: Tokens, before: string): boolean {
  const words = (text: string): number => text.trim().split(/[\s+]+/).length
  return words(before) <= 1 && words(inside.at(-1) ?? '') <= 1
}
