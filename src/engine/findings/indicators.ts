/** Something to look for elsewhere: in a firewall, a mail archive, on the disk. `protocol/rows.ts` names the same shape. */
export interface Indicator {
  readonly kind: 'url' | 'host' | 'address' | 'file'
  readonly value: string
}

/** Of texts and their length that are looked at, and of indicators that are given. */
const MOST_TEXTS = 200
const MOST_LENGTH = 8192
const MOST_INDICATORS = 50
const MOST_VALUE = 500

/** Ends at what ends a word for a shell or a page: space, quote, separator, substitution, bracket, control character. */
const URL_TEXT =
  /\b(?:https?|ftps?|tftp|ldaps?|rmi|gopher|dict):\/\/[^\s\p{Cc}"'`<>|;${}()[\]\\^,]+/giu
/** A downloader's argument may do without a scheme: `wget 192.0.2.1/x`. Also `tftp -g -r x 192.0.2.1`, `/dev/tcp/192.0.2.1/4444`. */
const ADDRESS_TEXT =
  /(?:^|[^\w.:/-]|\/dev\/(?:tcp|udp)\/)(?:\d{1,3}\.){3}\d{1,3}(?=$|[^\w.-])(?::\d{1,5})?(?:\/[^\s"'`<>|;${}()&\\,]*)?/g
const FETCHERS =
  /\b(?:wget|curl|fetch|lynx|tftp|ftpget|busybox|nc|ncat|netcat|bash|sh|telnet|dev\/tcp)\b/i
/** What a dropper is saved or started as: -O name, chmod … name, sh name, ./name. */
const FILE_TEXT =
  /(?:\b(?:wget|curl)\b[^;|&\n]{0,200}?\s-{1,2}(?:O|o|output(?:-document)?)[\s=]{0,3}|\bchmod\s+(?:-\w+\s+)?[\w+=,]{1,9}\s+|(?:^|[;&|\s`(])(?:ba|da|a)?sh\s+|^|[;&|\s`(])((?:\.{0,2}\/)?(?:[\w.-]{1,64}\/){0,6}[\w.-]{1,64})/g

/** Names that are in pages and documents of all kinds, and lead to nobody. */
const HARMLESS =
  /^(?:www\.)?(?:w3\.org|xmlsoap\.org|schemas\.[\w.-]+|purl\.org|ns\.adobe\.com|localhost)$/i
const V4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
/** Addresses that are nobody's in particular. */
const NOWHERE = /^(?:0\.|127\.|255\.)/
const SCRIPT_END =
  /\.(?:sh|bash|pl|py|php\d?|elf|bin|exe|ps1|bat|vbs|jar|war|tgz|tar|gz|zip|txt|c|so|arm\d?|mips\w*|x86(?:_64)?)$/i

/**
 * URLs, hosts, addresses and dropper names in decoded texts of attacks, in the order of their appearance, each once. Hosts
 * in `own` (the site's) are left out. Bounded in count and length whatever the texts are.
 */
export function indicatorsOf(
  texts: readonly string[],
  own: ReadonlySet<string> = new Set(),
): Indicator[] {
  const found = new Map<string, Indicator>()
  const add = (kind: Indicator['kind'], value: string): void => {
    if (value === '' || value.length > MOST_VALUE || found.size >= MOST_INDICATORS) return
    found.set(`${kind} ${value}`, { kind, value })
  }
  for (const whole of texts.slice(0, MOST_TEXTS)) {
    const text = whole.slice(0, MOST_LENGTH)
    addUrls(text, own, add)
    if (!FETCHERS.test(text)) continue
    addAddresses(text, own, add)
    addFiles(text.replace(URL_TEXT, ' '), add)
  }
  return [...found.values()]
}

type Add = (kind: Indicator['kind'], value: string) => void

function addUrls(text: string, own: ReadonlySet<string>, add: Add): void {
  for (const [match] of text.matchAll(URL_TEXT)) {
    const url = withoutStops(match.split('&&')[0] ?? '')
    const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase() ?? ''
    if (!isSomebody(host) || own.has(host)) continue
    add('url', url)
    add(V4.test(host) ? 'address' : 'host', host)
    const name = nameIn(url)
    if (name !== undefined && (SCRIPT_END.test(name) || FETCHERS.test(text))) add('file', name)
  }
}

/** A URL at the end of a sentence or of a command takes its marks along. */
function withoutStops(url: string): string {
  let end = url.length
  while (end > 0 && '.,:!?*&'.includes(url.charAt(end - 1))) end--
  return url.slice(0, end)
}

/** The last name in a URL's path. */
function nameIn(url: string): string | undefined {
  const path = url.split(/[?#]/)[0] ?? ''
  const [, , , ...parts] = path.split('/')
  const name = parts.at(-1) ?? ''
  return /^[\w.-]{1,64}$/.test(name) ? name : undefined
}

const isSomebody = (host: string): boolean =>
  isHost(host) && !HARMLESS.test(host) && !NOWHERE.test(host)

const isHost = (host: string): boolean =>
  /^[a-z\d](?:[a-z\d-]{0,62}\.){0,10}[a-z\d-]{1,62}$/i.test(host) && host.includes('.')

function addAddresses(text: string, own: ReadonlySet<string>, add: Add): void {
  for (const [match] of text.matchAll(ADDRESS_TEXT)) {
    const value = match.replace(/^\D+/, '')
    const address = /^[\d.]+/.exec(value)?.[0] ?? ''
    if (
      NOWHERE.test(address) ||
      own.has(address) ||
      address.split('.').some((part) => Number(part) > 255)
    )
      continue
    add('address', address)
  }
}

function addFiles(text: string, add: Add): void {
  for (const [, path = ''] of text.matchAll(FILE_TEXT)) {
    const name = path.split('/').at(-1) ?? ''
    if (SCRIPT_END.test(name) && !V4.test(name)) add('file', name)
  }
}
