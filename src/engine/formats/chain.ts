import { textIndex } from '../columns/fields.ts'
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  COMMA,
  QUOTE,
  SPACE,
  TAB,
  ascii,
  isAbsent,
  isDigit,
} from './ascii.ts'
import { addressEnd, addressStart, findAddress, isPublic, lookOf } from './client.ts'
import type { Draft } from './draft.ts'

/*
 * Who sent a request that came through proxies. Each proxy writes down who asked it: the list is in X-Forwarded-For, or in
 * `Forwarded` (RFC 7239), client first, and the last proxy is the peer of the server. Whoever asked the first proxy that can be
 * trusted may have written all to the left of that, so which of them is the source is for a person to say.
 */

/**
 * Which address of a request's way is its source. `public`: the first public one of the list and the peer, else the first of the
 * list. `left`, `right`: the first or last of the list. `peer`: who had the connection, where the log shows that besides the list, else the
 * last of the list. In all, the peer where the list names nobody.
 */
export const CLIENT_CHOICES = ['public', 'left', 'right', 'peer'] as const
export type ClientChoice = (typeof CLIENT_CHOICES)[number]

const SOURCE = textIndex.source
const SOURCES = textIndex.sources
const PLUS = 0x2b
const SEMICOLON = 0x3b
const EQUALS = 0x3d
const UNDERSCORE = 0x5f
const FOR = ascii('for')
/** A quote as nginx writes it in values. */
const ESCAPED_QUOTE = ascii('\\x22')
/** Words that name nobody: of RFC 7239, and of programs that write `null` where there is nothing. */
const NOBODY = ['unknown', 'null', 'none', 'undefined', 'true', 'false'].map(ascii)
const SOCKET = ascii('unix:')

/** What `pick` found; a list may hold no address at all. */
let pickedStart = -1
let pickedEnd = -1
let isPickedPublic = false

/** Finds the address that is the source in a list. False where it names nobody. */
function pick(bytes: Uint8Array, from: number, to: number, choice: ClientChoice): boolean {
  let best = 0
  for (let at = from; at < to && best < 3;) {
    while (at < to && isBetween(bytes[at] as number)) at++
    const item = at
    while (at < to && !isBetween(bytes[at] as number)) at++
    const rank = at === item ? 0 : rankOf(bytes, item, at, choice)
    if (rank === 0 || (choice === 'right' ? rank < best : rank <= best)) continue
    best = rank
    pickedStart = addressStart
    pickedEnd = addressEnd
  }
  isPickedPublic = best === 3
  return best > 0
}

const isBetween = (byte: number): boolean =>
  byte === COMMA || byte === SPACE || byte === PLUS || byte === TAB

/** 3: what is looked for, and no other can be better. 2: an address. 1: a name. 0: nobody. */
function rankOf(bytes: Uint8Array, from: number, to: number, choice: ClientChoice): number {
  const open = nodeStart(bytes, from, to)
  if (open < 0) return 0
  const close = nodeEnd(bytes, open, to)
  if (isNobody(bytes, open, close) || !findAddress(bytes, open, close)) return 0
  if (lookOf(bytes, addressStart, addressEnd) !== 'address') return 1
  if (choice !== 'public') return choice === 'left' ? 3 : 2
  return isPublic(bytes, addressStart, addressEnd) ? 3 : 2
}

/**
 * Where the address of an element begins: of `192.0.2.1` at once, of `for="[2001:db8::1]:80";proto=https` behind the name and the quote. -1
 * where an element of `Forwarded` does not say whom it is for.
 */
function nodeStart(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  let named = false
  for (let pair = from; pair < to;) {
    let end = pair
    let equals = -1
    for (; end < to && bytes[end] !== SEMICOLON; end++)
      if (bytes[end] === EQUALS && equals < 0) equals = end
    if (equals >= 0) named = true
    if (equals - pair === FOR.length && isWord(bytes, pair, FOR))
      return unquoted(bytes, equals + 1, to)
    pair = end + 1
  }
  at = unquoted(bytes, at, to)
  return named ? -1 : at
}

/** Where it ends: before a quote or the next pair. */
function nodeEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && !isQuote(bytes[at] as number) && bytes[at] !== SEMICOLON) at++
  return at
}

/** `at` behind a quote, written as it is or escaped as servers do in values. */
function unquoted(bytes: Uint8Array, at: number, to: number): number {
  if (isWord(bytes, at, ESCAPED_QUOTE)) return at + ESCAPED_QUOTE.length
  while (at < to && isQuote(bytes[at] as number)) at++
  return at
}

