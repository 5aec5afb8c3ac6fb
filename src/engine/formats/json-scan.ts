import { BACKSLASH, CLOSE, COLON, COMMA, OPEN, QUOTE, SPACE } from './ascii.ts'
import { Form, IGNORED, PATHS, ROOT, Values } from './keyed-paths.ts'
import { FIXED, Shapes, afterLiteral, isText, viewOf, type Shape } from './json-shapes.ts'
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

const shapes = new Shapes(varying)
/**
 * Of the line last scanned: lines with one number have one text but for what varies, which is without control characters. 0: it has
 * none.
 */
export let shapeNumber = 0

/** Reads the values of the object that opens at `at` (a brace) and that a path asks for. The answer is good until the next call. */
export function scanJson(bytes: Uint8Array, at: number, to: number): Values {
  PATHS.makeRoom()
  shapeNumber = 0
  if (!scanShaped(bytes, at, to)) {
    shapes.begin()
    scanWhole(bytes, at, to)
    shapes.learn(bytes, at, to)
  }
  return found
}

let viewed: Uint8Array = new Uint8Array(0)
let view = viewOf(viewed)

/** Reads an object with the keys of a line before it; false where it has others. */
function scanShaped(bytes: Uint8Array, at: number, to: number): boolean {
  let shape = shapes.first
  if (shape === undefined) return false
  if (viewed !== bytes) {
    viewed = bytes
    view = viewOf(bytes)
  }
  found.count = varying.count = 0
  for (let i = 0, fixed = 0; ; i++) {
    let start = afterLiteral(shape, i, view, at, to)
    if (start < 0) {
      shape = shapes.other(shape, i, view, at, to)
      if (shape === undefined) return false
      start = afterLiteral(shape, i, view, at, to)
    }
    fixed = addFixed(shape, i, fixed, start)
    if (i === shape.count) break
    const node = shape.nodes[i] as number
    const wanted = shape.wanted[i] as number
    if (isText(shape, i)) at = scanText(bytes, start, to, node, wanted) - 1
    else {
      at = wordEnd(bytes, start, to)
      if (at === start || bytes[start] === BRACE || bytes[start] === OPEN) return false
      addWord(bytes, start, at, node, wanted, shape.forms[i] as number)
    }
  }
  shapes.hit(shape)
  shapeNumber = shape.number
  return true
}

/** Notes the values inside literal `i`, which ends at `end`: those of the shape from `fixed` on. */
function addFixed(shape: Shape, i: number, fixed: number, end: number): number {
  const until = shape.fixedUntil[i] as number
  const shift = end - (shape.ends[i] as number)
  const { fixed: values } = shape
  for (; fixed < until; fixed += FIXED)
    found.add(
      values[fixed + 2] as number,
      (values[fixed] as number) + shift,
      (values[fixed + 1] as number) + shift,
      values[fixed + 3] as number,
    )
  return fixed
}

function wordEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && ENDS_WORD[bytes[at] as number] === 0) at++
  return at
}

function scanWhole(bytes: Uint8Array, at: number, to: number): void {
  found.count = varying.count = 0
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
        const asked = wanted[node] === 1 ? node : IGNORED
        const start = at + 1
        at = scanText(bytes, start, to, PATHS.identity, asked)
        shapes.note(PATHS.identity, asked, textForm, start, at - 1)
        isKey = !inList
      }
    } else if (byte === COMMA) {
      at++
      isKey = !inList
    } else if (byte <= COLON && (byte === COLON || byte <= SPACE)) {
      at++
      if (byte === COLON) isKey = false
    } else if (byte === BRACE || byte === OPEN) {
      if (++depth === DEEPEST) return
      object = node
      above[depth] = node
      inList = byte === OPEN
      lists[depth] = inList ? 1 : 0
      isKey = !inList
      at++
    } else if (byte === END_BRACE || byte === CLOSE) {
      if (--depth < 0) return
      node = object = above[depth] as number
      inList = depth > 0 && lists[depth] === 1
      isKey = !inList
      at++
    } else {
      const start = at
      at = wordEnd(bytes, at + 1, to)
      if (isKey) continue
      const form = inList ? Form.listed : Form.bare
      const asked = wanted[node] === 1 ? node : IGNORED
      addWord(bytes, start, at, PATHS.identity, asked, form)
      shapes.note(PATHS.identity, asked, form, start, at)
    }
  }
}

/** Notes a value without quotes. */
function addWord(
  bytes: Uint8Array,
  from: number,
  to: number,
  node: number,
  wanted: number,
  form: number,
): void {
  varying.see(node, bytes, from, to)
  if (wanted !== IGNORED) found.add(wanted, from, to, form)
}

/** Of the string last scanned: with escapes or without. */
let textForm: number = Form.text

/** Reads a string that begins at `at`; returns the offset after its quote. If it is asked for by the path IGNORED it is passed over. */
function scanText(bytes: Uint8Array, at: number, to: number, node: number, wanted: number): number {
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
  textForm = form
  varying.see(node, bytes, start, end)
  if (wanted !== IGNORED) found.add(wanted, start, end, form)
  return at + 1
}
