import { OPEN, isAbsent, isDigit } from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readClf } from './time.ts'
import { Words } from './words.ts'

/** mod_ssl's `%t %h %{SSL_PROTOCOL}x %{SSL_CIPHER}x "%r" %b`. */
export class SslRequestReader implements Reader {
  readonly #words = new Words()

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    if (bytes[from] !== OPEN || !isDigit(bytes[from + 1])) return false
    const words = this.#words
    if (words.split(bytes, from, to) < 6 || !words.isBracketed(0) || !words.isQuoted(4))
      return false
    if (words.isQuoted(1) || words.isQuoted(2) || words.isQuoted(3)) return false
    const { starts, ends } = words
    const end = ends[0] as number
    if (readClf(bytes, starts[0] as number, end, draft) !== end) return false
    const host = starts[1] as number
    const hostEnd = ends[1] as number
    if (lookOf(bytes, host, hostEnd) === 'other' || isAbsent(bytes, host, hostEnd)) return false
    if (!words.size(5, draft)) return false
    readClient(bytes, host, hostEnd, draft)
    words.request(4, draft)
    return true
  }
}
