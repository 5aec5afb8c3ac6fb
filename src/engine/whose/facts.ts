import type { RegistryId } from './registries.ts'

/** What one data set says of the addresses of one network. */
export interface Facts {
  /** ISO 3166-1, two capital letters; `EU` and `AP` where a registry says no more. */
  readonly country?: string
  readonly city?: string
  /** Number of the autonomous system that announces it. */
  readonly asn?: number
  readonly asName?: string
  /** Name of the network in its register (`netname`). */
  readonly netName?: string
  /** The organisation that holds it. */
  readonly owner?: string
  /** Mail address for complaints. */
  readonly abuse?: string
  readonly registry?: RegistryId
  /** `allocated`, `assigned`, `reserved`, `available` in a registry's statistics. */
  readonly status?: string
}

/** Longest text kept of a name: data sets are foreign, and names stand in tables. */
const LONGEST_NAME = 200

/** A name as shown: white space joined, without control characters, cut; undefined where nothing is left. */
export function nameOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const shown = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
  return shown === '' ? undefined : shown
}

/** A country as two capital letters; undefined for all else (`ZZ` is what registries write for none). */
export function countryOf(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase() ?? ''
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : undefined
}

/** The number of `AS64496`, `64496`, or what follows it in `64496 EXAMPLE`; undefined for none and 0. */
export function asnOf(text: string | undefined): number | undefined {
  const found = /^\s*(?:AS)?(\d{1,10})\b/i.exec(text ?? '')
  const number = Number(found?.[1] ?? 0)
  return number > 0 && number < 2 ** 32 ? number : undefined
}

/** A mail address; undefined for what cannot be one, and for more than one line or header could hold. */
export function mailOf(text: string | undefined): string | undefined {
  const found = /^[\w.+'-]{1,64}@[a-z\d][a-z\d.-]{1,250}$/i.exec(text?.trim() ?? '')
  return found?.[0].includes('..') === false ? found[0].toLowerCase() : undefined
}

/** The facts that are there: those without a value are left out. */
export function present(facts: { readonly [K in keyof Facts]: Facts[K] | undefined }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
