import { textIndex, type TextField } from '../columns/fields.ts'
import { CLASS, COLON, COMMA, IS_TOKEN, SLASH, SPACE, ascii, isDigit } from './ascii.ts'
import { isPublic, lookOf, readChain, readClient, readVhost } from './client.ts'
import { Draft } from './draft.ts'
import {
  Role,
  UNITS,
  askFor,
  headerMeaning,
  meaningAt,
  ownMeaning,
  type Meaning,
} from './keyed-aliases.ts'
import { Form, PATHS, type Values } from './keyed-paths.ts'
import {
  durationAt,
  isNothing,
  numberAt,
  numberEnd,
  readAnyTime,
  unescaped,
} from './keyed-values.ts'
import { logText } from '../../base/bytes.ts'
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

const PLAIN_TEXT = [
  'level',
  'message',
  'host',
  'program',
  'pid',
  'user',
  'referrer',
  'agent',
] as const
const TEXT_ROLES = Role.headerName
const REQUEST_FIELDS = ['method', 'target', 'protocol', 'request'] as const
const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'].map(
  ascii,
)
const HTTP = ascii('HTTP/')
const SCHEME = ascii('://')
const EMPTY = new Uint8Array(0)

/** Puts the values of a line into a draft. Scanners find the values; this one knows what they mean. */
export class KeyedReader {
  readonly #needs: ReadonlyMap<string, number>
  readonly #all: number
  readonly #own: ReadonlyMap<string, Meaning>
  readonly #isLastOfChain: boolean
  /* What is known of each node, looked up once. */
  #age = -1
  readonly #known = new Uint8Array(PATHS.wanted.length)
  readonly #role = new Uint8Array(PATHS.wanted.length)
  readonly #unit = new Uint8Array(PATHS.wanted.length)
  readonly #rank = new Uint8Array(PATHS.wanted.length)
  readonly #bit = new Uint8Array(PATHS.wanted.length)
  /* The best value of each role in this line. */
  readonly #best = new Int32Array(TEXT_ROLES)
  readonly #bestRank = new Uint8Array(Role.priority + 1)
  readonly #side = new Draft()

  constructor({ needs = [], means = {}, isLastOfChain = false }: KeyedOptions) {
    this.#needs = new Map(
      needs.flatMap((group, i) => group.split(' ').map((path) => [path, 1 << i] as const)),
    )
    this.#all = (1 << needs.length) - 1
    this.#own = new Map(Object.entries(means).map(([path, text]) => [path, ownMeaning(text)]))
    this.#isLastOfChain = isLastOfChain
    for (const path of [...this.#needs.keys(), ...this.#own.keys()]) askFor(path)
  }

  /** False where a value that the format must have is missing. */
  read(bytes: Uint8Array, values: Values, draft: Draft): boolean {
    if (!this.#choose(bytes, values, draft)) return false
    this.#request(bytes, values, draft)
    this.#sources(bytes, values, draft)
    this.#vhost(bytes, values, draft)
    for (const field of PLAIN_TEXT) {
      const i = this.#best[Role[field]] as number
      if (i >= 0) this.#text(field, bytes, values, i, draft)
    }
    return true
  }

  /** Finds the best value of each role, and puts the numbers and the time into the draft. */
  #choose(bytes: Uint8Array, values: Values, draft: Draft): boolean {
    this.#best.fill(-1)
    this.#bestRank.fill(0)
    if (this.#age !== PATHS.age) {
      this.#known.fill(0)
      this.#age = PATHS.age
    }
    let seen = 0
    let header: Meaning | undefined
    for (let i = 0; i < values.count; i++) {
      const node = values.node[i] as number
      if (this.#known[node] === 0) this.#learn(node)
      seen |= this.#bit[node] as number
      let role = this.#role[node] as number
      let rank = this.#rank[node] as number
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
        if (!isOfRole(role, bytes, from, to, values.form[i] as number)) continue
        this.#best[role] = i
      } else if (!readNumber(role, UNITS[this.#unit[node] as number] ?? 1, bytes, from, to, draft))
        continue
      this.#bestRank[role] = rank
    }
    return seen === this.#all
  }

  #learn(node: number): void {
    const path = PATHS.path(node)
    const { role, unit, rank } = this.#own.get(path) ?? meaningAt(path)
    this.#known[node] = 1
    this.#role[node] = role
    this.#unit[node] = unit
    this.#rank[node] = rank
    this.#bit[node] = this.#needs.get(path) ?? 0
  }

  #headerOf(bytes: Uint8Array, values: Values, i: number): Meaning | undefined {
    const from = values.start[i] as number
    const to = values.end[i] as number
    if (to - from > 20) return undefined
    const meaning = headerMeaning(logText(bytes, from, to).toLowerCase().replace(/-/g, ''))
    return meaning.role === Role.none ? undefined : meaning
  }

  /** A value as it stands, or its bytes where escapes are in it. */
  #text(field: TextField, bytes: Uint8Array, values: Values, i: number, draft: Draft): void {
    const from = values.start[i] as number
    const to = values.end[i] as number
    const form = values.form[i]
    if (form === Form.escaped) draft.give(field, unescaped(bytes, from, to))
    else if (form === Form.listed) draft.give(field, listedBytes(bytes, from))
    else draft.span(field, from, to)
  }

  /** Method, target and protocol: of the request line if it is one, else from values of their own. */
  #request(bytes: Uint8Array, values: Values, draft: Draft): void {
    const line = this.#best[Role.request] as number
    if (line >= 0) this.#requestLine(bytes, values, line, draft)
    const method = this.#best[Role.method] as number
    if (method >= 0 && isMissing(draft, 'method'))
      this.#text('method', bytes, values, method, draft)
    if (isMissing(draft, 'target')) this.#target(bytes, values, draft)
    const protocol = this.#best[Role.protocol] as number
    if (protocol >= 0 && isMissing(draft, 'protocol')) {
      const from = values.start[protocol] as number
      const to = values.end[protocol] as number
      if (isDigit(bytes[from])) draft.give('protocol', versionOf(bytes, from, to))
      else draft.span('protocol', from, to)
    }
    if (isMissing(draft, 'target')) return
    draft.start[textIndex.request] = -1
    draft.own[textIndex.request] = undefined
  }

