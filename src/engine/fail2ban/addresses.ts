/** An IPv4 address as fail2ban takes it, in any numbers; before it may stand `::ffff:`. */
const IP4 = String.raw`(?:::f{4,6}:)?(?P<ip4>\d{1,3}(?:\.\d{1,3}){3})`
/** An IPv6 address, roughly: up to seven parts with colons, and a last one. */
const IP6 = String.raw`(?P<ip6>(?:(?:[\da-fA-F]{1,4}::?|::){1,7})(?:[\da-fA-F]{1,4}|(?<=:):))`
const DNS = String.raw`(?P<dns>[\w.^-]*\w)`
const CIDR = String.raw`(?P<cidr>\d+)`
const ADDR = String.raw`\[?(?:${IP4}|${IP6})\]?`
const HOST = `(?:${ADDR}|${DNS})`
const SUBNET = String.raw`\[?(?:${IP4}|${IP6})(?:/${CIDR})?\]?`

/** What tags stand for that need no end (jail.conf(5), "failregex"). */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['IP4', IP4],
  ['F-IP4/', IP4],
  ['IP6', IP6],
  ['F-IP6/', IP6],
  ['ADDR', ADDR],
  ['F-ADDR/', ADDR],
  ['CIDR', CIDR],
  ['F-CIDR/', CIDR],
  ['SUBNET', SUBNET],
  ['F-SUBNET/', SUBNET],
  ['DNS', DNS],
  ['F-DNS/', DNS],
  ['F-ID/', String.raw`(?P<fid>\S+)`],
  ['F-PORT/', String.raw`(?P<fport>\w+)`],
])

const TAG = /<\/?[\w-]+\/?>/g
const OWN = /^(\/?)F-([A-Z\d_-]+)$/
/** Groups that fail2ban calls otherwise than their tags. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['id', 'fid'],
  ['port', 'fport'],
])

export const groupOf = (tag: string): string => {
  const name = tag.toLowerCase()
  return RENAMED.get(name) ?? name
}

/** `((?i)x)` and `(?:(?i)x)`, which newer Pythons refuse, as `(?i:x)`. */
const INNER_FLAGS = /(?<!\\)\((?:\?:)?(\(\?[a-z]+)\)/g

/** An expression of a filter as one of Python: `<HOST>`, `<F-USER>…</F-USER>`, `<SKIPLINES>` … `names`: `<HOST>` may be one. */
export function expandTags(expression: string, names: boolean): string {
  const opened = new Set<string>()
  let skips = 0
  return expression
    .replace(TAG, (tag) => {
      const name = tag.slice(1, -1)
      if (name === 'HOST') return names ? HOST : ADDR
      if (name === 'SKIPLINES') return String.raw`\n(?P<skiplines${skips++}>(?:.*\n)*?)`
      const fixed = TAGS.get(name)
      if (fixed !== undefined) return fixed
      const [, end, own] = OWN.exec(name) ?? []
      if (own === undefined) return tag
      if (end === '/') return opened.has(own) ? ')' : tag
      opened.add(own)
      return `(?P<${groupOf(own)}>`
    })
    .replace(INNER_FLAGS, '$1:')
}
