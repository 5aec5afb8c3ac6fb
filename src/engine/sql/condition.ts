import { SUM, VALUE } from './fingerprint.ts'
import type { Tokens } from './tokens.ts'

const SURE = '[nsuvfQCyb]'
const LOGIC = '[lLHW]'

/** Conditions wherever they stand: what is compared is no name. Over a fingerprint without brackets. */
const ANYWHERE = [
  // and 1=1, or 'a'='a', && user()<>1
  `${LOGIC}${SURE}(?:[od]${VALUE})*c${SURE}`,
  `${LOGIC}[fQvyC](?:[od]${VALUE})*[ck]${SUM}`,
  `${LOGIC}${SUM}[ck][fQvyC]`,
  `${LOGIC}[svf]k[nsuv]`,
  // and sleep(5), or (select 1), having min(0)
  `${LOGIC}(?:${VALUE}[od])*[fQyb]`,
  // case when 1 then 2 end
  'C',
  `Rw{1,2}W${SUM}[ck]`,
] as const

/** Conditions that follow one plain value, as in `12 and id<5`. */
const AFTER_VALUE = [
  `^(?:(?!q)${SUM})?${LOGIC}${SUM}c[nsuvfQ]`,
  `^(?:(?!q)${SUM})?${LOGIC}${SUM}k[suvfQ]`,
  `^(?:(?!q)${SUM})?${LOGIC}q`,
  // 1 and 1 like 1
  `^n${LOGIC}n(?:[od]n)*kn`,
  `^n${LOGIC}${SUM}c${VALUE}`,
  `^ncn[lL]`,
  `^n(?:o[nw])*Lf`,
  `^n${LOGIC}${SUM}#`,
  `^${LOGIC}[nsvf](?:[od]${VALUE})*#`,
  `^[nw]H[np]`,
  `^nBn`,
  `^n[lL]v`,
  `^B(?:n|f|g,)[,#]?`,
  // or 2 like 2, or 2 between 1 and 3
  `^${LOGIC}nkn`,
] as const

const JOINED = new RegExp([...ANYWHERE, ...AFTER_VALUE].join('|'))

/** Names that are compared, and nothing else: a filter of a ticket system or the like, which nothing comes before. */
const FILTER = /^w[ck][nsuwfghv](?:[lL]w[ck][nsuwfghv])+$/

/** Whether a value that sits in a query without quotes goes on with a condition. */
export function isCondition(shape: string): boolean {
  const bare = shape.replace(/[()]/g, '')
  return JOINED.test(bare) && !FILTER.test(bare)
}

/** Whether a condition compares a name with itself: or a=a, ) or (a=a. */
export const isSameCompared = ({ letters, texts }: Tokens): boolean =>
  letters.some(
    (letter, i) =>
      letter === 'c' &&
      letters[i - 1] === 'w' &&
      letters[i + 1] === 'w' &&
      texts[i - 1] === texts[i + 1] &&
      /l\($|l$/i.test(letters.slice(Math.max(0, i - 3), i - 1).join('')),
  )

/** Queries, over a fingerprint with the brackets that found no partner. */
const SELECTED = new RegExp(
  [
    // Columns with more than names among them, and what they are taken from.
    `Sm*(?=[^R]*[,nsvfghQCyo])(?:o|${SUM})(?:,(?:o|${SUM}))*(?:Aw)?R[wpQfg]w?(?:$|[WBIU#;,)lH])`,
    `S[m~!]*[fvyCQ]`,
    `S[m~!]*n[,oR]`,
    `U[m!~o]*[SQ]`,
    `Un,n`,
    `S[ms!]*sR`,
    // A query in brackets, procedure analyse()
    'Q',
    'P[fgp]',
  ].join('|'),
)
const BRACKETED = /[(c]Sm{0,9}[^R]{1,40}R[wpQ(]/

/** Whether there is a query. `letters`: of the tokens, `shape`: their fingerprint. */
export function isSelect(letters: string, shape: string): boolean {
  return (
    /U[m!~]*\(+S/.test(letters) ||
    BRACKETED.test(shape) ||
    SELECTED.test(shape.replace(/[()]/g, ''))
  )
}
