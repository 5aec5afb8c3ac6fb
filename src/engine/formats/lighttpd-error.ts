import { COLON, COMMA, SPACE, ascii, find, findLast, isDigit, seek } from './ascii.ts'
import { lookOf, readClient } from './client.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './format.ts'
import { readIso } from './time.ts'

const PLACE = ascii('.c.')
const ADDRESS = ascii(' IP: ')
const USER = ascii('username: ')

/** `2026-11-10 10:00:00: (mod_auth.c.853) message, IP: 192.0.2.7`, lighttpd's error log: the place in its source comes first. */
export class LighttpdErrorReader implements Reader {
  read(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
    const end = readIso(bytes, from, to, draft)
    if (end < 0 || bytes[end] !== COLON || bytes[end + 1] !== SPACE) return false
    const start = end + 2
    const place = find(bytes, start, Math.min(to, start + 60), PLACE)
    if (place < 0 || !isDigit(bytes[place + PLACE.length])) return false
    draft.span('message', start, to)
    const address = findLast(bytes, start, to, ADDRESS)
    if (address < 0) return true
    const at = address + ADDRESS.length
    if (lookOf(bytes, at, to) === 'address') readClient(bytes, at, to, draft)
    const user = find(bytes, start, address, USER)
    if (user < 0) return true
    const name = user + USER.length
    const stop = Math.min(seek(bytes, name, address, COMMA), address)
    if (stop > name) draft.span('user', name, stop)
    return true
  }
}
