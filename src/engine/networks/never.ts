import { parseCidr, type Cidr } from '../../base/address.ts'
import { SPECIAL } from '../whose/iana-special.ts'
import { rangeOf, union, type Range } from './range.ts'

/** Why a network is never blocked. `own`: the server's own addresses. `crawler`: of a search engine's published list. */
export type Reason =
  'private' | 'loopback' | 'special-purpose' | 'multicast' | 'own' | 'crawler' | 'allowed'

/** A network that is never blocked. */
export interface Guarded {
  readonly cidr: Cidr
  readonly reason: Reason
}

/**
 * What nobody may block, whatever a person allows or not: all special-purpose networks but those of documentation. Nobody's
 * traffic can come from these, so to block them harms nobody, and examples are made of them.
 */
export const ALWAYS: readonly Guarded[] = (
  ['private', 'loopback', 'special-purpose', 'multicast'] as const
).flatMap((reason) =>
  SPECIAL.filter(({ use }) => use === reason).flatMap(({ network }) => {
    const cidr = parseCidr(network)
    return cidr === undefined ? [] : [{ cidr, reason }]
  }),
)

/** Networks of a person's list; lines that are none are given back as they are. */
export function guard(
  texts: readonly string[],
  reason: Reason,
): { readonly guarded: readonly Guarded[]; readonly unread: readonly string[] } {
  const guarded: Guarded[] = []
  const unread: string[] = []
  for (const text of texts) {
    const cidr = parseCidr(text.trim())
    if (cidr === undefined) unread.push(text)
    else guarded.push({ cidr, reason })
  }
  return { guarded, unread }
}

export const rangesOf = (guarded: readonly Guarded[]): Range[] =>
  union(guarded.map(({ cidr }) => rangeOf(cidr)))
