import type { CaseIds } from './case-ids.ts'
import type { OwnHosts } from './own-hosts.ts'
import { allowedOf } from '../policy/allowed.ts'
import { NO_POLICY, type Policy } from '../policy/policy.ts'
import { bitsOf, productsOf } from '../policy/products.ts'
import { familiesOf, familyOf } from './kin.ts'
import { kindOf, shapeOf } from './paths.ts'
import { UsualPages } from './usual.ts'

/** What is known of the whole case before detectors see its first row. Arrays are indexed by case-wide ids. */
export class Site {
  readonly sources: CaseIds
  readonly paths: CaseIds
  /** Requests for something other than an asset, by source. */
  readonly pages: Uint32Array
  /** Rows with Signal.missing, by source. */
  readonly missing: Uint32Array
  /** Rows with Signal.unauthorized, by source. */
  readonly unauthorized: Uint32Array
  /** Rows with Signal.loginTry, by source. */
  readonly logins: Uint32Array
  /** Answers below 400, by source. */
  readonly served: Uint32Array
  /** Rows with Signal.attack, by source. */
  readonly attacks: Uint32Array
  /** Hosts that the site itself is known by. */
  readonly ownHosts: ReadonlySet<string>
  /** Pages that are about the URLs in their parameters. */
  readonly usual = new UsualPages()
  /** Answers with status 404 in the case. */
  notFound = 0
  /** Non-zero for sources that a person allowed, of which no detector speaks; undefined where there are none. */
  readonly allowed: Uint16Array | undefined
  /** Those of OwnHosts.home, without their `www.`. */
  readonly #home: ReadonlySet<string>
  /** Domains of these. */
  readonly #families: ReadonlySet<string>
  readonly #absent: number
  /** 1: belongs to what the site lacks; 2: does not; 0: not looked at yet. */
  readonly #absentPaths: Uint8Array
  readonly #kinds: Uint8Array
  readonly #shapes: Uint32Array
  readonly #shapeIds = new Map<string, number>()
  readonly #networks: Uint32Array
  readonly #networkIds = new Map<string, number>()

  constructor(
    sources: CaseIds,
    paths: CaseIds,
    { own, home }: OwnHosts,
    policy: Policy = NO_POLICY,
  ) {
    this.sources = sources
    this.paths = paths
    this.ownHosts = own
    this.#home = new Set([...home].map(bare))
    this.#families = new Set([...home].map(familyOf).filter((family) => family !== undefined))
    this.pages = new Uint32Array(sources.size)
    this.missing = new Uint32Array(sources.size)
    this.unauthorized = new Uint32Array(sources.size)
    this.logins = new Uint32Array(sources.size)
    this.served = new Uint32Array(sources.size)
    this.attacks = new Uint32Array(sources.size)
    this.allowed = allowedOf(policy, sources.size, (id) => sources.text(id))
    this.#absent = bitsOf(policy.absent)
    this.#absentPaths = new Uint8Array(this.#absent === 0 ? 0 : paths.size)
    this.#kinds = new Uint8Array(paths.size)
    this.#shapes = new Uint32Array(paths.size)
    this.#networks = new Uint32Array(sources.size)
  }

  /**
   * Whether a host, in small letters and without port, is the site itself, with or without `www.`, and nobody who asks for it
   * can have made it so.
   */
  isOwnHost(host: string): boolean {
    return this.#home.has(bare(host))
  }

  /** Whether a host, written so, is of the domain of the site itself. */
  isKin(host: string): boolean {
    return familiesOf(host).some((family) => this.#families.has(family))
  }

  /** Bits of PathKind of a path. */
  kindOf(path: number): number {
    const known = this.#kinds[path] as number
    if (known !== 0) return known & 0x7f
    const kind = kindOf(this.paths.tail(path, 240))
    this.#kinds[path] = kind | 0x80
    return kind
  }

  /** Whether a person said that the site lacks something. */
  get lacks(): boolean {
    return this.#absent !== 0
  }

  /** Whether a path belongs to something that the site lacks, as a person said. */
  isAbsent(path: number): boolean {
    const known = this.#absentPaths[path] as number
    if (known !== 0) return known === 1
    const absent = (productsOf(this.paths.tail(path, 480)) & this.#absent) !== 0
    this.#absentPaths[path] = absent ? 1 : 2
    return absent
  }

  /** A number for the path's shape, in which numbers and long ids count as equal; from 1. */
  shapeOf(path: number): number {
    return memo(this.#shapes, path, this.#shapeIds, () => shapeOf(this.paths.tail(path, 240)))
  }

  /** A number for the source's network (/24 or /64; a host name is a network of its own); from 1. */
  networkOf(source: number): number {
    return memo(this.#networks, source, this.#networkIds, () =>
      networkOf(this.sources.text(source)),
    )
  }
}

const bare = (host: string): string => host.replace(/^www\./, '')

function memo(by: Uint32Array, id: number, ids: Map<string, number>, text: () => string): number {
  const known = by[id] as number
  if (known !== 0) return known
  const key = text()
  const found = ids.get(key) ?? ids.size + 1
  ids.set(key, found)
  by[id] = found
  return found
}

function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)
  if (v4 !== null) return v4[1] as string
  if (!address.includes(':')) return address
  const [left = '', right] = address.toLowerCase().split('::')
  const head = left.split(':')
  if (right !== undefined) while (head.length < 4) head.push('0')
  return head
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
