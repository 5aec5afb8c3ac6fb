import { textIndex } from '../columns/fields.ts'
import {
  APOSTROPHE,
  COMMA,
  OPEN,
  QUOTE,
  SPACE,
  ascii,
  find,
  skipBlanks,
  standsAt,
  trimEnd,
} from './ascii.ts'
import { readClient } from './client.ts'
import type { Draft } from './draft.ts'
import { readJail } from './fail2ban.ts'
import { skipMessageId } from './syslog-head.ts'
import { addressEnd, isAddress, readShape, shape, type Shape } from './syslog-shapes.ts'
import { TABLE } from './syslog-table.ts'

const GROUPS = TABLE.map(([programs, shapes]) => [programs, shapes.map(shape)] as const)

const LESS = 0x3c
const PARENTHESIS = 0x28

/** Shapes of the messages of programs seen so far: names are few, and the table is long. */
const byProgram = new Map<string, readonly Shape[]>()
const MOST_PROGRAMS = 1000

function shapesOf(program: string): readonly Shape[] {
  let found = byProgram.get(program)
  if (found === undefined) {
    found = GROUPS.flatMap(([programs, shapes]) =>
      programs.test(program === '' ? '-' : program) ? shapes : [],
    )
    if (byProgram.size >= MOST_PROGRAMS) byProgram.clear()
    byProgram.set(program, found)
  }
  return found
}

/** What stands before a message without being part of it. */
const PREFIXES = ['error: ', 'fatal: ', 'info: ', 'notice: ', 'debug1: ', 'Disconnecting: '].map(
  ascii,
)
/** `pam_unix(sshd:session): `. */
const PAM = ascii('pam_')
const PAM_END = ascii('): ')

/** Reads a message that no format of its own describes: the whole of it, and the source and the user that it names. */
export function readMessage(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  program: string,
): void {
  const start = skipBlanks(bytes, from, to)
  const end = trimEnd(bytes, start, to)
  if (end <= start) return
  draft.span('message', start, end)
  if (program.startsWith('fail2ban') && readJail(bytes, start, end, draft)) return
  readPerson(
    bytes,
    skipRepeated(bytes, start, end),
    Math.min(end, start + LOOKED_AT),
    draft,
    program,
  )
}

/** Names stand near the beginning of a message; so many bytes of it are looked at. */
const LOOKED_AT = 8192

/** rsyslog's `message repeated 2 times: [ …]`. */
const REPEATED = ascii('message repeated ')
const REPEATED_TEXT = ascii(': [ ')

function skipRepeated(bytes: Uint8Array, from: number, to: number): number {
  if (!standsAt(bytes, from, to, REPEATED)) return from
  const at = find(bytes, from, Math.min(to, from + 48), REPEATED_TEXT)
  return at < 0 ? from : at + REPEATED_TEXT.length
}

/** The source and the user that a message names. */
function readPerson(
  bytes: Uint8Array,
  from: number,
  end: number,
  draft: Draft,
  program: string,
): void {
  let at = skipMessageId(bytes, from, end)
  for (const prefix of PREFIXES) if (standsAt(bytes, at, end, prefix)) at += prefix.length
  if (readKeys(bytes, at, end, draft)) return
  if (standsAt(bytes, at, end, PAM)) {
    const close = find(bytes, at, Math.min(end, at + 80), PAM_END)
    if (close > 0) at = close + PAM_END.length
  }
  if (!shapesOf(program).some((one) => readShape(one, bytes, at, end, draft)))
    readLoose(bytes, at, end, draft)
  if ((draft.start[SOURCE] as number) < 0) readBlamed(bytes, at, end, draft)
  if (!MAIL.test(program)) return
  readUser(bytes, at, end, draft, SASL_USER)
  readUser(bytes, at, end, draft, SET_ID)
}
const MAIL = /^(?:postfix|exim)/

const RHOST = ascii('rhost=')
const USER = ascii(' user=')
const RUSER = ascii(' ruser=')
const SASL_USER = ascii('sasl_username=')
const SET_ID = ascii('(set_id=')

/** PAM's `… rhost=192.0.2.1  user=root`. */
function readKeys(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  const rhost = find(bytes, from, to, RHOST)
  if (rhost < 0) return false
  const start = rhost + RHOST.length
  const end = valueEnd(bytes, start, to)
  if (end > start) readClient(bytes, start, end, draft)
  // the name that was tried, if the service does not know the account
  readUser(bytes, from, rhost, draft, RUSER)
  readUser(bytes, end, to, draft, USER)
  return true
}

function readUser(
  bytes: Uint8Array,
  from: number,
  to: number,
  draft: Draft,
  key: Uint8Array,
): void {
  const at = find(bytes, from, to, key)
  if (at < 0) return
  const start = at + key.length
  const end = valueEnd(bytes, start, to)
  if (end > start) draft.span('user', start, end)
}

function valueEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && bytes[at] !== SPACE && bytes[at] !== COMMA && bytes[at] !== 0x29) at++
  return at
}

/** Words before an address that something came from, whoever says so; the surer first. */
const BEFORE = [
  'SRC=',
  'rip=',
  'client=',
  ' from ',
  ' from IP=',
  ' from ip ',
  'ip=',
  'IP: ',
  'addr=',
  'from=',
  'client ',
  'Client ',
  'attacker ',
  'Client_ip ', // NetScaler
  ' address ',
  '} ', // Snort: `{TCP} 203.0.113.5:4711 -> 192.0.2.1:80`
].map(ascii)
const OPENINGS = new Set([OPEN, LESS, PARENTHESIS, QUOTE, APOSTROPHE])
/** Places of the same words that are looked at. */
const MOST_PLACES = 8

/** The source of a message of no known shape: an address after words that name a source. */
function readLoose(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  for (const words of BEFORE) {
    let at = find(bytes, from, to, words)
    for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
      const start = at + words.length
      if (readAddress(bytes, start, to, draft) || readNamed(bytes, start, to, draft)) return
      at = find(bytes, start, to, words)
    }
  }
}

/** Words of a message about somebody who was not let in. */
const BLAME = ['login', 'Login', 'LOGIN', 'uthenticat', 'assword', 'not allowed'].map(ascii)
const SOURCE = textIndex.source

/** The source of a message about a login that failed, whatever program wrote it: the first address in it. */
function readBlamed(bytes: Uint8Array, from: number, to: number, draft: Draft): void {
  if (!BLAME.some((word) => find(bytes, from, to, word) >= 0)) return
  let at = from
  while (at < to) {
    const end = addressEnd(bytes, at, to)
    if (end - at > 2 && isAddress(bytes, at, end)) {
      readClient(bytes, at, end, draft)
      return
    }
    at = Math.max(end, at) + 1
  }
}

/** An address, which may stand in brackets or quotes. */
function readAddress(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  const start = OPENINGS.has(bytes[at] as number) ? at + 1 : at
  const end = addressEnd(bytes, start, to)
  if (!isAddress(bytes, start, end)) return false
  readClient(bytes, start, end, draft)
  return true
}

/** `host.example [203.0.113.5]`, `unknown[203.0.113.5]`, `host (203.0.113.5)`: the address behind a name. */
function readNamed(bytes: Uint8Array, at: number, to: number, draft: Draft): boolean {
  const name = addressEnd(bytes, at, to)
  const open = bytes[name] === SPACE ? name + 1 : name
  if (name === at || (bytes[open] !== OPEN && bytes[open] !== PARENTHESIS)) return false
  return readAddress(bytes, open, to, draft)
}
