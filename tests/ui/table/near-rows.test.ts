import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Page } from '../../../src/protocol/rows.ts'
import { NearRows } from '../../../src/ui/table/near-rows.svelte.ts'

/** Answers by hand: `asked[i].answer()`. */
function slowRows(total: number) {
  const asked: {
    from: number
    count: number
    answer: (extra?: number) => Promise<void>
    fail: () => Promise<void>
  }[] = []
  const fetch = (from: number, count: number) =>
    new Promise<Page<number> | undefined>((resolve, reject) => {
      const answer = async (extra = 0) => {
        const size = Math.max(0, Math.min(count, total + extra - from))
        resolve({ total: total + extra, rows: Array.from({ length: size }, (_, i) => from + i) })
        await Promise.resolve()
        await Promise.resolve()
      }
      const fail = async () => {
        reject(new Error('lost'))
        await Promise.resolve()
        await Promise.resolve()
      }
      asked.push({ from, count, answer, fail })
    })
  return { asked, fetch }
}

describe('rows near the screen', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('hold at most about three screens of a table of any size', async () => {
    const { asked, fetch } = slowRows(50_000_000)
    const near = new NearRows<number>()
    near.restart(fetch)
    await asked[0]?.answer()
    near.show(40_000_000, 40_000_030)
    await asked[1]?.answer()
    expect(near.total).toBe(50_000_000)
    expect(near.row(40_000_000)).toBe(40_000_000)
    expect(near.row(40_000_029)).toBe(40_000_029)
    expect(near.row(0)).toBeUndefined()
    expect(near.held).toBeLessThanOrEqual(3 * 30 + 16)
  })

  it('do not ask again while the screen stays inside what is held', async () => {
    const { asked, fetch } = slowRows(10_000)
    const near = new NearRows<number>()
    near.show(0, 30)
    near.restart(fetch)
    await asked[0]?.answer()
    for (let i = 0; i < 40; i++) near.show(i, i + 30)
    expect(asked).toHaveLength(1)
  })

  it('ask one question at a time and then for the newest place', async () => {
    const { asked, fetch } = slowRows(100_000)
    const near = new NearRows<number>()
    near.restart(fetch)
    await asked[0]?.answer()
    for (const at of [5_000, 20_000, 70_000]) near.show(at, at + 30)
    expect(asked).toHaveLength(2)
    await asked[1]?.answer()
    expect(asked).toHaveLength(3)
    await asked[2]?.answer()
    expect(near.row(70_000)).toBe(70_000)
    expect(asked).toHaveLength(3)
  })

  it('drop the answer to an older question', async () => {
    const old = slowRows(10)
    const young = slowRows(500)
    const near = new NearRows<number>()
    near.restart(old.fetch)
    near.restart(young.fetch)
    await young.asked[0]?.answer()
    await old.asked[0]?.answer()
    expect(near.total).toBe(500)
  })

  it('keep showing old rows until new ones are there', async () => {
    const { asked, fetch } = slowRows(100)
    const near = new NearRows<number>()
    near.restart(fetch)
    await asked[0]?.answer()
    near.restart(slowRows(5).fetch)
    expect(near.stale).toBe(true)
    expect(near.row(3)).toBe(3)
  })

  it('refresh in place, at most once a second', async () => {
    const { asked, fetch } = slowRows(100)
    const near = new NearRows<number>()
    near.restart(fetch)
    await asked[0]?.answer()
    near.show(20, 40)
    for (let i = 0; i < 10; i++) near.refresh()
    await vi.advanceTimersByTimeAsync(900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(asked).toHaveLength(2)
    expect(asked[1]?.from).toBe(0)
    await asked[1]?.answer(50)
    expect(near.total).toBe(150)
    expect(near.row(20)).toBe(20)
  })

  it('show an error and go on with the next question', async () => {
    const { asked, fetch } = slowRows(100)
    const near = new NearRows<number>()
    near.restart(fetch)
    await asked[0]?.fail()
    expect(near.error).toBe('lost')
    near.refresh()
    await vi.advanceTimersByTimeAsync(1)
    await asked[1]?.answer()
    expect(near.error).toBeUndefined()
  })

  it('do not ask for ever when an answer is short', async () => {
    const near = new NearRows<number>()
    let asked = 0
    near.show(10, 20)
    near.restart(() => (asked++, Promise.resolve({ total: 1000, rows: [] })))
    await vi.advanceTimersByTimeAsync(10)
    expect(asked).toBe(1)
  })
})
