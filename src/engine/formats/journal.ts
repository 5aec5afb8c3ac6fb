import { Clock } from '../columns/fields.ts'
import { LF, ascii, isBlank, isDigit, seek, standsAt } from './ascii.ts'
import type { Draft } from './draft.ts'
import { SEVERITIES } from './syslog-head.ts'
import { sentFormats } from './syslog-inner.ts'
import { WrappedReader, type Wrapper } from './wrap.ts'

/*
 * The export format of systemd's journal: fields one per line, `NAME=value`, or for values with line breaks the name alone,
 * then eight bytes of length (little-endian) and the value. A blank line ends an entry.
 */

const CURSOR = ascii('__CURSOR=')
const TIME = ascii('__REALTIME_TIMESTAMP=')
const PRIORITY = ascii('PRIORITY=')
const MESSAGE = ascii('MESSAGE=')
const MESSAGE_BINARY = ascii('MESSAGE\n')
/** Fields that are columns; where two name one column the later line of this list goes before the earlier. */
const NAMES = [
  ['program', ascii('_COMM=')],
  ['program', ascii('SYSLOG_IDENTIFIER=')],
  ['pid', ascii('SYSLOG_PID=')],
  ['pid', ascii('_PID=')],
  ['host', ascii('_HOSTNAME=')],
] as const

class JournalWrapper implements Wrapper {
  from = 0
  to = 0
  readonly named = true
  readonly #rank = new Map<string, number>()

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    if (!beginsEntry(bytes, from, to)) return false
    this.from = this.to = to
    this.#rank.clear()
    for (let at = from; at < to;) {
      const end = seek(bytes, at, to, LF)
      if (standsAt(bytes, at, to, MESSAGE_BINARY)) {
        at = this.#binary(bytes, at + MESSAGE_BINARY.length, to)
        continue
      }
      if (standsAt(bytes, at, end, MESSAGE)) {
        this.from = at + MESSAGE.length
        this.to = end
      } else if (standsAt(bytes, at, end, TIME)) readMicros(bytes, at + TIME.length, end, outer)
      else if (standsAt(bytes, at, end, PRIORITY) && end === at + PRIORITY.length + 1) {
        const level = SEVERITIES[(bytes[end - 1] as number) - 0x30]
        if (level !== undefined) outer.give('level', level)
      } else this.#name(bytes, at, end, outer)
      at = end + 1
    }
    return outer.clock !== Clock.none
  }

  #name(bytes: Uint8Array, at: number, end: number, outer: Draft): void {
    const rank = NAMES.findIndex(([, key]) => standsAt(bytes, at, end, key))
    const name = NAMES[rank]
    if (name === undefined) return
    const [field, key] = name
    if ((this.#rank.get(field) ?? -1) > rank || end <= at + key.length) return
    this.#rank.set(field, rank)
    outer.span(field, at + key.length, end)
  }

  /** A value with its length before it; returns the offset after the line end that follows it. */
  #binary(bytes: Uint8Array, at: number, to: number): number {
    let size = 0
    for (let i = 3; i >= 0; i--) size = size * 256 + (bytes[at + i] ?? 0)
    this.from = Math.min(to, at + 8)
    this.to = Math.min(to, this.from + size)
    return this.to + 1
  }
}

/** The journal writes an entry's place first. */
const beginsEntry = (bytes: Uint8Array, from: number, to: number): boolean =>
  standsAt(bytes, from, to, CURSOR)

/** Microseconds since 1970. */
function readMicros(bytes: Uint8Array, at: number, to: number, outer: Draft): void {
  const digits = to - at
  if (digits < 14 || digits > 17) return
  let micros = 0
  for (let i = at; i < to; i++) {
    if (!isDigit(bytes[i])) return
    micros = micros * 10 + (bytes[i] as number) - 0x30
  }
  outer.time = Math.floor(micros / 1000)
  outer.clock = Clock.utc
}

/** Reads entries of the journal's export format, and the lines of other logs that are their messages. */
export class JournalReader extends WrappedReader {
  constructor() {
    super(new JournalWrapper(), sentFormats)
  }

  starts(bytes: Uint8Array, from: number, to: number): boolean {
    return beginsEntry(bytes, from, to)
  }

  continues(bytes: Uint8Array, _eventFrom: number, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (!isBlank(bytes[i])) return true
    return false
  }
}