  #requestLine(bytes: Uint8Array, values: Values, i: number, draft: Draft): void {
    const from = values.start[i] as number
    const to = values.end[i] as number
    if (values.form[i] !== Form.escaped) {
      if (bytes[from] === SLASH) draft.span('target', from, to)
      else readRequest(bytes, from, to, draft)
      return
    }
    const line = unescaped(bytes, from, to)
    const side = this.#side
    side.reset()
    readRequest(line, 0, line.length, side)
    for (const field of REQUEST_FIELDS) {
      const at = textIndex[field]
      const start = side.start[at] as number
      if (start >= 0) draft.give(field, line.subarray(start, side.end[at]))
    }
  }

  #target(bytes: Uint8Array, values: Values, draft: Draft): void {
    const whole = this.#best[Role.target] as number
    const path = this.#best[Role.path] as number
    const query = this.#best[Role.query] as number
    if (whole >= 0) this.#text('target', bytes, values, whole, draft)
    else if (path >= 0) {
      if (query < 0 || hasQuery(bytes, values, path))
        this.#text('target', bytes, values, path, draft)
      else {
        const before = plainBytes(bytes, values, path)
        let after = plainBytes(bytes, values, query)
        if (after[0] === 0x3f) after = after.subarray(1)
        if (after.length === 0) return this.#text('target', bytes, values, path, draft)
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
    if (chain >= 0 && values.form[chain] !== Form.escaped) {
      const from = values.start[chain] as number
      const to = values.end[chain] as number
      if (client < 0) readChain(bytes, from, to, draft)
      else draft.span('sources', from, to)
    }
    if (client < 0) return
    const from = values.start[client] as number
    const to = values.end[client] as number
    if (lookOf(bytes, from, to) !== 'list') readClient(bytes, from, to, draft)
    else if (this.#isLastOfChain) readLast(bytes, from, to, draft)
    else readChain(bytes, from, to, draft)
  }

  #vhost(bytes: Uint8Array, values: Values, draft: Draft): void {
    let i = this.#best[Role.vhost] as number
    const host = this.#best[Role.hostOrVhost] as number
    const either = this.#best[Role.clientOrVhost] as number
    const isRequest = !isMissing(draft, 'target') || !isMissing(draft, 'method')
    if (either >= 0) {
      const from = values.start[either] as number
      const to = values.end[either] as number
      const isClient = lookOf(bytes, from, to) === 'address' || i >= 0
      if (isClient && isMissing(draft, 'source')) readClient(bytes, from, to, draft)
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

const isMissing = (draft: Draft, field: TextField): boolean =>
  (draft.start[textIndex[field]] as number) < 0 && draft.own[textIndex[field]] === undefined

/** Whether a value can be what its key says. */
function isOfRole(
  role: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  form: number,
): boolean {
  switch (role) {
    case Role.source: {
      const look = lookOf(bytes, from, to)
      return look === 'address' || look === 'list' || (look === 'host' && hasDot(bytes, from, to))
    }
    case Role.method:
      return to - from <= 32 && isToken(bytes, from, to)
    case Role.protocol:
      return isProtocol(bytes, from, to)
    case Role.target:
    case Role.path:
      return form !== Form.bare
    case Role.request:
      return form === Form.text || form === Form.escaped
    case Role.message:
      return true
    default:
      return form !== Form.listed
  }
}

function hasDot(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === 0x2e) return true
  return false
}

function isToken(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (((CLASS[bytes[i] as number] as number) & IS_TOKEN) === 0) return false
  return true
}

/** `HTTP/1.1`, `h2`, or a bare version. A scheme or a network's name is none. */
function isProtocol(bytes: Uint8Array, from: number, to: number): boolean {
  if (isDigit(bytes[from])) return to - from <= 8
  if (((bytes[from] as number) | 0x20) === 0x68 && isDigit(bytes[from + 1])) return to - from <= 3
  for (let i = 0; i < HTTP.length; i++)
    if (((bytes[from + i] as number) & 0xdf) !== ((HTTP[i] as number) & 0xdf)) return false
  return to - from > HTTP.length
}

/** `2.0.0.0` and `1.1` as servers write them: `HTTP/2.0`, `HTTP/1.1`. */
function versionOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const end = bytes[from + 1] === 0x2e && to - from > 3 ? from + 3 : to
  const out = new Uint8Array(HTTP.length + end - from)
  out.set(HTTP)
  out.set(bytes.subarray(from, end), HTTP.length)
  return out
}

/** Puts a number or time into the draft; false where it is none. */
function readNumber(
  role: number,
  unit: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
): boolean {
  if (role === Role.time) return readAnyTime(bytes, from, to, draft)
  if (role === Role.priority) {
    const name = PRIORITIES[(bytes[from] as number) - 0x30]
    if (name === undefined || to !== from + 1) return false
    draft.give('level', name)
    return true
  }
  if (role === Role.duration) {
    const duration = durationAt(bytes, from, to, unit)
    if (duration === duration) draft.duration = duration
    return duration === duration
  }
  const value = numberAt(bytes, from, to)
  if (numberEnd !== to || value % 1 !== 0) return false
  if (role === Role.status) {
    if (value > 999 || (value !== 0 && value < 100)) return false
    draft.status = value
    draft.statusStart = String(value).length === to - from ? from : -1
    return true
  }
  if (value > Number.MAX_SAFE_INTEGER) return false
  draft.bytes = value
  draft.bytesStart = String(value).length === to - from ? from : -1
  return true
}

function hasQuery(bytes: Uint8Array, values: Values, i: number): boolean {
  const to = values.end[i] as number
  for (let at = values.start[i] as number; at < to; at++) if (bytes[at] === 0x3f) return true
  return false
}

function plainBytes(bytes: Uint8Array, values: Values, i: number): Uint8Array {
  const from = values.start[i] as number
  const to = values.end[i] as number
  return values.form[i] === Form.escaped ? unescaped(bytes, from, to) : bytes.subarray(from, to)
}

/** Bytes that a list of numbers from `at` on spells: journald writes text that is not printable so. */
function listedBytes(bytes: Uint8Array, at: number): Uint8Array {
  const out: number[] = []
  for (;;) {
    const value = numberAt(bytes, at, bytes.length)
    if (value !== value || value > 255 || out.length > 65_536) break
    out.push(value)
    at = numberEnd
    while (bytes[at] === COMMA || bytes[at] === SPACE) at++
  }
  return out.length === 0 ? EMPTY : Uint8Array.from(out)
}

/**
 * A chain in which each proxy added who asked it: whoever asked the first may have written all to the left of that. The
 * source is the last public address, else the last.
 */
function readLast(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  draft.span('sources', from, to)
  for (let end = to; end > from;) {
    while (end > from && isGap(bytes[end - 1])) end--
    let start = end
    while (start > from && !isGap(bytes[start - 1])) start--
    if (lookOf(bytes, start, end) === 'address') {
      const isFirst = isMissing(draft, 'source')
      if (isFirst || isPublic(bytes, start, end)) readClient(bytes, start, end, draft)
      if (isPublic(bytes, start, end)) return
    }
    end = start
  }
}

const isGap = (byte: number | undefined): boolean => byte === COMMA || byte === SPACE

/** The virtual host of a target in absolute form, where none is given otherwise. */
function readAuthority(bytes: Uint8Array, draft: Draft): void {
  const from = draft.start[textIndex.target] as number
  if (from < 0 || draft.own[textIndex.target] !== undefined || bytes[from] === SLASH) return
  const to = draft.end[textIndex.target] as number
  let at = from
  while (at < from + 8 && at < to && bytes[at] !== COLON) at++
  for (let i = 0; i < SCHEME.length; i++) if (bytes[at + i] !== SCHEME[i]) return
  at += SCHEME.length
  let end = at
  while (end < to && bytes[end] !== SLASH && bytes[end] !== 0x3f) end++
  if (end > at) readVhost(bytes, at, end, draft)
}

/** Whether a draft says when or from where. */
export function hasPlace(draft: Draft): boolean {
  return draft.time === draft.time || !isMissing(draft, 'source')
}

/** Whether a draft says from where, and what was asked or answered. */
export function isWholeEvent(draft: Draft): boolean {
  return !isMissing(draft, 'source') && (!isMissing(draft, 'target') || draft.status > 0)
}
