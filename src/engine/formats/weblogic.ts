import { SPACE, ascii, find, findLast, isDigit, standsAt, trimEnd } from './ascii.ts'
import { Clock } from '../columns/fields.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readMessage } from './syslog-messages.ts'
import { readLoose } from './time-loose.ts'

const HEAD = ascii('####<')
const PART = ascii('> <')
const MORE = 0x3e
/** Of the parts before the message: the level, the part of the server, the machine. */
const FIELDS = ['level', 'program', 'host'] as const
const EPOCH_DIGITS = 13

/**
 * The log of an Oracle WebLogic server: `####<time> <level> <subsystem> <machine> <server> <thread> … <milliseconds since 1970>
 * … <id> <message>`, of which the milliseconds are exact, whatever zone the time is written in. Messages may have line breaks.
 */
export class WebLogicReader implements Reader {
  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return standsAt(bytes, from, to, HEAD)
  }

  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    return !standsAt(bytes, from, to, HEAD)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!standsAt(bytes, from, to, HEAD)) return false
    let at = find(bytes, from, to, PART)
    if (at < 0) return false
    readLoose(bytes, from + HEAD.length, at, draft)
    for (const field of FIELDS) {
      const end = find(bytes, at + 1, to, PART)
      if (end < 0) return false
      if (end > at + PART.length) draft.span(field, at + PART.length, end)
      at = end
    }
    const last = findLast(bytes, at, to, PART)
    let end = trimEnd(bytes, last, to)
    if (bytes[end - 1] === MORE) end--
    readMessage(bytes, last + PART.length, end, draft, '')
    readEpoch(bytes, at, last, draft)
    return true
  }
}

/** The part of the line that is milliseconds since 1970 and nothing else. */
function readEpoch(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  for (let at = find(bytes, from, to, PART); at >= 0; at = find(bytes, at + 1, to, PART)) {
    const start = at + PART.length
    let end = start
    while (end < to && isDigit(bytes[end])) end++
    if (end - start !== EPOCH_DIGITS || (bytes[end] !== MORE && bytes[end] !== SPACE)) continue
    draft.time = Number(String.fromCharCode(...bytes.subarray(start, end)))
    draft.clock = Clock.utc
    draft.zone = 0
    draft.timeStart = -1
    return
  }
}
