import type { PartTrace } from '../decode/trace.ts'
import type { WatchedField } from './parts.ts'
import type { Rule } from './rule.ts'

/** What a rule found in a field. */
export interface FieldHit {
  readonly rule: Rule
  readonly field: WatchedField
  /** The matched text, at most 300 characters. */
  readonly match: string
  /** Name of the decode step whose text matched. */
  readonly step: string
}

export interface Explanation {
  readonly traces: readonly PartTrace[]
  readonly hits: readonly FieldHit[]
}
