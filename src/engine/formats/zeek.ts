import { decode, encode } from '../../base/bytes.ts'
import { HASH, LF, TAB, isDigit, seek, standsAt } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { noColumns, type Columns, type Role } from './w3c-columns.ts'
import { W3cLine } from './w3c-line.ts'

const FIELDS = encode('#fields\t')
const VERSION = /^\d(?:\.\d)?$/
const EMPTY = '(empty)'
/** Columns of http.log. */
const NAMES: Readonly<Partial<Record<Role, string>>> = {
  stamp: 'ts',
  source: 'id.orig_h',
  method: 'method',
  uri: 'uri',
  vhost: 'host',
  referrer: 'referrer',
  agent: 'user_agent',
  user: 'username',
  status: 'status_code',
  bytes: 'response_body_len',
}

/** Zeek's http.log: columns between tabs, named by a `#fields` line. */
export class ZeekHttpReader implements Reader {
  readonly #line = new W3cLine()
  #columns: Columns | undefined
  #version = -1

  learn(bytes: Uint8Array, from: number, to: number): void {
    if (!standsAt(bytes, from, to, FIELDS)) return
    const names = decode(bytes, from + FIELDS.length, Math.min(to, from + 16_384))
      .trim()
      .split('\t')
    const columns = noColumns()
    columns.count = names.length
    columns.percent = false
    for (const [role, name] of Object.entries(NAMES) as [Role, string][])
      columns[role] = names.indexOf(name)
    this.#version = names.indexOf('version')
    const isHttp = columns.method >= 0 && columns.uri >= 0 && columns.stamp >= 0
    this.#columns = isHttp && names.length < 200 ? columns : undefined
  }

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    // in a file a header line comes by itself; a sample has it before its line
    while (from < to && bytes[from] === HASH) {
      const end = seek(bytes, from, to, LF)
      this.learn(bytes, from, end)
      from = end + 1
    }
    const columns = this.#columns
    const line = this.#line
    if (columns === undefined || from >= to || !isDigit(bytes[from])) return false
    if (line.split(bytes, from, to, false, false) !== columns.count || line.separator !== TAB)
      return false
    this.#dropEmpty(bytes)
    if (!line.fill(bytes, columns, undefined, draft)) return false
    this.#protocol(bytes, draft)
    return true
  }

  /** `(empty)` is Zeek's word for a value of no length. */
  #dropEmpty(bytes: Uint8Array): void {
    const { starts, ends, count } = this.#line
    for (let i = 0; i < count; i++) {
      const from = starts[i] as number
      if ((ends[i] as number) - from === EMPTY.length && decode(bytes, from, ends[i]) === EMPTY)
        ends[i] = from
    }
  }

  /** Zeek writes `1.1`. */
  #protocol(bytes: Uint8Array, draft: Draft): void {
    if (this.#version < 0) return
    const from = this.#line.starts[this.#version] as number
    const to = this.#line.ends[this.#version] as number
    const version = to - from <= 3 ? decode(bytes, from, to) : ''
    if (VERSION.test(version)) draft.give('protocol', encode(`HTTP/${version}`))
  }
}
