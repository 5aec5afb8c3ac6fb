import type { Gain } from '../../engine/columns/assemble.ts'
import type { Packed } from '../../engine/columns/batch.ts'
import { Dictionary, VALUE_CAP } from '../../engine/columns/dictionary.ts'
import { TEXT_FIELDS, textIndex, type Field, type TextField } from '../../engine/columns/fields.ts'
import { residueShape, type ResidueShape } from '../../engine/columns/residue-shape.ts'
import type { Numbers } from '../../engine/columns/segment.ts'
import { unpack } from '../../engine/columns/unpack.ts'
import { Words, type WordsDelta } from '../../engine/columns/words.ts'
import { Way } from '../../engine/formats/draft.ts'
import { list, refuse, type Head } from './values.ts'

/** Bytes and values of a dictionary at most: a segment is sealed before, whatever its last block brought. */
const BYTES_CAP = 192 << 20
const VALUES_CAP = 1_200_000
/** A residue may be a line of 8 MB, each byte of it written as two. */
const RESIDUE_CAP = 17 << 20
/** Rules named in one block, and how long a name may be. */
const MOST_RULES = 20_000
const RULE = /^[a-z0-9-]{1,100}\/[a-z0-9/-]{1,100}$/
const QUESTION_MARK = 0x3f

/** The dictionaries and rule sets of a segment, as they grow with its blocks. */
export class SegmentWords {
  readonly #isAlarm: (rule: string) => boolean
  readonly #words: Readonly<Record<TextField, Words>>
  readonly #paths = new Dictionary()
  /** Path code of each target. */
  readonly #pathOf: number[] = [0]
  readonly #shapes: ResidueShape[] = [{ literal: 0, values: [], holes: 0, refers: true }]
  /** Of each rule set: whether it is an alarm. */
  readonly #alarms: boolean[] = [false]

  constructor(isAlarm: (rule: string) => boolean) {
    this.#isAlarm = isAlarm
    const words = {} as Record<TextField, Words>
    for (const field of TEXT_FIELDS) words[field] = new Words()
    this.#words = words
  }

  /** Takes what a block brings: bytes and ends for each field of `words`, then ends and rules of the sets. */
  take(head: Head, arrays: readonly Numbers[]): Gain {
    const names = list(head, 'words', TEXT_FIELDS.length, textFieldOf)
    if (new Set(names).size !== names.length) refuse('words')
    if (arrays.length !== names.length * 2 + 2) refuse('arrays')
    const words: Partial<Record<TextField, WordsDelta>> = {}
    for (const [i, field] of names.entries())
      words[field] = this.#values(field, arrays[i * 2], arrays[i * 2 + 1])
    const rules = list(head, 'rules', MOST_RULES, ruleOf)
    const sets = this.#sets(rules, arrays.at(-2), arrays.at(-1))
    return { words, ...this.#takePaths(), sets }
  }

  /** The last code that a column may hold. */
  lastCode(field: Field): number {
    const words = field in textIndex ? this.#words[field as TextField] : undefined
    return (words?.size ?? this.#alarms.length) - 1
  }

  isAlarm(set: number): boolean {
    return this.#alarms[set] === true
  }

  #values(field: TextField, bytes: Numbers | undefined, ends: Numbers | undefined): WordsDelta {
    if (!(bytes instanceof Uint8Array) || !(ends instanceof Uint32Array)) return refuse(field)
    const words = this.#words[field]
    const fits = words.used + bytes.length <= BYTES_CAP && words.size + ends.length <= VALUES_CAP
    if (!fits || !ascends(ends, bytes.length, field === 'residue' ? RESIDUE_CAP : VALUE_CAP))
      refuse(field)
    const before = words.size
    words.add({ bytes, ends })
    if (field === 'residue') this.#takeResidues(before)
    return { bytes, ends }
  }

  #takeResidues(before: number): void {
    const words = this.#words.residue
    for (let code = before; code < words.size; code++) {
      const shape = residueShape(words.view(code), (earlier) => this.#shapes[earlier])
      this.#shapes.push(shape ?? refuse('residue'))
    }
  }

  /** Paths are what stands before the first `?` of each target: nobody has to tell them. */
  #takePaths(): Pick<Gain, 'paths' | 'pathOf'> {
    const targets = this.#words.target
    const before = this.#pathOf.length
    for (let code = before; code < targets.size; code++) {
      const start = targets.start(code)
      const end = targets.end(code)
      let question = start
      while (question < end && targets.bytes[question] !== QUESTION_MARK) question++
      this.#pathOf.push(this.#paths.intern(targets.bytes, start, question))
    }
    return { paths: this.#paths.take(), pathOf: Uint32Array.from(this.#pathOf.slice(before)) }
  }

  #sets(
    rules: readonly string[],
    ends: Numbers | undefined,
    members: Numbers | undefined,
  ): string[][] {
    if (!(ends instanceof Uint32Array) || !(members instanceof Uint32Array)) return refuse('sets')
    if (this.#alarms.length + ends.length > VALUES_CAP) refuse('sets')
    if (!ascends(ends, members.length, rules.length)) refuse('sets')
    const alarms = rules.map((rule) => this.#isAlarm(rule))
    return Array.from(ends, (end, i) => {
      const places = [...members.subarray(i === 0 ? 0 : ends[i - 1], end)]
      if (new Set(places).size !== places.length) refuse('sets')
      this.#alarms.push(places.some((place) => alarms[place] === true))
      return places.map((place) => rules[place] ?? refuse('sets'))
    })
  }

  /** Bytes of the lines that rows put together, less times and numbers. */
  text(columns: Readonly<Record<Field, Packed>>, rows: number): number {
    const residues = unpack(columns.residue, rows)
    const codes = TEXT_FIELDS.map((field) => unpack(columns[field], rows))
    let sum = 0
    for (let row = 0; row < rows; row++) {
      const shape = this.#shapes[residues[row] as number] as ResidueShape
      if (shape.holes > 0) refuse('residue')
      sum += shape.literal
      for (const value of shape.values)
        sum += value < 0 ? this.#wayLength(-1 - value, codes, row) : this.#length(value, codes, row)
    }
    return sum
  }

  #length(field: number, codes: readonly Numbers[], row: number): number {
    const words = this.#words[TEXT_FIELDS[field] as TextField]
    const code = (codes[field] as Numbers)[row] as number
    return words.end(code) - words.start(code)
  }

  #wayLength(way: number, codes: readonly Numbers[], row: number): number {
    if (way === Way.ms || way === Way.seconds) return 0
    if (way === Way.plus) return this.#length(textIndex.agent, codes, row)
    const target = this.#length(textIndex.target, codes, row)
    const code = (codes[textIndex.target] as Numbers)[row] as number
    const path = this.#pathOf[code] as number
    const before = path === 0 ? 0 : this.#paths.end(path) - this.#paths.start(path)
    if (way === Way.stem) return before
    return before === target ? target : target - before - 1
  }
}

function textFieldOf(value: unknown): TextField {
  return TEXT_FIELDS.find((field) => field === value) ?? refuse('words')
}

/** An id that this build does not know stays as it is: it is an alarm of low severity (engine/detectors/book.ts). */
function ruleOf(value: unknown): string {
  return typeof value === 'string' && RULE.test(value) && !value.startsWith('constructor/')
    ? value
    : refuse('rules')
}

/** Whether ends ascend up to `last`, in steps of at most `most`. */
function ascends(ends: Uint32Array, last: number, most: number): boolean {
  let before = 0
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number
    if (end < before || end - before > most) return false
    before = end
  }
  return before === last
}
