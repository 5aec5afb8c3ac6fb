import { BACKSLASH, COLON, COMMA, DASH, DOT, QUOTE, SLASH, SPACE, TAB, isDigit } from './ascii.ts'
import { Form, HASH_BASIS, HASH_PRIME, PATHS, ROOT, Values } from './keyed-paths.ts'

const EQUALS = 0x3d
const found = new Values()
let pairs = 0

/** Pairs that the last scan saw, with those whose keys mean nothing. */
export const countPairs = (): number => pairs

/** Of the bytes of the key that `keyEnd` passed. */
let keyHash = HASH_BASIS

/** Past the key at `at`. */
function keyEnd(bytes: Uint8Array, at: number, to: number): number {
  let hash = HASH_BASIS
  while (at < to && isLabel(bytes[at] as number))
    hash = Math.imul(hash ^ (bytes[at++] as number), HASH_PRIME)
  keyHash = hash
  return at
}

/** Of the string that `stringEnd` passed: with escapes or without. */
let form: number = Form.text

/** Offset of the quote that ends a string whose text begins at `at`, or `to`. */
function stringEnd(bytes: Uint8Array, at: number, to: number): number {
  form = Form.text
  for (; at < to && bytes[at] !== QUOTE; at++)
    if (bytes[at] === BACKSLASH) {
      form = Form.escaped
      at++
    }
  return Math.min(at, to)
}

/** Reads `key:value` between tabs, LTSV. What has no key is passed over. */
export function scanLtsv(bytes: Uint8Array, from: number, to: number): Values {
  PATHS.makeRoom()
  found.count = pairs = 0
  for (let at = from; at < to; at++) {
    const start = at
    const key = (at = keyEnd(bytes, start, to))
    while (at < to && bytes[at] !== TAB) at++
    if (key === start || bytes[key] !== COLON || key >= to) continue
    put(bytes, start, key, key + 1, at, Form.text)
  }
  return found
}

/** Reads `key=value` and `key="value"` between blanks, logfmt. Words without a key are passed over. */
export function scanLogfmt(bytes: Uint8Array, from: number, to: number): Values {
  PATHS.makeRoom()
  found.count = pairs = 0
  for (let at = from; at < to; at++) {
    const start = at
    const key = (at = keyEnd(bytes, start, to))
    if (key === start || key >= to || bytes[key] !== EQUALS) {
      while (at < to && (bytes[at] as number) > SPACE) at++
      continue
    }
    const isQuoted = bytes[key + 1] === QUOTE
    const value = isQuoted ? key + 2 : key + 1
    at = value
    if (isQuoted) at = stringEnd(bytes, value, to)
    else while (at < to && (bytes[at] as number) > SPACE) at++
    put(bytes, start, key, value, at, isQuoted ? form : Form.text)
  }
  return found
}

/** Signs within a text after which a key may stand. */
const PARTS = new Set([0x7b, 0x28, 0x5b, COMMA, 0x3b])

/** As `scanLogfmt`, of a text: brackets, commas and semicolons part its words, too, and belong to no value's end. */
export function scanText(bytes: Uint8Array, from: number, to: number): Values {
  PATHS.makeRoom()
  found.count = pairs = 0
  for (let at = from; at < to; at++) {
    const start = at
    const key = (at = keyEnd(bytes, start, to))
    if (key === start || key >= to || bytes[key] !== EQUALS) {
      while (at < to && (bytes[at] as number) > SPACE && !PARTS.has(bytes[at] as number)) at++
      continue
    }
    const isQuoted = bytes[key + 1] === QUOTE
    const value = isQuoted ? key + 2 : key + 1
    at = value
    if (isQuoted) {
      at = stringEnd(bytes, value, to)
      put(bytes, start, key, value, at, form)
      continue
    }
    while (at < to && (bytes[at] as number) > SPACE) at++
    const end = valueEnd(bytes, value, at)
    // `user=<al@a.example>`
    const isAngled = bytes[value] === 0x3c && bytes[end - 1] === 0x3e
    put(bytes, start, key, isAngled ? value + 1 : value, isAngled ? end - 1 : end, Form.text)
  }
  return found
}

/** Without the signs of the text around a value: commas, colons, and brackets that it does not open. */
function valueEnd(bytes: Uint8Array, from: number, to: number): number {
  for (; to > from; to--) {
    const last = bytes[to - 1] as number
    const open = last === 0x5d ? 0x5b : last === 0x29 ? 0x28 : last === 0x7d ? 0x7b : 0
    const isOpened = open !== 0 && bytes.subarray(from, to).includes(open)
    if (isOpened || (open === 0 && last !== COMMA && last !== 0x3b && last !== COLON)) break
  }
  return to
}

/** Reads `key="value"` and `key=value` between commas. What has no key is passed over. */
export function scanCommas(bytes: Uint8Array, from: number, to: number): Values {
  PATHS.makeRoom()
  found.count = pairs = 0
  for (let at = from; at < to; at++) {
    while (bytes[at] === SPACE) at++
    const start = at
    const key = (at = keyEnd(bytes, start, to))
    const isPair = key > start && bytes[key] === EQUALS
    const isQuoted = isPair && bytes[key + 1] === QUOTE
    const value = isQuoted ? key + 2 : key + 1
    let end = value
    if (isQuoted) while (end < to && !(bytes[end] === QUOTE && isAfter(bytes, end + 1, to))) end++
    else while (end < to && bytes[end] !== COMMA) end++
    if (isPair) put(bytes, start, key, value, Math.min(end, to), Form.text)
    at = isQuoted ? end + 1 : end
  }
  return found
}

const isAfter = (bytes: Uint8Array, at: number, to: number): boolean =>
  at >= to || bytes[at] === COMMA

function put(
  bytes: Uint8Array,
  start: number,
  key: number,
  value: number,
  end: number,
  form: number,
): void {
  pairs++
  const node = PATHS.child(ROOT, bytes, start, key, keyHash)
  if (PATHS.wanted[node] === 1) found.add(node, value, end, form)
}

/** Bytes that keys are made of. */
export const isLabel = (byte: number): boolean =>
  isDigit(byte) ||
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
  byte === 0x5f ||
  byte === DASH ||
  byte === DOT ||
  byte === SLASH ||
  byte === 0x40
