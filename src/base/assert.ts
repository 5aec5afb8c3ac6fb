/** Returns the value, or throws: for what can only be missing through a bug. `what` names the thing in the message. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`)
  return value
}

/** Ends a switch over a union: a new member then fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
