import { drop, settled, type Visit } from '../e2e/browser.ts'

export const median = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN

/** One import. */
export interface Run {
  readonly seconds: number
  readonly longest: number
}

/** What the page notes of itself; times in epoch ms. */
interface Seen {
  longest: number
  settled: number
}

/** What a person takes at least between opening the page and dropping a file, ms. */
const REACH = 1500

/** Drops a file and waits until all of it can be asked about. */
export async function importOnce(here: Visit, file: string): Promise<Run> {
  await here.page.waitForTimeout(REACH)
  await here.page.evaluate(() => {
    const seen = globalThis as unknown as Seen
    seen.longest = 0
    // Seen in the page itself: a test driver that polls while both cores work hears of it up to half a second later.
    const root = document.documentElement
    new MutationObserver(() => {
      if (root.dataset['settled'] === 'true') seen.settled = Date.now()
    }).observe(root, { attributeFilter: ['data-settled'] })
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration)
    }).observe({ type: 'longtask' })
  })
  const start = Date.now()
  await drop(here.page, [file])
  await here.page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(here.page, 600_000)
  const { longest, end } = await here.page.evaluate(() => {
    const seen = globalThis as unknown as Seen
    return { longest: seen.longest, end: seen.settled }
  })
  return { seconds: (end - start) / 1000, longest }
}
