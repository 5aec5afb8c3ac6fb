import { TEXT_FIELDS, textIndex } from '../columns/fields.ts'
import { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readMessage } from './syslog-messages.ts'

const MESSAGE = textIndex.message
const PROGRAM = textIndex.program
const PERSON = [textIndex.source, textIndex.user] as const

/** Reads as another reader does; the source and the user, where that found none, out of the message. */
export class PersonReader implements Reader {
  readonly #reader: Reader
  readonly #said = new Draft()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!this.#reader.read(bytes, from, to, draft)) return false
    const own = draft.own[MESSAGE]
    const start = own === undefined ? (draft.start[MESSAGE] ?? -1) : 0
    if (start < 0) return true
    const text = own ?? bytes
    const end = own?.length ?? draft.end[MESSAGE] ?? 0
    const said = this.#said
    said.reset()
    readMessage(text, start, end, said, wordOf(bytes, draft, PROGRAM))
    for (const field of PERSON) {
      const at = said.start[field] as number
      if (at < 0 || draft.own[field] !== undefined || (draft.start[field] as number) >= 0) continue
      const stop = said.end[field] as number
      const name = TEXT_FIELDS[field]
      if (name === undefined) continue
      if (own === undefined) draft.span(name, at, stop)
      else draft.give(name, text.slice(at, stop))
    }
    return true
  }
}

/** The value of a field, as far as 64 bytes; '' where there is none. */
function wordOf(bytes: Uint8Array, draft: Draft, field: number): string {
  const own = draft.own[field]
  if (own !== undefined) return String.fromCharCode(...own.subarray(0, 64))
  const start = draft.start[field] as number
  if (start < 0) return ''
  return String.fromCharCode(
    ...bytes.subarray(start, Math.min(draft.end[field] as number, start + 64)),
  )
}
