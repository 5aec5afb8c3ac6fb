import {
  CLOSE,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  find,
  findLast,
  isAbsent,
  seek,
  trimEnd,
} from './ascii.ts'
import { readClient, readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readClf } from './time.ts'
import { Words, readStatus } from './words.ts'

const CLIENT = ascii(' [Client ')
const LENGTH = ascii(' [Length ')
const BETWEEN = ascii('" "')

/**
 * Nginx Proxy Manager's lines: `[time] cache upstream-status status - method scheme host "target" [Client address] [Length n]
 * … "agent" "referrer"`; its own pages' have no cache and no upstream status.
 */
export class ProxyManagerReader implements Reader {
  readonly #words = new Words()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== OPEN) return false
    const end = readClf(bytes, from + 1, to, draft)
    if (end < 0 || bytes[end] !== CLOSE) return false
    const client = findLast(bytes, end, to, CLIENT)
    if (client < 0) return false
    const quote = seek(bytes, end + 1, client, QUOTE)
    if (quote === client || bytes[client - 1] !== QUOTE || client - 1 === quote) return false
    if (!this.#head(bytes, end + 1, trimEnd(bytes, end + 1, quote), draft)) return false
    draft.span('target', quote + 1, client - 1)
    return readTail(bytes, client + CLIENT.length, to, draft)
  }

  /** `HIT 200 200 - GET https www.example.org`, of which the last five are always there. */
  #head(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const words = this.#words
    const count = words.split(bytes, from, to)
    if (count < 5 || words.has(count - 4)) return false
    const status = count - 5
    if (!readStatus(bytes, words.starts[status] as number, words.ends[status] as number, draft))
      return false
    words.value(count - 3, 'method', draft)
    const host = count - 1
    if (words.has(host))
      readVhost(bytes, words.starts[host] as number, words.ends[host] as number, draft)
    return true
  }
}

function readTail(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  const close = seek(bytes, at, to, CLOSE)
  if (close === to || close === at) return false
  readClient(bytes, at, close, draft)
  const length = find(bytes, close, to, LENGTH)
  if (length >= 0) readSize(bytes, length + LENGTH.length, to, draft)
  const agent = seek(bytes, close, to, QUOTE)
  const last = trimEnd(bytes, agent, to) - 1
  if (agent === to || last <= agent || bytes[last] !== QUOTE) return true
  const between = findLast(bytes, agent, last, BETWEEN)
  const agentEnd = between < 0 ? last : between
  if (!isAbsent(bytes, agent + 1, agentEnd)) draft.span('agent', agent + 1, agentEnd)
  if (between >= 0 && !isAbsent(bytes, between + 3, last)) draft.span('referrer', between + 3, last)
  return bytes[agent - 1] === SPACE
}
