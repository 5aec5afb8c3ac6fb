import { textIndex } from '../columns/fields.ts'
import { BACKSLASH, SPACE, ascii, isDigit, standsAt, trimEnd } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { Form, HASH_BASIS, HASH_PRIME, PATHS, ROOT, Values } from './keyed-paths.ts'
import { KeyedPlan, KeyedReader } from './keyed-reader.ts'
import { isMissing } from './keyed-roles.ts'
import { isLabel } from './pair-scan.ts'

const CEF = ascii('CEF:')
const PIPE = 0x7c
const EQUALS = 0x3d
/** Fields before the extension: version, vendor, product, its version, id, name, severity. */
const FIELDS = 7
const NAME = 5
const SEVERITY = 6
const { message: MESSAGE, level: LEVEL } = textIndex

const PLAN = new KeyedPlan({
  means: {
    src: 'source',
    request: 'target',
    requestMethod: 'method',
    requestClientApplication: 'agent',
    requestContext: 'referrer',
    dhost: 'vhost',
    dvchost: 'host',
    suser: 'user',
    msg: 'message',
    rt: 'time',
    start: 'time',
    out: 'bytes',
    app: 'none',
    shost: 'none',
    dst: 'none',
    act: 'none',
    proto: 'none',
  },
})

/** The Common Event Format: seven fields between bars, then keys and values, of which values may hold blanks. */
export class CefReader implements Reader {
  readonly #keyed = new KeyedReader(PLAN)
  readonly #values = new Values()
  readonly #starts = new Int32Array(FIELDS + 1)

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (!standsAt(bytes, from, to, CEF) || !isDigit(bytes[from + CEF.length])) return false
    const starts = this.#starts
    let count = 0
    starts[count++] = from
    let at = from
    for (; at < to && count <= FIELDS; at++) {
      if (bytes[at] === BACKSLASH) at++
      else if (bytes[at] === PIPE) starts[count++] = at + 1
    }
    if (count <= FIELDS) return false
    this.#pairs(bytes, starts[FIELDS] as number, trimEnd(bytes, at, to))
    this.#keyed.read(bytes, this.#values, draft)
    this.#field(MESSAGE, NAME, draft)
    this.#field(LEVEL, SEVERITY, draft)
    return true
  }

  #field(field: number, i: number, draft: Draft): void {
    const start = this.#starts[i] as number
    const end = (this.#starts[i + 1] as number) - 1
    if (end <= start || !isMissing(draft, field)) return
    draft.start[field] = start
    draft.end[field] = end
  }

  /** A value goes as far as the last blank before the next key. */
  #pairs(bytes: Uint8Array, from: number, to: number): void {
    PATHS.makeRoom()
    this.#values.count = 0
    let node = -1
    let value = from
    let escaped = false
    for (let at = from, word = from, hash = HASH_BASIS; at <= to; at++) {
      const byte = bytes[at] as number
      if (at < to && byte === BACKSLASH) {
        escaped = true
        at++
        word = -1
      } else if (at < to && byte === SPACE) {
        word = at + 1
        hash = HASH_BASIS
      } else if (at < to && byte === EQUALS && word >= 0 && at > word) {
        this.#put(node, value, word - 1, escaped)
        node = PATHS.child(ROOT, bytes, word, at, hash)
        value = at + 1
        escaped = false
        word = -1
      } else if (at < to && isLabel(byte)) hash = Math.imul(hash ^ byte, HASH_PRIME)
      else word = -1
    }
    this.#put(node, value, to, escaped)
  }

  #put(node: number, start: number, end: number, escaped: boolean): void {
    if (node < 0 || end <= start || PATHS.wanted[node] !== 1) return
    this.#values.add(node, start, end, escaped ? Form.escaped : Form.text)
  }
}
