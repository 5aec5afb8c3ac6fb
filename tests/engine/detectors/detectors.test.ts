import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src/engine/detectors/detector.ts'
import { DETECTOR_FILES, DETECTORS } from '../../../src/engine/detectors/registry.ts'
import { runDetectors } from '../../../src/engine/detectors/run.ts'
import { survey } from '../../../src/engine/detectors/survey.ts'
import { NO_POLICY } from '../../../src/engine/policy/policy.ts'
import { SEVERITIES } from '../../../src/engine/rules/rule.ts'
import { exampleBook } from './book.ts'
import { holdingsOf } from './holdings.ts'

const go = (): Promise<boolean> => Promise.resolve(false)

/** Ids of the detectors that speak of a story, and how many rows each names. */
async function judge(story: Story, shuffled = false): Promise<Map<string, number>> {
  const files = shuffled
    ? [story.events.filter((_, i) => i % 2 === 0), story.events.filter((_, i) => i % 2 === 1)]
    : [story.events]
  const book = exampleBook(DETECTORS)
  const holdings = {
    ...holdingsOf(files, shuffled ? 3 : undefined),
    policy: { ...NO_POLICY, absent: story.absent ?? [] },
  }
  const seen = await survey(holdings, book, go)
  const tags = seen && (await runDetectors(seen, DETECTORS, go))
  const counts = new Map<string, number>()
  for (const block of tags ?? [])
    for (const bits of block ?? [])
      DETECTORS.forEach(({ id }, i) => {
        if ((bits & (1 << i)) !== 0) counts.set(id, (counts.get(id) ?? 0) + 1)
      })
  return counts
}

describe.each([...DETECTOR_FILES])('%s', (file, detector) => {
  it('is named after its file', () => expect(`./${detector.id}.ts`).toBe(file))
  it('says why in two languages', () => {
    expect(detector.why.length).toBeGreaterThan(40)
    expect(detector.ja.why).toMatch(/\p{Script=Hiragana}/u)
    expect(detector.ja.falsePositives).toMatch(/\p{Script=Hiragana}/u)
  })
  it.each(detector.hits)('speaks of: $name', async (story) => {
    expect((await judge(story)).get(detector.id)).toBeGreaterThan(0)
  })
  it.each(detector.misses)('stays silent on: $name', async (story) => {
    expect((await judge(story)).get(detector.id)).toBeUndefined()
  })
})

it('names the same rows when they are spread over files and small blocks', async () => {
  for (const { id, hits } of DETECTORS)
    for (const story of hits) {
      // Rows without a time of their own follow each other by seconds: write the times out before the rows are dealt out.
      const timed = {
        ...story,
        events: story.events.map((event, i) => ({ ...event, at: event.at ?? i })),
      }
      expect([id, (await judge(timed, true)).get(id)]).toEqual([id, (await judge(timed)).get(id)])
    }
})

it('shows which stories other detectors speak of, too', async () => {
  const also: string[] = []
  for (const { id, hits, misses } of DETECTORS)
    for (const story of [...hits, ...misses])
      for (const other of (await judge(story)).keys())
        if (other !== id) also.push(`${id}: ${story.name}: ${other}`)
  expect(also).toMatchInlineSnapshot(`
    [
      "campaign/same-payload: a path that a known hole prescribes: target/many-sources",
      "campaign/same-payload: neighbours of one network: target/many-sources",
      "campaign/same-payload: different attacks: target/many-sources",
      "login/brute-force: one a minute, for half an hour: login/slow-guessing",
      "login/distributed: addresses from everywhere, one try each: login/slow-spread",
      "login/success-after-failures: a form that sends on at last: login/brute-force",
      "login/success-after-failures: basic authentication that lets in at last: login/brute-force",
      "login/success-after-failures: an endpoint that gives a session at last: login/brute-force",
      "login/success-after-failures: guesses without success: login/brute-force",
      "login/success-after-failures: guesses without success: login/slow-guessing",
      "login/success-after-failures: another page afterwards: login/brute-force",
    ]
  `)
})

it('has a severity that is an alarm for every detector', () => {
  for (const { severity } of DETECTORS) expect(SEVERITIES.indexOf(severity)).toBeGreaterThan(0)
})
