import { must } from '../../base/assert.ts'
import { type Block, type Holdings, type Segment, timesOf } from '../columns/segment.ts'
import type { RuleBook } from './book.ts'
import { SEVERITIES } from '../rules/rule.ts'
import { CaseIds } from './case-ids.ts'
import { isAboutUrls } from './expected.ts'
import { blamedAddress, messageKind, MessageKind, missingFile } from './messages.ts'
import { hostNumber, ownHostsOf } from './own-hosts.ts'
import { isAsset, PathKind } from './paths.ts'
import { Signal } from './signals.ts'
import { Site } from './site.ts'

/** What is known of a segment's dictionaries, by code. */
export interface SegmentFacts {
  readonly segment: Segment
  /** Its blocks when the survey began, and the times of their rows: what comes later is not seen. */
  readonly blocks: readonly Block[]
  readonly times: readonly Float64Array[]
  /** Case-wide ids. */
  readonly sources: Uint32Array
  readonly paths: Uint32Array
  /** 1 for paths of assets. */
  readonly assets: Uint8Array
  /** A MessageKind for each message, the source it blames and the file it names (case-wide ids, 0: none). */
  readonly messages: Uint8Array
  readonly blamed: Uint32Array
  readonly files: Uint32Array
  /** Host number of each referrer, 0: none; and whether it is the site's own. */
  readonly referrerHosts: Uint32Array
  readonly own: Uint8Array
  /** Bits of Signal that come with an agent and with a rule set. */
  readonly agentBits: Uint16Array
  readonly setBits: Uint16Array
  /** Codes of GET and POST; -1: none. */
  readonly get: number
  readonly post: number
}

export interface Survey {
  readonly site: Site
  readonly segments: readonly SegmentFacts[]
  /** Bits of Signal of each row, for each block of each segment. */
  readonly signals: readonly (readonly Uint16Array[])[]
}

const CRAWLER =
  /(?:google|bing|yandex|duckduck|apple|baidu|petal|sogou|seznam|qwant|mojeek|yisou|bytespider|naver|coccoc)[\w-]*(?:bot|spider)|slurp|teoma|ia_archiver|archive\.org_bot|facebookexternalhit|yeti\/|googleother|bingpreview|mediapartners-google|feedfetcher|commoncrawl|ccbot|ahrefsbot|semrushbot|mj12bot|dotbot/i

/** Looks at every dictionary and every row once. `pause` as in `inTimeOrder`; undefined when it said true. */
export async function survey(
  holdings: Holdings,
  book: RuleBook,
  pause: () => Promise<boolean>,
): Promise<Survey | undefined> {
  const segments = [...holdings.segments]
  const blocks = segments.map((segment) => [...segment.blocks])
  const times = segments.map((segment, i) =>
    (blocks[i] ?? []).map((block) => timesOf(holdings, segment, block)),
  )
  const sources = new CaseIds(segments.map(({ words }) => words.source))
  const paths = new CaseIds(segments.map((segment) => segment.paths))
  const hosts = new Map<string, number>()
  const facts: SegmentFacts[] = []
  const ids: Pick<SegmentFacts, 'sources' | 'paths'>[] = []
  for (const i of segments.keys()) {
    ids.push({ sources: sources.of(i), paths: paths.of(i) })
    if (await pause()) return undefined
  }
  for (const [i, segment] of segments.entries()) {
    const dictionaries = factsOf(segment, sources, paths, hosts, book)
    facts.push({
      ...dictionaries,
      ...must(ids[i], 'ids'),
      blocks: blocks[i] ?? [],
      times: times[i] ?? [],
    })
    if (await pause()) return undefined
  }
  const ownHosts = ownHostsOf(facts, hosts, sources.size)
  const site = new Site(sources, paths, ownHosts, holdings.policy)
  const isOwn = new Set([...ownHosts.own].map((host) => hosts.get(host) ?? -1))
  const signals: Uint16Array[][] = []
  for (const each of facts) {
    each.referrerHosts.forEach((host, code) => (each.own[code] = isOwn.has(host) ? 1 : 0))
    const ofSegment: Uint16Array[] = []
    for (const block of each.blocks) {
      ofSegment.push(signalsOf(block, each, site))
      if (await pause()) return undefined
    }
    signals.push(ofSegment)
  }
  if (site.usual.some) site.usual.settle(servedByPath(facts, paths.size))
  return { site, segments: facts, signals }
}

function factsOf(
  segment: Segment,
  sources: CaseIds,
  paths: CaseIds,
  hosts: Map<string, number>,
  book: RuleBook,
): Omit<SegmentFacts, 'blocks' | 'times' | 'sources' | 'paths'> {
  const { message, referrer, agent, method } = segment.words
  const assets = new Uint8Array(segment.paths.size)
  for (let code = 1; code < assets.length; code++)
    if (isAsset(segment.paths.bytes, segment.paths.start(code), segment.paths.end(code)))
      assets[code] = 1
  const messages = new Uint8Array(message.size)
  const blamed = new Uint32Array(message.size)
  const files = new Uint32Array(message.size)
  for (let code = 1; code < message.size; code++) {
    const text = message.text(code)
    const kind = (messages[code] = messageKind(text))
    const address = kind === MessageKind.authFailure ? blamedAddress(text) : undefined
    const file =
      kind === MessageKind.noFile || kind === MessageKind.noScript ? missingFile(text) : undefined
    if (address !== undefined) blamed[code] = sources.idOf(address)
    if (file !== undefined) files[code] = paths.idOf(file)
  }
  const methods = Array.from({ length: Math.min(method.size, 1000) }, (_, code) =>
    method.text(code),
  )
  return {
    segment,
    assets,
    messages,
    blamed,
    files,
    referrerHosts: Uint32Array.from(['', ...referrer.texts(1)], (text) => hostNumber(text, hosts)),
    own: new Uint8Array(referrer.size),
    agentBits: Uint16Array.from({ length: agent.size }, (_, code) =>
      CRAWLER.test(agent.text(code)) ? Signal.crawler : 0,
    ),
    setBits: Uint16Array.from(segment.sets, (set) => bitsOf(set, book)),
    get: methods.indexOf('GET'),
    post: methods.indexOf('POST'),
  }
}

