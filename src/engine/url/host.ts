import { parseAddress } from '../../base/address.ts'

/** What a host stands for: the server itself, its cloud's metadata service, its own network, or anything else. */
export type Reach = 'self' | 'metadata' | 'private' | 'elsewhere'

/** An address that a URL names. */
export interface Host {
  /** In lower case, without brackets. */
  readonly name: string
  readonly reach: Reach
  /** Whether it is an address written as nobody does who has nothing to hide: hexadecimal, octal, one number. */
  readonly odd: boolean
  /** UTF-16 units in the text, from the scheme on; `end` exclusive. */
  readonly start: number
  readonly end: number
}

/** Names of the server itself, and public names that lead to 127.0.0.1. */
const SELF =
  /^(?:localhost[46]?(?:\.localdomain[46]?)?|(?:[\w.-]{1,200}\.)?(?:localhost|localtest\.me|lvh\.me|lacolhost\.com|vcap\.me|fuf\.me|fbi\.com\.localhost|localho\.st|nip\.io|sslip\.io|xip\.io)|ip6-localhost|ip6-loopback|broadcasthost)$/

const METADATA =
  /^(?:metadata(?:\.google\.internal|\.goog|\.packet\.net|\.platformequinix\.com|\.azure\.(?:internal|com)|\.tencentyun\.com)?|instance-data(?:\.[\w-]{1,40}){0,3})$/

const INTERNAL =
  /^(?:host\.docker\.internal|gateway\.docker\.internal|kubernetes(?:\.docker\.internal|\.default(?:\.svc(?:\.cluster\.local)?)?)|[\w.-]{1,200}\.svc\.cluster\.local|[\w.-]{1,200}\.compute\.internal)$/

/** No name ends in a number (WHATWG URL, 3.5); some programs read an address in these: o177.0.0.1, good.example.127.0.0.1. */
const NEARLY_ADDRESS = /^0?[a-z]\d{1,4}(?:\.\d{1,3}){3}$|[a-z](?:\.\d{1,3}){4}$/

/** Whether a host, in small letters, is a name below a top-level domain: no address, no name of a machine alone. */
export const isDomain = (host: string): boolean => /\.[a-z][a-z\d-]*$/.test(host)

/** What the host of a URL, as written, stands for. */
export function reachOf(text: string): Pick<Host, 'name' | 'reach' | 'odd'> {
  const name = text.toLowerCase().replace(/^\[|\]$|\.$/g, '')
  const value = looseIPv4(name)
  if (value !== undefined)
    return { name, reach: reachOfIPv4(value), odd: parseAddress(name) === undefined }
  const address = name.includes(':') ? parseAddress(name) : undefined
  if (address !== undefined) return { name, reach: reachOfIPv6(address.words), odd: false }
  return { name, reach: reachOfName(name), odd: NEARLY_ADDRESS.test(name) }
}

function reachOfName(name: string): Reach {
  if (SELF.test(name)) return 'self'
  if (METADATA.test(name)) return 'metadata'
  return INTERNAL.test(name) ? 'private' : 'elsewhere'
}

/**
 * An IPv4 address as WHATWG URL (3.5) and inet_aton read it: one to four numbers, decimal, octal or hexadecimal, the last of
 * which fills the rest. Numbers that overflow wrap around, as they do in some programs.
 */
function looseIPv4(name: string): number | undefined {
  if (name.length > 60 || !/^(?:0x[\da-f]*|\d+)(?:\.(?:0x[\da-f]*|\d+)){0,3}$/.test(name))
    return undefined
  const numbers = name.split('.').map(numberOf)
  const last = numbers.pop() ?? 0
  // A short number alone is a port or an id.
  if (numbers.length === 0 && last > 0 && last < 0x100_0000) return undefined
  const room = 256 ** (4 - numbers.length)
  return numbers.reduce((sum, number, i) => sum + (number % 256) * 256 ** (3 - i), last % room)
}

function numberOf(part: string): number {
  if (part.startsWith('0x')) return Number.parseInt(part.slice(2) || '0', 16)
  return Number.parseInt(part, part.startsWith('0') && /^[0-7]+$/.test(part) ? 8 : 10)
}

/** Metadata services: AWS, Azure, Google and others share one address; AWS ECS, Alibaba and Oracle have their own. */
const METADATA_ADDRESSES = new Set([0xa9fe_a9fe, 0xa9fe_aa02, 0x6464_64c8, 0xc000_00c0])

function reachOfIPv4(value: number): Reach {
  const first = Math.floor(value / 0x100_0000)
  const second = Math.floor(value / 0x1_0000) % 256
  if (first === 127 || first === 0) return 'self'
  if (METADATA_ADDRESSES.has(value)) return 'metadata'
  const inside =
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254)
  return inside ? 'private' : 'elsewhere'
}

function reachOfIPv6(words: readonly number[]): Reach {
  const [first = 0, second = 0, , last = 0] = words
  if (words.length === 1) return reachOfIPv4(first)
  const carried = carriedIPv4(words)
  if (carried !== undefined) return reachOfIPv4(carried)
  if (first === 0 && second === 0 && last < 2) return 'self'
  if (first === 0xfd00_0ec2) return 'metadata'
  // fc00::/7 and fe80::/10
  return first >>> 25 === 0x7e || first >>> 22 === 0x3fa ? 'private' : 'elsewhere'
}

/** The IPv4 address in `::192.0.2.1`, in NAT64 (RFC 6052) and in 6to4 (RFC 3056). */
function carriedIPv4([first = 0, second = 0, third = 0, last = 0]: readonly number[]):
  number | undefined {
  if (first >>> 16 === 0x2002) return (first % 0x1_0000) * 0x1_0000 + (second >>> 16)
  if (second !== 0 || third !== 0) return undefined
  return first === 0x64_ff9b || (first === 0 && last > 1) ? last : undefined
}
