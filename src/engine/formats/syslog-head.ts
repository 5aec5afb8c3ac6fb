import {
  CLOSE,
  COLON,
  DASH,
  DOT,
  OPEN,
  SPACE,
  TAB,
  ascii,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'

/** Severities of RFC 5424 by their number, as syslog.h names them. */
export const SEVERITIES = 'emerg alert crit err warning notice info debug'.split(' ').map(ascii)
const FACILITIES = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp security console solaris-cron local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
)
const LEVELS = new Set('emerg panic alert crit err error warning warn notice info debug'.split(' '))
const LONGEST_NAME = 96

const LESS = 0x3c
const MORE = 0x3e
const PARENTHESIS = 0x28

/** Reads `<34>`, facility times eight plus severity, and sets the level; returns the offset after it, `at` where none is. */
export function readPri(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  if (bytes[at] !== LESS) return at
  let end = at + 1
  let value = 0
  while (end < to && end - at < 4 && isDigit(bytes[end]))
    value = value * 10 + (bytes[end++] as number) - 0x30
  if (end === at + 1 || end >= to || bytes[end] !== MORE || value > 191) return at
  draft.give('level', SEVERITIES[value & 7] as Uint8Array)
  return end + 1
}

/** End of the word at `at`. */
export function wordEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && bytes[at] !== SPACE && bytes[at] !== TAB) at++
  return at
}

/**
 * Reads `host program[pid]: ` after a time; the host may be missing, and so may the program. Returns where the message
 * begins.
 */
export function readHost(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  at = skipBlanks(bytes, at, to)
  const tagged = readTag(bytes, at, to, draft)
  if (tagged >= 0) return tagged
  const end = wordEnd(bytes, at, to)
  // `--- last message repeated 2 times ---`
  if (end === to || standsAt(bytes, at, end, RULE)) return at
  if (!(end === at + 1 && bytes[at] === DASH)) draft.span('host', at, end)
  let next = readFacility(bytes, skipBlanks(bytes, end, to), to, draft)
  next = readLevel(bytes, next, to, draft)
  if (standsAt(bytes, next, to, DASHES)) next = skipBlanks(bytes, next + DASHES.length, to)
  let message = readTag(bytes, next, to, draft)
  if (message < 0) message = readLongTag(bytes, next, to, draft)
  return message < 0 ? next : message
}

/** `Google Chrome[7]: `: macOS programs have names of several words. */
function readLongTag(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const most = Math.min(to, at + LONGEST_NAME)
  let end = at
  while (end < most && isNameByte(bytes[end] as number)) end++
  if (end === at || bytes[end] !== OPEN || bytes[end - 1] === SPACE) return -1
  let close = end + 1
  while (close < to && isDigit(bytes[close])) close++
  if (close === end + 1 || bytes[close] !== CLOSE || bytes[close + 1] !== COLON) return -1
  draft.span('program', at, end)
  draft.span('pid', end + 1, close)
  return skipBlanks(bytes, close + 2, to)
}

const isNameByte = (byte: number): boolean =>
  byte === SPACE ||
  byte === DOT ||
  byte === DASH ||
  isDigit(byte) ||
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)

/** `login -- root[7]`: what is left of it where the name is missing. */
const DASHES = ascii('-- ')
const RULE = ascii('---')

/** `auth.info `, as busybox and OpenWrt write it: sets the level and returns the offset after it. */
export function readFacility(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const end = wordEnd(bytes, at, Math.min(to, at + 24))
  const dot = seek(bytes, at, end, DOT)
  if (dot === end || bytes[end] !== SPACE) return at
  const text = String.fromCharCode(...bytes.subarray(at, end))
  const [facility = '', level = ''] = text.split('.')
  if (!FACILITIES.has(facility) || !LEVELS.has(level)) return at
  draft.span('level', dot + 1, end)
  return skipBlanks(bytes, end, to)
}

/** `warning tmm1[7]: ` of BIG-IP: sets the level that stands before a program, and returns the offset after it. */
function readLevel(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const end = wordEnd(bytes, at, Math.min(to, at + 10))
  if (end === at || bytes[end] !== SPACE) return at
  if (!LEVELS.has(String.fromCharCode(...bytes.subarray(at, end)))) return at
  const next = end + 1
  const open = seek(bytes, next, Math.min(to, next + LONGEST_NAME), OPEN)
  if (bytes[open] !== OPEN || wordEnd(bytes, next, open) < open || !isDigit(bytes[open + 1]))
    return at
  draft.span('level', at, end)
  return next
}

