import { BACKSLASH, CLOSE, COLON, COMMA, OPEN, QUOTE, SPACE } from './ascii.ts'
import { Form, IGNORED, PATHS, ROOT, Values } from './keyed-paths.ts'

/*
 * One pass over an object in JSON, and over what servers take for JSON: `\x22` in strings, raw control characters, quotes
 * nobody escaped, a key twice, no closing brace, text after it. What cannot be understood is passed over; nothing is an error.
 */

const BRACE = 0x7b
const END_BRACE = 0x7d
const DEEPEST = 32
/** Of the hash of a key, FNV-1a. */
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

const found = new Values()
const above = new Int32Array(DEEPEST)
const lists = new Uint8Array(DEEPEST)

/** Reads the values of the object that opens at `at` (a brace) and that a path asks for. The answer is good until the next call. */
export function scanJson(bytes: Uint8Array, at: number, to: number): Values {
  PATHS.makeRoom()
  const wanted = PATHS.wanted
  found.count = 0
  let depth = 0
  let inList = 0
  let object = ROOT // the object or list that is open
  let node = IGNORED // the path of the value that comes next
  let isKey = true
  above[0] = ROOT
  at++
  while (at < to) {
    const byte = bytes[at] as number
    if (byte === QUOTE) {
      const start = ++at
      if (isKey) {
        let hash = BASIS
        for (; at < to; at++) {
          const b = bytes[at] as number
          if (b === QUOTE) break
          if (b === BACKSLASH) at++
          hash = Math.imul(hash ^ b, PRIME)
        }
        node = at < to ? PATHS.child(object, bytes, start, at, hash) : IGNORED
        at++
        if (bytes[at] === COLON) {
          isKey = false
          at++
        }
        continue
      }
      let form: number = Form.text
      for (; at < to; at++) {
        const b = bytes[at] as number
        if (b === BACKSLASH) {
          form = Form.escaped
          at++
        } else if (b === QUOTE && isAfterValue(bytes, at + 1, to)) break
      }
      if (wanted[node] === 1) found.add(node, start, Math.min(at, to), form)
      at++
      isKey = inList === 0
    } else if (byte === COMMA) {
      at++
      isKey = inList === 0
    } else if (byte === COLON) {
      at++
      isKey = false
    } else if (byte === BRACE || byte === OPEN) {
      if (++depth === DEEPEST) return found
      object = node
      above[depth] = node
      lists[depth] = inList = byte === OPEN ? 1 : 0
      isKey = inList === 0
      at++
    } else if (byte === END_BRACE || byte === CLOSE) {
      if (--depth < 0) return found
      node = object = above[depth] as number
      inList = depth === 0 ? 0 : (lists[depth] as number)
      isKey = inList === 0
      at++
    } else if (byte <= SPACE) at++
    else {
      const start = at++
      while (at < to && !endsWord(bytes[at] as number)) at++
      if (!isKey && wanted[node] === 1)
        found.add(node, start, at, inList === 1 ? Form.listed : Form.bare)
    }
  }
  return found
}

/** Whether a quote before `at` ends a value: a quote that nobody escaped is followed by more of the value. */
function isAfterValue(bytes: Uint8Array, at: number, to: number): boolean {
  if (at >= to) return true
  const byte = bytes[at] as number
  return byte === COMMA || byte === END_BRACE || byte === CLOSE || byte <= SPACE || byte === COLON
}

const endsWord = (byte: number): boolean =>
  byte === COMMA || byte === END_BRACE || byte === CLOSE || byte <= SPACE || byte === QUOTE
