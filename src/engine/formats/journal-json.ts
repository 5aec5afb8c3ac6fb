import { textIndex } from '../columns/fields.ts'
import type { Draft } from './draft.ts'
import { objectAt } from './json-reader.ts'
import { scanJson } from './json-scan.ts'
import { KeyedPlan, KeyedReader } from './keyed-reader.ts'
import { sentFormats } from './syslog-inner.ts'
import { WrappedReader, type Wrapper } from './wrap.ts'
import { Rewritten } from './wrap-rewritten.ts'

const MESSAGE = textIndex.message

const PLAN = new KeyedPlan({
  needs: ['__REALTIME_TIMESTAMP', 'MESSAGE __CURSOR _BOOT_ID'],
  means: { __REALTIME_TIMESTAMP: 'time', MESSAGE: 'message', _HOSTNAME: 'host' },
})

class JournalJsonWrapper implements Wrapper {
  from = 0
  to = 0
  readonly named = true
  readonly rewritten = new Rewritten()
  readonly #keyed = new KeyedReader(PLAN)

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    const at = objectAt(bytes, from, to)
    if (at < 0 || !this.#keyed.read(bytes, scanJson(bytes, at, to), outer)) return false
    const own = outer.own[MESSAGE]
    const start = outer.start[MESSAGE] as number
    const end = start < 0 ? start : (outer.end[MESSAGE] as number)
    this.rewritten.clear(own?.length ?? end - start)
    if (own === undefined)
      for (let i = start; i < end; i++) this.rewritten.push(bytes[i] as number, i)
    else for (const byte of own) this.rewritten.push(byte, at)
    this.rewritten.plain()
    outer.start[MESSAGE] = -1
    outer.own[MESSAGE] = undefined
    return true
  }
}

/** Reads entries of systemd's journal in JSON, and the lines of other logs that are their messages. */
export class JournalJsonReader extends WrappedReader {
  constructor() {
    super(new JournalJsonWrapper(), sentFormats)
  }
}