/**
 * Reads `program[pid]: `, `program: `, `program[pid] ` or `[program]: `; returns where the message begins, or -1 where the
 * word is no program's.
 */
export function readTag(bytes: Uint8Array, at: number, to: number, draft: Draft): number {
  const most = Math.min(to, at + LONGEST_NAME)
  if (bytes[at] === OPEN) return readBracketed(bytes, at, most, to, draft)
  let end = at
  for (; end < most; end++) {
    const byte = bytes[end] as number
    if (byte === SPACE || byte === TAB || byte === OPEN) break
    if (byte === COLON && isAfterTag(bytes, end + 1, to)) break
  }
  if (end === at || end >= most) return -1
  if (bytes[end] === COLON) {
    draft.span('program', at, end)
    return skipBlanks(bytes, end + 1, to)
  }
  if (bytes[end] !== OPEN) return readVersioned(bytes, at, end, to, draft)
  const close = seek(bytes, end, Math.min(to, end + 24), CLOSE)
  if (bytes[close] !== CLOSE || !isPid(bytes, end + 1, close)) return -1
  draft.span('program', at, end)
  if (close > end + 1) draft.span('pid', end + 1, close)
  const after = bytes[close + 1] === COLON ? close + 2 : close + 1
  return skipBlanks(bytes, after, to)
}

const isAfterTag = (bytes: Uint8Array, at: number, to: number): boolean =>
  at >= to || bytes[at] === SPACE || bytes[at] === TAB

/** A process id: digits, or a few words of a program that writes a thread or a queue there. */
function isPid(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte <= SPACE || byte === OPEN || byte === COLON) return false
  }
  return true
}

/** `[sshd]: ` or `[sshd] `, from programs that put their name in brackets. */
function readBracketed(
  bytes: Uint8Array,
  at: number,
  most: number,
  to: number,
  draft: Draft,
): number {
  const close = seek(bytes, at, most, CLOSE)
  if (bytes[close] !== CLOSE || close >= most || close < at + 2 || isDigit(bytes[at + 1])) return -1
  if (!isPid(bytes, at + 1, close)) return -1
  draft.span('program', at + 1, close)
  return skipBlanks(bytes, bytes[close + 1] === COLON ? close + 2 : close + 1, to)
}

/** `syslogd 1.4.1: restart.`: the version is no part of the name. */
function readVersioned(
  bytes: Uint8Array,
  at: number,
  end: number,
  to: number,
  draft: Draft,
): number {
  let colon = end + 1
  if (!isDigit(bytes[colon])) return -1
  while (colon < to && (isDigit(bytes[colon]) || bytes[colon] === DOT)) colon++
  if (bytes[colon] !== COLON || !isAfterTag(bytes, colon + 1, to)) return -1
  draft.span('program', at, end)
  return skipBlanks(bytes, colon + 1, to)
}

/** `[ID 800047 auth.info] `, Solaris' number of a message; returns the offset after it. */
export function skipMessageId(bytes: Uint8Array, at: number, to: number): number {
  if (!standsAt(bytes, at, to, MESSAGE_ID)) return at
  const close = seek(bytes, at, Math.min(to, at + 48), CLOSE)
  return bytes[close] === CLOSE ? skipBlanks(bytes, close + 1, to) : at
}
const MESSAGE_ID = ascii('[ID ')

/** Whether a word is a host's: no bracket, no parenthesis, no colon or percent sign at its end, and no number (MySQL's thread). */
export function isHostWord(bytes: Uint8Array, from: number, to: number): boolean {
  if (to <= from || bytes[to - 1] === COLON || bytes[to - 1] === 0x25) return false
  let digits = from
  while (digits < to && isDigit(bytes[digits])) digits++
  if (digits === to) return false
  for (let i = from; i < to; i++) {
    const byte = bytes[i]
    if (byte === OPEN || byte === CLOSE || byte === PARENTHESIS || byte === 0x22 || byte === 0x3d)
      return false
  }
  return true
}
