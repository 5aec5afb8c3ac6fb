import { COLON, DASH, SPACE, isDigit, seek, skipBlanks } from './ascii.ts'
import { readChain } from './chain.ts'
import { readVhost } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readRequest } from './request.ts'

const BAR = 0x7c
const PLUS = 0x2b
const LONGEST_ID = 64

/**
 * Apache's mod_log_forensic: `+id|GET /x HTTP/1.1|Host:a.example|User-Agent:x` when a request comes, `-id` when it was
 * answered. It tells neither time nor address; what stands there is what was asked.
 */
export class ForensicReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const sign = bytes[from]
    if ((sign !== PLUS && sign !== DASH) || bytes[from + 1] === DASH) return false
    const end = idEnd(bytes, from + 1, to)
    if (end < from + 9) return false
    if (sign === DASH) {
      draft.span('message', from, end)
      return end === to
    }
    if (bytes[end] !== BAR) return false
    let at = seek(bytes, end + 1, to, BAR)
    readRequest(bytes, end + 1, at, draft)
    while (at < to) {
      const start = at + 1
      at = seek(bytes, start, to, BAR)
      readHeader(bytes, start, at, draft)
    }
    return true
  }
}

/** End of an id of mod_unique_id or of process, time and count: `1a2b:6c0f3d1e:0`. */
function idEnd(bytes: Uint8Array, at: number, to: number): number {
  const start = at
  let digits = 0
  for (; at < to && at - start < LONGEST_ID; at++) {
    const byte = bytes[at] as number
    const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    if (isDigit(byte)) digits++
    else if (!isLetter && byte !== COLON && byte !== 0x40 && byte !== DASH && byte !== 0x5f) break
  }
  return digits > 0 ? at : -1
}

function readHeader(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  const colon = seek(bytes, from, Math.min(to, from + 16), COLON)
  const start = skipBlanks(bytes, colon + 1, to)
  if (bytes[colon] !== COLON || start >= to || bytes[from] === SPACE) return
  switch (String.fromCharCode(...bytes.subarray(from, colon)).toLowerCase()) {
    case 'host':
      readVhost(bytes, start, to, draft)
      break
    case 'user-agent':
      draft.span('agent', start, to)
      break
    case 'referer':
      draft.span('referrer', start, to)
      break
    case 'x-forwarded-for':
      readChain(bytes, start, to, draft)
      break
  }
}
