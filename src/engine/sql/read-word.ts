import { type Reader, sticky } from './reader.ts'
import {
  AFTER_NUMBER,
  CLOCK,
  COUNTED,
  HOMELY_FUNCTIONS,
  type Letter,
  SPOKEN_FUNCTIONS,
  TELLING_FAMILIES,
  TELLING_FUNCTIONS,
  WORDS,
} from './words.ts'

const WORD = /[\w$\u00a1-\uffff]+(?:\.{1,2}[\w$\u00a1-\uffff]+)*/y
const LETTERS = /[a-z_]+/iy
const COUNT = /\(\d{1,4}\)/y
/** `1 and 1 is 2` is said, not asked of a database. */
const COUNT_NEXT = /\s+\d/y
const BRACKET = /\s{0,5}\(/y
const FULL_TEXT = /\s+(?:boolean|natural\s+language)\s+mode\b/iy

/** Letters that a quote may follow as part of the string: N'…', x'…', _utf8'…'. */
const PREFIX = /^(?:[nxbeq]|nq|u&|_\w+)$/

/** Reads the word at the reader's place; `numberEnd` where it starts with a number. */
export function readWord(reader: Reader, numberEnd?: number): void {
  if (numberEnd !== undefined && splitNumber(reader, numberEnd)) return
  const { text, at } = reader
  const whole = sticky(WORD, text, at) ?? text.charAt(at)
  const dot = /^([a-z]+)\.\d/i.exec(whole)?.[1] ?? ''
  // `select.2`: a word of the grammar and a number.
  const to = at + (WORDS.has(dot.toLowerCase()) ? dot.length : whole.length)
  const word = text.slice(at, to).toLowerCase()
  const next = text.charAt(to)
  if (next === "'" && PREFIX.test(word) && numberEnd === undefined) reader.at = to
  else if (text.charAt(at - 1) === '.' && reader.last === 'w') reader.at = to
  else pushWord(reader, word, to)
}

/** `1union`, `1e0and`: a number and a word of the grammar; `3rd` and `5x` are words. */
function splitNumber(reader: Reader, numberEnd: number): boolean {
  const { text, at } = reader
  const letters = sticky(LETTERS, text, numberEnd) ?? ''
  if (!AFTER_NUMBER.has(letters.toLowerCase())) return false
  if (/[\w$]/.test(text.charAt(numberEnd + letters.length))) return false
  reader.push('n', '0', numberEnd, text.slice(at, numberEnd))
  return true
}

/** Words that are read together with what follows: how that looks, and the letter of both. */
const PAIRS: ReadonlyMap<string, readonly [RegExp, Letter]> = new Map([
  ['order', [/\s+by\b/iy, 'B']],
  ['group', [/\s+by\b/iy, 'B']],
  ['partition', [/\s+by\b/iy, 'B']],
  ['sounds', [/\s+like\b/iy, 'k']],
  ['similar', [/\s+to\b/iy, 'k']],
  ['top', [/\s*(?:\d+|\(\s*\d+\s*\))(?:\s+percent\b)?/iy, 'm']],
])

function pushWord(reader: Reader, word: string, to: number): void {
  const pair = PAIRS.get(word)
  const second = pair === undefined ? undefined : sticky(pair[0], reader.text, to)
  if (pair !== undefined && second !== undefined)
    reader.push(pair[1], `${word}${second.toLowerCase().replace(/\s+/g, ' ')}`, to + second.length)
  else if (word === 'in') pushIn(reader, to)
  else if ((word === 'notnull' || word === 'isnull') && reader.text.charAt(to) !== '(') {
    reader.push('k', 'is', reader.at)
    reader.push('n', 'null', to)
  } else if (
    word === 'is' &&
    reader.context === '' &&
    sticky(COUNT_NEXT, reader.text, to) !== undefined
  )
    reader.push('w', word, to)
  else reader.push(callOf(reader, word, to) ?? grammarOf(reader, word), word, to)
}

/** `in` compares only with a list; MySQL's full-text search ends with `in boolean mode`. */
function pushIn(reader: Reader, to: number): void {
  const mode = sticky(FULL_TEXT, reader.text, to)
  if (mode === undefined)
    reader.push(/^\s*[('"@]/.test(reader.text.slice(to, to + 6)) ? 'k' : 'w', 'in', to)
  else reader.at = to + mode.length
}

/**
 * The letter of a function, if a bracket follows. Behind a blank, as in `password (required)`, only a name that no sentence has,
 * or a bracket that ends the value.
 */
function callOf({ text, last }: Reader, word: string, to: number): Letter | undefined {
  const bracket = sticky(BRACKET, text, to)
  const telling = TELLING_FUNCTIONS.has(word) || TELLING_FAMILIES.test(word)
  if (bracket === undefined) return telling && last === 'S' && word.includes('_') ? 'f' : undefined
  const glued = bracket.length === 1 || text.length <= to + bracket.length + 1
  if (telling && (last === 'S' || !SPOKEN_FUNCTIONS.has(word))) return 'f'
  if (!glued) return undefined
  return telling ? 'f' : gluedCallOf(word, text, to)
}

function gluedCallOf(word: string, text: string, to: number): Letter | undefined {
  if (HOMELY_FUNCTIONS.has(word)) return homely(word, text, to)
  return WORDS.has(word) || text.charAt(to) !== '(' ? undefined : 'g'
}

/** `like(` is an operator, `week(3)` a place in a calendar. */
function homely(word: string, text: string, to: number): Letter | undefined {
  if (!'Td'.includes(WORDS.get(word) ?? 'T')) return undefined
  if (COUNTED.has(word) && sticky(COUNT, text, to) !== undefined) return 'g'
  return CLOCK.has(word) && text.startsWith('()', to) ? 'g' : 'h'
}

/** The letter of a word that is no function; of `between x and y` the `and` is no logic. */
function grammarOf(reader: Reader, word: string): Letter {
  const letter = WORDS.get(word) ?? 'w'
  if (word === 'between') reader.awaitsAnd++
  else if (word === 'and' && reader.awaitsAnd > 0) {
    reader.awaitsAnd--
    return 'o'
  }
  return letter
}
