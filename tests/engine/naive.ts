import { encode, latin1 } from '../../src/base/bytes.ts'
import { views } from '../../src/engine/decode/views.ts'
import { itemsOf } from '../../src/engine/rules/literals.ts'
import { firesOn } from '../../src/engine/rules/judge.ts'
import { finerPieces, PART_BITS, pieces, type WatchedField } from '../../src/engine/rules/parts.ts'
import type { Rule } from '../../src/engine/rules/rule.ts'

/**
 * The slow twin of `Matcher.look`: every rule on every view of every piece, its literals sought one by one in the view and in
 * the piece as logged. Ids, sorted.
 */
export function lookNaively(rules: readonly Rule[], field: WatchedField, value: string): string[] {
  const bytes = encode(value)
  const raw = latin1(bytes, 0, bytes.length)
  const fired = new Set<string>()
  for (const piece of [...pieces(field, raw), ...finerPieces(field, raw)])
    for (const { text } of views(piece.text, piece.plus)) {
      const folded = `${piece.text}\uffff${text}`.toLowerCase()
      for (const rule of rules)
        if (
          rule.where.some((part) => (PART_BITS[part] & piece.bits) !== 0) &&
          itemsOf(rule.needs).every((item) => item.some((literal) => folded.includes(literal))) &&
          firesOn(rule, text)
        )
          fired.add(rule.id)
    }
  return [...fired].sort()
}
