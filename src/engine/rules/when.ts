import type { Rule } from './rule.ts'

/** Whether a row's method and status are what a rule asks for. */
export type RowTest = (method: string, status: number) => boolean

/** A rule's `when` as a test; undefined where it asks for nothing. An absent status (0) is no status. */
export function rowTest(when: Rule['when']): RowTest | undefined {
  if (when?.method === undefined && when?.status === undefined) return undefined
  const { method: methods, status: statuses } = when
  return (method, status) =>
    (methods?.includes(method) ?? true) &&
    (statuses?.some((wanted) => sameStatus(wanted, status)) ?? true)
}

/** `404` is itself, `4xx` every status of its hundred. */
function sameStatus(wanted: string, status: number): boolean {
  if (wanted.endsWith('xx')) return Math.floor(status / 100) === Number(wanted.slice(0, -2))
  return Number(wanted) === status
}
