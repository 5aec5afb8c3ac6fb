import { logText } from '../../base/bytes.ts'
import { textIndex } from '../columns/fields.ts'
import { COLON, QUOTE, SLASH, SPACE, isDigit } from './ascii.ts'
import { giveChain, readChain } from './chain.ts'
import { lookOf, readClient, readVhost } from './client.ts'
import { Draft } from './draft.ts'
import { Role, UNITS, askFor, headerMeaning, ownMeaning, type Meaning } from './keyed-aliases.ts'
import { KNOWN, NEEDS, RANK, UNIT, rankOf, roleOf, unitOf } from './keyed-codes.ts'
import { Form, MOST_NODES, PATHS, type Values } from './keyed-paths.ts'
import {
  give,
  hasQuery,
  isMissing,
  isOfRole,
  listedBytes,
  plainBytes,
  put,
  readAuthority,
  readLast,
  readNumber,
  versionOf,
} from './keyed-roles.ts'
import { isHalf, isNothing, readAnyTime, unescaped } from './keyed-values.ts'
import { readRequest } from './request.ts'

/** How a format of keys and values differs from the table of aliases. Paths are keys as they stand, with `>` between them. */
export interface KeyedOptions {
  /** Each of these must be in a line: one of the paths that blanks part. */
  readonly needs?: readonly string[]
  /** Own meanings of paths: `{ 'request>took': 'duration s' }`, `none` to leave one out. */
  readonly means?: Readonly<Record<string, string>>
  /** Of a chain of addresses in the place of the source the last public one sent it, not the first. */
  readonly isLastOfChain?: boolean
}

const TEXT_ROLES = Role.headerName
/** Roles whose value goes into the field of that name as it stands, and the field's place. */
const PLAIN_TEXT = (
  ['level', 'message', 'host', 'program', 'pid', 'user', 'referrer', 'agent'] as const
).map((field) => ({ field: textIndex[field], role: Role[field] }))
const {
  source: SOURCE,
  sources: SOURCES,
  method: METHOD,
  target: TARGET,
  protocol: PROTOCOL,
  request: REQUEST,
} = textIndex
const REQUEST_FIELDS = [METHOD, TARGET, PROTOCOL, REQUEST] as const

/** What a format asks of lines of keys and values, made ready for its readers. */
export class KeyedPlan {
  readonly needs: ReadonlyMap<string, number>
  /** The bits of all needs. */
  readonly all: number
  readonly means: ReadonlyMap<string, Meaning>
  readonly isLastOfChain: boolean

  /** To be made before anything is scanned: scanners pass over what nobody asks for. */
  constructor({ needs = [], means = {}, isLastOfChain = false }: KeyedOptions) {
    this.needs = new Map(
      needs.flatMap((group, i) => group.split(' ').map((path) => [path, 1 << i] as const)),
    )
    this.all = (1 << needs.length) - 1
    this.means = new Map(Object.entries(means).map(([path, text]) => [path, ownMeaning(text)]))
    this.isLastOfChain = isLastOfChain
    for (const path of [...this.needs.keys(), ...this.means.keys()]) askFor(path)
  }
}

/** Takes the parts of a request line that does not stand verbatim in its line, and times that do not. */
const side = new Draft()

const QUOTED = [textIndex.referrer, textIndex.agent] as const

/** Logstash's patterns take the quotes of a line along with what stands between them. */
function dropQuotes(field: number, draft: Draft): void {
  const value = draft.own[field]
  if (value?.[0] !== QUOTE || value[value.length - 1] !== QUOTE) return
  const inner = value.subarray(1, -1)
  draft.own[field] = value.length < 2 || isNothing(inner, 0, inner.length) ? undefined : inner
}

/** Reads a time that does not stand verbatim in its line. */
function giveTime(text: Uint8Array, draft: Draft): boolean {
  side.reset()
  if (!readAnyTime(text, 0, text.length, side)) return false
  draft.time = side.time
  draft.clock = side.clock
  draft.zone = side.zone
  draft.timeStart = -1
  return true
}

/** Puts the values of a line into a draft. Scanners find the values; this one knows what they mean. */
export class KeyedReader {
  readonly #plan: KeyedPlan
  /** What is known of each node; grows with the nodes seen. */
  #codes = new Int32Array(64)
  #age = -1
  /* The best value of each role in this line, -1 for none. */
  readonly #best = new Int32Array(Role.priority + 1)
  readonly #bestRank = new Uint8Array(Role.priority + 1)

  constructor(plan: KeyedPlan) {
    this.#plan = plan
  }

  /** Of the line last read: the value chosen for each role, -1 for none. */
  get best(): Int32Array {
    return this.#best
  }

  /** What is known of a path that was read; see keyed-codes.ts. */
  codeOf(node: number): number {
    return this.#codes[node] ?? 0
  }

