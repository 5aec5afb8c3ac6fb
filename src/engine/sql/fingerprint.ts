import type { Tokens } from './tokens.ts'

/**
 * Letters of values: what an operator can stand between. Besides the tokens' own: `Q` a query in brackets, `b` and `y` brackets
 * and a call with a comparison of constants inside, `q` brackets with another comparison, `p` other brackets, `C` a whole `case … end`.
 */
export const VALUE = '[nsuzwvfghQbyqpC]'

/** Letters of values that ordinary text does not have. */
export const TELLING = '[vfQbyC]'

/** A value and arithmetic on it. */
export const SUM = `${VALUE}(?:[od]${VALUE})*`

/** A comparison of constants, with arithmetic on either side. */
const CONSTANTS = /[ns](?:o[ns])*[ck][nsuz]/
const TAKEN_FROM = /R[wpQfgb]/
const CHOSEN = /S[mo~!]*(?:[svfQCyb]|n[,olckRWIU])/
const BRACKETS = /([fghk]?)\(([^()]*)\)/g
const SELECTED_CUT_OFF = /(S[m(]*)h\(/g
const COMPARED_CUT_OFF = /h\((?=[nsv][ck])/g
const CUT_OFF = /([fgh])\(+([nsvwfghQbyqp]?)/g
const CASE = /E[^EeDSR]*e[^ED]*D/g
const CAST = /:[wgfvT]/g
/** Signs and `not` before a value that follow an operator or nothing. */
const UNARY = /(^|[ocdklL,;(SmWHRBeE])[o!~]{1,40}(?=[nsuzwvfghQbyqpCE])/g

/** What has one of these may be folded. */
const FOLDABLE = /[!(:Eo~]/

/** Bracket pairs deeper than this stay as they are. */
const DEEPEST = 40

/**
 * The letters of tokens with calls, brackets, casts, `case` and signs folded into the values that they are. `before`: letters
 * of what stands before the first token.
 */
export function fingerprint({ letters }: Tokens, before = ''): string {
  let text = before + letters.join('')
  if (!FOLDABLE.test(text)) return text.slice(before.length)
  for (let depth = 0; depth < DEEPEST && text.includes(')'); depth++) {
    const folded = text.replace(BRACKETS, (_, name: string, inner: string) => call(name, inner))
    if (folded === text) break
    text = folded
  }
  text = text.replace(SELECTED_CUT_OFF, '$1f(').replace(COMPARED_CUT_OFF, 'f(')
  return flat(text.replace(CUT_OFF, cutOff)).slice(before.length)
}

/** A call whose brackets do not close: of an ordinary one the first argument stands for it. */
function cutOff(_: string, name: string, argument: string): string {
  if (name === 'f') return `f${argument}`
  return argument === '' ? 'g' : argument
}

/** What a call or a pair of brackets is. */
function call(name: string, raw: string): string {
  const inner = flat(raw)
  if (name === 'k') return `k${bracket(inner)}`
  if (name === '') return bracket(inner)
  if (isQuery(inner)) return 'Q'
  if (CONSTANTS.test(inner)) return 'y'
  if (name === 'h') return inner === '' || /[,svofQnL]/.test(inner) ? 'f' : 'g'
  return name
}

function isQuery(inner: string): boolean {
  if (inner.includes('Q')) return true
  const start = inner.indexOf('S')
  if (start < 0) return false
  const from = inner.indexOf('R', start)
  return (from > 0 && TAKEN_FROM.test(inner.slice(from, from + 2))) || CHOSEN.test(inner)
}

function bracket(inner: string): string {
  if (isQuery(inner)) return 'Q'
  if (/^[nsvwghbqpfyC]$/.test(inner)) return inner
  if (CONSTANTS.test(inner)) return 'b'
  if (/[yC]/.test(inner)) return 'y'
  if (inner.includes('f')) return 'f'
  return /[ckq]/.test(inner) ? 'q' : 'p'
}

/** Without what changes nothing of the shape. */
function flat(text: string): string {
  return text
    .replaceAll('!k', 'k')
    .replaceAll('k!', 'k')
    .replace(CAST, '')
    .replace(CASE, 'C')
    .replace(UNARY, '$1')
}
