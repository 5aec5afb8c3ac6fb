import { TEXT_FIELDS, textIndex } from '../columns/fields.ts'
import { CLOSE, OPEN, ascii, find, trimEnd } from './ascii.ts'
import { Draft } from './draft.ts'
import { scanJson } from './json-scan.ts'
import { KeyedPlan, KeyedReader } from './keyed-reader.ts'
import { isMissing } from './keyed-roles.ts'
import { message, type Piece } from './pieces.ts'
import { countPairs, scanText } from './pair-scan.ts'

/* Keys and values within a text: `request done method=GET path=/x status=200 ip=192.0.2.9`. */

/** One pair alone is a setting that a sentence speaks of. */
const FEWEST = 2
const { message: MESSAGE, source: SOURCE } = textIndex

/** Reads the pairs in a text, wherever they stand in it. */
export class TextPairs {
  readonly #keyed = new KeyedReader(new KeyedPlan({}))
  readonly #found = new Draft()

  /** Puts what the pairs of `[from, to)` say into the draft, besides a message; what it has already stays, but for the source. */
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
    let values = scanText(bytes, from, to)
    if (countPairs() < FEWEST) {
      const brace = objectBefore(bytes, from, to)
      if (brace < 0) return
      values = scanJson(bytes, brace, to)
    }
    const found = this.#found
    found.reset()
    this.#keyed.read(bytes, values, found)
    for (let field = 0; field < TEXT_FIELDS.length; field++) {
      if (field === MESSAGE || isMissing(found, field)) continue
      if (field === SOURCE || isMissing(draft, field)) draft.take(field, found)
    }
    adoptNumbers(found, draft)
  }
}

function adoptNumbers(found: Draft, draft: Draft): void {
  if (draft.status === 0 && found.status > 0) {
    draft.status = found.status
    draft.statusStart = found.statusStart
  }
  if (draft.bytes !== draft.bytes && found.bytes === found.bytes) {
    draft.bytes = found.bytes
    draft.bytesStart = found.bytesStart
  }
  if (draft.duration !== draft.duration) draft.duration = found.duration
  if (draft.time === draft.time || found.time !== found.time) return
  draft.time = found.time
  draft.clock = found.clock
  draft.zone = found.zone
  draft.timeStart = -1
}

const OBJECT = ascii('{"')
const END_BRACE = 0x7d

/** Where the object in JSON opens that ends a text, as zap and Monolog (`{"ip":"192.0.2.9"} []`) put it; or -1. */
function objectBefore(bytes: Uint8Array, from: number, to: number): number {
  let end = trimEnd(bytes, from, to)
  if (bytes[end - 1] === CLOSE && bytes[end - 2] === OPEN) end = trimEnd(bytes, from, end - 2)
  return end > from && bytes[end - 1] === END_BRACE ? find(bytes, from, end, OBJECT) : -1
}

const inMessage = new TextPairs()

/** The message, up to the line's end, with the source and the user that it names, and the keys and values in it. */
export const messageWithPairs = (): Piece => {
  const read = message()
  return (bytes, at, to, draft, stop) => {
    read(bytes, at, to, draft, stop)
    inMessage.read(bytes, at, to, draft)
    return to
  }
}
