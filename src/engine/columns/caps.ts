import type { Dictionary } from './dictionary.ts'
import { TEXT_FIELDS, type TextField } from './fields.ts'

/** A dictionary over its cap (bytes, values) seals the segment, so that memory stays bounded whatever a file holds. */
const CAPS: Readonly<Partial<Record<TextField, readonly [bytes: number, values: number]>>> = {
  target: [64 << 20, 1_000_000],
  referrer: [32 << 20, 1_000_000],
  message: [64 << 20, 1_000_000],
  residue: [64 << 20, 1_000_000],
  agent: [8 << 20, 1_000_000],
}
const DEFAULT_CAP: readonly [bytes: number, values: number] = [32 << 20, 1_000_000]

/** Whether a segment's dictionaries, one for each text field, are over a cap. */
export function isOverCap(words: readonly Dictionary[]): boolean {
  return TEXT_FIELDS.some((field, i) => {
    const [bytes, values] = CAPS[field] ?? DEFAULT_CAP
    const dictionary = words[i] as Dictionary
    return dictionary.used > bytes || dictionary.size > values
  })
}
