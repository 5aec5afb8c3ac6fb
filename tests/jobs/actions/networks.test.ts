import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER, type Filter } from '../../../src/engine/columns/filter.ts'
import { blockForms, blockList } from '../../../src/jobs/actions/block.ts'
import { networkPage, planCoverage } from '../../../src/jobs/actions/networks.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import type { BlockWish, NetworkPlan } from '../../../src/protocol/actions.ts'
import { questionsOf } from '../questions-of.ts'

const PLAN: NetworkPlan = {
  v4: 24,
  v6: 64,
  grow: false,
  hits: 50,
  hosts: 30,
  share: 0,
  hostile: 'attacks',
}
const WISH: BlockWish = {
  plan: PLAN,
  what: 'networks',
  least: 1,
  excess: 0,
  allow: [],
  own: [],
  format: 'plain',
  seconds: 3600,
}

/** Park and Miller's generator: the same hosts in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

interface Line {
  readonly source: string
  readonly attack: boolean
}

/** A redirect abused by 20,000 addresses, a third of them crowded into 120 networks, and 5,000 ordinary requests. */
function abused(): Line[] {
  const next = chance(7)
  const address = (): string => `${20 + next(70)}.${next(250)}.${next(250)}.${1 + next(254)}`
  const crowded = Array.from({ length: 120 }, address).map((text) =>
    text.slice(0, text.lastIndexOf('.')),
  )
  const hosts = new Set<string>()
  while (hosts.size < 20_000)
    hosts.add(next(10) < 4 ? `${crowded[next(120)] ?? ''}.${1 + next(254)}` : address())
  const lines = [...hosts].flatMap((source) =>
    Array.from({ length: 1 + next(5) }, () => ({ source, attack: true })),
  )
  for (let i = 0; i < 5_000; i++) {
    const source = next(50) === 0 ? `${crowded[next(120)] ?? ''}.${1 + next(254)}` : address()
    if (!hosts.has(source)) lines.push({ source, attack: false })
  }
  return lines
}

const lines = abused()
const text = lines
  .map(({ source, attack }, i) => {
    const target = attack ? '/cgi-bin/go.cgi?url=http://spam.example.net/x' : '/index.html'
    return `${source} - - [12/Nov/2026:10:${String(Math.floor(i / 2000)).padStart(2, '0')}:00 +0000] "GET ${target} HTTP/1.1" ${attack ? 302 : 200} 512 "-" "Mozilla/5.0"\n`
  })
  .join('')

/** Counted from the lines alone, with texts for networks: as cut, sort and uniq would. */
function counted() {
  const networks = new Map<string, { hosts: Set<string>; hits: number; normal: number }>()
  for (const { source, attack } of lines) {
    const network = `${source.slice(0, source.lastIndexOf('.'))}.0/24`
    const one = networks.get(network) ?? { hosts: new Set<string>(), hits: 0, normal: 0 }
    networks.set(network, one)
    if (attack) {
      one.hosts.add(source)
      one.hits++
    } else one.normal++
  }
  return networks
}

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(text)
}, 60_000)

