/** An IP address. Numbers are most significant first. */
export interface Address {
  readonly version: 4 | 6
  /** Canonical text: dotted quad, or RFC 5952 for IPv6. IPv4 in IPv6 (`::ffff:192.0.2.1`) is IPv4. */
  readonly text: string
  /** The address as 32-bit numbers: one for IPv4, four for IPv6. */
  readonly words: readonly number[]
  /** Zone of a link-local address (`eth0` of `fe80::1%eth0`), or ''. */
  readonly zone: string
}

/** A network in CIDR notation. */
export interface Cidr {
  readonly version: 4 | 6
  readonly words: readonly number[]
  /** Length of the prefix in bits. */
  readonly bits: number
}

const ZERO = 48
const DOT = 46

/**
 * Value of a dotted quad, 0 to 2^32 - 1; -1 where the text is none. Each part is decimal without leading zeros: what some
 * programs take for octal is refused (RFC 6943, section 3.1.1), and so are short forms such as `127.1`.
 */
export function parseIPv4(text: string): number {
  let value = 0
  let part = -1
  let parts = 0
  if (text.length > 15) return -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : DOT
    if (code === DOT) {
      if (part < 0 || ++parts > 4) return -1
      value = value * 256 + part
      part = -1
      continue
    }
    const digit = code - ZERO
    if (digit < 0 || digit > 9 || part === 0) return -1
    part = (part < 0 ? 0 : part * 10) + digit
    if (part > 255) return -1
  }
  return parts === 4 ? value : -1
}

const quad = (value: number): string =>
  `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`

/** The eight groups of an IPv6 address, or undefined (RFC 4291, section 2.2). */
function parseGroups(text: string): readonly number[] | undefined {
  const gap = text.indexOf('::')
  const left = groupsOf(gap < 0 ? text : text.slice(0, gap))
  const right = gap < 0 ? [] : groupsOf(text.slice(gap + 2))
  if (left === undefined || right === undefined) return undefined
  const missing = 8 - left.length - right.length
  if (gap < 0 ? missing !== 0 : missing < 1) return undefined
  return [...left, ...new Array<number>(missing).fill(0), ...right]
}

function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [i, part] of parts.entries()) {
    if (i === parts.length - 1 && part.includes('.')) {
      const value = parseIPv4(part)
      if (value < 0) return undefined
      groups.push(Math.floor(value / 65_536), value % 65_536)
    } else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16))
    else return undefined
  }
  return groups
}

/** Text of eight groups: lower case, the longest run of two or more zeros as `::`, the first of equals (RFC 5952). */
function writeGroups(groups: readonly number[]): string {
  let best = -1
  let length = 1
  for (let i = 0; i < 8; i++) {
    let j = i
    while (j < 8 && groups[j] === 0) j++
    if (j - i > length) {
      best = i
      length = j - i
    }
    if (j > i) i = j
  }
  const hex = groups.map((group) => group.toString(16))
  if (best < 0) return hex.join(':')
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + length).join(':')}`
}

function parseIPv6(text: string, zone: string): Address | undefined {
  if (text.length > 45) return undefined
  const groups = parseGroups(text)
  if (groups === undefined) return undefined
  const words = [0, 2, 4, 6].map((i) => (groups[i] ?? 0) * 65_536 + (groups[i + 1] ?? 0))
  if (words[0] === 0 && words[1] === 0 && words[2] === 0xffff) return ofIPv4(words[3] ?? 0)
  return { version: 6, text: writeGroups(groups), words, zone }
}

const ofIPv4 = (value: number): Address => ({
  version: 4,
  text: quad(value),
  words: [value],
  zone: '',
})

/**
 * The address a log shows: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`, `::ffff:192.0.2.1`, `fe80::1%eth0`.
 * Undefined for host names and all else.
 */
