import { SPACE, isDigit, skipBlanks } from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readSize } from './layout.ts'
import { readApache } from './time.ts'
import { Words } from './words.ts'

/** Words after the file's name: type, action, direction, access, user, service, ident's two, and whether it was complete. */
const AFTER = 8
const LETTERS: readonly (readonly [place: number, letters: string])[] = [
  [0, 'ab'],
  [1, '_CUTP'],
  [2, 'oid'],
  [3, 'arg'],
]

/**
 * `Sat Nov 21 04:22:29 2026 3 192.0.2.9 1027 /srv/ftp/x.txt b _ o r ann ftp 0 * c`: transfers of files, as wu-ftpd, ProFTPD,
 * vsftpd, Pure-FTPd and others write them. Names may hold blanks.
 */
export class XferlogReader implements Reader {
  readonly #words = new Words()
  readonly #tail = new Int32Array((AFTER + 2) * 2)

  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const end = readApache(bytes, from, to, draft)
    if (end < 0 || bytes[end] !== SPACE) return false
    const rest = skipBlanks(bytes, end, to)
    if (!isDigit(bytes[rest]) || this.#words.split(bytes, rest, to) < 4 + AFTER) return false
    const { starts, ends } = this.#words
    const client = starts[1] as number
    if (lookOf(bytes, client, ends[1] as number) === 'other') return false
    if (readSize(bytes, starts[2] as number, to, draft) !== ends[2]) return false
    const words = this.#lastWords(bytes, starts[3] as number, to)
    if (words < AFTER) return false
    draft.duration = this.#words.number(0) * 1000
    readClient(bytes, client, ends[1] as number, draft)
    return this.#afterName(bytes, starts[3] as number, words, draft)
  }

  /** The last words of the line, the last of them first; how many there are. */
  #lastWords(bytes: Uint8Array, from: number, to: number): number {
    let words = 0
    let at = to
    while (words < AFTER + 2) {
      while (at > from && bytes[at - 1] === SPACE) at--
      if (at === from) break
      this.#tail[words * 2 + 1] = at
      while (at > from && bytes[at - 1] !== SPACE) at--
      this.#tail[words * 2] = at
      words++
    }
    return words
  }

  /** With the mark of completeness nine words stand after the name; wu-ftpd's older ones have eight. */
  #afterName(bytes: Uint8Array, name: number, words: number, draft: Draft): boolean {
    for (const after of [AFTER + 1, AFTER]) {
      const word = (i: number): number => this.#tail[(after - 1 - i) * 2] as number
      const wordEnd = (i: number): number => this.#tail[(after - 1 - i) * 2 + 1] as number
      if (words <= after - 1) continue
      const fits = LETTERS.every(
        ([i, letters]) =>
          wordEnd(i) > word(i) && letters.includes(String.fromCharCode(bytes[word(i)] as number)),
      )
      if (!fits || wordEnd(0) - word(0) !== 1 || wordEnd(2) - word(2) !== 1) continue
      let end = word(0)
      while (end > name && bytes[end - 1] === SPACE) end--
      if (end <= name) return false
      draft.span('target', name, end)
      draft.span('user', word(4), wordEnd(4))
      draft.span('program', word(5), wordEnd(5))
      return true
    }
    return false
  }
}
