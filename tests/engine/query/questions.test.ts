import { describe, expect, it } from 'vitest'
import { Random } from '../../../src/app/sample/random.ts'
import type { Facet } from '../../../src/engine/columns/filter.ts'
import { RULE_BOOK } from '../../../src/engine/rule-book.ts'
import { facetOf } from '../../../src/engine/query/facet.ts'
import { detailsOf } from '../../../src/engine/query/finding-details.ts'
import { findingsOf, sourceCount } from '../../../src/engine/query/findings.ts'
import { orderOf, placeAt, startsOf } from '../../../src/engine/query/order.ts'
import { scopeOf } from '../../../src/engine/query/scope.ts'
import { pagesOf } from '../../../src/engine/query/source-pages.ts'
import { attacksBySource, sourceColumns, sourcesOf } from '../../../src/engine/query/sources.ts'
import { spanOf } from '../../../src/engine/query/timeline.ts'
import { caseOf } from './case.ts'

interface Line {
  readonly source: string
  readonly second: number
  readonly target: string
  readonly status: number
  readonly referrer: string
  readonly agent: string
}

const random = new Random(11)
const LINES: Line[] = Array.from({ length: 3000 }, () => ({
  source: `198.51.${random.between(100, 103)}.${random.between(1, 40)}`,
  second: random.between(0, 59),
  target: random.chance(0.1)
    ? `/item?id=${random.between(1, 9)}'%20union%20select%20null,${random.between(1, 9)}--`
    : `/page-${random.between(1, 60)}?n=${random.between(1, 9)}`,
  status: random.pick([200, 200, 404, 500]),
  referrer: random.pick(['', 'https://a.example/', 'https://b.example/x']),
  agent: `agent ${random.between(1, 20)}`,
}))
const text = (lines: readonly Line[]): string =>
  lines
    .map(
      ({ source, second, target, status, referrer, agent }) =>
        `${source} - - [10/Nov/2026:10:00:${String(second).padStart(2, '0')} +0000] "GET ${target} HTTP/1.1" ${status} 5 "${referrer || '-'}" "${agent}"\n`,
    )
    .join('')
const pageOf = ({ target }: Line): string => target.split('?')[0] ?? ''
const isAttack = ({ target }: Line): boolean => target.includes('union')

const VALUES: Partial<Record<Facet, (line: Line) => string>> = {
  source: (line) => line.source,
  network: (line) => `${line.source.split('.').slice(0, 3).join('.')}.0/24`,
  target: (line) => line.target,
  page: pageOf,
  referrer: (line) => line.referrer,
  agent: (line) => line.agent,
  status: (line) => String(line.status),
  day: () => '2026-11-10',
}

