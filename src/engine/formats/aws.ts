import { Clock } from '../columns/fields.ts'
import { COLON, DASH, DOT, OPEN, QUOTE, SLASH, SPACE, isAbsent, seek } from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readClf, readIso } from './time.ts'
import { Words } from './words.ts'

const UPPER_T = 0x54
const LOWER_T = 0x74

/** Places of the words of a load balancer's line. */
interface Places {
  readonly time: number
  readonly client: number
  /** The first of three times in seconds: to receive, to wait for the target, to send. */
  readonly times: number
  readonly status: number
  readonly sent: number
  readonly request: number
}

const ALB: Places = { time: 1, client: 3, times: 5, status: 8, sent: 11, request: 12 }
const ELB: Places = { time: 0, client: 2, times: 4, status: 7, sent: 10, request: 11 }
/** Of a line of S3; the words after it are counted apart. */
const AGENT = 16
const TAIL_HOST = 5
/** The host name that the client named in the TLS handshake. */
const ALB_DOMAIN = 18

/** Seconds as ms, without what floating point adds. */
const inMs = (seconds: number): number => Math.round(seconds * 1e6) / 1e3

/** Whether a short word and then a date begin the line: a quick look that refuses most lines of other formats. */
function isDayAfterWord(bytes: Uint8Array, from: number, to: number): boolean {
  const blank = seek(bytes, from, Math.min(to, from + 8), SPACE)
  return bytes[blank] === SPACE && bytes[blank + 5] === DASH && bytes[blank + 11] === UPPER_T
}

/** Whether the third word begins with a bracket; a quick look. */
function isBracketThird(bytes: Uint8Array, from: number, to: number): boolean {
  const most = Math.min(to, from + 256)
  return bytes[seek(bytes, seek(bytes, from, most, SPACE) + 1, most, SPACE) + 1] === OPEN
}

abstract class AwsReader implements Reader {
  protected readonly words = new Words()

  abstract read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean

  /** `2026-10-25T14:49:34.123456Z`; where the zone is missing it is UTC all the same. */
  protected time(bytes: Uint8Array, i: number, draft: Draft): boolean {
    const from = this.words.starts[i] as number
    const to = this.words.ends[i] as number
    if (i >= this.words.count || readIso(bytes, from, to, draft) !== to) return false
    draft.clock = Clock.utc
    return true
  }

  protected client(bytes: Uint8Array, i: number, draft: Draft): void {
    const { starts, ends } = this.words
    if (this.words.has(i)) readClient(bytes, starts[i] as number, ends[i] as number, draft, true)
  }

  /** What the HTTP load balancers have in common. */
  protected balanced(bytes: Uint8Array, at: Places, draft: Draft): boolean {
    const { words } = this
    if (words.count <= at.request || !words.isQuoted(at.request)) return false
    if (!words.holds(at.client, COLON) || !this.time(bytes, at.time, draft)) return false
    if (!words.status(at.status, draft) || !words.size(at.sent, draft)) return false
    this.client(bytes, at.client, draft)
    words.request(at.request, draft)
    if (words.isQuoted(at.request + 1)) words.value(at.request + 1, 'agent', draft)
    const taken = [0, 1, 2].reduce((sum, i) => sum + words.number(at.times + i), 0)
    if (!Number.isNaN(taken)) draft.duration = inMs(taken)
    return true
  }
}

/** Application Load Balancer. */
export class AlbReader extends AwsReader {
  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!isDayAfterWord(bytes, from, to)) return false
    const { words } = this
    // its name is app/NAME/ID
    if (words.split(bytes, from, to) < 17 || !words.holds(2, SLASH) || words.isQuoted(0))
      return false
    if (words.isQuoted(ALB_DOMAIN)) words.vhost(ALB_DOMAIN, draft)
    return this.balanced(bytes, ALB, draft)
  }
}

/** Classic Load Balancer. */
export class ElbReader extends AwsReader {
  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from + 4] !== DASH || bytes[from + 10] !== UPPER_T) return false
    const { words } = this
    const count = words.split(bytes, from, to)
    return count >= 12 && count <= 16 && !words.isBracketed(0) && this.balanced(bytes, ELB, draft)
  }
}

/** Network Load Balancer: TLS connections. */
export class NlbReader extends AwsReader {
  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== LOWER_T || bytes[from + 3] !== SPACE) return false
    const { words } = this
    if (words.split(bytes, from, to) < 18 || !words.holds(3, SLASH) || !words.holds(5, COLON))
      return false
    if (!words.holds(1, DOT) || !this.time(bytes, 2, draft)) return false
    if (!words.size(10, draft)) return false
    const taken = words.number(7)
    if (!Number.isNaN(taken)) draft.duration = taken
    this.client(bytes, 5, draft)
    words.vhost(17, draft)
    return true
  }
}

/** Server access log of a bucket. */
export class S3Reader extends AwsReader {
  readonly #tail = new Words()

  override read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!isBracketThird(bytes, from, to)) return false
    const { words } = this
    if (words.split(bytes, from, to) < 17 || !words.isBracketed(2)) return false
    if (!words.isQuoted(8) || !words.isQuoted(AGENT - 1) || !words.holds(6, DOT)) return false
    const end = words.ends[2] as number
    if (readClf(bytes, words.starts[2] as number, end, draft) !== end) return false
    if (!words.status(9, draft) || !words.size(11, draft)) return false
    this.client(bytes, 3, draft)
    words.value(4, 'user', draft)
    words.request(8, draft)
    words.value(AGENT - 1, 'referrer', draft)
    this.#afterReferrer(bytes, to, draft)
    const taken = words.number(13)
    if (!Number.isNaN(taken)) draft.duration = taken
    return true
  }

  /** The agent, in which quotes stand as they are, goes up to the last quote. Then version, host id, and so on. */
  #afterReferrer(bytes: Uint8Array, to: number, draft: Draft): void {
    const { words } = this
    const from = (words.ends[AGENT - 1] as number) + 3
    const quote = bytes.lastIndexOf(QUOTE, to - 1)
    if (quote > from && bytes[from - 1] === QUOTE) {
      if (!isAbsent(bytes, from, quote)) draft.span('agent', from, quote)
      this.#tail.split(bytes, quote + 1, to)
    } else this.#tail.split(bytes, to, to)
    // the Host header, in newer logs; a bucket that serves a site is named after it
    if (this.#tail.has(TAIL_HOST)) this.#tail.vhost(TAIL_HOST, draft)
    else words.vhost(1, draft)
  }
}
