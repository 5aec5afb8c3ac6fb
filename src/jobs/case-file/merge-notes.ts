import { noteOn } from '../../engine/policy/notes.ts'
import type { Decided } from '../../protocol/case-file.ts'
import { isEmptyNote, isFalsePositive, type Policy } from '../../engine/policy/policy.ts'

/**
 * A policy with the notes of another on what has none here. Nothing that takes alarms away comes along: no tuning, no allowed
 * source, and false positives come as open notes. Whoever sends a case is not to say what another one no longer shows.
 */
export function withNotesOf(own: Policy, other: Policy): Policy {
  const fresh = other.notes
    .filter(({ kind, id }) => noteOn(own, kind, id) === undefined)
    .map((note) => (isFalsePositive(note) ? { ...note, status: 'open' as const } : note))
    .filter((note) => !isEmptyNote(note))
  return fresh.length === 0 ? own : { ...own, notes: [...own.notes, ...fresh] }
}

/** What a policy holds that can take alarms away; undefined: nothing. */
export function decidedIn(policy: Policy): Decided | undefined {
  const decided = {
    rules: Object.keys(policy.rules).length,
    allowed: policy.allowed.length,
    absent: policy.absent.length,
    falsePositives: policy.notes.filter(isFalsePositive).length,
  }
  return Object.values(decided).every((count) => count === 0) ? undefined : decided
}
