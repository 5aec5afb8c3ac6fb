/** Errors of browsers that the UI has words for; what browsers say themselves is English whatever the page's language. */
const NAMED = ['NotFoundError', 'NotReadableError', 'QuotaExceededError'] as const
export type NamedError = (typeof NAMED)[number]

/** What is told of an error: a code that the UI says in words, `code: more` with what belongs to it, or the error's own words. */
export function toldOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return NAMED.find((name) => name === fault.name) ?? fault.message
}
