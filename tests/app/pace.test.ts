import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from '../../src/app/pace.ts'

describe('paced', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('works at once, then once for all that came in the pause', async () => {
    const work = vi.fn(() => undefined)
    const call = paced(work, 300)
    call()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(1)
    for (let i = 0; i < 9; i++) call()
    await vi.advanceTimersByTimeAsync(299)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('does not work twice at a time', async () => {
    let end: () => void = () => undefined
    const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)))
    const call = paced(work, 10)
    call()
    call()
    await vi.advanceTimersByTimeAsync(5000)
    expect(work).toHaveBeenCalledTimes(1)
    end()
    await vi.advanceTimersByTimeAsync(39_999)
    expect(work, 'rests eight times as long as it worked').toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('asks after each run how long to wait', async () => {
    const work = vi.fn(() => undefined)
    const call = paced(work, () => (work.mock.calls.length < 2 ? 100 : 1000))
    call()
    await vi.advanceTimersByTimeAsync(0)
    call()
    await vi.advanceTimersByTimeAsync(100)
    expect(work).toHaveBeenCalledTimes(2)
    call()
    await vi.advanceTimersByTimeAsync(999)
    expect(work).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('goes on after a failure', async () => {
    const work = vi.fn(() => Promise.reject(new Error('lost')))
    const call = paced(work, 10)
    call()
    await vi.advanceTimersByTimeAsync(20)
    call()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(2)
  })
})
