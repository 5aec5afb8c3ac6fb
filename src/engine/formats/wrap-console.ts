import { QUOTE, SPACE, TAB, ascii, isDigit, standsAt } from './ascii.ts'
import type { Draft } from './draft.ts'
import { wordEnd } from './syslog-head.ts'
import { readTime } from './time.ts'
import { readLoose } from './time-loose.ts'
import type { Wrapper } from './wrap.ts'

const BRACE = 0x7b
const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'DPANIC', 'PANIC', 'FATAL'].map(ascii)
/** The object begins within so many bytes. */
const WITHIN = 512

/** `time, level, logger, message, {object}` with tabs between, as zap logs for a console: Caddy, many programs in Go. */
export class ConsoleWrapper implements Wrapper {
  from = 0
  to = 0
  readonly strict = true

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    if (!isDigit(bytes[from])) return false
    let time = readTime(bytes, from, to, outer)
    if (bytes[time] !== TAB) time = readLoose(bytes, from, to, outer)
    if (time < 0 || bytes[time] !== TAB) return false
    const end = wordEnd(bytes, time + 1, Math.min(to, time + 16))
    const level = LEVELS.find((name) => standsAt(bytes, time + 1, end, name))
    if (level?.length !== end - time - 1) return false
    outer.span('level', time + 1, end)
    const most = Math.min(to, from + WITHIN)
    let message = end
    for (let at = end; at < most; at++) {
      if (bytes[at] !== TAB) continue
      if (bytes[at + 1] !== BRACE || bytes[at + 2] !== QUOTE) {
        message = at
        continue
      }
      if (at > message + 1 && bytes[message + 1] !== SPACE) outer.span('message', message + 1, at)
      this.from = at + 1
      this.to = to
      return true
    }
    return false
  }
}
