import { DOT, SLASH, TAB, isDigit } from './ascii.ts'
import { lookOf } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { noColumns } from './w3c-columns.ts'
import { W3cLine } from './w3c-line.ts'

/** Fields of CloudFront's real-time logs in their order; who chose fewer has to name them. */
const COLUMNS = {
  ...noColumns(),
  stamp: 0,
  source: 1,
  status: 3,
  bytes: 4,
  method: 5,
  stem: 8,
  vhost: 12,
  taken: 13,
  protocol: 14,
  agent: 16,
  referrer: 17,
  query: 19,
  chain: 21,
}
const FEWEST = 22

/** Real-time logs of CloudFront, which never have a header. */
export class CloudFrontLiveReader implements Reader {
  readonly #line = new W3cLine()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!isDigit(bytes[from]) || bytes[from + 10] !== DOT) return false
    const line = this.#line
    const count = line.split(bytes, from, to, false, false)
    if (count < FEWEST || line.separator !== TAB) return false
    const { starts, ends } = line
    const isOurs =
      bytes[starts[COLUMNS.stem] as number] === SLASH &&
      lookOf(bytes, starts[COLUMNS.source] as number, ends[COLUMNS.source] as number) === 'address'
    return isOurs && line.fill(bytes, COLUMNS, undefined, draft)
  }
}
