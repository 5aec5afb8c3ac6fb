import { beforeAll, describe, expect, it } from 'vitest'
import { HAVE_CORPORA, score } from './corpora.ts'

/** Families of formats that are in, and the share of their fields that must be right, in percent. */
const FAMILIES: readonly (readonly [string, number])[] = [
  ['access', 99],
  ['apache', 99],
  ['nginx', 95],
]

describe.skipIf(!HAVE_CORPORA)('logs whose events others wrote down', () => {
  let families: Record<
    string,
    readonly [right: number, wrong: number, unread: number, lines: number]
  > = {}
  beforeAll(() => {
    families = (score('score-formats.mjs') as { families: typeof families }).families
  }, 300_000)

  it.each(FAMILIES)('%s: at least %d %% of the fields', (family, floor) => {
    const [right, wrong] = families[family] ?? [0, 1]
    expect((100 * right) / (right + wrong)).toBeGreaterThanOrEqual(floor)
  })
})
