import {
  CLOSE,
  COLON,
  DASH,
  OPEN,
  QUOTE,
  SLASH,
  SPACE,
  ZERO,
  ascii,
  findLast,
  isAbsent,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readRequest } from './request.ts'
import { readTag } from './syslog-head.ts'
import { readClf } from './time.ts'

const NAME = ascii('haproxy[')
const CONNECT = ascii('Connect from ')
const TO = ascii(' to ')
const PLUS = 0x2b
/** Numbers between slashes: `0/0/0/121/122`, `87/87/87/1/0`, `0/67`. */
const isTimer = (byte: number | undefined): boolean =>
  isDigit(byte) || byte === SLASH || byte === DASH || byte === PLUS

/**
 * HAProxy's lines behind any syslog header: HTTP (`option httplog`, `httpslog`), TCP (`option tcplog`), the default
 * `Connect from`, and errors of connections. Times are those of the machine, without a zone.
 */
export class HaproxyReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    // journalctl -o cat and some agents leave the name alone
    if (standsAt(bytes, from, to, NAME)) {
      from = readTag(bytes, from, to, draft)
      if (from < 0) return false
    }
    if (standsAt(bytes, from, to, CONNECT)) return readConnect(bytes, from, to, draft)
    const client = seek(bytes, from, Math.min(to, from + 80), SPACE)
    if (bytes[client] !== SPACE || bytes[client + 1] !== OPEN) return false
    const time = readClf(bytes, client + 2, to, draft)
    if (time < 0 || bytes[time] !== CLOSE || bytes[time + 1] !== SPACE) return false
    if (!hasPort(bytes, from, client)) return false
    // a proxy in transparent mode has no client to show: `-:3333`
    if (bytes[from] !== DASH) readClient(bytes, from, client, draft, true)
    const frontend = time + 2
    const afterFrontend = seek(bytes, frontend, to, SPACE)
    if (afterFrontend === to || afterFrontend === frontend) return false
    // `frontend/bind: SSL handshake failure`
    if (bytes[afterFrontend - 1] === COLON) return readFailure(bytes, afterFrontend + 1, to, draft)
    const backend = afterFrontend + 1
    let timers = seek(bytes, backend, to, SPACE) + 1
    if (seek(bytes, backend, timers, SLASH) >= timers - 1) return false
    let afterTimers = timersEnd(bytes, timers, to)
    if (afterTimers < 0) {
      // some put a word of theirs before the timers
      timers = seek(bytes, timers, to, SPACE) + 1
      afterTimers = timersEnd(bytes, timers, to)
    }
    if (afterTimers < 0) return false
    draft.duration = lastTimer(bytes, timers, afterTimers)
    return readCounts(bytes, afterTimers + 1, to, draft)
  }
}

/** `Connect from 192.0.2.1:3333 to 192.0.2.9:80 (www/HTTP)`. */
function readConnect(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  const start = from + CONNECT.length
  const end = seek(bytes, start, to, SPACE)
  if (end === start || !standsAt(bytes, end, to, TO)) return false
  readClient(bytes, start, end, draft, true)
  draft.span('message', from, trimEnd(bytes, from, to))
  return true
}

function readFailure(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  const end = trimEnd(bytes, from, to)
  if (end <= from) return false
  draft.span('message', from, end)
  return true
}

/** Whether `[from, to)` ends with `:` and a port. */
function hasPort(bytes: Uint8Array, from: number, to: number): boolean {
  let at = to
  while (at > from && isDigit(bytes[at - 1])) at--
  return at < to && at > from + 1 && bytes[at - 1] === COLON
}

/** End of timers, at least three numbers, with a blank after them; or -1. */
function timersEnd(bytes: Uint8Array, at: number, to: number): number {
  let slashes = 0
  const start = at
  for (; at < to && isTimer(bytes[at]); at++) if (bytes[at] === SLASH) slashes++
  return at > start && slashes >= 2 && bytes[at] === SPACE ? at : -1
}