  /** False where a value that the format must have is missing. */
  read(bytes: Uint8Array, values: Values, draft: Draft): boolean {
    if (!this.#hasNeeds(values)) return false
    this.#choose(bytes, values, draft)
    this.#request(bytes, values, draft)
    this.#sources(bytes, values, draft)
    this.#vhost(bytes, values, draft)
    for (const { field, role } of PLAIN_TEXT) {
      const i = this.#best[role] as number
      if (i >= 0) this.#text(field, bytes, values, i, draft)
    }
    for (const field of QUOTED) dropQuotes(field, draft)
    return true
  }

  /** Whether the values that the format must have are there. */
  #hasNeeds(values: Values): boolean {
    if (this.#age !== PATHS.age) {
      this.#codes.fill(0)
      this.#age = PATHS.age
    }
    let seen = 0
    for (let i = 0; i < values.count; i++) {
      const node = values.node[i] as number
      const code = node < this.#codes.length ? (this.#codes[node] as number) : 0
      seen |= code === 0 ? this.#learn(node) : code
    }
    return ((seen >> NEEDS) & this.#plan.all) === this.#plan.all
  }

  /** Finds the best value of each role, and puts the numbers and the time into the draft. */
  #choose(bytes: Uint8Array, values: Values, draft: Draft): void {
    this.#best.fill(-1)
    this.#bestRank.fill(0)
    this.#day = this.#clock = -1
    let header: Meaning | undefined
    for (let i = 0; i < values.count; i++) {
      const code = this.#codes[values.node[i] as number] as number
      let role = roleOf(code)
      let rank = rankOf(code)
      if (role === 0) continue
      if (role === Role.headerName) {
        header = this.#headerOf(bytes, values, i)
        continue
      }
      if (role === Role.headerValue) {
        if (header === undefined) continue
        ;({ role, rank } = header)
        header = undefined
      }
      if (rank <= (this.#bestRank[role] as number)) continue
      const from = values.start[i] as number
      const to = values.end[i] as number
      if (isNothing(bytes, from, to)) continue
      if (role < TEXT_ROLES) {
        if (!this.#isOfRole(role, bytes, values, i)) continue
      } else if (role === Role.time && values.form[i] === Form.escaped) {
        if (!giveTime(unescaped(bytes, from, to), draft)) continue
      } else if (role === Role.time && isHalf(bytes, from, to)) {
        if (bytes[from + 2] === COLON) this.#clock = i
        else this.#day = i
        continue
      } else if (!readNumber(role, UNITS[unitOf(code)] ?? 1, bytes, from, to, draft)) {
        // a `requestTime` is how long a request took, or when it was
        const isTime = role === Role.duration && this.#bestRank[Role.time] === 0
        if (isTime && readAnyTime(bytes, from, to, draft)) this.#bestRank[Role.time] = 1
        continue
      }
      this.#bestRank[role] = rank
      this.#best[role] = i
    }
    if (this.#day >= 0 && this.#clock >= 0 && this.#bestRank[Role.time] === 0)
      this.#join(bytes, values, draft)
  }

  /* A date and a clock in values of their own. */
  #day = -1
  #clock = -1

  #join(bytes: Uint8Array, values: Values, draft: Draft): void {
    const day = plainBytes(bytes, values, this.#day)
    const clock = plainBytes(bytes, values, this.#clock)
    const text = new Uint8Array(day.length + 1 + clock.length)
    text.set(day)
    text[day.length] = SPACE
    text.set(clock, day.length + 1)
    giveTime(text, draft)
  }

  /** Whether a value can be what its key says; PHP writes `HTTP\/1.1`. */
  #isOfRole(role: number, bytes: Uint8Array, values: Values, i: number): boolean {
    const from = values.start[i] as number
    const to = values.end[i] as number
    const form = values.form[i] as number
    if (role !== Role.protocol || form !== Form.escaped)
      return isOfRole(role, bytes, from, to, form)
    const plain = unescaped(bytes, from, to)
    return isOfRole(role, plain, 0, plain.length, form)
  }

  #learn(node: number): number {
    if (node >= this.#codes.length) {
      const grown = new Int32Array(Math.min(MOST_NODES, Math.max(node + 1, this.#codes.length * 2)))
      grown.set(this.#codes)
      this.#codes = grown
    }
    const path = PATHS.path(node)
    const { role, unit, rank } = this.#plan.means.get(path) ?? PATHS.meaning(node)
    const needs = this.#plan.needs.get(path) ?? 0
    const code = KNOWN | role | (unit << UNIT) | (rank << RANK) | (needs << NEEDS)
    this.#codes[node] = code
    return code
  }

  #headerOf(bytes: Uint8Array, values: Values, i: number): Meaning | undefined {
    const from = values.start[i] as number
    const to = values.end[i] as number
    if (to - from > 20) return undefined
    const meaning = headerMeaning(logText(bytes, from, to).toLowerCase().replace(/-/g, ''))
    return meaning.role === Role.none ? undefined : meaning
  }

  /** A value as it stands, or its bytes where escapes are in it. */
  #text(field: number, bytes: Uint8Array, values: Values, i: number, draft: Draft): void {
    const from = values.start[i] as number
    const to = values.end[i] as number
    const form = values.form[i]
    if (form === Form.escaped) give(draft, field, unescaped(bytes, from, to))
    else if (form === Form.listed) give(draft, field, listedBytes(bytes, from))
    else put(draft, field, from, to)
  }

  /** Method, target and protocol: of the request line if it is one, else from values of their own. */
  #request(bytes: Uint8Array, values: Values, draft: Draft): void {
    const line = this.#best[Role.request] as number
    if (line >= 0) this.#requestLine(bytes, values, line, draft)
    const method = this.#best[Role.method] as number
    if (method >= 0 && isMissing(draft, METHOD)) this.#text(METHOD, bytes, values, method, draft)
    if (isMissing(draft, TARGET)) this.#target(bytes, values, draft)
    const protocol = this.#best[Role.protocol] as number
    if (protocol >= 0 && isMissing(draft, PROTOCOL)) {
      const from = values.start[protocol] as number
      const to = values.end[protocol] as number
      if (isDigit(bytes[from])) draft.give('protocol', versionOf(bytes, from, to))
      else this.#text(PROTOCOL, bytes, values, protocol, draft)
    }
    if (isMissing(draft, TARGET)) return
    draft.start[REQUEST] = -1
    draft.own[REQUEST] = undefined
  }

  #requestLine(bytes: Uint8Array, values: Values, i: number, draft: Draft): void {
    const from = values.start[i] as number
    const to = values.end[i] as number
    if (values.form[i] !== Form.escaped) {
      const isPath = bytes[from] === SLASH && (this.#best[Role.query] as number) >= 0
      if (isPath && (this.#best[Role.target] as number) < 0) this.#best[Role.path] = i
      else if (bytes[from] === SLASH) put(draft, TARGET, from, to)
      else readRequest(bytes, from, to, draft)
      return
    }
    const line = unescaped(bytes, from, to)
    side.reset()
    readRequest(line, 0, line.length, side)
    for (const field of REQUEST_FIELDS) {
      const start = side.start[field] as number
      if (start >= 0) give(draft, field, line.subarray(start, side.end[field]))
    }
  }

  #target(bytes: Uint8Array, values: Values, draft: Draft): void {
    const whole = this.#best[Role.target] as number
    const path = this.#best[Role.path] as number
    const query = this.#best[Role.query] as number
    if (whole >= 0) this.#text(TARGET, bytes, values, whole, draft)
    else if (path >= 0) {
      if (query < 0 || hasQuery(bytes, values, path)) this.#text(TARGET, bytes, values, path, draft)
      else {
        const before = plainBytes(bytes, values, path)
        let after = plainBytes(bytes, values, query)
        if (after[0] === 0x3f) after = after.subarray(1)
        const target = new Uint8Array(before.length + 1 + after.length)
        target.set(before)
        target[before.length] = 0x3f
        target.set(after, before.length + 1)
        draft.give('target', target)
      }
    }
  }

  #sources(bytes: Uint8Array, values: Values, draft: Draft): void {
    const client = this.#best[Role.source] as number
    const chain = this.#best[Role.sources] as number
    if (chain >= 0 && values.form[chain] === Form.escaped) {
      const list = plainBytes(bytes, values, chain)
      if (client < 0) giveChain(list, draft)
      else draft.give('sources', list)
    } else if (chain >= 0) {
      const from = values.start[chain] as number
      const to = values.end[chain] as number
      if (client < 0) readChain(bytes, from, to, draft)
      else put(draft, SOURCES, from, to)
    }
    if (client < 0) return
    const from = values.start[client] as number
    const to = values.end[client] as number
    if (lookOf(bytes, from, to) !== 'list') readClient(bytes, from, to, draft)
    else if (this.#plan.isLastOfChain) readLast(bytes, from, to, draft)
    else readChain(bytes, from, to, draft)
  }

  #vhost(bytes: Uint8Array, values: Values, draft: Draft): void {
    let i = this.#best[Role.vhost] as number
    const host = this.#best[Role.hostOrVhost] as number
    const either = this.#best[Role.clientOrVhost] as number
    const isRequest = !isMissing(draft, TARGET) || !isMissing(draft, METHOD)
    if (either >= 0) {
      const from = values.start[either] as number
      const to = values.end[either] as number
      const isClient = lookOf(bytes, from, to) === 'address' || i >= 0
      if (isClient && isMissing(draft, SOURCE)) readClient(bytes, from, to, draft)
      else if (i < 0) i = either
    }
    if (i < 0 && isRequest) i = host
    else if (host >= 0 && !isRequest && this.#best[Role.host] === -1) this.#best[Role.host] = host
    if (i >= 0) {
      if (values.form[i] !== Form.escaped)
        readVhost(bytes, values.start[i] as number, values.end[i] as number, draft)
    } else readAuthority(bytes, draft)
  }
}

/** Whether a draft says when or from where. */
export function hasPlace(draft: Draft): boolean {
  return draft.time === draft.time || !isMissing(draft, SOURCE)
}

/** Whether a draft says from where, and what was asked or answered. */
export function isWholeEvent(draft: Draft): boolean {
  return !isMissing(draft, SOURCE) && (!isMissing(draft, TARGET) || draft.status > 0)
}
