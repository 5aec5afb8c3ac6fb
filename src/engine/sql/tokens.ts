import { readWord } from './read-word.ts'
import { type Context, MOST_TOKENS, Reader, sticky } from './reader.ts'
import { signAt } from './signs.ts'
import type { Letter } from './words.ts'

/** SQL cut in tokens: one letter each, its text, where it starts. */
export interface Tokens {
  readonly letters: readonly Letter[]
  /** Words and signs in lower case; `0` for numbers, `'s'` for strings, `@v` for variables. */
  readonly texts: readonly string[]
  /** What stands in each string; empty for other tokens. */
  readonly inside: readonly string[]
  /** What stands behind the sign of the last comment, which is `#` in `letters`, and `#` or `--` in `texts`. */
  readonly remark: string
}

const NUMBER =
  /0x[\da-f]+|0b[01]+(?![\da-z])|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+|e(?=[\s(.])|[df](?=union|and|or|xor))?/iy
const VARIABLE = /@{1,2}(?:[\w$.\u00a1-\uffff]+|`[^`]{1,60}`|'[^']{1,60}'|"[^"]{1,60}")?/y
const BRACKETED = /\[[\w $]{1,60}\]/y
const DOLLAR_QUOTE = /\$\w{0,30}\$/y
const BRACE_WORD = /\{\s*\w{1,20}\s+(?=\S)/y
const WORD_START = /[a-z_$\u00a1-\uffff]/i

/** Reads a text from a place on, at which the query has the quote `context` open that was just closed, or none. */
export function tokensOf(text: string, from: number, context: Context): Tokens {
  const reader = new Reader(text, from, context)
  while (reader.at < reader.end && reader.letters.length < MOST_TOKENS) step(reader)
  const { letters, texts, inside, remark } = reader
  return { letters, texts, inside, remark }
}

/** What is read where a token starts with a sign; other signs are operators. */
const BY_SIGN: ReadonlyMap<string, (reader: Reader, sign: string) => void> = new Map([
  ["'", readString],
  ['"', readString],
  ['`', readQuotedName],
  ['\\', readEscape],
  ['@', readVariable],
  ['$', readDollar],
  ['[', readBracket],
  ['{', readBracket],
  ['}', readBracket],
])

function step(reader: Reader): void {
  const { text, at } = reader
  const char = text.charAt(at)
  if (/[\s\0]/.test(char)) reader.at++
  else if (isComment(reader, char)) readComment(reader, char)
  else if (/\d/.test(char) || (char === '.' && /\d/.test(text.charAt(at + 1)))) readNumber(reader)
  else (BY_SIGN.get(char) ?? (WORD_START.test(char) ? readWordHere : readSign))(reader, char)
}

const readWordHere = (reader: Reader): void => {
  readWord(reader)
}

/** A string with its quote doubled or escaped inside. One that does not end runs to the end of what is read. */
function readString(reader: Reader, quote: string): void {
  const { text, at, end } = reader
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i)
    if (char === '\\') i++
    else if (char === quote) {
      if (text.charAt(i + 1) === quote && i + 1 < end) i++
      else {
        reader.push('s', "'s'", i + 1, text.slice(at + 1, i))
        return
      }
    }
  }
  reader.push(quote === reader.context ? 'z' : 'u', "'s'", end, text.slice(at + 1, end))
}

function readQuotedName(reader: Reader): void {
  const { text, at, end } = reader
  const close = text.indexOf('`', at + 1)
  if (close < 0 || close >= end)
    reader.push(reader.context === '`' ? 'z' : '?', '`', end, text.slice(at + 1, end))
  else pushName(reader, text.slice(at + 1, close), close + 1)
}

/** A name in quotes of its own; a dot joins it to a name before. */
function pushName(reader: Reader, name: string, to: number): void {
  if (reader.text.charAt(reader.at - 1) === '.' && reader.last === 'w') reader.at = to
  else reader.push('w', name.toLowerCase().replace(/\W/g, '_'), to)
}

