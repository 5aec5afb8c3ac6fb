import { textIndex } from '../columns/fields.ts'
import { OPEN, SPACE, ascii, find, isDigit } from './ascii.ts'
import type { Draft } from './draft.ts'
import { objectAt } from './json-reader.ts'
import { scanJson } from './json-scan.ts'
import { KeyedPlan, KeyedReader, isWholeEvent } from './keyed-reader.ts'
import type { Wrapper } from './wrap.ts'
import { Rewritten } from './wrap-rewritten.ts'

const MESSAGE = textIndex.message
const BRACE = 0x7b
const HTTP = ascii(' HTTP/')
/** A time in brackets, if there is one, begins within so many bytes. */
const TIME_WITHIN = 64

/** Names under which collectors put the line that they collected, besides those that any logger gives its message. */
const PLAN = new KeyedPlan({
  means: {
    // of the machine and the file that the line was read from
    host: 'host',
    path: 'none',
    message: 'message',
    log: 'message',
    properties: 'message',
    line: 'message',
    raw: 'message',
    _raw: 'message',
    rawlog: 'message',
    content: 'message',
    textPayload: 'message',
    MESSAGE: 'message',
    'event>original': 'message',
    'event.original': 'message',
    'log>original': 'message',
    'log.original': 'message',
    'result>_raw': 'message',
    'jsonPayload>message': 'message',
    'jsonPayload>log': 'message',
  },
})

/** A line of another log as collectors (Filebeat, Fluent Bit, Vector, Cloud Logging, Loki) send it on: a value of an object in JSON. */
export class JsonWrapper implements Wrapper {
  from = 0
  to = 0
  readonly strict = true
  readonly rewritten = new Rewritten()
  readonly #keyed = new KeyedReader(PLAN)

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    const at = objectAt(bytes, from, to)
    if (at < 0 || !this.#keyed.read(bytes, scanJson(bytes, at, to), outer)) return false
    // what took the line apart already says more than the line
    if (isWholeEvent(outer)) return false
    const own = outer.own[MESSAGE]
    const start = outer.start[MESSAGE] as number
    if (own === undefined && start < 0) return false
    const end = outer.end[MESSAGE] as number
    this.rewritten.clear(own?.length ?? end - start)
    if (own === undefined)
      for (let i = start; i < end; i++) this.rewritten.push(bytes[i] as number, i)
    else for (const byte of own) this.rewritten.push(byte, at)
    this.rewritten.trim()
    this.rewritten.plain()
    outer.start[MESSAGE] = -1
    outer.own[MESSAGE] = undefined
    return true
  }

  /** Most messages are prose. A line of a server's log has a request in it, or a time before anything else, or is an object itself. */
  promises(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < 24) return false
    if (bytes[from] === BRACE) return true
    if (find(bytes, from, to, HTTP) >= 0) return true
    const most = Math.min(to, from + TIME_WITHIN)
    for (let at = from; at < most; at++)
      if (bytes[at] === OPEN && (isDigit(bytes[at + 1]) || isDigit(bytes[at + 9]))) return true
    return isDigit(bytes[from]) || (bytes[from + 3] === SPACE && isDigit(bytes[from + 5]))
  }
}
