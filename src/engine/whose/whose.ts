import { cidrText, parseAddress, type Address } from '../../base/address.ts'
import type { Facts } from './facts.ts'
import { ianaOf, specialOf } from './iana.ts'
import type { Special } from './iana-special.ts'
import type { Lookup, Statement } from './open-data.ts'
import { REGISTRIES, type RegistryId } from './registries.ts'

export type FactName = keyof Facts | 'network' | 'block'

/** One thing that is said of an address, and which data set says it: '' for IANA's registries. */
export interface Fact {
  readonly name: FactName
  readonly value: string
  readonly by: string
}

/** Who is behind an address, as far as the data at hand can tell. */
export interface Whose {
  /** Canonical, without port and zone: it goes into commands. A host name as it stands. */
  readonly address: string
  /** Only where it is of no single stranger: private, loopback, reserved, for documentation. */
  readonly special?: Special
  /** Name of the registry that its network is registered at, and where to ask it. */
  readonly registry?: string
  readonly whoisServer?: string
  /** URL of a look-up by RDAP. */
  readonly rdap?: string
  readonly country?: string
  readonly city?: string
  readonly asn?: number
  readonly asName?: string
  /** The narrowest network that is registered, else the one that a database speaks of. */
  readonly network?: string
  /** Its name in the register. */
  readonly netName?: string
  readonly owner?: string
  /** Mail address for complaints. */
  readonly abuse?: string
  /** Names of the lists that it is on. */
  readonly lists: readonly string[]
  /** All that is said; of each name the first is the one in use. */
  readonly said: readonly Fact[]
}

/** A data set that is open for look-ups. */
export interface OpenData {
  readonly name: string
  readonly kind: string
  /** When it was made or, where it does not say, last changed; epoch ms. */
  readonly made: number
  readonly list: boolean
  readonly find: Lookup
}

/** Who is believed first: answers to a question about just this network, then databases, then statistics, then lists. */
const TRUST = ['whois', 'mmdb', 'delegated']
/** A registry knows its networks; a database cuts them as it likes. */
const NETWORK_TRUST = ['whois', 'delegated', 'mmdb']

const rank = (order: readonly string[], kind: string): number => {
  const at = order.indexOf(kind)
  return at < 0 ? order.length : at
}

/** The order in which data sets are asked: by kind, the newest first. */
export function byTrust(data: readonly OpenData[]): OpenData[] {
  return [...data].sort((a, b) => rank(TRUST, a.kind) - rank(TRUST, b.kind) || b.made - a.made)
}

interface Answer {
  readonly from: OpenData
  readonly statement: Statement
}

/** What IANA and the data sets (in the order of `byTrust`) say of an address. Of a host name nothing is said. */
export function whoseOf(text: string, data: readonly OpenData[]): Whose {
  const address = parseAddress(text)
  if (address === undefined) return { address: text, lists: [], said: [] }
  const answers = data.flatMap((from): Answer[] => {
    const statement = from.find(address)
    return statement === undefined ? [] : [{ from, statement }]
  })
  const special = specialOf(address)
  const said = [...factsOf(answers), ...ianaFacts(address, special)]
  const first = (name: FactName): string | undefined =>
    said.find((fact) => fact.name === name)?.value
  const registry = first('registry') as RegistryId | undefined
  return {
    ...whereToAsk(address, registry),
    ...defined({
      special,
      country: first('country'),
      city: first('city'),
      asn: numberOf(first('asn')),
      asName: first('asName'),
      network: first('network'),
      netName: first('netName'),
      owner: first('owner'),
      abuse: first('abuse'),
    }),
    address: address.text,
    lists: answers.filter(({ from }) => from.list).map(({ from }) => from.name),
    said: said.map((fact) =>
      fact.name === 'registry' ? { ...fact, value: nameOfRegistry(fact.value) } : fact,
    ),
  }
}

const nameOfRegistry = (id: string): string => REGISTRIES[id as RegistryId].name

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

function whereToAsk(
  address: Address,
  id: RegistryId | undefined,
): Pick<Whose, 'registry' | 'whoisServer' | 'rdap'> {
  if (id === undefined) return {}
  const { name, whois, rdap } = REGISTRIES[id]
  return { registry: name, whoisServer: whois, rdap: `${rdap}ip/${address.text}` }
}

function factsOf(answers: readonly Answer[]): Fact[] {
  const facts = answers.flatMap(({ from, statement }) =>
    Object.entries(statement.facts).map(([name, value]) => ({
      name: name as keyof Facts,
      value: String(value),
      by: from.name,
    })),
  )
  const networks = answers
    .filter(({ from }) => !from.list)
    .sort((a, b) => rank(NETWORK_TRUST, a.from.kind) - rank(NETWORK_TRUST, b.from.kind))
    .map(({ from, statement }): Fact => {
      return { name: 'network', value: statement.network, by: from.name }
    })
  return [...facts, ...networks]
}

/** Special networks lie inside blocks of registries that know nothing of them. */
function ianaFacts(address: Address, special: Special | undefined): Fact[] {
  const iana = ianaOf(address)
  if (iana === undefined || (special !== undefined && special.global !== true)) return []
  return [
    { name: 'registry', value: iana.registry, by: '' },
    { name: 'block', value: cidrText(iana.block), by: '' },
    ...(iana.holder === undefined ? [] : [{ name: 'owner' as const, value: iana.holder, by: '' }]),
  ]
}

function defined<T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>
}
