import { Clock } from '../columns/fields.ts'
import { CLOSE, COLON, DASH, LF, OPEN, SPACE, ascii, isDigit, seek, standsAt } from './ascii.ts'
import type { Joints } from './joined.ts'
import type { Piece } from './pieces.ts'
import { readMessage } from './syslog-messages.ts'
import { readDashed } from './time-loose.ts'

/* What PHP and its process manager write. */

const PHP = ascii('PHP ')
const LONGEST_LEVEL = 32

/** Whether `[21-Nov-` stands at `from`. */
const isStamp = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from > 22 &&
  bytes[from] === OPEN &&
  isDigit(bytes[from + 1]) &&
  bytes[from + 3] === DASH &&
  bytes[from + 7] === DASH

/** A message may have line breaks; a line that says when it was begins the next. */
export const phpJoints: Joints = {
  starts: isStamp,
  continues: (bytes, _eventFrom, from, to) => to > from && !isStamp(bytes, from, to),
}

/** `21-Nov-2026 04:22:29 Europe/Berlin`: a zone's name says no offset, so the time stays a wall clock. Without any zone: -1. */
export const phpTime: Piece = (bytes, at, to, draft) => {
  const end = readDashed(bytes, at, to, draft)
  if (end < 0) return -1
  if (bytes[end] === SPACE) return seek(bytes, end, to, CLOSE)
  return draft.clock === Clock.utc ? end : -1
}

/** The message as it stands, `PHP Warning:  …` and what else a script logs; its level is the word after PHP. */
export const phpMessage: Piece = (bytes, at, to, draft) => {
  readMessage(bytes, at, to, draft, 'php')
  if (!standsAt(bytes, at, to, PHP)) return to
  const colon = seek(bytes, at, Math.min(to, at + LONGEST_LEVEL), COLON)
  if (bytes[colon] === COLON && bytes[colon + 1] === SPACE && bytes[at + PHP.length] !== LF)
    draft.span('level', at + PHP.length, colon)
  return to
}

/** As `phpMessage`, for a message of PHP itself. */
export const phpOnly: Piece = (bytes, at, to, draft, stop) =>
  standsAt(bytes, at, to, PHP) ? phpMessage(bytes, at, to, draft, stop) : -1
