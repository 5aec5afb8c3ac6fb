import { charOf, hexRun, isDigit, isLetter } from './chars.ts'
import { Output, type Places } from './output.ts'

/** HTML's names for the characters that markup and scripts are made of (WHATWG HTML, 13.5); letter case matters there. */
const NAMES: Readonly<Record<string, string>> = {
  lt: '<', LT: '<', gt: '>', GT: '>', amp: '&', AMP: '&', quot: '"', QUOT: '"', apos: "'", nbsp: ' ',
  sol: '/', bsol: '\\', colon: ':', semi: ';', comma: ',', period: '.', excl: '!', num: '#', percnt: '%',
  dollar: '$', equals: '=', plus: '+', ast: '*', midast: '*', grave: '`', DiacriticalGrave: '`', Hat: '^',
  lowbar: '_', UnderBar: '_', commat: '@', quest: '?', vert: '|', verbar: '|', VerticalLine: '|',
  lpar: '(', rpar: ')', lbrack: '[', lsqb: '[', rbrack: ']', rsqb: ']', lcub: '{', lbrace: '{',
  rcub: '}', rbrace: '}', Tab: '\t', tab: '\t', NewLine: '\n', newline: '\n', hyphen: '-', dash: '-', shy: '', zwj: '', zwnj: '',
} // prettier-ignore

/** These hold without a semicolon too. */
const LEGACY = ['quot', 'QUOT', 'amp', 'AMP', 'lt', 'LT', 'gt', 'GT', 'nbsp']

const LONGEST = Math.max(...Object.keys(NAMES).map((name) => name.length))

/** One round of HTML character references: decimal, hexadecimal and common names, the semicolon left out or not. */
export function entities(text: string, places?: Places): string {
  const out = new Output(text, places)
  let at = text.indexOf('&')
  while (at >= 0) {
    const to = text[at + 1] === '#' ? numeric(text, at, out) : named(text, at, out)
    at = text.indexOf('&', to)
  }
  return out.done()
}

/** Writes what the numeric reference at `at` means. Returns where to read on. */
function numeric(text: string, at: number, out: Output): number {
  const hex = (text.charCodeAt(at + 2) | 0x20) === 0x78
  const start = at + (hex ? 3 : 2)
  // Leading zeros are legal and used to hide: up to 64 digits are read.
  let end = start
  if (hex) end = hexRun(text, start, 64)
  else while (end < start + 64 && isDigit(text.charCodeAt(end))) end++
  if (end === start) return start
  const meant = charOf(Number.parseInt(text.slice(start, end), hex ? 16 : 10))
  if (meant === undefined) return end
  const to = text[end] === ';' ? end + 1 : end
  out.replace(at, to, meant)
  return to
}

function named(text: string, at: number, out: Output): number {
  let end = at + 1
  while (end <= at + LONGEST && isLetter(text.charCodeAt(end))) end++
  const name = text.slice(at + 1, end)
  if (text[end] === ';') {
    const meant = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
    if (meant === undefined) return end
    out.replace(at, end + 1, meant)
    return end + 1
  }
  const legacy = LEGACY.find((word) => name.startsWith(word))
  if (legacy === undefined || text[end] === '=') return end
  const to = at + 1 + legacy.length
  out.replace(at, to, NAMES[legacy] ?? '')
  return to
}
