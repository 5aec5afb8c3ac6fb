import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/columns/filter.ts'
import { blockList } from '../../../src/jobs/actions/block.ts'
import { networkPage } from '../../../src/jobs/actions/networks.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import type { Guards, NetworkPlan } from '../../../src/protocol/actions.ts'
import { questionsOf } from '../questions-of.ts'

const PLAN: NetworkPlan = {
  ...{ v4: 24, v6: 64, grow: false, hits: 1, hosts: 1, share: 0 },
  hostile: 'attacks',
}
/** Sources of each kind; `::1` shares its /64 with nobody but reserved addresses. */
const SOURCES = [
  '10.1.2.3',
  '127.0.0.1',
  '66.249.66.1',
  '203.0.113.7',
  '198.51.100.9',
  '192.0.2.77',
  '::1',
  '2001:db8::5',
]
const GUARDS: Guards = { allow: ['198.51.100.0/24'], own: ['www.a.example', '192.0.2.64/26'] }

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(
    SOURCES.map(
      (source) =>
        `${source} - - [21/Nov/2026:02:00:00 +0000] "GET /item?id=1'+UNION+SELECT+user,password+FROM+mysql.user--+- HTTP/1.1" 403 1 "-" "-"\n`,
    ).join(''),
  )
}, 60_000)

function neverOf(guards: Guards, plan = PLAN): Record<string, string> {
  const window = { order: 'network', descending: false, from: 0, count: 100 } as const
  const { rows } = networkPage(questions, NO_FILTER, plan, window, guards)
  return Object.fromEntries(
    rows.map(({ network, never }) => [
      network,
      never === undefined
        ? ''
        : `${never.whole ? 'whole' : 'part'} ${[...never.reasons].sort().join()}`,
    ]),
  )
}

describe('networks that are never blocked', () => {
  it('say so and why', () =>
    expect(neverOf(GUARDS)).toEqual({
      '10.1.2.0/24': 'whole private',
      '66.249.66.0/24': 'whole crawler',
      '127.0.0.0/24': 'whole loopback',
      '192.0.2.0/24': 'part own',
      '198.51.100.0/24': 'whole allowed',
      '203.0.113.0/24': '',
      '::/64': 'part loopback,special-purpose',
      '2001:db8::/64': '',
    }))

  it('say so of a part where the network is wider', () =>
    expect(neverOf({ allow: [], own: [] }, { ...PLAN, v4: 8, v6: 32 })).toMatchObject({
      '10.0.0.0/8': 'whole private',
      '66.0.0.0/8': 'part crawler',
      '203.0.0.0/8': '',
    }))

  it('are indeed in no list', async () => {
    const wish = {
      ...{ plan: PLAN, what: 'both' as const, least: 1, excess: 0, format: 'plain', seconds: 60 },
      ...GUARDS,
    }
    const answer = blockList(questions, NO_FILTER, wish, 0)
    const text = (await answer?.blob.text()) ?? ''
    const listed = text.split('\n').filter((line) => /^[\da-f]/.test(line))
    expect(listed).toEqual(['192.0.2.0/26', '192.0.2.128/25', '203.0.113.0/24', '2001:db8::/64'])
    // Names among what is one's own are no mistake.
    expect(answer?.unread).toEqual([])
  })
})
