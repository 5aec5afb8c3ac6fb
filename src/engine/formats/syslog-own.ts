import {
  COLON,
  CLOSE,
  DASH,
  OPEN,
  SPACE,
  ascii,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import { wordEnd } from './syslog-head.ts'
import { clockAt, four, monthAt, put, readIso, startOfDay, two } from './time.ts'

/* Heads of logs that programs keep themselves, with the messages that they also send to syslog. */

const EXIM = ascii('exim')
const ROUNDCUBE = ascii('roundcube')
const MINUTE = 60
const PLUS = 0x2b

/** What exim's lines without a message's id begin with. */
const BEGINNINGS = [
  'H=',
  'SMTP ',
  'TLS ',
  'Start queue run',
  'End queue run',
  'no host name found',
  'no IP address found',
  'unexpected disconnection',
  'unqualified ',
  'rejected ',
  'exim ',
].map(ascii)
const AUTHENTICATOR = ascii(' authenticator failed for ')

/** exim's main and reject logs: `2026-10-11 22:14:15 [pid] 1abcDE-000001-AB <= al@a.example H=…`. */
export function readEximHead(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const end = readIso(bytes, from, to, draft)
  if (end < 0 || bytes[end] !== SPACE || bytes[from + 10] !== SPACE) return -1
  let at = skipBlanks(bytes, end, to)
  if (bytes[at] === OPEN) {
    const close = seek(bytes, at, Math.min(to, at + 12), CLOSE)
    if (bytes[close] !== CLOSE || !isDigit(bytes[at + 1])) return -1
    draft.span('pid', at + 1, close)
    at = skipBlanks(bytes, close + 1, to)
  }
  const word = wordEnd(bytes, at, to)
  const isKnown =
    isMessageId(bytes, at, word) ||
    standsAt(bytes, word, to, AUTHENTICATOR) ||
    BEGINNINGS.some((text) => standsAt(bytes, at, to, text))
  if (!isKnown) return -1
  draft.give('program', EXIM)
  return at
}

/** `1abcDE-000001-AB`, of letters and digits six, six and two; since exim 4.97 six, eleven and four. */
function isMessageId(bytes: Uint8Array, from: number, to: number): boolean {
  const middle = to - from === 16 ? 6 : to - from === 23 ? 11 : 0
  if (middle === 0 || bytes[from + 6] !== DASH || bytes[from + 7 + middle] !== DASH) return false
  for (let i = from; i < to; i++) {
    const letter = (bytes[i] as number) | 0x20
    if (bytes[i] !== DASH && !isDigit(bytes[i]) && (letter < 0x61 || letter > 0x7a)) return false
  }
  return true
}

/** Roundcube's `[11-Oct-2026 22:14:15 +0200]: <session> message`. */
export function readRoundcubeHead(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): number {
  const at = from + 1
  if (bytes[from] !== OPEN || at + 28 > to || bytes[at + 2] !== DASH || bytes[at + 6] !== DASH)
    return -1
  const day = two(bytes, at)
  const month = monthAt(bytes, at + 3)
  const year = four(bytes, at + 7)
  const clock = clockAt(bytes, at + 12)
  const sign = bytes[at + 21]
  const hours = two(bytes, at + 22)
  const minutes = two(bytes, at + 24)
  if (day < 0 || month < 0 || year < 0 || clock < 0 || hours < 0 || minutes < 0) return -1
  if ((sign !== PLUS && sign !== DASH) || bytes[at + 26] !== CLOSE || bytes[at + 27] !== COLON)
    return -1
  const zone = (hours * MINUTE + minutes) * (sign === DASH ? -1 : 1)
  put(draft, startOfDay(year, month, day) + clock, zone, true)
  draft.give('program', ROUNDCUBE)
  return skipBlanks(bytes, at + 28, to)
}
