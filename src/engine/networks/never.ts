import { parseCidr, type Cidr } from '../../base/address.ts'
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
 * Ranges that are no single stranger's (IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890; multicast, RFC 5771
 * and 4291). The documentation ranges are left out: nobody's traffic can come from there, so to block them harms nobody, and
 * examples are made of them.
 */
const RESERVED: Readonly<Record<'private' | 'loopback' | 'special-purpose' | 'multicast', string>> =
  {
    private:
      '10.0.0.0/8 100.64.0.0/10 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 fc00::/7 fe80::/10',
    loopback: '127.0.0.0/8 ::1/128',
    'special-purpose':
      '0.0.0.0/8 192.0.0.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.175.48.0/24 198.18.0.0/15 240.0.0.0/4 ' +
      '::/128 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2002::/16 2620:4f:8000::/48 5f00::/16',
    multicast: '224.0.0.0/4 ff00::/8',
  }

/** What nobody may block, whatever a person allows or not. */
export const ALWAYS: readonly Guarded[] = Object.entries(RESERVED).flatMap(([reason, list]) =>
  list.split(' ').flatMap((text) => {
    const cidr = parseCidr(text)
    return cidr === undefined ? [] : [{ cidr, reason: reason as keyof typeof RESERVED }]
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
