import {
  CLOSE,
  COMMA,
  LF,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  isDigit,
  seek,
  skipBlanks,
  standsAt,
} from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { KeyedPlan, KeyedReader, hasPlace, type KeyedOptions } from './keyed-reader.ts'
import type { Values } from './keyed-paths.ts'
import { countPairs, isLabel, scanCommas, scanLogfmt, scanLtsv } from './pair-scan.ts'
import { readPri } from './syslog-head.ts'
import { readTime } from './time.ts'

type Scan = (bytes: Uint8Array, from: number, to: number) => Values

const EQUALS = 0x3d
const LESS = 0x3c
/** Fewer pairs than this are prose in which a sign happens to stand. */
const FEWEST = 3

/** Reads lines of keys and values without nesting. `sign` parts key and value; a line begins with a key. */
class PairReader implements Reader {
  readonly #scan: Scan
  readonly #sign: number
  readonly #keyed: KeyedReader

  constructor(scan: Scan, sign: string, plan: KeyedPlan) {
    this.#scan = scan
    this.#sign = sign.charCodeAt(0)
    this.#keyed = new KeyedReader(plan)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (this.#sign === EQUALS)
      from =
        bytes[from] === LESS ? readPri(bytes, from, to, draft) : pastTime(bytes, from, to, draft)
    let at = from
    while (at < to && isLabel(bytes[at] as number)) at++
    if (at === from || bytes[at] !== this.#sign) return false
    // several lines are an event of another format
    const lineEnd = bytes.indexOf(LF, at)
    if (lineEnd >= 0 && lineEnd < to) return false
    const values = this.#scan(bytes, from, to)
    if (countPairs() < FEWEST) return false
    return this.#keyed.read(bytes, values, draft) && hasPlace(draft)
  }
}

/** Past a time that stands before the first key, with brackets around it or without. */
function pastTime(bytes: Uint8Array, from: number, to: number, draft: Draft): number {
  const isOpen = bytes[from] === OPEN
  if (!isOpen && !isDigit(bytes[from])) return from
  let end = readTime(bytes, isOpen ? from + 1 : from, to, draft)
  if (end < 0 || (isOpen && bytes[end] !== CLOSE)) return from
  if (isOpen) end++
  return bytes[end] === SPACE ? skipBlanks(bytes, end, to) : from
}

/** A way to make readers of LTSV: put it into a format's `reader`. */
export function ltsv(options: KeyedOptions): () => Reader {
  const plan = new KeyedPlan(options)
  return () => new PairReader(scanLtsv, ':', plan)
}

/** A way to make readers of logfmt. */
export function logfmt(options: KeyedOptions): () => Reader {
  const plan = new KeyedPlan(options)
  return () => new PairReader(scanLogfmt, '=', plan)
}

const ASM = ascii('ASM:')

/** Reads pairs between commas, with the name of F5's module before them or without. */
class CommaReader implements Reader {
  readonly #keyed: KeyedReader

  constructor(plan: KeyedPlan) {
    this.#keyed = new KeyedReader(plan)
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const start = standsAt(bytes, from, to, ASM) ? from + ASM.length : from
    let at = start
    while (at < to && isLabel(bytes[at] as number)) at++
    // keys of logfmt have no quote and comma between them
    if (at === start || bytes[at] !== EQUALS || bytes[at + 1] !== QUOTE) return false
    const comma = seek(bytes, at + 2, to, COMMA)
    if (comma === to || seek(bytes, at + 2, comma, QUOTE) === comma) return false
    const values = scanCommas(bytes, start, to)
    return countPairs() > FEWEST && this.#keyed.read(bytes, values, draft) && hasPlace(draft)
  }
}

/** A way to make readers of keys and quoted values between commas. */
export function commaPairs(options: KeyedOptions): () => Reader {
  const plan = new KeyedPlan(options)
  return () => new CommaReader(plan)
}
