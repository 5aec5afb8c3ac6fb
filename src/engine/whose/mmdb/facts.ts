import { asnOf, countryOf, nameOf, present, type Facts } from '../facts.ts'
import { valueAt, type Value } from './decoder.ts'
import type { MmdbFile } from './file.ts'

/** The facts at a place of the data: names as MaxMind, DB-IP and IPinfo use them. Undefined where it cannot be read. */
export function factsAt(file: MmdbFile, place: number): Facts | undefined {
  const value = valueAt(file.bytes.subarray(0, file.end), file.data, place)
  if (!(value instanceof Map)) return undefined
  const told = value as ReadonlyMap<string, Value>
  return present({
    country: countryIn(told),
    city: nameOf(named(told.get('city'))),
    asn: asnOf(textOf(told.get('autonomous_system_number')) ?? textOf(told.get('asn'))),
    asName: nameOf(firstText(told, ['autonomous_system_organization', 'as_name', 'name'])),
    owner: nameOf(firstText(told, ['organization', 'isp'])),
  })
}

/** `country.iso_code` of MaxMind and DB-IP, `country_code` or a short `country` of IPinfo. */
function countryIn(told: ReadonlyMap<string, Value>): string | undefined {
  for (const key of ['country_code', 'country', 'registered_country']) {
    const value = told.get(key)
    const code = countryOf(textOf(value instanceof Map ? inside(value, 'iso_code') : value))
    if (code !== undefined) return code
  }
  return undefined
}

/** A name in English, or the only one there is. */
function named(value: Value): string | undefined {
  if (!(value instanceof Map)) return textOf(value)
  return textOf(inside(inside(value, 'names'), 'en'))
}

const inside = (value: Value, key: string): Value =>
  value instanceof Map ? (value as ReadonlyMap<string, Value>).get(key) : undefined

const textOf = (value: Value): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

function firstText(told: ReadonlyMap<string, Value>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(told.get(key))
    if (text !== undefined && text !== '') return text
  }
  return undefined
}