describe('networks of 20,000 hostile hosts', () => {
  it('passes and covers what counting lines gives', () => {
    const all = counted()
    const passing = [...all].filter(([, { hosts, hits }]) => hosts.size >= 30 && hits >= 50)
    const sum = (of: (one: { hosts: Set<string>; hits: number; normal: number }) => number) =>
      passing.reduce((total, [, one]) => total + of(one), 0)
    const coverage = planCoverage(questions, NO_FILTER, PLAN, { allow: [], own: [] })
    expect(passing.length).toBeGreaterThan(50)
    expect(coverage).toMatchObject({
      networks: passing.length,
      candidates: [...all.values()].filter(({ hosts }) => hosts.size > 0).length,
      hosts: { part: sum(({ hosts }) => hosts.size), whole: 20_000 },
      attacks: { part: sum(({ hits }) => hits), whole: lines.filter((l) => l.attack).length },
      normal: { part: sum(({ normal }) => normal), whole: lines.filter((l) => !l.attack).length },
    })
    const window = { order: 'hosts', descending: true, from: 0, count: 1_000 } as const
    const page = networkPage(questions, NO_FILTER, PLAN, window, WISH)
    expect(page.total).toBe(passing.length)
    for (const row of page.rows) {
      const own = all.get(row.network)
      expect([row.hosts, row.attacks, row.normal]).toEqual([
        own?.hosts.size,
        own?.hits,
        own?.normal,
      ])
    }
    const hosts = page.rows.map((row) => row.hosts)
    expect(hosts).toEqual([...hosts].sort((a, b) => b - a))
  })
  it('takes all that a filter shows for hostile where asked to', () => {
    const filter: Filter = { facets: { page: { include: ['/index.html'], exclude: [] } } }
    const normal = lines.filter((line) => !line.attack)
    const plan: NetworkPlan = { ...PLAN, hits: 1, hosts: 1, hostile: 'filter' }
    const coverage = planCoverage(questions, filter, plan, { allow: [], own: [] })
    expect(coverage.hosts.whole).toBe(new Set(normal.map(({ source }) => source)).size)
    expect(coverage.attacks.part).toBe(normal.length)
  })
})

describe('block lists of a case', () => {
  it('hold exactly the networks that pass, and say what they take away', () => {
    const answer = blockList(questions, NO_FILTER, WISH, 0)
    const passing = planCoverage(questions, NO_FILTER, PLAN, { allow: [], own: [] })
    expect(answer?.coverage.hosts).toEqual(passing.hosts)
    expect(answer?.preview).toContain(`${passing.hosts.part} of 20000`)
  })
  it('hold every attacking address, or those with enough attacks', async () => {
    const wish: BlockWish = { ...WISH, what: 'sources' }
    const all = blockList(questions, NO_FILTER, wish, 0)
    expect(all?.coverage.hosts).toEqual({ part: 20_000, whole: 20_000 })
    expect(all?.coverage.normal.part).toBe(0)
    const some = blockList(questions, NO_FILTER, { ...wish, least: 4 }, 0)
    const counts = new Map<string, number>()
    for (const line of lines)
      if (line.attack) counts.set(line.source, (counts.get(line.source) ?? 0) + 1)
    expect(some?.coverage.hosts.part).toBe([...counts.values()].filter((n) => n >= 4).length)
    expect((await all?.blob.text())?.split('\n').length).toBe(
      all?.lines === undefined ? 0 : all.lines + 1,
    )
  })
  it('is told of networks less what is never blocked', () => {
    const all = planCoverage(questions, NO_FILTER, PLAN, { allow: [], own: [] })
    const [first] = networkPage(
      questions,
      NO_FILTER,
      PLAN,
      { order: 'attacks', descending: true, from: 0, count: 1 },
      { allow: [], own: [] },
    ).rows
    const less = planCoverage(questions, NO_FILTER, PLAN, {
      allow: [first?.network ?? ''],
      own: [],
    })
    expect(less.networks).toBe(all.networks)
    expect(less.attacks.part).toBe(all.attacks.part - (first?.attacks ?? 0))
    expect(less.attacks.whole).toBe(all.attacks.whole)
  })

  it('spare what a person allows and what nobody may block', () => {
    const window = { order: 'attacks', descending: true, from: 0, count: 1 } as const
    const first = networkPage(questions, NO_FILTER, PLAN, window, WISH).rows[0]
    const network = first?.network ?? ''
    const answer = blockList(questions, NO_FILTER, { ...WISH, allow: [network, 'no network'] }, 0)
    expect(answer?.spared).toEqual([{ network, reason: 'allowed' }])
    expect(answer?.unread).toEqual(['no network'])
    expect(answer?.preview).not.toContain(network)
  })
  it('can be had in every form', () => {
    for (const { id } of blockForms())
      expect(blockList(questions, NO_FILTER, { ...WISH, format: id }, 0)?.lines).toBeGreaterThan(0)
    expect(blockList(questions, NO_FILTER, { ...WISH, format: 'nope' }, 0)).toBeUndefined()
  })
})
