import { textIndex, type TextField } from '../columns/fields.ts'

/** What a token of a layout accepts; layout.ts reads them. */
export const Op = {
  literal: 0,
  source: 1,
  ident: 2,
  text: 3,
  time: 4,
  request: 5,
  status: 6,
  bytes: 7,
  quoted: 8,
  vhost: 9,
  port: 10,
  address: 11,
  skip: 12,
} as const
export type Op = (typeof Op)[keyof typeof Op]

/** A field of a line and how it is written. */
export interface Token {
  readonly op: Op
  /** Place of its field in TEXT_FIELDS; -1 where it fills none. */
  readonly field: number
}

const token = (op: Op, field?: TextField): Token => ({
  op,
  field: field === undefined ? -1 : textIndex[field],
})

/** Address or host name of the client; not `-`, no port. */
export const source = token(Op.source, 'source')
/** As `source`, but an address: where a host name stands before it. */
export const address = token(Op.address, 'source')
/** The second column of the common log format: hardly ever other than `-`. Holds neither an address nor a host name. */
export const ident = token(Op.ident)
/** Up to the literal that follows; may hold blanks. */
export const user = token(Op.text, 'user')
/** `10/Oct/2026:13:55:37 +0000` and kin. */
export const clfTime = token(Op.time)
/** The request line, between quotes. */
export const request = token(Op.request)
/** Three digits or `-`. */
export const status = token(Op.status)
/** Digits or `-`. */
export const bytes = token(Op.bytes)
/** Between quotes, with `\"` for a quote. */
export const referrer = token(Op.quoted, 'referrer')
export const agent = token(Op.quoted, 'agent')
/** A chain of addresses between quotes. */
export const sources = token(Op.quoted, 'sources')
/** A host name, or an address with a port after it. */
export const vhost = token(Op.vhost, 'vhost')
/** Nothing, or `:` and digits. */
export const port = token(Op.port)
/** One word that fills no column. */
export const skip = token(Op.skip)

/** A layout as it is written in a format's file: literals and tokens by turns, beginning and ending with a literal. */
export interface Pattern {
  readonly literals: readonly string[]
  readonly tokens: readonly Token[]
}

/** Writes a layout the way a server's own directive does: line`${source} ${ident} ${user} [${clfTime}] …`. */
export function line(literals: TemplateStringsArray, ...tokens: Token[]): Pattern {
  return { literals, tokens }
}
