import { describe, expect, it } from 'vitest'
import { Drawer, type Target } from '../../src/app/drawer.svelte.ts'
import { Events } from '../../src/app/events.svelte.ts'
import { Export } from '../../src/app/export.svelte.ts'
import { Findings } from '../../src/app/findings.svelte.ts'
import { Latest } from '../../src/app/latest.svelte.ts'
import type { RequestDetail } from '../../src/protocol/rows.ts'

const NOTHING = { facets: {} }
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Promises that are kept by hand. */
function byHand<T>() {
  const waiting: ((value: T) => void)[] = []
  return { ask: () => new Promise<T>((resolve) => waiting.push(resolve)), waiting }
}

describe('the latest answer', () => {
  it('drops the answer to an older question', async () => {
    const latest = new Latest<string>()
    const { ask, waiting } = byHand<string>()
    const first = latest.ask(ask)
    const second = latest.ask(ask)
    waiting[1]?.('new')
    waiting[0]?.('old')
    await Promise.all([first, second])
    expect(latest.value).toBe('new')
    expect(latest.asking).toBe(false)
  })

  it('keeps the last value through an error, and tells it', async () => {
    const latest = new Latest<string>()
    await latest.ask(() => Promise.resolve('good'))
    await latest.ask(() => Promise.reject(new Error('lost')))
    expect([latest.value, latest.error]).toEqual(['good', 'lost'])
  })

  it('forgets what is under way', async () => {
    const latest = new Latest<string>()
    const { ask, waiting } = byHand<string>()
    const asked = latest.ask(ask)
    latest.clear()
    waiting[0]?.('late')
    await asked
    expect(latest.value).toBeUndefined()
  })
})

describe('a table', () => {
  it('turns round where it already sorts, and begins with the largest of counts', () => {
    const findings = new Findings({ findings: () => Promise.resolve({ kind: 'superseded' }) })
    expect([findings.order, findings.descending]).toEqual(['severity', true])
    findings.sortBy('severity')
    expect(findings.descending).toBe(false)
    findings.sortBy('hits')
    expect(findings.descending).toBe(true)
    findings.sortBy('source')
    expect(findings.descending).toBe(false)
  })

  it('asks in its order and gives nothing for a superseded answer', async () => {
    const asked: unknown[] = []
    const events = new Events({
      events: (lane, filter, window) => {
        asked.push([lane, filter, window])
        return Promise.resolve({ kind: 'superseded' })
      },
    })
    expect(await events.rows(NOTHING)(40, 20)).toBeUndefined()
    expect(asked).toEqual([
      ['events', NOTHING, { order: 'time', descending: false, from: 40, count: 20 }],
    ])
  })

  it('never hides its last column', () => {
    const events = new Events({ events: () => Promise.resolve({ kind: 'superseded' }) })
    for (const column of ['time', 'source', 'method', 'target', 'status', 'bytes'] as const)
      events.toggle(column)
    for (const column of ['referrer', 'agent', 'place', 'rules'] as const) events.toggle(column)
    expect(events.shows('rules')).toBe(true)
  })
})

describe('the drawer', () => {
  const make = () =>
    new Drawer({
      request: (id) => Promise.resolve({ raw: `line ${id}` } as RequestDetail),
      source: () => Promise.resolve(undefined),
      context: () => Promise.resolve([]),
      histogram: () => Promise.resolve({ kind: 'superseded' }),
      facet: () => Promise.resolve({ kind: 'superseded' }),
    })

  it('goes from a request to its source and back', async () => {
    const drawer = make()
    drawer.open({ kind: 'request', id: 7 })
    await settled()
    expect(drawer.request.value).toMatchObject({ raw: 'line 7' })
    drawer.push({ kind: 'source', address: '192.0.2.1' })
    await settled()
    expect(drawer.source.value).toBe('gone')
    drawer.back()
    expect(drawer.target).toEqual({ kind: 'request', id: 7 })
    drawer.back()
    expect(drawer.target).toBeUndefined()
  })

  it('walks along its list and stops at both ends', async () => {
    const drawer = make()
    const targetAt = (id: number): Promise<Target> => Promise.resolve({ kind: 'request', id })
    drawer.open({ kind: 'request', id: 1 }, { list: 'events', at: 1, total: 3, targetAt })
    await drawer.step(1)
    expect([drawer.target, drawer.walk?.at]).toEqual([{ kind: 'request', id: 2 }, 2])
    await drawer.step(1)
    expect(drawer.walk?.at).toBe(2)
    await drawer.step(-1)
    await drawer.step(-1)
    await drawer.step(-1)
    expect(drawer.target).toEqual({ kind: 'request', id: 0 })
  })
})

