import { Clock, TEXT_FIELDS } from '../columns/fields.ts'
import { Draft } from './draft.ts'
import type { Format, Reader } from './format.ts'
import { readWithin } from './generic.ts'
import { isMissing } from './keyed-roles.ts'
import { readMessage } from './syslog-messages.ts'
import { Rewritten, strip } from './wrap-rewritten.ts'

/** Takes the wrapper off lines that hold a line of another log. */
export interface Wrapper {
  /**
   * Reads what the wrapper says into `outer` (which was reset) and sets the content; false where `[from, to)` is not so
   * wrapped.
   */
  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean
  /** Where the content stands in the line, after `peel`; if `rewritten` is set it is the whole of that instead. */
  from: number
  to: number
  readonly rewritten?: Rewritten
  /** Whether host, program and pid of the wrapper go before what the content says of them. */
  readonly named?: boolean
  /** Whether a line is refused whose content no format reads. */
  readonly strict?: boolean
  /** Whether a content can be a line of another log: asked before formats are tried, where most contents are not. */
  promises?(bytes: Uint8Array, from: number, to: number): boolean
  /** Hears that a format read the content of the line last peeled. */
  held?(bytes: Uint8Array): void
}

const ESCAPE = 0x1b
/** Formats below it are for what is left over. */
const STRICT = 5

interface Inner {
  readonly id: string
  readonly reader: Reader
  readonly strict: boolean
}

/** Reads wrapped lines: the content by the first inner format that can, else as a message; the rest from the wrapper. */
export class WrappedReader implements Reader {
  inner = ''
  readonly #wrapper: Wrapper
  readonly #formats: () => readonly Format[]
  readonly #outer = new Draft()
  readonly #plain = new Rewritten()
  #readers: readonly Inner[] | undefined
  /** What read the content of the line before: it mostly reads this one too. */
  #last: Inner | undefined

  /** @param formats what may be inside, in the order in which they are tried */
  constructor(wrapper: Wrapper, formats: () => readonly Format[]) {
    this.#wrapper = wrapper
    this.#formats = formats
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const wrapper = this.#wrapper
    const outer = this.#outer
    this.inner = ''
    outer.reset()
    if (!wrapper.peel(bytes, from, to, outer)) return false
    const text = this.#rewritten(bytes)
    const content = text?.bytes ?? bytes
    const start = text === undefined ? wrapper.from : 0
    const end = text === undefined ? wrapper.to : text.size
    if (this.#readInner(content, start, end, draft)) wrapper.held?.(bytes)
    else {
      if (wrapper.strict === true) return false
      draft.reset()
      readMessage(content, start, end, draft, programOf(bytes, outer))
      readWithin(content, start, end, draft, outer)
    }
    if (text !== undefined) {
      text.translate(bytes, draft)
      draft.holes = undefined
    }
    draft.layout = -1
    draft.template = 0
    adopt(outer, draft, wrapper.named === true)
    return true
  }

  /** The content where it is not verbatim in the line. */
  #rewritten(bytes: Uint8Array): Rewritten | undefined {
    const { from, to, rewritten } = this.#wrapper
    if (rewritten !== undefined) return rewritten
    const escape = bytes.subarray(from, to).indexOf(ESCAPE)
    if (escape < 0) return undefined
    strip(bytes, from, to, this.#plain)
    return this.#plain
  }

  #readInner(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (to <= from || this.#wrapper.promises?.(bytes, from, to) === false) return false
    this.#readers ??= this.#formats().map(({ id, reader, specificity }) => ({
      id,
      reader: reader(),
      strict: specificity >= STRICT,
    }))
    if (this.#last !== undefined && this.#readBy(this.#last, bytes, from, to, draft)) return true
    for (const inner of this.#readers) {
      if (!this.#readBy(inner, bytes, from, to, draft)) continue
      // a tolerant format reads what a strict one reads better
      this.#last = inner.strict ? inner : undefined
      return true
    }
    return false
  }

  #readBy(
    { id, reader }: Inner,
    bytes: Uint8Array,
    from: number,
    to: number,
    draft: Draft,
  ): boolean {
    draft.reset()
    if (!reader.read(bytes, from, to, draft)) return false
    this.inner = reader.inner === undefined || reader.inner === '' ? id : `${id}+${reader.inner}`
    return true
  }
}

const PROGRAM = TEXT_FIELDS.indexOf('program')
const LONGEST_NAME = 64
let lastProgram = ''

/** The program that a wrapper names, or ''. Lines of one program come together: its name is mostly the last one again. */
function programOf(bytes: Uint8Array, outer: Draft): string {
  const own = outer.own[PROGRAM]
  if (own !== undefined) return String.fromCharCode(...own.subarray(0, LONGEST_NAME))
  const start = outer.start[PROGRAM] as number
  if (start < 0) return ''
  const size = Math.min((outer.end[PROGRAM] as number) - start, LONGEST_NAME)
  let same = lastProgram.length === size
  for (let i = 0; same && i < size; i++) same = lastProgram.charCodeAt(i) === bytes[start + i]
  if (!same) lastProgram = String.fromCharCode(...bytes.subarray(start, start + size))
  return lastProgram
}
const NAMES = new Set(['host', 'program', 'pid'])

/** Gives a draft what only the wrapper knows. */
function adopt(outer: Draft, draft: Draft, named: boolean): void {
  TEXT_FIELDS.forEach((field, i) => {
    if (isMissing(outer, i)) return
    if (isMissing(draft, i) || (named && NAMES.has(field))) draft.take(i, outer)
  })
  if (draft.clock !== Clock.none) return
  draft.clock = outer.clock
  draft.time = outer.time
  draft.zone = outer.zone
  draft.timeStart = outer.timeStart
  draft.timeEnd = outer.timeEnd
  draft.timeStyle = outer.timeStyle
}
