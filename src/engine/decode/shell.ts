import { isDigit, isLetter, isWord } from './chars.ts'
import { globAt } from './glob.ts'
import { Output, type Places } from './output.ts'

const IFS = 'IFS'

/** Undoes one disguise at `at`, writing to `out`. Returns where to read on, or `at` where there is none. */
type Undo = (text: string, at: number, out: Output) => number

/**
 * A command line as the shell reads it: `${IFS}` is a space, `$@`, `$9`, `${x:-}` and unset variables are nothing, quotes
 * and backslashes inside words go, `{a,b}` is `a b`, a glob that can only mean a well-known path is that path; for cmd.exe
 * carets go. It runs over any text, so it changes only what has no other sense there.
 */
export function shell(text: string, places?: Places): string {
  const out = new Output(text, places)
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at)
    const undo = unit < 128 ? UNDO[unit] : undefined
    const to = undo === undefined ? at : undo(text, at, out)
    at = to === at ? at + 1 : to
  }
  return out.done()
}

/** `${IFS}`, `${x:-word}`, `$IFS$9`, `$@`, `$9`, `$u`, `$()`. */
const dollar: Undo = (text, at, out) => {
  const next = text[at + 1] ?? ''
  if (next === '{') return braced(text, at, out)
  if (next === '(') return text[at + 2] === ')' ? drop(out, at, at + 3) : at
  if ('@*!0123456789'.includes(next)) return next === '' ? at : drop(out, at, at + 2)
  return isLetter(next.charCodeAt(0)) ? variable(text, at, out) : at
}

const variable: Undo = (text, at, out) => {
  if (text.startsWith(IFS, at + 1)) {
    // `$IFS$9`: the second variable is empty and only ends the name of the first.
    const end = text[at + 4] === '$' && isDigit(text.charCodeAt(at + 5)) ? at + 6 : at + 4
    out.replace(at, end, ' ')
    return end
  }
  let end = at + 2
  while (end < at + 6 && isWord(text.charCodeAt(end))) end++
  // Short lower-case names are unset in a web server's shell; `$HOME`, `$_GET` and long names mean something.
  const name = text.slice(at + 1, end)
  return name.length <= 4 && name === name.toLowerCase() ? drop(out, at, end) : at
}

const braced: Undo = (text, at, out) => {
  const end = text.indexOf('}', at + 2)
  if (end < 0 || end > at + 64) return at
  const meant = expand(text.slice(at + 2, end))
  if (meant === undefined) return at
  out.replace(at, end + 1, meant)
  return end + 1
}

/** What `${inner}` is in a shell where only `IFS` is set; undefined for what may mean something else. */
function expand(inner: string): string | undefined {
  if (inner.includes('$') || inner.includes('{')) return undefined
  if (inner.startsWith(IFS)) return ' '
  const fallback = /^(?:\w+|[@*!]):?-/.exec(inner)?.[0]
  if (fallback !== undefined) return inner.slice(fallback.length)
  return /^(?:\d+|[@*!]|[a-z]{1,4})$/.test(inner) ? '' : undefined
}

/** Quotes that end inside or beside a word: `w'g'et`, `"w"get`, `/e""tc`; a lone one between two letters. */
const quote: Undo = (text, at, out) => {
  const sign = text.charCodeAt(at)
  const before = isPathUnit(text.charCodeAt(at - 1))
  let close = at + 1
  while (close < at + 24 && isPathUnit(text.charCodeAt(close))) close++
  if (text.charCodeAt(close) === sign) {
    if (!before && !isPathUnit(text.charCodeAt(close + 1))) return at
    out.replace(at, at + 1, '')
    return drop(out, close, close + 1)
  }
  return before && close > at + 1 ? drop(out, at, at + 1) : at
}

const backslash: Undo = (text, at, out) => {
  const next = text.charCodeAt(at + 1)
  if (next === 0x0a) return drop(out, at, at + 2)
  return isLetter(next) || next === 0x2f || next === 0x2d || next === 0x2e
    ? drop(out, at, at + 1)
    : at
}

const caret: Undo = (text, at, out) =>
  isWord(text.charCodeAt(at + 1)) || isWord(text.charCodeAt(at - 1)) ? drop(out, at, at + 1) : at

const backtick: Undo = (text, at, out) => (text[at + 1] === '`' ? drop(out, at, at + 2) : at)

/** `{cat,/etc/passwd}`: words with commas between, no blank or quote, colons only as in `://` (else it is JSON or CSS). */
const brace: Undo = (text, at, out) => {
  const end = text.indexOf('}', at + 1)
  if (end < 0 || end > at + 256) return at
  const words = text.slice(at + 1, end)
  if (!words.includes(',') || /[\s"'{;]|:(?!\/\/)/.test(words)) return at
  out.replace(at, at + 1, '')
  for (
    let comma = text.indexOf(',', at);
    comma >= 0 && comma < end;
    comma = text.indexOf(',', comma + 1)
  )
    out.replace(comma, comma + 1, ' ')
  out.replace(end, end + 1, '')
  return end + 1
}

const slash: Undo = (text, at, out) => {
  const glob = globAt(text, at)
  if (glob === undefined) return at
  out.replace(at, glob.end, glob.path)
  return glob.end
}

function drop(out: Output, from: number, to: number): number {
  out.replace(from, to, '')
  return to
}

/** What a shell word is made of: letters, digits, `_ / . - * ? $`. */
function isPathUnit(unit: number): boolean {
  return (
    isWord(unit) ||
    unit === 0x24 ||
    unit === 0x2a ||
    (unit >= 0x2d && unit <= 0x2f) ||
    unit === 0x3f
  )
}

const UNDO: readonly (Undo | undefined)[] = Array.from({ length: 128 }, (_, unit) => {
  const undos: Readonly<Record<string, Undo>> = {
    $: dollar,
    "'": quote,
    '"': quote,
    '\\': backslash,
    '^': caret,
    '`': backtick,
    '{': brace,
    '/': slash,
  }
  return undos[String.fromCharCode(unit)]
})
