import {
  CLASS,
  COLON,
  DASH,
  IS_HEX_LETTER,
  IS_LETTER,
  SLASH,
  TAB,
  isAbsent,
  isDigit,
} from './ascii.ts'
import { lookOf } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { noColumns, type Columns } from './w3c-columns.ts'
import { W3cLine } from './w3c-line.ts'

/*
 * Lines of IIS whose `#Fields` line is lost. IIS lets one choose columns but not their order, so what a column looks like
 * and what stands around it tell which were chosen.
 */

const ASTERISK = 0x2a
const EQUALS = 0x3d
const LONGEST_METHOD = 16

/** What columns of one line look like. */
class Looks {
  readonly line = new W3cLine()
  bytes: Uint8Array = new Uint8Array(0)

  split(bytes: Uint8Array, from: number, to: number): number {
    // most lines of other formats do not begin with a date
    if (!isDate(bytes, from, Math.min(to, from + 10))) return 0
    this.bytes = bytes
    const { line } = this
    const count = line.split(bytes, from, to, true, false)
    return line.ends[0] === from + 10 && count > 5 ? count : 0
  }

  #from(i: number): number {
    return this.line.starts[i] as number
  }

  #to(i: number): number {
    return this.line.ends[i] as number
  }

  isNumber(i: number): boolean {
    const to = this.#to(i)
    for (let at = this.#from(i); at < to; at++) if (!isDigit(this.bytes[at])) return false
    return to > this.#from(i)
  }

  isAbsent(i: number): boolean {
    return isAbsent(this.bytes, this.#from(i), this.#to(i))
  }

  isStatus(i: number): boolean {
    const first = this.bytes[this.#from(i)] as number
    return this.#to(i) - this.#from(i) === 3 && this.isNumber(i) && first > 0x30 && first < 0x36
  }

  isAddress(i: number): boolean {
    return lookOf(this.bytes, this.#from(i), this.#to(i)) === 'address'
  }

  /** One address or more, as X-Forwarded-For has them. */
  isChain(i: number): boolean {
    const look = lookOf(this.bytes, this.#from(i), this.#to(i))
    return look === 'list' || look === 'address'
  }

  isMethod(i: number): boolean {
    const from = this.#from(i)
    const to = this.#to(i)
    if (to - from < 3 || to - from > LONGEST_METHOD) return false
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at] as number
      if (byte > 0x5f || ((CLASS[byte] as number) & (IS_LETTER | IS_HEX_LETTER)) === 0) return false
    }
    return true
  }

  isPath(i: number): boolean {
    const first = this.bytes[this.#from(i)]
    return first === SLASH || (first === ASTERISK && this.#to(i) - this.#from(i) === 1)
  }

  isProtocol(i: number): boolean {
    const from = this.#from(i)
    return this.bytes[from] === 0x48 && this.bytes[from + 4] === SLASH
  }

  has(i: number, byte: number): boolean {
    const to = this.#to(i)
    for (let at = this.#from(i); at < to; at++) if (this.bytes[at] === byte) return true
    return false
  }

  /** `https://…` or the like. */
  isUrl(i: number): boolean {
    const from = this.#from(i)
    for (let at = from + 2; at < Math.min(from + 16, this.#to(i) - 2); at++)
      if (this.bytes[at] === COLON) return this.bytes[at + 1] === SLASH
    return false
  }
}

/** Whether `2026-10-25` stands in `[from, to)`. */
const isDate = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from === 10 && isDigit(bytes[from]) && bytes[from + 4] === DASH && bytes[from + 7] === DASH

/** Lines of IIS without header. */
export class IisLookReader implements Reader {
  readonly #looks = new Looks()
  #columns = noColumns()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const looks = this.#looks
    const count = looks.split(bytes, from, to)
    if (count === 0) return false
    const columns = freshColumns(this.#columns, count)
    const method = this.#method(count)
    if (method < 0) return false
    columns.method = method
    columns.stem = method + 1
    const next = this.#client(columns, count)
    const found = next > 0 ? this.#newTail(columns, next, count) : this.#oldTail(columns, count)
    return found && looks.line.fill(bytes, columns, undefined, draft)
  }

  /** The method, which a path follows. Before it stand at most six columns of who served and, in old logs, who asked. */
  #method(count: number): number {
    for (let i = 2; i < Math.min(9, count - 2); i++)
      if (this.#looks.isMethod(i) && this.#looks.isPath(i + 1)) return i
    return -1
  }

  /** Query, port, user and client, as far as they were chosen; the column after them, or -1 where there is no client. */
  #client(columns: Columns, count: number): number {
    const looks = this.#looks
    const first = columns.method + 2
    // as they stand unless somebody took columns away
    let client = looks.isNumber(first + 1) && looks.isAddress(first + 3) ? first + 3 : -1
    for (let i = first; client < 0 && i < Math.min(first + 4, count); i++)
      if (looks.isAddress(i)) client = i
    if (client < 0 || client >= count) return -1
    columns.source = client
    const between = client - first
    const port = [first, first + 1].find((i) => i < client && looks.isNumber(i))
    if (between > 0 && port !== first) columns.query = first
    const user = port === undefined ? first + 1 : port + 1
    if (user < client) columns.user = user
    return client + 1
  }

  /** Protocol, agent, cookie, referrer, host, then numbers from the status on, then columns of one's own. */
  #newTail(columns: Columns, next: number, count: number): boolean {
    const looks = this.#looks
    if (next < count && looks.isProtocol(next)) columns.protocol = next++
    let status = next
    while (status - next < 5 && !this.#isStatus(status, count)) status++
    if (status - next > 4) return false
    let end = status
    while (end < count && looks.isNumber(end) && end - status < 6) end++
    for (let i = count - 1; i >= end; i--) if (looks.isChain(i)) columns.chain = i
    this.#numbers(columns, status, end)
    if (status > next) columns.agent = next
    for (let i = next + 1; i < status; i++) this.#text(columns, i, status)
    return true
  }

  /** A status, and after it a substatus or the line's end. */
  #isStatus(i: number, count: number): boolean {
    const looks = this.#looks
    if (i >= count || !looks.isStatus(i)) return false
    return i + 1 === count || looks.isNumber(i + 1) || looks.isChain(i + 1)
  }

  /** Status, then of substatus, Windows status, bytes sent and received, and time as many as there are. */
  #numbers(columns: Columns, status: number, end: number): void {
    const chosen = end - status
    columns.status = status
    if (chosen > 4) columns.bytes = status + 3
    if (chosen === 2 || chosen === 4 || chosen === 6) columns.taken = end - 1
  }

  /** A cookie, a referrer or a host. */
  #text(columns: Columns, i: number, status: number): void {
    const looks = this.#looks
    if (looks.isAbsent(i)) return
    if (looks.isUrl(i)) columns.referrer = i
    else if (!looks.has(i, EQUALS) && !looks.has(i, SLASH) && i === status - 1) columns.vhost = i
  }

  /** IIS 5: client first, the status right after the request, and what the client told at the end. */
  #oldTail(columns: Columns, count: number): boolean {
    const looks = this.#looks
    const server = columns.method - 1
    if (!looks.isAddress(2)) return false
    if (server > 2 && !looks.isAddress(server) && !looks.isNumber(server)) return false
    columns.source = 2
    if (server > 3) columns.user = 3
    const query = columns.method + 2
    const status = looks.isStatus(query) && !looks.isStatus(query + 1) ? query : query + 1
    if (status >= count || !looks.isStatus(status)) return false
    if (status > query) columns.query = query
    columns.status = status
    let next = status + 1
    while (next < count && looks.isNumber(next)) next++
    const numbers = next - status - 1
    if (numbers > 1) columns.bytes = status + 2
    if (numbers > 3) columns.taken = next - 1
    if (next < count && looks.isProtocol(next)) columns.protocol = next++
    if (count - next > 3) columns.vhost = next++
    if (next < count) columns.agent = next++
    for (let i = next; i < count; i++) if (looks.isUrl(i)) columns.referrer = i
    return true
  }
}

/** Lines of HTTPERR, the log of Windows' own HTTP server, without header. */
export class HttpErrorLookReader implements Reader {
  readonly #looks = new Looks()
  #columns = noColumns()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const looks = this.#looks
    const count = looks.split(bytes, from, to)
    if (count < 12 || count > 15 || !looks.isAddress(2) || !looks.isNumber(3)) return false
    if (!looks.isAbsent(4) && !looks.isAddress(4)) return false
    if (!looks.isProtocol(6) && !looks.isAbsent(6)) return false
    const columns = freshColumns(this.#columns, count)
    // newer systems number the stream before the status
    const status = count > 13 && (looks.isStatus(10) || !looks.isStatus(9)) ? 10 : 9
    if (!looks.isAbsent(status) && !looks.isStatus(status)) return false
    columns.source = 2
    columns.protocol = 6
    columns.method = 7
    columns.uri = 8
    columns.status = status
    columns.reason = status + 2
    return looks.line.fill(bytes, columns, undefined, draft)
  }
}

/** Columns of CloudFront's standard logs, of which later ones were added at the end. */
const CLOUDFRONT = {
  bytes: 3,
  source: 4,
  method: 5,
  stem: 7,
  status: 8,
  referrer: 9,
  agent: 10,
  query: 11,
} as const
const CLOUDFRONT_LATER = { vhost: 15, taken: 18, chain: 19, protocol: 23 } as const

/** Standard logs of CloudFront without header. */
export class CloudFrontLookReader implements Reader {
  readonly #looks = new Looks()
  #columns = noColumns()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const looks = this.#looks
    const count = looks.split(bytes, from, to)
    if (count < 12 || looks.line.separator !== TAB) return false
    if (!looks.isNumber(3) || !looks.isAddress(4) || !looks.isMethod(5) || !looks.isPath(7))
      return false
    const columns = Object.assign(freshColumns(this.#columns, count), CLOUDFRONT)
    columns.millis = false
    columns.vhost = 6
    for (const [role, i] of Object.entries(CLOUDFRONT_LATER))
      if (i < count) columns[role as keyof typeof CLOUDFRONT_LATER] = i
    return looks.line.fill(bytes, columns, undefined, draft)
  }
}

/** Date and time, and nothing known of the other columns. */
function freshColumns(columns: Columns, count: number): Columns {
  return Object.assign(columns, NONE, { date: 0, time: 1, count, millis: true })
}

const NONE = noColumns()