const isQuote = (byte: number): boolean =>
  byte === QUOTE || byte === BACKSLASH || byte === APOSTROPHE

/** Whether the letters of `word` stand at `at`, in upper or lower case. */
function isWord(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[at + i] ?? 0
    if (byte !== word[i] && (byte | 0x20) !== word[i]) return false
  }
  return true
}

/** `-`, `unknown`, `_obfuscated`, `unix:`, with a port or without. */
function isNobody(bytes: Uint8Array, from: number, to: number): boolean {
  if (isAbsent(bytes, from, to) || bytes[from] === UNDERSCORE) return true
  // no word begins with a digit, as most addresses do
  if (isDigit(bytes[from])) return false
  if (isWord(bytes, from, SOCKET)) return true
  for (const word of NOBODY) {
    const end = from + word.length
    if (end <= to && isWord(bytes, from, word) && (end === to || bytes[end] === COLON)) return true
  }
  return false
}

/**
 * A list of addresses in the place of the source, client first: the source is its first public address, else its first. IIS writes `+`
 * for a blank. Returns whether it has a public address.
 */
export function readChain(bytes: Uint8Array, from: number, to: number, draft: Draft): boolean {
  draft.start[SOURCES] = from
  draft.end[SOURCES] = to
  if (!pick(bytes, from, to, 'public')) return false
  draft.start[SOURCE] = pickedStart
  draft.end[SOURCE] = pickedEnd
  return isPickedPublic
}

/** As `readChain`, of a list that does not stand verbatim in its line. */
export function giveChain(list: Uint8Array, draft: Draft): void {
  draft.give('sources', list)
  if (pick(list, 0, list.length, 'public')) draft.give('source', list.slice(pickedStart, pickedEnd))
}

/** Bytes and a part of them. */
interface Part {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Makes the address that a person chose the source of a row that was read. */
export function chooseClient(bytes: Uint8Array, draft: Draft, choice: ClientChoice): void {
  const list = partOf(bytes, draft, SOURCES)
  if (list === undefined) return
  const peer = peerOf(bytes, draft, list)
  if (choice === 'peer' && peer !== undefined) {
    setSource(bytes, draft, peer)
    return
  }
  const found = pick(list.bytes, list.from, list.to, choice === 'peer' ? 'right' : choice)
  const way = { bytes: list.bytes, from: pickedStart, to: pickedEnd }
  const isBetter =
    choice === 'public' && peer !== undefined && isPublicPart(peer) && !(found && isPickedPublic)
  if (found && !isBetter) setSource(bytes, draft, way)
  else if (peer !== undefined) setSource(bytes, draft, peer)
}

const isPublicPart = ({ bytes, from, to }: Part): boolean =>
  lookOf(bytes, from, to) === 'address' && isPublic(bytes, from, to)

function partOf(bytes: Uint8Array, draft: Draft, field: number): Part | undefined {
  const own = draft.own[field]
  if (own !== undefined) return { bytes: own, from: 0, to: own.length }
  const from = draft.start[field] as number
  return from < 0 ? undefined : { bytes, from, to: draft.end[field] as number }
}

/** Who had the connection: where a reader passed it over, or the source where that is not of the list. */
function peerOf(bytes: Uint8Array, draft: Draft, list: Part): Part | undefined {
  if (draft.peerStart >= 0) return { bytes, from: draft.peerStart, to: draft.peerEnd }
  const source = partOf(bytes, draft, SOURCE)
  if (source === undefined) return undefined
  if (source.bytes === list.bytes)
    return source.from >= list.from && source.to <= list.to ? undefined : source
  return includes(list, source) ? undefined : source
}

/** Longest text that can be an address or a host's name (RFC 1035), with a port. */
const LONGEST = 262

function includes({ bytes, from, to }: Part, part: Part): boolean {
  const size = part.to - part.from
  if (size > LONGEST) return false
  for (let at = from; at + size <= to; at++) {
    let i = 0
    while (i < size && bytes[at + i] === part.bytes[part.from + i]) i++
    if (i === size) return true
  }
  return false
}

/** The residue of the row is another one then: what stood in the place of the source is no longer in a column. */
function setSource(bytes: Uint8Array, draft: Draft, { bytes: own, from, to }: Part): void {
  draft.layout = -1
  draft.template = 0
  if (own === bytes) {
    draft.own[SOURCE] = undefined
    draft.start[SOURCE] = from
    draft.end[SOURCE] = to
    return
  }
  draft.start[SOURCE] = -1
  draft.give('source', own.slice(from, to))
}
