import { cidrText, type Cidr } from '../../base/address.ts'
import { compareWords, parseRange, rangeOfCidr } from './ranges.ts'
import type { Fact, Whose } from './whose.ts'

/**
 * What is known of a whole network: what is said of its first address, where the one who says it speaks of a network at
 * least as wide. Other facts may hold for a part of it only.
 */
export function whoseNetwork(cidr: Cidr, whose: (address: string) => Whose): Whose {
  const text = cidrText(cidr)
  const first = whose(text.slice(0, text.indexOf('/')))
  const wide = new Set(
    first.said.filter((fact) => isNetwork(fact) && covers(fact.value, cidr)).map(({ by }) => by),
  )
  const said = first.said.filter(({ by }) => wide.has(by))
  const kept = { address: text, lists: [], said }
  const value = (name: Fact['name']): string | undefined =>
    said.find((fact) => fact.name === name)?.value
  const asn = value('asn')
  return {
    ...kept,
    ...(first.special !== undefined && covers(first.special.network, cidr)
      ? { special: first.special }
      : {}),
    ...texts({
      registry: value('registry'),
      country: value('country'),
      asName: value('asName'),
      network: value('network'),
      netName: value('netName'),
      owner: value('owner'),
      abuse: value('abuse'),
    }),
    ...(asn === undefined ? {} : { asn: Number(asn) }),
  }
}

const isNetwork = ({ name }: Fact): boolean => name === 'network' || name === 'block'

function covers(text: string, cidr: Cidr): boolean {
  const around = parseRange(text)
  const inner = rangeOfCidr(cidr)
  return (
    around?.version === inner.version &&
    compareWords(around.first, inner.first) <= 0 &&
    compareWords(around.last, inner.last) >= 0
  )
}

function texts<K extends string>(
  values: Readonly<Record<K, string | undefined>>,
): Partial<Record<K, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Record<K, string>>
}
