import { cidrText, parseAddress, parseCidr, type Address, type Cidr } from '../../base/address.ts'

/** A range of addresses of one family, both ends included. */
export interface AddressRange {
  readonly version: 4 | 6
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** All addresses of a network. */
export function rangeOfCidr({ version, words, bits }: Cidr): AddressRange {
  const last = words.map((word, i) => {
    const free = Math.max(0, Math.min(32, 32 - (bits - i * 32)))
    return free === 32 ? 0xffffffff : (word | (2 ** free - 1)) >>> 0
  })
  return { version, first: words, last }
}

/** The range of `count` IPv4 addresses from an address on; undefined where it is none or ends past the last address. */
export function rangeOfCount(address: Address, count: number): AddressRange | undefined {
  const first = address.words[0] ?? 0
  const last = first + count - 1
  if (address.version !== 4 || !Number.isInteger(count) || count < 1 || last > 0xffffffff)
    return undefined
  return { version: 4, first: [first], last: [last] }
}

/** Reads `192.0.2.0 - 192.0.2.255`, `192.0.2.0/24`, one address, or LACNIC's short `192.0.2/24`. */
export function parseRange(text: string): AddressRange | undefined {
  const [from = '', to, ...more] = text.split('-')
  if (more.length > 0) return undefined
  if (to === undefined) {
    const cidr = parseCidr(completed(text.trim()))
    return cidr === undefined ? undefined : rangeOfCidr(cidr)
  }
  const [first, last] = [parseAddress(from.trim()), parseAddress(to.trim())]
  if (first === undefined || first.version !== last?.version) return undefined
  if (compareWords(first.words, last.words) > 0) return undefined
  return { version: first.version, first: first.words, last: last.words }
}

/** Zeros behind what stands of an IPv4 network: `192.0/16` is `192.0.0.0/16`. */
function completed(text: string): string {
  const found = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?\/(\d{1,2})$/.exec(text)
  if (found === null) return text
  const parts = (found[1] ?? '').split('.')
  while (parts.length < 4) parts.push('0')
  return `${parts.join('.')}/${found[2] ?? ''}`
}

export function compareWords(a: readonly number[], b: readonly number[]): number {
  for (const [i, word] of a.entries()) {
    const difference = word - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** `192.0.2.0/24`, or `192.0.2.0 - 192.0.2.9` for what is no single network. */
export function rangeText({ version, first, last }: AddressRange): string {
  const bits = prefixBits(first, last)
  if (bits !== undefined) return cidrText({ version, words: first, bits })
  return `${addressText(version, first)} - ${addressText(version, last)}`
}

const addressText = (version: 4 | 6, words: readonly number[]): string =>
  cidrText({ version, words, bits: 0 }).slice(0, -2)

/** Length of the prefix where the range is exactly one network. */
function prefixBits(first: readonly number[], last: readonly number[]): number | undefined {
  let bits = 0
  let ended = false
  for (const [i, word] of first.entries()) {
    const differing = (word ^ (last[i] ?? 0)) >>> 0
    if (ended ? differing !== 0xffffffff : (differing & (differing + 1)) !== 0) return undefined
    if ((word & differing) !== 0) return undefined
    if (!ended) bits += Math.clz32(differing)
    ended ||= differing !== 0
  }
  return bits
}
