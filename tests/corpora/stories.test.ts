import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/columns/filter.ts'
import { OUTCOMES } from '../../src/engine/rules/rule.ts'
import { incidentsOf } from '../../src/engine/stories/incidents.ts'
import { storyPage } from '../../src/jobs/stories.ts'
import { CORPORA, HAVE_CORPORA } from './corpora.ts'
import { questionsOf } from '../jobs/questions-of.ts'

const GIVEN = join(CORPORA, 'detection', 'given')
const read = (name: string): string => readFileSync(`${GIVEN}/${name}`, 'latin1')

interface Truth {
  readonly id: string
  readonly ips: readonly string[]
  readonly outcome: string
}

/** Needs the corpora that are given beside the project. */
describe.skipIf(!HAVE_CORPORA)('the compromised server of Scan of the Month 34', () => {
  it('tells of who ran commands first, by evidence, and of nobody else as such', async () => {
    const questions = await questionsOf(
      read('honeynet-sotm34-access.log'),
      read('honeynet-sotm34-error.log'),
    )
    const { rows } = storyPage(questions, NO_FILTER, { from: 0, count: 5_000 })
    const truths = read('honeynet-sotm34-incidents.ndjson')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Truth)
    const all = incidentsOf(questions.unordered(NO_FILTER))
    const incidents = Array.from({ length: all.total }, (_, i) => all.at(i)).filter(
      (incident) => incident !== undefined,
    )
    const grades = new Map(
      incidents.flatMap(({ sources, outcome }) =>
        sources.map((source) => [source, OUTCOMES[outcome]] as const),
      ),
    )
    const table = new Map<string, number>()
    for (const { ips, outcome } of truths)
      for (const ip of ips) {
        const key = `${outcome} -> ${grades.get(ip) ?? 'no finding'}`
        table.set(key, (table.get(key) ?? 0) + 1)
      }
    console.log([...table].map(([key, n]) => `${key}: ${n}`).join('\n'))
    expect(rows[0]).toMatchObject({ source: '82.49.16.150', outcome: 'worked' })
    expect(rows[0]?.stages.map(({ stage }) => stage)).toContain('download')
    const worked = rows.filter(({ outcome }) => outcome === 'worked').map(({ source }) => source)
    const failed = new Set(
      truths.filter(({ outcome }) => outcome === 'failed').flatMap(({ ips }) => ips),
    )
    expect(worked.filter((source) => failed.has(source))).toEqual([])
    expect(worked).toEqual(['82.49.16.150'])
  }, 60_000)
})
