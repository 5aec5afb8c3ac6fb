import { asnOf, countryOf, mailOf, nameOf, present, type Facts } from './facts.ts'
import { parseRange, rangeText, type AddressRange } from './ranges.ts'
import { textLines } from './text-lines.ts'

/** One network of a saved whois answer. */
export interface WhoisNetwork {
  readonly range: AddressRange | undefined
  readonly facts: Facts
}

/** Texts of one network and the objects behind it, by what they mean. The first of each counts. */
type Told = Map<Meaning, string>

type Meaning =
  | 'range'
  | 'cidr'
  | 'netName'
  | 'descr'
  | 'organisation'
  | 'holder'
  | 'country'
  | 'abuse'
  | 'abuseHandle'
  | 'asn'

/**
 * Keys of RPSL (RIPE, APNIC, AFRINIC; RFC 2622), of ARIN, and of LACNIC, in lower case. `holder` names an organisation by
 * itself, `organisation` may have a handle behind it.
 */
const KEYS: ReadonlyMap<string, Meaning> = new Map([
  ['inetnum', 'range'],
  ['inet6num', 'range'],
  ['netrange', 'range'],
  ['cidr', 'cidr'],
  ['netname', 'netName'],
  ['descr', 'descr'],
  ['org-name', 'holder'],
  ['orgname', 'holder'],
  ['custname', 'holder'],
  ['owner', 'holder'],
  ['organization', 'organisation'],
  ['country', 'country'],
  ['abuse-mailbox', 'abuse'],
  ['orgabuseemail', 'abuse'],
  ['abuse-c', 'abuseHandle'],
  ['origin', 'asn'],
  ['originas', 'asn'],
  ['aut-num', 'asn'],
])

/** RIPE and AFRINIC say it in a comment above the object. */
const ABUSE_COMMENT = /^% Abuse contact for '([^']{1,100})' is '([^']{1,254})'/

/** What saved whois answers say: one or many, of any registry. */
export function whoisNetworks(text: string): WhoisNetwork[] {
  const reader = new WhoisReader()
  for (const line of textLines(text)) reader.line(line)
  return reader.networks()
}

class WhoisReader {
  readonly #all: Told[] = []
  /** Abuse contacts of comments, by the range that they speak of. */
  readonly #comments = new Map<string, string>()
  /** Mail addresses of persons, by handle. */
  readonly #mails = new Map<string, string>()
  #handle = ''

  line(line: string): void {
    const comment = ABUSE_COMMENT.exec(line)
    if (comment !== null) {
      const range = parseRange(comment[1] ?? '')
      if (range !== undefined) this.#comments.set(rangeText(range), comment[2] ?? '')
      return
    }
    const colon = line.indexOf(':')
    if (line === '') this.#handle = ''
    if (colon < 1 || colon > 40) return
    this.#pair(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }

  #pair(key: string, value: string): void {
    if (value === '') return
    if (key === 'nic-hdl' || key === 'nic-hdl-br') this.#handle = value
    else if (key === 'e-mail' && this.#handle !== '' && !this.#mails.has(this.#handle))
      this.#mails.set(this.#handle, value)
    const meaning = KEYS.get(key)
    if (meaning === undefined) return
    if (meaning === 'range') this.#all.push(new Map())
    const told = this.#all.at(-1)
    if (told !== undefined && !told.has(meaning)) told.set(meaning, value)
  }

  networks(): WhoisNetwork[] {
    return this.#all.map((told) => {
      const range = parseRange(told.get('range') ?? '')
      return { range, facts: this.#factsOf(told, range) }
    })
  }

  #factsOf(told: Told, range: AddressRange | undefined): Facts {
    const comment = range === undefined ? undefined : this.#comments.get(rangeText(range))
    const byHandle = this.#mails.get(told.get('abuseHandle') ?? '')
    // `Example Inc (EXAM-1)`: the handle is no part of the name
    const organisation = told.get('organisation')?.replace(/ \([\w-]{1,40}\)$/, '')
    return present({
      country: countryOf(told.get('country')),
      asn: asnOf(told.get('asn')),
      netName: nameOf(told.get('netName')),
      owner: nameOf(told.get('holder') ?? organisation ?? told.get('descr')),
      abuse: mailOf(comment ?? told.get('abuse') ?? byHandle),
    })
  }
}
