import { logText } from '../../base/bytes.ts'
import { textIndex } from '../columns/fields.ts'
import {
  BACKSLASH,
  COLON,
  DASH,
  DOT,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  ascii,
  isAbsent,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { lookOf, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import { Role, UNITS, meaningAt, type Meaning } from './keyed-aliases.ts'
import { durationAt } from './keyed-values.ts'
import { readSize } from './layout.ts'

/*
 * What stands behind the request of an access log line: status and size, then referrer and agent, and whatever else a
 * person added. Of that are read values with names (`rt=0.123`, `host="a.example"`) and those whose look is sure.
 */

const { referrer: REFERRER, agent: AGENT, sources: SOURCES, vhost: VHOST, user: USER } = textIndex
const EQUALS = 0x3d
const URLS = [ascii('http://'), ascii('https://')]

/** Offset of the quote that closes a value: not escaped, and a blank or the line's end after it; else the last one; -1: none. */
export function closing(bytes: Uint8Array, from: number, to: number): number {
  let last = -1
  for (let at = from; at < to; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) {
      if (at + 1 >= to || bytes[at + 1] === SPACE || bytes[at + 1] === TAB) return at
      last = at
    }
  }
  return last
}

/** Status and size, then referrer and agent wherever they stand among other columns. */
export function readTail(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = skipBlanks(bytes, from, to)
  if (bytes[at] === DASH) at++
  else {
    draft.status = Number(String.fromCharCode(...bytes.subarray(at, at + 3)))
    if (draft.status >= 100) draft.statusStart = at
    at += 3
  }
  at = skipBlanks(bytes, at, to)
  if (isDigit(bytes[at]) && at < to) at = readSize(bytes, at, to, draft)
  else if (bytes[at] === DASH) at++
  at = readAgent(bytes, at, to, draft)
  if (at < to) readRest(bytes, at, to, draft)
}

/** Referrer and agent, the first two values between quotes; returns where the rest begins. */
function readAgent(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  let quoted = 0
  while (at < to && quoted < 2) {
    at = skipBlanks(bytes, at, to)
    if (bytes[at] === QUOTE) {
      let end = closing(bytes, at + 1, to)
      // a line that was cut off within its agent
      if (end < 0 && quoted === 1) end = to
      if (end < 0) break
      if (quoted === 1 && isAfterVhost(bytes, at, end, to, draft)) quoted = 0
      if (!isAbsent(bytes, at + 1, end)) put(draft, quoted === 0 ? REFERRER : AGENT, at + 1, end)
      quoted++
      at = end + 1
      continue
    }
    const end = namedEnd(bytes, at, to)
    if (quoted === 0 && isReferrer(bytes, at, end, to)) {
      if (!isAbsent(bytes, at, end)) put(draft, REFERRER, at, end)
      quoted++
    } else if (quoted === 0 && !readWord(bytes, at, end, draft)) readSeconds(bytes, at, end, draft)
    at = end
  }
  return at
}

/** `"a.example" "https://b.example/" "agent"`: what was taken for the referrer is the virtual host, and the URL is the referrer. */
function isAfterVhost(
  bytes: Uint8Array,
  at: number,
  end: number,
  to: number,
  draft: Draft,
): boolean {
  if (!URLS.some((url) => standsAt(bytes, at + 1, end, url)) || bytes[end + 2] !== QUOTE)
    return false
  const start = draft.start[REFERRER] as number
  if (start < 0 || end + 2 >= to || URLS.some((url) => standsAt(bytes, start, to, url)))
    return false
  if (isMissing(draft, VHOST)) readVhost(bytes, start, draft.end[REFERRER] as number, draft)
  draft.start[REFERRER] = -1
  return true
}

/** A referrer without quotes: `-` before a quoted agent, which begins with no URL, or a URL. */
const isReferrer = (bytes: Uint8Array, at: number, end: number, to: number): boolean =>
  (isAbsent(bytes, at, end) &&
    bytes[end + 1] === QUOTE &&
    !URLS.some((url) => standsAt(bytes, end + 2, to, url))) ||
  URLS.some((url) => standsAt(bytes, at, end, url))

/** What is sure among the columns after the agent. */
function readRest(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  let at = skipBlanks(bytes, from, to)
  const end = trimEnd(bytes, at, to)
  if (readMillis(bytes, at, end, draft) || readIngress(bytes, at, end, draft)) return
  for (let place = 0; at < end; place++) {
    const stop = bytes[at] === QUOTE ? closing(bytes, at + 1, end) + 1 : namedEnd(bytes, at, end)
    if (stop <= at) return
    if (bytes[at] === QUOTE) readForwarded(bytes, at + 1, stop - 1, draft)
    else if (!readWord(bytes, at, stop, draft) && place < 2) readSeconds(bytes, at, stop, draft)
    at = skipBlanks(bytes, stop, end)
  }
}

/** Traefik's `247ms` at the end. */
function readMillis(bytes: Uint8Array, at: number, end: number, draft: Draft): boolean {
  if (bytes[end - 1] !== 0x73 || bytes[end - 2] !== 0x6d) return false
  let start = end - 2
  while (start > at && isDigit(bytes[start - 1])) start--
  if (start === end - 2 || bytes[start - 1] !== SPACE) return false
  draft.duration = durationAt(bytes, start, end, 1)
  return true
}

/** ingress-nginx: size of the request, seconds, `[upstream]`. */
function readIngress(bytes: Uint8Array, at: number, end: number, draft: Draft): boolean {
  const size = seek(bytes, at, end, SPACE)
  const seconds = seek(bytes, size + 1, end, SPACE)
  if (seconds >= end || bytes[seconds + 1] !== OPEN || seconds - size > 16) return false
  draft.duration = durationAt(bytes, size + 1, seconds, 1000)
  return true
}

/** A list of addresses between quotes is X-Forwarded-For. */
function readForwarded(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if ((draft.start[SOURCES] as number) >= 0 || isAbsent(bytes, from, to)) return
  const first = lookOf(bytes, from, Math.min(to, seek(bytes, from, to, 0x2c)))
  if (first === 'address') put(draft, SOURCES, from, to)
}

/** nginx' `$request_time` has three decimals always, and Puma's four; `%T/%D` of Apache are whole seconds and microseconds. */
function readSeconds(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if (draft.duration === draft.duration) return
  // Undertow's `%D ms` has decimals
  const unit = bytes[to + 1] === 0x6d && bytes[to + 2] === 0x73 ? 1 : 1000
  if (isSeconds(bytes, from, to)) draft.duration = durationAt(bytes, from, to, unit)
  const slash = seek(bytes, from, to, SLASH)
  if (slash === from || slash + 1 >= to) return
  const seconds = durationAt(bytes, from, slash, 1000)
  const micros = durationAt(bytes, slash + 1, to, 1e-3)
  if (Math.floor(micros / 1000) * 1000 === seconds) draft.duration = micros
}

/** Digits, a dot and at least three digits. */
function isSeconds(bytes: Uint8Array, from: number, to: number): boolean {
  const dot = seek(bytes, from, to, DOT)
  if (dot === from || to - dot < 4 || to - from > 20) return false
  for (let at = from; at < to; at++) if (at !== dot && !isDigit(bytes[at])) return false
  return true
}

/** End of a word at `at`; of `name="a value"` behind the quote. */
function namedEnd(bytes: Uint8Array, at: number, to: number): number {
  for (; at < to && bytes[at] !== SPACE; at++) {
    if (bytes[at] !== QUOTE || (bytes[at - 1] !== EQUALS && bytes[at - 1] !== COLON)) continue
    const end = closing(bytes, at + 1, to)
    return end < 0 ? to : end + 1
  }
  return at
}

/** Names that people give to columns, besides those that programs give to keys. */
const OWN_NAMES: Readonly<Record<string, Meaning>> = {
  rt: { role: Role.duration, unit: 1, rank: 1 },
  ms: { role: Role.duration, unit: 0, rank: 1 },
  sn: { role: Role.vhost, unit: 0, rank: 1 },
  // NGINX Amplify's `ua` is the upstream's address
  ua: { role: Role.none, unit: 0, rank: 1 },
}
const LONGEST_NAME = 24
const KNOWN = new Map<string, Meaning>()

/** A name in a log is whatever somebody sent: only so many are remembered. */
function meaningOf(name: string): Meaning {
  let meaning = KNOWN.get(name)
  if (meaning !== undefined) return meaning
  meaning = OWN_NAMES[name.toLowerCase()] ?? meaningAt(name)
  if (KNOWN.size < 256) KNOWN.set(name, meaning)
  return meaning
}

/** `name=value`, `name="value"`, `name:value`; false where the word is something else. */
function readWord(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  let sign = from
  const most = Math.min(to, from + LONGEST_NAME)
  while (sign < most && bytes[sign] !== EQUALS && bytes[sign] !== COLON && bytes[sign] !== QUOTE)
    sign++
  if (sign === from || sign >= most - 1 || bytes[sign] === QUOTE || isDigit(bytes[from]))
    return false
  const quotes = bytes[sign + 1] === QUOTE && bytes[to - 1] === QUOTE && to - sign > 2
  const start = quotes ? sign + 2 : sign + 1
  const end = quotes ? to - 1 : to
  if (isAbsent(bytes, start, end)) return true
  readNamed(meaningOf(logText(bytes, from, sign)), bytes, start, end, draft)
  return true
}

const isMissing = (draft: Draft, field: number): boolean => (draft.start[field] as number) < 0

/** A value whose name says what it is. */
function readNamed(
  { role, unit }: Meaning,
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): void {
  if (role === Role.duration) {
    const duration = durationAt(bytes, from, to, UNITS[unit] ?? 1)
    if (duration === duration && draft.duration !== draft.duration) draft.duration = duration
  } else if (role === Role.vhost || role === Role.hostOrVhost) {
    if (isMissing(draft, VHOST)) readVhost(bytes, from, to, draft)
  } else if (role === Role.sources && isMissing(draft, SOURCES)) put(draft, SOURCES, from, to)
  else if (role === Role.agent && isMissing(draft, AGENT)) put(draft, AGENT, from, to)
  else if (role === Role.referrer && isMissing(draft, REFERRER)) put(draft, REFERRER, from, to)
  else if (role === Role.user && isMissing(draft, USER)) put(draft, USER, from, to)
}

function put(draft: Draft, field: number, start: number, end: number): void {
  draft.start[field] = start
  draft.end[field] = end
}