/** MySQL's `\N` is NULL; a backslash before a quote was meant for another language. */
function readEscape(reader: Reader): void {
  const next = reader.text.charAt(reader.at + 1)
  if (/[\dN]/.test(next)) reader.push('n', '0', reader.at + 2)
  else if (next === "'" || next === '"') reader.at++
  else reader.push('?', '\\', reader.at + 1)
}

function isComment({ text, at }: Reader, char: string): boolean {
  if (char === '/') return text.charAt(at + 1) === '*'
  if (char === '*') return text.charAt(at + 1) === '/'
  if (char === '#') return text.charAt(at + 1) !== '>'
  // A line of dashes is drawn, not said.
  return char === '-' && /^--(?![\d('"]|-{3})/.test(text.slice(at, at + 5))
}

/** Closed comments are blanks and versioned ones code; the others run to the end of the line, the last of them is a token. */
function readComment(reader: Reader, char: string): void {
  const { text, at } = reader
  if (char === '*') reader.at = at + 2
  else if (char === '/' && /^\/\*M?!/.test(text.slice(at, at + 4))) {
    reader.at = at + 3
    while (/[\d!]/.test(text.charAt(reader.at))) reader.at++
  } else readRemark(reader, char === '#' ? 1 : 2, char === '/' ? '*/' : '\n')
}

function readRemark(reader: Reader, sign: number, mark: string): void {
  const { text, at, end } = reader
  const close = text.indexOf(mark, at + sign)
  if (close >= 0 && close < end && text.slice(close + mark.length, end).trim() !== '') {
    reader.at = close + mark.length
    return
  }
  reader.remark = text.slice(at + sign, close < 0 ? end : Math.min(close, end))
  reader.push('#', sign === 1 ? '#' : '--', end)
}

function readNumber(reader: Reader): void {
  const { text, at } = reader
  const found = sticky(NUMBER, text, at) ?? text.charAt(at)
  const to = at + Math.max(1, found.length)
  if (WORD_START.test(text.charAt(to))) readWord(reader, to)
  else reader.push('n', '0', to, found)
}

/** An `@` that a word runs into is an address's. */
function readVariable(reader: Reader): void {
  const { text, at } = reader
  if (text.startsWith('@>', at)) {
    readSign(reader)
    return
  }
  const found = sticky(VARIABLE, text, at) ?? '@'
  const letter = /\w/.test(text.charAt(at - 1)) || found === '@' ? '?' : 'v'
  reader.push(letter, letter === 'v' ? '@v' : '@', at + found.length)
}

/** A string of PostgreSQL, `$tag$…$tag$`, or a name. */
function readDollar(reader: Reader): void {
  const { text, at, end } = reader
  const mark = sticky(DOLLAR_QUOTE, text, at)
  if (mark === undefined) {
    readWord(reader)
    return
  }
  const close = text.indexOf(mark, at + mark.length)
  if (close < 0 || close >= end) reader.push('?', '$', at + mark.length)
  else reader.push('s', "'s'", close + mark.length, text.slice(at + mark.length, close))
}

/** `[name]` of SQL Server; `{d '…'}` and `{if …}` are ODBC's brackets around an expression. */
function readBracket(reader: Reader, char: string): void {
  const { text, at } = reader
  const name = char === '[' ? sticky(BRACKETED, text, at) : undefined
  const word = char === '{' ? sticky(BRACE_WORD, text, at) : undefined
  if (name !== undefined) pushName(reader, name.slice(1, -1), at + name.length)
  else if (word !== undefined) {
    reader.braces++
    reader.push('(', '(', at + word.length)
  } else if (char === '}' && reader.braces > 0) {
    reader.braces--
    reader.push(')', ')', at + 1)
  } else reader.push('?', char, at + 1)
}

function readSign(reader: Reader): void {
  // `a`.`b`
  if (reader.last === 'w' && /^\.[`[\w]/.test(reader.text.slice(reader.at, reader.at + 2))) {
    reader.at++
    return
  }
  const [letter, sign] = signAt(reader.text, reader.at, reader.last)
  reader.push(letter, sign, reader.at + sign.length)
}
