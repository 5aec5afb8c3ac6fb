import { CLOSE, COLON, OPEN, SPACE, isDigit } from './ascii.ts'
import type { Draft } from './draft.ts'
import type { Wrapper } from './wrap.ts'

/** Longest name of a host or program that is believed. */
const LONGEST = 128

/**
 * `host program[pid]: `, or without the number, before a line that has a time of its own: what is left of a syslog line when a tool cut the time off,
 * or what `journalctl -o cat` and forwarders make of it.
 */
export class TagWrapper implements Wrapper {
  from = 0
  to = 0
  readonly strict = true

  peel(bytes: Uint8Array, from: number, to: number, outer: Draft): boolean {
    const host = wordEnd(bytes, from, to)
    if (host === from || bytes[host] !== SPACE) return false
    const program = wordEnd(bytes, host + 1, to)
    if (program === host + 1) return false
    let colon = program
    if (bytes[program] === OPEN) {
      let pid = program + 1
      while (pid < to && isDigit(bytes[pid])) pid++
      if (pid === program + 1 || bytes[pid] !== CLOSE) return false
      colon = pid + 1
    }
    if (bytes[colon] !== COLON || bytes[colon + 1] !== SPACE) return false
    outer.span('program', host + 1, program)
    this.from = colon + 2
    this.to = to
    return true
  }
}

/** A name: letters, digits and the signs that names of hosts and programs have. */
function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && at - from < LONGEST && isNameByte(bytes[at] as number)) at++
  return at
}

const NAME = /[\w./-]/
const isName = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 && NAME.test(String.fromCharCode(byte)) ? 1 : 0,
)
const isNameByte = (byte: number): boolean => isName[byte] === 1