/** The last timer, which is the whole time, ms; NaN where it was never measured. */
function lastTimer(bytes: Uint8Array, from: number, to: number): number {
  let at = to
  while (at > from && isDigit(bytes[at - 1])) at--
  if (at === to || bytes[at - 1] === DASH || to - at > 15) return NaN
  let value = 0
  for (let i = at; i < to; i++) value = value * 10 + (bytes[i] as number) - ZERO
  return value
}

/** `200 938 - - ---- 4/4/3/3/0 0/0 {…} "GET / HTTP/1.1"` of HTTP, `25085 CD 48/21/4/4/0 0/0` of TCP. */
function readCounts(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  const end = seek(bytes, at, to, SPACE)
  const next = skipBlanks(bytes, end, to)
  // after the bytes of TCP come two letters or dashes that say how the session ended
  const isHttp =
    isDigit(bytes[next]) ||
    bytes[next] === PLUS ||
    (bytes[next] === DASH && (bytes[next + 1] === SPACE || isDigit(bytes[next + 1])))
  if (!isHttp) return readBytes(bytes, at, to, draft)
  if (end - at === 3 && isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2])) {
    draft.status =
      ((bytes[at] as number) - ZERO) * 100 +
      ((bytes[at + 1] as number) - ZERO) * 10 +
      (bytes[at + 2] as number) -
      ZERO
    if (draft.status >= 100) draft.statusStart = at
  } else if (bytes[at] !== DASH) return false
  if (!readBytes(bytes, next, to, draft)) return false
  readQuoted(bytes, next, to, draft)
  return true
}

/** `938`, `+938` (logged before the end), `-`. */
function readBytes(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  if (bytes[at] === PLUS) at++
  if (isAbsent(bytes, at, seek(bytes, at, to, SPACE))) return true
  return readSize(bytes, at, to, draft) > 0
}

/**
 * The request. HAProxy writes quotes within it as `#22`, so the first two quotes after the counters are its own; of a
 * line cut off at its end the second one is missing.
 */
function readQuoted(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const start = seek(bytes, from, to, QUOTE) + 1
  if (start > to) return
  const close = seek(bytes, start, to, QUOTE)
  readRequest(bytes, start, close, draft)
  readCaptured(bytes, from, start - 1, draft)
  const tail = skipBlanks(bytes, close + 1, to)
  if (close + 1 < to && tail < to) readServerName(bytes, tail, trimEnd(bytes, tail, to), draft)
}

/** Of `0/0000000000000000/0/0/0 a.example/TLSv1.3/TLS_AES_256_GCM_SHA384`, httpslog's tail, the name asked for. */
function readServerName(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const tls = findLast(bytes, from, to, TLS)
  if (tls < 0) return
  let start = tls
  while (start > from && bytes[start - 1] !== SPACE) start--
  if (!isAbsent(bytes, start, tls)) draft.span('vhost', start, tls)
}
const TLS = ascii('/TLSv')

const MOZILLA = ascii('Mozilla/')
const BROWSER_URL = ascii('http')

/** `{a.example|Mozilla/5.0 …|https://b.example/}`: of the headers captured, whose names are not logged, those that no others look like. */
function readCaptured(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const open = seek(bytes, from, to, 0x7b)
  const close = seek(bytes, open, to, 0x7d)
  if (close === to) return
  for (let at = open + 1; at <= close;) {
    const end = seek(bytes, at, close, 0x7c)
    if (standsAt(bytes, at, end, MOZILLA)) draft.span('agent', at, end)
    else if (standsAt(bytes, at, end, BROWSER_URL)) draft.span('referrer', at, end)
    else if (isAddressed(lookOf(bytes, at, end))) draft.span('sources', at, end)
    at = end + 1
  }
}

const isAddressed = (look: string): boolean => look === 'address' || look === 'list'
