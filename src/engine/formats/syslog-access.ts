import {
  OPEN,
  QUOTE,
  SPACE,
  isAbsent,
  isDigit,
  ascii,
  find,
  seek,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { lookOf, readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { requestEnd } from './layout.ts'
import { readRequest } from './request.ts'
import { wordEnd } from './syslog-head.ts'
import { isAddress } from './syslog-shapes.ts'
import { readClf, readTime } from './time.ts'
import { readTail } from './tolerant-tail.ts'

const HTTP = ascii('http')
const PROTOCOL = ascii(' HTTP/')

/**
 * Lines of the common log format's kin without their time, which a syslog header around them has: `address ident user
 * "request" status bytes …`.
 */
export class UntimedAccessReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const client = wordEnd(bytes, from, to)
    const scheme = wordEnd(bytes, client + 1, to)
    if (standsAt(bytes, client + 1, scheme, HTTP) && scheme - client < 7) {
      return this.#behindScheme(bytes, from, client, scheme + 1, to, draft)
    }
    if (!isAddress(bytes, from, client)) return false
    const quote = seek(bytes, client, to, QUOTE)
    const end = quote < to ? requestEnd(bytes, quote + 1, to) : -1
    if (end < 0 || seek(bytes, client, quote, OPEN) < quote) return false
    const ident = skipBlanks(bytes, client, quote)
    const user = skipBlanks(bytes, wordEnd(bytes, ident, quote), quote)
    const userEnd = trimEnd(bytes, user, quote)
    if (bytes[quote - 1] !== SPACE || userEnd <= user) return false
    if (hasTime(bytes, user, userEnd, draft)) return false
    // a request without quotes
    if (find(bytes, user, userEnd, PROTOCOL) >= 0) return false
    readClient(bytes, from, client, draft)
    if (!isAbsent(bytes, user, userEnd)) draft.span('user', user, userEnd)
    readRequest(bytes, quote + 1, end, draft)
    readTail(bytes, end + 1, to, draft)
    return true
  }

  /** `a.example:443 https 192.0.2.9 "request" status bytes …`: host, scheme and client, and nobody else. */
  #behindScheme(
    bytes: Uint8Array,
    host: number,
    hostEnd: number,
    from: number,
    to: number,
    draft: Draft,
  ): boolean {
    const client = wordEnd(bytes, from, to)
    const quote = client + 1
    const end = bytes[quote] === QUOTE ? requestEnd(bytes, quote + 1, to) : -1
    const look = lookOf(bytes, from, client)
    if (end < 0 || (look !== 'address' && look !== 'host')) return false
    readVhost(bytes, host, hostEnd, draft)
    readClient(bytes, from, client, draft)
    readRequest(bytes, quote + 1, end, draft)
    readTail(bytes, end + 1, to, draft)
    return true
  }
}

/** Whether a word is a time, which no name is. */
function hasTime(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  for (let at = from; at < to; at = wordEnd(bytes, at, to) + 1) {
    if (!isDigit(bytes[at])) continue
    if (readTime(bytes, at, to, draft) > 0 || readClf(bytes, at, to, draft) > 0) return true
  }
  return false
}
