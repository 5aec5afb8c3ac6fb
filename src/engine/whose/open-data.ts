import { cidrText, mask, type Address } from '../../base/address.ts'
import type { Body } from './data-set.ts'
import type { Facts } from './facts.ts'
import { factsAt } from './mmdb/facts.ts'
import { findInTree, openMmdb, type MmdbFile } from './mmdb/file.ts'
import { rangeText } from './ranges.ts'
import { findSpan } from './spans.ts'

/** What a data set says of an address: facts and the network that they are said of. */
export interface Statement {
  readonly network: string
  readonly facts: Facts
}

export type Lookup = (address: Address) => Statement | undefined

/** Opens a data set for look-ups. A file that turns out broken says nothing. */
export function openData(body: Body): Lookup {
  if (body.form === 'mmdb') {
    const file = openMmdb(body.bytes)
    return file === undefined ? () => undefined : fileLookup(file)
  }
  return (address) => {
    const found = findSpan(body.table, address)
    const facts = found === undefined ? undefined : body.facts[found.value]
    return found === undefined || facts === undefined
      ? undefined
      : { network: rangeText(found), facts }
  }
}

/** Places whose facts are remembered: neighbours share them, and to decode them takes longest. */
const REMEMBERED = 20_000

function fileLookup(file: MmdbFile): Lookup {
  const known = new Map<number, Facts | undefined>()
  const factsOf = (place: number): Facts | undefined => {
    if (known.has(place)) return known.get(place)
    const facts = factsAt(file, place)
    if (known.size >= REMEMBERED) known.clear()
    known.set(place, facts)
    return facts
  }
  return (address) => lookInFile(file, address, factsOf)
}

function lookInFile(
  file: MmdbFile,
  address: Address,
  factsOf: (place: number) => Facts | undefined,
): Statement | undefined {
  const found = findInTree(file, address)
  const facts = found === undefined ? undefined : factsOf(found.place)
  if (found === undefined || facts === undefined) return undefined
  const { version, words } = address
  const network = cidrText({ version, words: mask(words, found.bits), bits: found.bits })
  return { network, facts }
}