const MEDIUM = SEVERITIES.indexOf('medium')

function bitsOf(set: readonly string[], book: RuleBook): number {
  let bits = 0
  for (const id of set) {
    if (SEVERITIES.indexOf(book.severityOf(id)) >= MEDIUM && book.stageOf(id) !== 'scan')
      bits |= Signal.attack
    if (book.categoryOf(id) === 'redirect') bits |= Signal.redirect
  }
  return bits
}

/** Statuses of what is not there or not given to this asker. */
const isMissing = (status: number): boolean => status === 404 || status === 403 || status === 410

// One loop over all rows of a case, unrolled by hand: eleven columns, no call for an ordinary row.
// eslint-disable-next-line complexity
function signalsOf(block: Block, facts: SegmentFacts, site: Site): Uint16Array {
  const { rows, columns } = block
  const { kind, status, source, target, referrer, agent, method, message, hits } = columns
  const { segment, assets, own, agentBits, setBits, messages } = facts
  const signals = new Uint16Array(rows)
  for (let row = 0; row < rows; row++) {
    if (kind[row] !== 0) continue
    const pathCode = segment.pathOf[target[row] as number] as number
    const answer = status[row] as number
    let bits =
      (setBits[hits[row] as number] as number) | (agentBits[agent[row] as number] as number)
    if (own[referrer[row] as number] === 1) bits |= Signal.linked
    if (answer !== 0) {
      if (pathCode !== 0 && assets[pathCode] === 0) bits |= Signal.page
      if (answer === 404) site.notFound++
      if (isMissing(answer)) bits |= missingBits(facts.paths[pathCode] as number, bits, site)
      else if (answer === 401 && (bits & Signal.linked) === 0) bits |= Signal.unauthorized
      if (method[row] === facts.post && pathCode !== 0)
        bits |= loginBits(facts.paths[pathCode] as number, site)
    }
    const said = messages[message[row] as number] as number
    if (said === MessageKind.authFailure) bits |= Signal.authFailure
    else if (said === MessageKind.noFile || said === MessageKind.noScript)
      bits |= missingBits(pathOf(facts, pathCode, message[row] as number), bits, site)
    if ((bits & Signal.redirect) !== 0 && answer >= 200 && answer < 300)
      noteUsual(facts, site, block, row)
    signals[row] = bits
    const asker = facts.sources[source[row] as number] as number
    if (answer >= 200 && answer < 400) site.served[asker] = (site.served[asker] as number) + 1
    count(site, asker, bits)
  }
  return signals
}

function noteUsual(facts: SegmentFacts, site: Site, { columns }: Block, row: number): void {
  const code = columns.target[row] as number
  const source = facts.sources[columns.source[row] as number] as number
  const path = facts.paths[facts.segment.pathOf[code] as number] as number
  if (source !== 0 && path !== 0)
    site.usual.add(path, source, () => isAboutUrls(facts.segment.words.target.text(code)))
}

/** Served requests (2xx) by case-wide id of their path. */
function servedByPath(segments: readonly SegmentFacts[], size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (const { segment, paths, blocks } of segments)
    for (const { rows, columns } of blocks)
      for (let row = 0; row < rows; row++) {
        const status = columns.status[row] as number
        if (status < 200 || status >= 300) continue
        const path = paths[segment.pathOf[columns.target[row] as number] as number] as number
        counts[path] = (counts[path] as number) + 1
      }
  return counts
}

/** Case-wide id of the path asked for, or of the file that the message names instead. */
export function pathOf(facts: SegmentFacts, pathCode: number, messageCode: number): number {
  return pathCode === 0 ? (facts.files[messageCode] as number) : (facts.paths[pathCode] as number)
}

function missingBits(path: number, bits: number, site: Site): number {
  if ((bits & Signal.linked) !== 0) return 0
  return (site.kindOf(path) & (PathKind.unasked | PathKind.asset)) === 0 ? Signal.missing : 0
}

const loginBits = (path: number, site: Site): number =>
  (site.kindOf(path) & PathKind.login) === 0 ? 0 : Signal.loginTry

function count(site: Site, source: number, bits: number): void {
  if ((bits & Signal.page) !== 0) site.pages[source] = (site.pages[source] as number) + 1
  if ((bits & Signal.missing) !== 0) site.missing[source] = (site.missing[source] as number) + 1
  if ((bits & Signal.unauthorized) !== 0)
    site.unauthorized[source] = (site.unauthorized[source] as number) + 1
  if ((bits & Signal.loginTry) !== 0) site.logins[source] = (site.logins[source] as number) + 1
  if ((bits & Signal.attack) !== 0) site.attacks[source] = (site.attacks[source] as number) + 1
}
