import { textIndex } from '../columns/fields.ts'
import { CLOSE, COMMA, OPEN, QUOTE, SPACE } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import {
  forgetLine,
  holesOfLine,
  places,
  scanOnce,
  shapeOfLine,
  valuesOfLine,
} from './json-scan.ts'
import {
  KeyedPlan,
  KeyedReader,
  hasPlace,
  isWholeEvent,
  type KeyedOptions,
} from './keyed-reader.ts'
import { Recipes } from './keyed-recipes.ts'

const BRACE = 0x7b
const { target: TARGET, message: MESSAGE } = textIndex
/** Bytes of a line that a recipe reads: no value of it is cut in the dictionaries. */
const LONGEST = 65_536
/** Text before the object, in lines whose object need not stand first, is not longer. */
const PREFIX = 256

let readers = 0

/** Reads lines that are one object in JSON. */
class JsonReader implements Reader {
  readonly #keyed: KeyedReader
  readonly #recipes = new Recipes()
  readonly #bit = 1 << (readers++ & 31)

  constructor(plan: KeyedPlan) {
    this.#keyed = new KeyedReader(plan)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const at = objectAt(bytes, from, to)
    return at >= 0 && this.readAt(bytes, at, to, draft)
  }

  protected readAt(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
    scanOnce(bytes, at, to, this.#bit)
    const shape = to - at > LONGEST ? 0 : shapeOfLine()
    draft.templateFrom = at
    draft.templateTo = to
    const isKnown = shape > 0 && this.#recipes.follow(shape, bytes, to, places, draft)
    const isRead = isKnown || this.#keyed.read(bytes, valuesOfLine(), draft)
    if (isRead) forgetLine()
    if (!isRead || isKnown) return isRead
    draft.holes = holesOfLine()
    if (shape > 0) this.#learn(shape, bytes, to, draft)
    return true
  }

  #learn(shape: number, bytes: Uint8Array, to: number, draft: Draft): void {
    const values = valuesOfLine()
    const { best } = this.#keyed
    const codeOf = (value: number): number => this.#keyed.codeOf(values.node[value] as number)
    this.#recipes.learn(shape, { bytes, to, values, places, draft, best, codeOf })
  }
}

/** Reads any line with an object in JSON that says when something was, or from where it came. */
class AnyJsonReader extends JsonReader {
  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const at = objectAt(bytes, from, to)
    if (at >= 0) return this.readAt(bytes, at, to, draft) && hasPlace(draft)
    // after words of somebody else's the object has to tell more
    const later = laterObjectAt(bytes, from, to)
    return later >= 0 && this.readAt(bytes, later, to, draft) && isWholeEvent(draft)
  }
}

/** As `AnyJsonReader`, for objects around which a wrapper says when and from where: they must say what. */
class InnerJsonReader extends JsonReader {
  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const at = objectAt(bytes, from, to)
    if (at < 0 || !this.readAt(bytes, at, to, draft)) return false
    return (
      hasPlace(draft) || draft.start[TARGET] !== -1 || draft.start[MESSAGE] !== -1 || draft.hasOwn
    )
  }
}

/** Offset of the brace of an object that begins the line; blanks and the signs of a list may stand before it. -1: none. */
export function objectAt(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && isBefore(bytes[at] as number)) at++
  return opensObject(bytes, at, to) ? at : -1
}

const isBefore = (byte: number): boolean => byte <= SPACE || byte === OPEN || byte === COMMA

function opensObject(bytes: Uint8Array, at: number, to: number): boolean {
  if (bytes[at] !== BRACE) return false
  at++
  while (at < to && (bytes[at] as number) <= SPACE) at++
  return at < to && bytes[at] === QUOTE
}

function laterObjectAt(bytes: Uint8Array, from: number, to: number): number {
  const stop = Math.min(to, from + PREFIX)
  for (let at = from; at < stop; at++)
    if (bytes[at] === BRACE && bytes[at - 1] !== CLOSE && opensObject(bytes, at, to)) return at
  return -1
}

/** A way to make readers of a format in JSON: put it into a format's `reader`. */
export function json(options: KeyedOptions): () => Reader {
  const plan = new KeyedPlan(options)
  return () => new JsonReader(plan)
}

/** As `json`, for objects of which only the table of aliases tells what they mean. */
export function anyJson(): () => Reader {
  const plan = new KeyedPlan({})
  return () => new AnyJsonReader(plan)
}

/** Readers of objects inside of wrappers. */
export function innerJson(shape: KeyedOptions): () => Reader {
  const plan = new KeyedPlan(shape)
  return () => new InnerJsonReader(plan)
}
