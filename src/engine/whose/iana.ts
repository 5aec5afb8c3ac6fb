import { holds, parseCidr, type Address, type Cidr } from '../../base/address.ts'
import { IPV4_BLOCKS, IPV4_HOLDERS } from './iana-ipv4.ts'
import { IPV6_BLOCKS } from './iana-ipv6.ts'
import { SPECIAL, type Special } from './iana-special.ts'
import { parseRange } from './ranges.ts'
import { REGISTRY_IDS, type RegistryId } from './registries.ts'
import { findSpan, SpanBuilder, type SpanTable } from './spans.ts'

/** What IANA's registries say of an address. */
export interface Iana {
  readonly registry: RegistryId
  /** The block that IANA gave out: a /8 of IPv4, /12 to /23 of IPv6. */
  readonly block: Cidr
  readonly status: 'allocated' | 'legacy'
  /** Only where the whole block is listed under somebody's name. */
  readonly holder?: string
}

/** The most specific special-purpose network that holds the address. */
export function specialOf(address: Address): Special | undefined {
  const found = findSpan(SPECIAL_SPANS, address)
  return found === undefined ? undefined : SPECIAL[found.value]
}

/** Whose register holds the address; undefined for reserved, unassigned and multicast space. */
export function ianaOf(address: Address): Iana | undefined {
  return address.version === 4
    ? IPV4[(address.words[0] ?? 0) >>> 24]
    : IPV6.find(({ block }) => holds(block, address))
}

/** Numbers of a list such as `1 14 58-61`. */
export function numbersOf(list: string): number[] {
  return list.split(' ').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

const SPECIAL_SPANS = spansOf(SPECIAL.map(({ network }) => network))

function spansOf(networks: readonly string[]): SpanTable {
  const spans = new SpanBuilder()
  for (const [i, network] of networks.entries()) {
    const range = parseRange(network)
    if (range !== undefined) spans.add(range.version, range.first, range.last, i)
  }
  return spans.table()
}

const IPV4: readonly (Iana | undefined)[] = blocksOfIPv4()

function blocksOfIPv4(): (Iana | undefined)[] {
  const blocks = new Array<Iana | undefined>(256).fill(undefined)
  for (const registry of REGISTRY_IDS)
    for (const status of ['allocated', 'legacy'] as const)
      for (const first of numbersOf(IPV4_BLOCKS[registry][status])) {
        const holder = IPV4_HOLDERS[first]
        const block: Cidr = { version: 4, words: [first * 2 ** 24], bits: 8 }
        blocks[first] = { registry, block, status, ...(holder === undefined ? {} : { holder }) }
      }
  return blocks
}

const IPV6: readonly Iana[] = REGISTRY_IDS.flatMap((registry) =>
  IPV6_BLOCKS[registry].split(' ').flatMap((text) => {
    const block = parseCidr(text)
    return block === undefined ? [] : [{ registry, block, status: 'allocated' as const }]
  }),
)
