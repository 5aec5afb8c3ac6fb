import { BACKSLASH, CLOSE, COLON, COMMA, OPEN, QUOTE, SPACE } from './ascii.ts'
import type { Holes } from './draft.ts'
import { Places } from './json-places.ts'
import { Form, IGNORED, PATHS, ROOT, Values } from './keyed-paths.ts'
import { FIXED, MOST, Shapes, afterLiteral, isText, viewOf, type Shape } from './json-shapes.ts'
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
/** Values that vary from line to line, of a line that was scanned whole. */
const varying = new Varying()
/** Of a line with a shape. */
export const places = new Places(MOST)
const above = new Int32Array(DEEPEST)
const lists = new Uint8Array(DEEPEST)

const shapes = new Shapes(varying)
/** Of the line last scanned, and where it ends; undefined: it was scanned whole. */
let shaped: Shape | undefined
let shapedTo = 0
/** Whether its values are in `found`. */
let isFound = false

/** Reads the values of the object that opens at `at` (a brace) and that a path asks for. The answer is good until the next call. */
export function scanJson(bytes: Uint8Array, at: number, to: number): Values {
  forgetLine()
  scan(bytes, at, to)
  return valuesOfLine()
}

/*
 * Many formats in JSON are tried on a line whose keys are those of none, so one scan serves all of them. It serves each
 * reader once: whoever asks again asks about another line that stands in the same place.
 */
let scannedBytes: Uint8Array | undefined
let scannedAt = -1
let scannedTo = -1
let served = 0

/** As `scanJson`, for readers that are tried one after the other, each with a bit of its own, and may not need the values. */
export function scanOnce(bytes: Uint8Array, at: number, to: number, reader: number): void {
  const isKnown =
    scannedBytes === bytes && scannedAt === at && scannedTo === to && (served & reader) === 0
  if (!isKnown) {
    scan(bytes, at, to)
    served = 0
  }
  scannedBytes = bytes
  scannedAt = at
  scannedTo = to
  served |= reader
}

/** The line last scanned is read, or another object is scanned: nobody asks for it again. */
export function forgetLine(): void {
  scannedBytes = undefined
}

function scan(bytes: Uint8Array, at: number, to: number): void {
  PATHS.makeRoom()
  if (viewed !== bytes) {
    viewed = bytes
    view = viewOf(bytes)
  }
  shaped = scanShaped(bytes, at, to)
  shapedTo = to
  isFound = shaped === undefined
  if (!isFound) return
  shapes.begin()
  scanWhole(bytes, at, to)
  shapes.learn(bytes, at, to)
}

/**
 * Of the line last scanned: lines with one number have one text but for what varies, whose places are in `places`, and it is without
 * control characters. 0: it has none.
 */
export const shapeOfLine = (): number => shaped?.number ?? 0

/** What varies from line to line, of the line last scanned. */
export function holesOfLine(): Holes {
  return shapeOfLine() > 0 ? places : varying
}

/** The values of the line last scanned that a path asks for, good until the next one. */
export function valuesOfLine(): Values {
  if (isFound || shaped === undefined) return found
  isFound = true
  const { count, wanted } = shaped
  found.count = 0
  for (let i = 0, fixed = 0; i <= count; i++) {
    fixed = addFixed(shaped, i, fixed, i < count ? (places.start[i] as number) : shapedTo)
    if (i === count || wanted[i] === IGNORED) continue
    const form = places.form[i] as number
    found.add(wanted[i] as number, places.start[i] as number, places.end[i] as number, form)
  }
  return found
}

let viewed: Uint8Array = new Uint8Array(0)
let view = viewOf(viewed)

/** Finds the places of what varies in an object with the keys of a line before it; undefined where it has others. */
function scanShaped(bytes: Uint8Array, at: number, to: number): Shape | undefined {
  let shape = shapes.first
  if (shape === undefined) return undefined
  places.count = varying.count = 0
  for (let i = 0; ; i++) {
    let start = afterLiteral(shape, i, view, at, to)
    if (start < 0) {
      shape = shapes.other(shape, i, view, at, to)
      if (shape === undefined) return undefined
      start = afterLiteral(shape, i, view, at, to)
    }
    if (i === shape.count) break
    if (isText(shape, i)) {
      at = textEnd(bytes, start, to)
      places.put(start, at, textForm)
    } else {
      at = wordEnd(bytes, start, to)
      if (at === start || bytes[start] === BRACE || bytes[start] === OPEN) return undefined
      places.put(start, at, shape.forms[i] as number)
    }
    // those of a shape with a number are all in `places`
    if (shape.number === 0) varying.see(shape.nodes[i] as number, bytes, start, at)
  }
  shapes.hit(shape)
  return shape
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
        at = textEnd(bytes, start, to)
        varying.see(PATHS.identity, bytes, start, at)
        if (asked !== IGNORED) found.add(asked, start, at, textForm)
        shapes.note(PATHS.identity, asked, textForm, start, at)
        at++
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
      varying.see(PATHS.identity, bytes, start, at)
      if (asked !== IGNORED) found.add(asked, start, at, form)
      shapes.note(PATHS.identity, asked, form, start, at)
    }
  }
}

/** Of the string last scanned: with escapes or without. */
let textForm: number = Form.text

/** Whether one of four bytes is a quote or a backslash (see base/byte-finder.ts). */
function hasMark(four: number): boolean {
  const quote = four ^ 0x22222222
  const slash = four ^ 0x5c5c5c5c
  return ((((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080) !== 0
}

/** Offset of the quote that ends the string that begins at `at`, or `to`. */
function textEnd(bytes: Uint8Array, at: number, to: number): number {
  textForm = Form.text
  while (at + 4 <= to && !hasMark(view.getInt32(at, true))) at += 4
  for (; at < to; at++) {
    const byte = bytes[at] as number
    if (byte === BACKSLASH) {
      textForm = Form.escaped
      at++
    } else if (byte === QUOTE && (at + 1 >= to || AFTER_VALUE[bytes[at + 1] as number] === 1)) break
  }
  return Math.min(at, to)
}
