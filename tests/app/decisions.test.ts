import { expect, it } from 'vitest'
import { Decisions, emptyNote } from '../../src/app/decisions.svelte.ts'
import { Filters } from '../../src/app/filters.svelte.ts'
import { Steps } from '../../src/app/steps.svelte.ts'
import type { Policy } from '../../src/protocol/cases.ts'
import { keeperApi } from '../../src/jobs/keeper.ts'

const NOTHING: Policy = { rules: {}, absent: [], allowed: [], notes: [] }
const SUBJECT = { kind: 'source', id: '192.0.2.1' } as const

/** Decisions over a keeper that keeps what it is told; the rest of its answers are never asked for here. */
function made(): { decisions: Decisions; steps: Steps; kept: () => Policy } {
  let kept = NOTHING
  const steps = new Steps()
  const api = keeperApi(new Promise(() => undefined), {} as never, {} as never)
  const decisions = new Decisions(
    {
      ...api,
      policy: () =>
        Promise.resolve({ policy: kept, effects: { rules: {}, allowed: {}, findings: {} } }),
      setPolicy: (policy) => {
        kept = policy
        return Promise.resolve()
      },
    },
    steps,
  )
  return { decisions, steps, kept: () => kept }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

it('keeps every change, and takes it back with the same key as a filter', async () => {
  const { decisions, steps, kept } = made()
  const filters = new Filters(steps)
  decisions.star(SUBJECT)
  filters.include('status', '404')
  decisions.tune('sqli/union', { off: true })
  await settled()
  expect(kept()).toEqual({
    ...NOTHING,
    rules: { 'sqli/union': { off: true } },
    notes: [{ ...emptyNote(SUBJECT), star: true }],
  })
  steps.undo()
  expect(decisions.policy.rules).toEqual({})
  expect(filters.active).toBe(true)
  steps.undo()
  expect(filters.active).toBe(false)
  steps.undo()
  await settled()
  expect(kept()).toEqual(NOTHING)
  steps.redo()
  await settled()
  expect(kept().notes).toHaveLength(1)
})

it('takes away a note that says nothing, and a tuning that changes nothing', () => {
  const { decisions } = made()
  decisions.star(SUBJECT)
  decisions.star(SUBJECT)
  decisions.tune('a/b', { severity: 'low' })
  decisions.tune('a/b', {})
  expect(decisions.policy).toEqual(NOTHING)
  expect(decisions.tuningOf('constructor')).toEqual({})
})

it('replaces what was said of the same network', () => {
  const { decisions } = made()
  decisions.allow('192.0.2.0/24', 'office')
  decisions.allow('192.0.2.0/24', 'the new office')
  decisions.setAbsent('php', true)
  decisions.setAbsent('php', true)
  expect(decisions.policy.allowed).toEqual([{ cidr: '192.0.2.0/24', reason: 'the new office' }])
  expect(decisions.policy.absent).toEqual(['php'])
  decisions.disallow('192.0.2.0/24')
  decisions.setAbsent('php', false)
  expect(decisions.policy).toEqual(NOTHING)
})

it('sends nothing of the case before to the one that is open now', async () => {
  const { decisions, kept } = made()
  decisions.star(SUBJECT)
  decisions.tune('a/b', { off: true })
  decisions.clear()
  await settled()
  expect(kept()).toEqual(NOTHING)
  expect(decisions.policy).toEqual(NOTHING)
})
