import { textIndex } from '../columns/fields.ts'
import { CLASS, COLON, COMMA, IS_TOKEN, SLASH, SPACE, ZERO, ascii, isDigit } from './ascii.ts'
import { isPublic, lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import { Role } from './keyed-aliases.ts'
import { Form, type Values } from './keyed-paths.ts'
import { durationAt, numberAt, numberEnd, readAnyTime, unescaped } from './keyed-values.ts'

const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'].map(
  ascii,
)
const HTTP = ascii('HTTP/')
const SCHEME = ascii('://')
const { source: SOURCE, sources: SOURCES, target: TARGET } = textIndex
const EMPTY = new Uint8Array(0)

/** Whether the text field with this place has no value yet. */
export const isMissing = (draft: Draft, field: number): boolean =>
  (draft.start[field] as number) < 0 && (!draft.hasOwn || draft.own[field] === undefined)

/** The value of the text field with this place is the bytes `[start, end)`. */
export function put(draft: Draft, field: number, start: number, end: number): void {
  draft.start[field] = start
  draft.end[field] = end
}

/** The value of the text field with this place is not verbatim in the line. */
export function give(draft: Draft, field: number, value: Uint8Array): void {
  draft.own[field] = value
  draft.hasOwn = true
}

/** Whether a value can be what its key says. */
export function isOfRole(
  role: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  form: number,
): boolean {
  switch (role) {
    case Role.source: {
      const look = lookOf(bytes, from, to)
      return look === 'address' || look === 'list' || (look === 'host' && hasDot(bytes, from, to))
    }
    case Role.method:
      return to - from <= 32 && isToken(bytes, from, to)
    case Role.protocol:
      return isProtocol(bytes, from, to)
    case Role.target:
    case Role.path:
      return form !== Form.bare
    case Role.request:
      return form === Form.text || form === Form.escaped
    case Role.message:
      return true
    default:
      return form !== Form.listed
  }
}

function hasDot(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === 0x2e) return true
  return false
}

function isToken(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (((CLASS[bytes[i] as number] as number) & IS_TOKEN) === 0) return false
  return true
}

/** `HTTP/1.1`, `h2`, or a bare version. A scheme or a network's name is none. */
function isProtocol(bytes: Uint8Array, from: number, to: number): boolean {
  if (isDigit(bytes[from])) return to - from <= 8
  if (((bytes[from] as number) | 0x20) === 0x68 && isDigit(bytes[from + 1])) return to - from <= 3
  for (let i = 0; i < HTTP.length; i++)
    if (((bytes[from + i] as number) & 0xdf) !== ((HTTP[i] as number) & 0xdf)) return false
  return to - from > HTTP.length
}

/** `2.0.0.0` and `1.1` as servers write them: `HTTP/2.0`, `HTTP/1.1`. */
export function versionOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const end = bytes[from + 1] === 0x2e && to - from > 3 ? from + 3 : to
  const out = new Uint8Array(HTTP.length + end - from)
  out.set(HTTP)
  out.set(bytes.subarray(from, end), HTTP.length)
  return out
}

/** Puts a number or time into the draft; false where it is none. */
export function readNumber(
  role: number,
  unit: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): boolean {
  if (role === Role.time) return readAnyTime(bytes, from, to, draft)
  if (role === Role.priority) {
    const name = PRIORITIES[(bytes[from] as number) - 0x30]
    if (name === undefined || to !== from + 1) return false
    draft.give('level', name)
    return true
  }
  if (role === Role.duration) {
    const duration = durationAt(bytes, from, to, unit)
    if (duration === duration) draft.duration = duration
    return duration === duration
  }
  const value = numberAt(bytes, from, to)
  if (numberEnd !== to || Math.floor(value) !== value) return false
  if (role === Role.status) {
    if (value > 999 || (value !== 0 && value < 100)) return false
    draft.status = value
    draft.statusStart = isCanonical(bytes, from, to) ? from : -1
    return true
  }
  if (value > Number.MAX_SAFE_INTEGER) return false
  draft.bytes = value
  draft.bytesStart = isCanonical(bytes, from, to) ? from : -1
  return true
}

/** Whether a whole number is written as it would be again: `1e2` is 100, and as long. */
function isCanonical(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === ZERO && to > from + 1) return false
  for (let i = from; i < to; i++) if (!isDigit(bytes[i])) return false
  return true
}

export function hasQuery(bytes: Uint8Array, values: Values, i: number): boolean {
  const to = values.end[i] as number
  for (let at = values.start[i] as number; at < to; at++) if (bytes[at] === 0x3f) return true
  return false
}

export function plainBytes(bytes: Uint8Array, values: Values, i: number): Uint8Array {
  const from = values.start[i] as number
  const to = values.end[i] as number
  return values.form[i] === Form.escaped ? unescaped(bytes, from, to) : bytes.subarray(from, to)
}

/** Bytes that a list of numbers from `at` on spells: journald writes text that is not printable so. */
export function listedBytes(bytes: Uint8Array, at: number): Uint8Array {
  const out: number[] = []
  for (;;) {
    const value = numberAt(bytes, at, bytes.length)
    if (value !== value || value > 255 || out.length > 65_536) break
    out.push(value)
    at = numberEnd
    while (bytes[at] === COMMA || bytes[at] === SPACE) at++
  }
  return out.length === 0 ? EMPTY : Uint8Array.from(out)
}

/**
 * A chain in which each proxy added who asked it: whoever asked the first may have written all to the left of that. The
 * source is the last public address, else the last.
 */
export function readLast(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  put(draft, SOURCES, from, to)
  for (let end = to; end > from;) {
    while (end > from && isGap(bytes[end - 1])) end--
    let start = end
    while (start > from && !isGap(bytes[start - 1])) start--
    if (lookOf(bytes, start, end) === 'address') {
      const isFirst = isMissing(draft, SOURCE)
      if (isFirst || isPublic(bytes, start, end)) readClient(bytes, start, end, draft)
      if (isPublic(bytes, start, end)) return
    }
    end = start
  }
}

const isGap = (byte: number | undefined): boolean => byte === COMMA || byte === SPACE

/** The virtual host of a target in absolute form, where none is given otherwise. */
export function readAuthority(bytes: Uint8Array, draft: Draft): void {
  const from = draft.start[TARGET] as number
  if (from < 0 || draft.own[TARGET] !== undefined || bytes[from] === SLASH) return
  const to = draft.end[TARGET] as number
  let at = from
  while (at < from + 8 && at < to && bytes[at] !== COLON) at++
  for (let i = 0; i < SCHEME.length; i++) if (bytes[at + i] !== SCHEME[i]) return
  at += SCHEME.length
  let end = at
  while (end < to && bytes[end] !== SLASH && bytes[end] !== 0x3f) end++
  if (end > at) readVhost(bytes, at, end, draft)
}
