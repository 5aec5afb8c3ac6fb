import {
  CLASS,
  CLOSE,
  COLON,
  DASH,
  DOT,
  IS_DIGIT,
  IS_HEX_LETTER,
  IS_LETTER,
  OPEN,
  SPACE,
  ascii,
  isDigit,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import { MAY_PRECEDE } from './generic-request.ts'

/* Levels in lines that nobody described. */

const LETTER = IS_LETTER | IS_HEX_LETTER
const LEVELS =
  'emerg emergency panic alert crit critical fatal severe err error eror warn warning notice info information debug trace verbose trc dbg inf wrn ftl pnc'.split(
    ' ',
  )
const LONGEST_LEVEL = 11

/** The level after a time, or the first word that is marked as one; returns where it begins, or -1. `afterTime`: -1 where there is no time. */
export function findLevel(
  bytes: Uint8Array,
  from: number,
  to: number,
  afterTime: number,
  draft: Draft,
): number {
  const next = afterTime < 0 ? -1 : afterSigns(bytes, afterTime, to)
  let at = from
  while (at < to) {
    if (((CLASS[bytes[at] as number] as number) & LETTER) === 0) {
      at++
      continue
    }
    const start = at
    while (at < to && ((CLASS[bytes[at] as number] as number) & (LETTER | IS_DIGIT)) !== 0) at++
    if (at - start < 3 || at - start > LONGEST_LEVEL) continue
    const isMeant = start === next ? isWord(bytes, at, to) : isMarked(bytes, from, start, at)
    if (!isMeant || !isLevel(bytes, start, at)) continue
    draft.span('level', start, at)
    return start
  }
  return -1
}

/** MySQL's `[Note]`. */
const NOTE = ascii('Note')

const isLevel = (bytes: Uint8Array, start: number, end: number): boolean =>
  LEVELS.includes(String.fromCharCode(...bytes.subarray(start, end)).toLowerCase()) ||
  (bytes[end] === CLOSE && standsAt(bytes, start, end, NOTE))

/** Past what may stand between a time and a level. */
function afterSigns(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && ' \t])|-:[<,'.includes(String.fromCharCode(bytes[at] as number))) at++
  return at
}

/** Whether a word ends at `end`, and is no part of a name. */
const isWord = (bytes: Uint8Array, end: number, to: number): boolean =>
  end >= to || ' \t]:|,)>['.includes(String.fromCharCode(bytes[end] as number))

function isMarked(bytes: Uint8Array, from: number, start: number, end: number): boolean {
  const before = bytes[start - 1] as number
  // Monolog writes `production.ERROR:`
  if (start > from && MAY_PRECEDE[before] !== 1 && before !== DOT) return false
  const next = bytes[end]
  if (next === COLON || next === CLOSE || next === 0x3e || next === 0x7c) return true
  for (let i = start; i < end; i++) if ((bytes[i] as number) >= 0x60) return false
  return next === SPACE || next === 0x2c || next === 0x29 || (next === OPEN && start === from)
}

/** Whether the level at `level` leads the line: nothing before it but a clock, a count, or a thread between brackets. */
export function isLeading(bytes: Uint8Array, from: number, level: number): boolean {
  let isOpen = false
  for (let at = from; at < level; at++) {
    const byte = bytes[at] as number
    if (byte === OPEN) isOpen = true
    else if (byte === CLOSE) isOpen = false
    else if (!isOpen && !isDigit(byte) && !isClockSign(byte))
      return isHalfOfDay(bytes, at, level) || isChannel(bytes, at, level)
  }
  return true
}

const isClockSign = (byte: number): boolean =>
  byte === SPACE ||
  byte === COLON ||
  byte === DOT ||
  byte === 0x2c ||
  byte === DASH ||
  byte === 0x3c

/** Monolog's `production.ERROR`. */
function isChannel(bytes: Uint8Array, at: number, level: number): boolean {
  if (bytes[level - 1] !== DOT) return false
  while (at < level - 1 && ((CLASS[bytes[at] as number] as number) & (LETTER | IS_DIGIT)) !== 0)
    at++
  return at === level - 1
}

/** `3:04PM INFO`. */
const isHalfOfDay = (bytes: Uint8Array, at: number, level: number): boolean =>
  (bytes[at] === 0x41 || bytes[at] === 0x50) &&
  bytes[at + 1] === 0x4d &&
  at > 3 &&
  isDigit(bytes[at - 1]) &&
  level === at + 3