describe('an export', () => {
  const blob = new Blob(['x'])
  const noParquet = () => Promise.reject(new Error('not asked for'))

  it('tells how many rows are written and saves the file', async () => {
    const saved: string[] = []
    let late: ((rows: number) => void) | undefined
    const exported = new Export(
      {
        csv: (_filter, _options, onRows) => {
          onRows(5)
          late = onRows
          return Promise.resolve({ blob, rows: 9 })
        },
        cancelCsv: () => Promise.resolve(),
      },
      (_blob, name) => saved.push(name),
      noParquet,
    )
    const running = exported.run(NOTHING, { what: 'findings', bom: true, form: 'csv' }, 'a.csv')
    expect(exported.state).toEqual({ kind: 'writing', rows: 5 })
    await running
    expect([exported.state, saved]).toEqual([{ kind: 'done', rows: 9 }, ['a.csv']])
    late?.(9)
    expect(exported.state).toEqual({ kind: 'done', rows: 9 })
  })

  it('saves nothing once it was cancelled', async () => {
    const saved: string[] = []
    const { ask, waiting } = byHand<{ blob: Blob; rows: number }>()
    const exported = new Export(
      { csv: ask, cancelCsv: () => Promise.resolve() },
      (_blob, name) => saved.push(name),
      noParquet,
    )
    const running = exported.run(NOTHING, { what: 'requests', bom: false, form: 'csv' }, 'a.csv')
    await exported.cancel()
    waiting[0]?.({ blob, rows: 3 })
    await running
    expect([exported.state.kind, saved]).toEqual(['cancelled', []])
  })

  it('tells an error', async () => {
    const exported = new Export(
      { csv: () => Promise.reject(new Error('full')), cancelCsv: () => Promise.resolve() },
      () => undefined,
      noParquet,
    )
    await exported.run(NOTHING, { what: 'requests', bom: false, form: 'csv' }, 'a.csv')
    expect(exported.state).toEqual({ kind: 'failed', why: 'full' })
  })
})

describe('an export as Parquet', () => {
  const PARQUET = { what: 'requests', bom: false, form: 'parquet' } as const
  const blob = new Blob(['x'])

  /** An export whose worker is started and told dead by hand. */
  function withWorker() {
    const events: string[] = []
    const { ask, waiting } = byHand<{ blob: Blob; rows: number }>()
    const starting = byHand<undefined>()
    let reject: ((cause: Error) => void) | undefined
    const lost = new Promise<never>((_, failed) => (reject = failed))
    lost.catch(() => undefined)
    const exported = new Export(
      {
        csv: (_filter, _options, _onRows, port) => {
          events.push(port === undefined ? 'asked without a port' : 'asked')
          port?.close()
          return ask()
        },
        cancelCsv: () => Promise.resolve(),
      },
      () => events.push('saved'),
      async () => {
        await starting.ask()
        const { port1, port2 } = new MessageChannel()
        const stop = (): void => {
          port2.close()
          events.push('stopped')
        }
        return { port: port1, lost, stop }
      },
    )
    const start = () => starting.waiting[0]?.(undefined)
    return { exported, events, waiting, start, die: (cause: Error) => reject?.(cause) }
  }

  it('has a worker for as long as it is written', async () => {
    const { exported, events, waiting, start } = withWorker()
    const running = exported.run(NOTHING, PARQUET, 'a.parquet')
    start()
    await settled()
    expect(events).toEqual(['asked'])
    waiting[0]?.({ blob, rows: 3 })
    await running
    expect(events).toEqual(['asked', 'stopped', 'saved'])
    expect(exported.state).toEqual({ kind: 'done', rows: 3 })
  })

  it('tells that its worker died', async () => {
    const { exported, events, start, die } = withWorker()
    const running = exported.run(NOTHING, PARQUET, 'a.parquet')
    start()
    await settled()
    die(new Error('worker parquet failed'))
    await running
    expect(exported.state).toEqual({ kind: 'failed', why: 'worker parquet failed' })
    expect(events).toEqual(['asked', 'stopped'])
  })

  it('asks for no rows when it was cancelled before its worker was there', async () => {
    const { exported, events, start } = withWorker()
    const running = exported.run(NOTHING, PARQUET, 'a.parquet')
    await exported.cancel()
    start()
    await running
    expect(events).toEqual(['stopped'])
    expect(exported.state).toEqual({ kind: 'cancelled' })
  })

  it('tells that its code did not load', async () => {
    const exported = new Export(
      { csv: () => Promise.resolve({ blob, rows: 0 }), cancelCsv: () => Promise.resolve() },
      () => undefined,
      () => Promise.reject(new Error('not there')),
    )
    await exported.run(NOTHING, PARQUET, 'a.parquet')
    expect(exported.state).toEqual({ kind: 'failed', why: 'not there' })
  })
})