export function parseAddress(text: string): Address | undefined {
  const plain = parseIPv4(text)
  if (plain >= 0) return ofIPv4(plain)
  if (text.length > 120) return undefined
  if (text.startsWith('[')) {
    const close = text.indexOf(']')
    if (close < 0 || !/^(?::\d{1,5})?$/.test(text.slice(close + 1))) return undefined
    text = text.slice(1, close)
  } else {
    const colon = text.indexOf(':')
    if (colon < 0) return undefined
    if (text.includes('.') && /^\d{1,5}$/.test(text.slice(colon + 1))) {
      const value = parseIPv4(text.slice(0, colon))
      return value < 0 ? undefined : ofIPv4(value)
    }
  }
  const percent = text.indexOf('%')
  if (percent < 0) return parseIPv6(text, '')
  return percent === text.length - 1
    ? undefined
    : parseIPv6(text.slice(0, percent), text.slice(percent + 1))
}

/** Reads `192.0.2.0/24`, `2001:db8::/32`, or one address (its own network). Bits after the prefix are cleared. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/')
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash))
  if (address === undefined) return undefined
  const most = address.version === 4 ? 32 : 128
  const prefix = slash < 0 ? String(most) : text.slice(slash + 1)
  if (!/^(?:0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > most) return undefined
  const bits = Number(prefix)
  return { version: address.version, words: mask(address.words, bits), bits }
}

/** Canonical text of a network: `192.0.2.0/24`, `2001:db8::/32`; a prefix of full length is written too. */
export function cidrText({ version, words, bits }: Cidr): string {
  if (version === 4) return `${quad(words[0] ?? 0)}/${bits}`
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff])
  return `${writeGroups(groups)}/${bits}`
}

/** One address as a program takes it: without `/32` or `/128`, which stand for themselves. */
export function plainText(cidr: Cidr): string {
  const text = cidrText(cidr)
  return cidr.bits === (cidr.version === 4 ? 32 : 128) ? text.slice(0, text.indexOf('/')) : text
}

/** The words with all bits after the first `bits` cleared. */
export function mask(words: readonly number[], bits: number): readonly number[] {
  return words.map((word, i) => {
    const keep = Math.max(0, Math.min(32, bits - i * 32))
    return keep === 0 ? 0 : (word & (-1 << (32 - keep))) >>> 0
  })
}

/** Whether the network holds the address. Host names are in none. */
export function contains(cidr: Cidr, address: string): boolean {
  if (cidr.version === 4) {
    const plain = parseIPv4(address)
    if (plain >= 0) return isSamePrefix(plain, cidr.words[0] ?? 0, cidr.bits)
  }
  const parsed = parseAddress(address)
  return parsed !== undefined && holds(cidr, parsed)
}

/** Whether the network holds an address that is parsed already. */
export function holds(cidr: Cidr, { version, words }: Address): boolean {
  if (version !== cidr.version) return false
  for (let i = 0; i < words.length && cidr.bits > i * 32; i++)
    if (!isSamePrefix(words[i] ?? 0, cidr.words[i] ?? 0, cidr.bits - i * 32)) return false
  return true
}

/** Whether the first `bits` (32 at most) of two numbers of 32 bits are the same. */
const isSamePrefix = (a: number, b: number, bits: number): boolean =>
  bits <= 0 || (a ^ b) >>> Math.max(0, 32 - bits) === 0

/** The network that one operator most likely holds: `203.0.113.0/24`, `2001:db8:1:2::/64`; '' for host names. */
export function networkOf(address: string): string {
  if (parseIPv4(address) >= 0) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`
  const parsed = parseAddress(address)
  if (parsed === undefined) return ''
  if (parsed.version === 4) return `${quad((parsed.words[0] ?? 0) & 0xffffff00)}/24`
  const groups = parsed.words.flatMap((word) => [word >>> 16, word & 0xffff])
  return `${writeGroups([...groups.slice(0, 4), 0, 0, 0, 0])}/64`
}

/** Loopback, link-local, private and shared ranges (RFC 1122, 1918, 3927, 4193, 4291, 6598). */
const PRIVATE: readonly Cidr[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/127',
  'fc00::/7',
  'fe80::/10',
]
  .map(parseCidr)
  .filter((cidr) => cidr !== undefined)

/** Whether the address can only be of one's own network. Host names are not. */
export function isPrivate(address: string): boolean {
  return isIn(PRIVATE, address)
}

/** Whether one of the networks holds the address. Host names are in none. */
export function isIn(networks: readonly Cidr[], address: string): boolean {
  const parsed = parseAddress(address)
  return parsed !== undefined && networks.some((cidr) => holds(cidr, parsed))
}
