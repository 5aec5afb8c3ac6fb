import type { Cidr } from '../../base/address.ts'
import { CRAWLERS } from '../../engine/networks/search-engines.ts'
import { ALWAYS, guard, type Guarded, type Reason } from '../../engine/networks/never.ts'
import { overlaps, rangeOf, subtract, union, type Range } from '../../engine/networks/range.ts'
import type { Guards, NeverBlocked } from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'

const crawlers: readonly Guarded[] = guard(CRAWLERS, 'crawler').guarded

/**
 * What is never blocked besides what is reserved: crawlers, the person's own addresses, what the person or the case allows.
 * `unread`: lines of `allow` that are no network; among what is one's own host names are expected.
 */
export function guardedOf(
  { holdings }: Pick<Questions, 'holdings'>,
  { allow, own }: Guards,
): { readonly guarded: readonly Guarded[]; readonly unread: readonly string[] } {
  const byHand = guard(
    allow.filter((line) => line.trim() !== ''),
    'allowed',
  )
  const byPolicy = guard(
    (holdings.policy?.allowed ?? []).map(({ cidr }) => cidr),
    'allowed',
  )
  return {
    guarded: [...crawlers, ...guard(own, 'own').guarded, ...byHand.guarded, ...byPolicy.guarded],
    unread: [...byHand.unread, ...byPolicy.unread],
  }
}

/** Says of networks whether they are never blocked, whole or in part. */
export function neverBlocked(
  guarded: readonly Guarded[],
): (cidr: Cidr) => NeverBlocked | undefined {
  const known: readonly (readonly [Reason, Range])[] = [...ALWAYS, ...guarded].map(
    ({ cidr, reason }) => [reason, rangeOf(cidr)],
  )
  return (cidr) => {
    const range = rangeOf(cidr)
    const met = known.filter(([, other]) => overlaps(range, other))
    if (met.length === 0) return undefined
    const left = subtract([range], union(met.map(([, other]) => other)))
    return { reasons: [...new Set(met.map(([reason]) => reason))], whole: left.length === 0 }
  }
}
