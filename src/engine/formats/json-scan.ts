import { BACKSLASH, CLOSE, COLON, COMMA, OPEN, QUOTE, SPACE } from './ascii.ts'
import { Form, IGNORED, PATHS, ROOT, Values } from './keyed-paths.ts'
import { Varying } from './varying.ts'

/*
 * One pass over an object in JSON, and over what servers take for JSON: `\x22` in strings, raw control characters, quotes
 * nobody escaped, a key twice, no closing brace, text after it. What cannot be understood is passed over; nothing is an error.
 */

const BRACE = 0x7b
const END_BRACE = 0x7d
const DEEPEST = 32

/** Bytes after a word without quotes. */
const ENDS_WORD = new Uint8Array(256).fill(1, 0, SPACE + 1)
for (const byte of [COMMA, END_BRACE, CLOSE, QUOTE]) ENDS_WORD[byte] = 1
/** Bytes that follow a quote at the end of a value: a quote that nobody escaped has more of the value after it. */
const AFTER_VALUE = new Uint8Array(256).fill(1, 0, SPACE + 1)
for (const byte of [COMMA, END_BRACE, CLOSE, COLON]) AFTER_VALUE[byte] = 1

const found = new Values()
/** Values that vary from line to line, of the line last scanned. */
export const varying = new Varying()
const above = new Int32Array(DEEPEST)
const lists = new Uint8Array(DEEPEST)

/** Reads the values of the object that opens at `at` (a brace) and that a path asks for. The answer is good until the next call. */
export function scanJson(bytes: Uint8Array, at: number, to: number): Values {
  PATHS.makeRoom()
  found.count = 0
  varying.count = 0
  const wanted = PATHS.wanted
  let depth = 0
  let inList = false
  let object = ROOT // the object or list that is open
  let node = IGNORED // the path of the value that comes next
  let isKey = true
  above[0] = ROOT
  at++
  while (at < to) {
    const byte = bytes[at] as number
    if (byte === QUOTE) {
      if (isKey) {
        node = PATHS.key(object, bytes, at + 1, to)
        at = PATHS.keyEnd + 1
        isKey = bytes[at] !== COLON
        if (!isKey) at++
      } else {
        at = scanText(bytes, at + 1, to, wanted[node] === 1 ? node : IGNORED)
        isKey = !inList
      }
    } else if (byte === COMMA) {
      at++
      isKey = !inList
    } else if (byte <= COLON && (byte === COLON || byte <= SPACE)) {
      at++
      if (byte === COLON) isKey = false
    } else if (byte === BRACE || byte === OPEN) {
      if (++depth === DEEPEST) return found
      object = node
      above[depth] = node
      inList = byte === OPEN
      lists[depth] = inList ? 1 : 0
      isKey = !inList
      at++
    } else if (byte === END_BRACE || byte === CLOSE) {
      if (--depth < 0) return found
      node = object = above[depth] as number
      inList = depth > 0 && lists[depth] === 1
      isKey = !inList
      at++
    } else {
      const start = at++
      while (at < to && ENDS_WORD[bytes[at] as number] === 0) at++
      if (!isKey) addWord(bytes, start, at, wanted[node] === 1 ? node : IGNORED, inList)
    }
  }
  return found
}

/** Notes a value without quotes. */
function addWord(bytes: Uint8Array, from: number, to: number, node: number, inList: boolean): void {
  varying.see(PATHS.last, bytes, from, to)
  if (node !== IGNORED) found.add(node, from, to, inList ? Form.listed : Form.bare)
}

/** Reads a string that begins at `at`; returns the offset after its quote. Of the path IGNORED it is passed over. */
function scanText(bytes: Uint8Array, at: number, to: number, node: number): number {
  const start = at
  let form: number = Form.text
  for (; at < to; at++) {
    const byte = bytes[at] as number
    if (byte === BACKSLASH) {
      form = Form.escaped
      at++
    } else if (byte === QUOTE && (at + 1 >= to || AFTER_VALUE[bytes[at + 1] as number] === 1)) break
  }
  const end = Math.min(at, to)
  varying.see(PATHS.last, bytes, start, end)
  if (node !== IGNORED) found.add(node, start, end, form)
  return at + 1
}