describe.each([
  ['one segment', [LINES]],
  ['several segments', [LINES.slice(0, 1100), LINES.slice(1100, 1200), LINES.slice(1200)]],
])('questions on %s', (_, parts) => {
  const holdings = caseOf(parts.map(text))
  const filter = { facets: {} }
  const scope = scopeOf(holdings, RULE_BOOK, filter)

  it.each(Object.entries(VALUES))(
    'count the values of %s as counting by hand does',
    (facet, value) => {
      const wanted = new Map<string, { count: number; attacks: number; sources: Set<string> }>()
      for (const line of LINES) {
        const sum = wanted.get(value(line)) ?? { count: 0, attacks: 0, sources: new Set() }
        wanted.set(value(line), sum)
        sum.count++
        if (isAttack(line)) sum.attacks++
        sum.sources.add(line.source)
      }
      const { total, rows } = facetOf(holdings, RULE_BOOK, scope, facet as Facet, {
        from: 0,
        count: 9999,
      })
      expect(total).toBe(wanted.size)
      expect(
        Object.fromEntries(rows.map((row) => [row.value, [row.count, row.attacks, row.sources]])),
      ).toEqual(
        Object.fromEntries(
          [...wanted].map(([key, sum]) => [key, [sum.count, sum.attacks, sum.sources.size]]),
        ),
      )
      const [first] = facetOf(holdings, RULE_BOOK, scope, facet as Facet, {
        from: 0,
        count: 1,
      }).rows
      expect(first?.count).toBe(Math.max(...[...wanted.values()].map(({ count }) => count)))
    },
  )

  it('find what is searched among the values', () => {
    const search = { from: 0, count: 99, search: 'PAGE-1' }
    const { rows } = facetOf(holdings, RULE_BOOK, scope, 'page', search)
    const pages = new Set(LINES.map(pageOf).filter((page) => page.includes('page-1')))
    expect(new Set(rows.map(({ value }) => value))).toEqual(pages)
  })

  it('group hits into findings, with details that add up', () => {
    const findings = findingsOf(holdings, RULE_BOOK, scope, filter).filter(
      ({ rule }) => rule === 'sqli/union-select',
    )
    const attackers = new Set(LINES.filter(isAttack).map(({ source }) => source))
    expect(new Set(findings.map(({ source }) => source))).toEqual(attackers)
    const details = detailsOf(holdings, scope, findings)
    findings.forEach((finding, i) => {
      const mine = LINES.filter((line) => isAttack(line) && line.source === finding.source)
      expect(finding.hits).toBe(mine.length)
      expect(sourceCount(finding)).toBe(1)
      expect(details[i]?.pages).toEqual([['/item', mine.length]])
      expect(details[i]?.methods).toEqual(['GET'])
      expect(Object.fromEntries(details[i]?.statuses ?? [])).toEqual(
        Object.fromEntries(
          [200, 404, 500].flatMap((status) => {
            const count = mine.filter((line) => line.status === status).length
            return count === 0 ? [] : [[status, count]]
          }),
        ),
      )
      expect(details[i]?.evidence.length).toBe(Math.min(5, mine.length))
    })
  })

  it('know from when to when rows are, of all and of some', () => {
    const page = LINES[7] === undefined ? '' : pageOf(LINES[7])
    const some = { facets: { page: { include: [page], exclude: [] } } }
    const secondsOf = (lines: readonly Line[]): number[] => lines.map(({ second }) => second)
    const spanOfSeconds = (seconds: readonly number[]): unknown => ({
      start: Date.UTC(2026, 10, 10, 10, 0, Math.min(...seconds)),
      end: Date.UTC(2026, 10, 10, 10, 0, Math.max(...seconds)),
    })
    const few = scopeOf(holdings, RULE_BOOK, some)
    for (const all of [scope, scope]) {
      expect(spanOf(holdings, all)).toEqual(spanOfSeconds(secondsOf(LINES)))
      expect(spanOf(holdings, few)).toEqual(
        spanOfSeconds(secondsOf(LINES.filter((line) => pageOf(line) === page))),
      )
    }
    expect(spanOf(holdings, { parts: [], total: 0 })).toBeUndefined()
  })

  it('sum up sources and their pages', () => {
    const sources = sourcesOf(holdings, sourceColumns(holdings, RULE_BOOK, scope))
    const alone = attacksBySource(holdings, RULE_BOOK, scope)
    const pages = pagesOf(holdings, scope)
    expect(sources).toHaveLength(new Set(LINES.map(({ source }) => source)).size)
    for (const { source, number, requests, attacks } of sources) {
      const mine = LINES.filter((line) => line.source === source)
      expect([requests, attacks, pages[number]], source).toEqual([
        mine.length,
        mine.filter(isAttack).length,
        new Set(mine.map(pageOf)).size,
      ])
      expect(alone[number], source).toBe(attacks)
    }
    const wanted = sources.slice(0, 3).map(({ number }) => number)
    for (const number of wanted)
      expect(pagesOf(holdings, scope, wanted)[number]).toBe(pages[number])
  })

  it.each(['target', 'source', 'status'] as const)('put rows in the order of their %s', (order) => {
    const positions = orderOf(holdings, scope, order)
    const starts = startsOf(scope)
    const shown = LINES.map((__, i) => {
      const place = placeAt(scope, starts, positions?.[i] ?? i)
      if (place === undefined) return ''
      const { segment, block } = place.part
      if (order === 'status') return String(block.columns.status[place.row])
      return segment.words[order].text(block.columns[order][place.row] as number)
    })
    expect(shown).toEqual(LINES.map((line) => String(line[order])).sort())
  })
})
