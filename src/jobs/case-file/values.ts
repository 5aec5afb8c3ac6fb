/** Thrown by the checks of a case file, and caught where its parts are taken in: a value in it cannot be. */
export class Refused extends Error {}

export function refuse(what: string): never {
  throw new Refused(what)
}

export type Head = Readonly<Record<string, unknown>>

/** A text of at most `most` UTF-16 units. */
export function text(head: Head, name: string, most: number): string {
  const value = head[name]
  return typeof value === 'string' && value.length <= most ? value : refuse(name)
}

/** As `text`; undefined where there is none. */
export function maybeText(head: Head, name: string, most: number): string | undefined {
  return head[name] === undefined ? undefined : text(head, name, most)
}

/** A whole number from `least` to `most`, both inclusive. */
export function whole(head: Head, name: string, least: number, most: number): number {
  const value = head[name]
  const fits =
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
  return fits ? (value as number) : refuse(name)
}

export function flag(head: Head, name: string): boolean {
  const value = head[name]
  return typeof value === 'boolean' ? value : refuse(name)
}

/** One of the texts that are the keys of `known`. */
export function oneOf<T extends string>(head: Head, name: string, known: Record<T, unknown>): T {
  const value = head[name]
  return typeof value === 'string' && Object.hasOwn(known, value) ? (value as T) : refuse(name)
}

/** A list of at most `most`, each checked by `check`. */
export function list<T>(head: Head, name: string, most: number, check: (value: unknown) => T): T[] {
  const value = head[name]
  return Array.isArray(value) && value.length <= most
    ? (value as unknown[]).map(check)
    : refuse(name)
}

/** What a list holds, as a head of its own. */
export function inner(value: unknown, name: string): Head {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Head)
    : refuse(name)
}
