import { encode, latin1 } from '../../src/base/bytes.ts'
import { views } from '../../src/engine/decode/views.ts'
import { valuesOf } from '../../src/engine/rules/example.ts'
import { firesOn } from '../../src/engine/rules/judge.ts'
import { itemsOf } from '../../src/engine/rules/literals.ts'
import { finerPieces, PART_BITS, pieces } from '../../src/engine/rules/parts.ts'
import type { Example, Rule } from '../../src/engine/rules/rule.ts'
import { rowTest } from '../../src/engine/rules/when.ts'

/** All that a rule can see of an example: decoded once, judged by many mutants. */
export interface Sights {
  readonly example: Example
  readonly texts: readonly {
    readonly bits: number
    /** The text as logged and as decoded, in lower case, for the gate. */
    readonly folded: string
    readonly text: string
  }[]
  readonly method: string
  readonly status: number
}

export function sightsOf(example: Example): Sights {
  const { fields, method, status } = valuesOf(example)
  const texts = fields.flatMap(([field, value]) => {
    const bytes = encode(value)
    const raw = latin1(bytes, 0, bytes.length)
    return [...pieces(field, raw), ...finerPieces(field, raw)].flatMap((piece) =>
      views(piece.text, piece.plus).map(({ text }) => ({
        bits: piece.bits,
        folded: `${piece.text}\uffff${text}`.toLowerCase(),
        text,
      })),
    )
  })
  return { example, texts, method, status }
}

/** What of a rule decides. */
export type Deciding = Pick<Rule, 'where' | 'needs' | 'match' | 'judge' | 'when'>

/** Whether a rule fires on an example: as tests/engine/naive.ts, which is tested to agree with the matcher. */
export function firesAt(rule: Deciding, { texts, method, status }: Sights): boolean {
  if (rowTest(rule.when)?.(method, status) === false) return false
  const items = itemsOf(rule.needs)
  const bits = rule.where.reduce((sum, part) => sum | PART_BITS[part], 0)
  return texts.some(
    (seen) =>
      (seen.bits & bits) !== 0 &&
      items.every((item) => item.some((literal) => seen.folded.includes(literal))) &&
      firesOn(rule, seen.text),
  )
}
