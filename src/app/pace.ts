/** Rest after a piece of work, as a multiple of what it took: whoever follows changes must not keep others from working. */
const REST = 8

/**
 * Runs `work` at once and then at most every so many ms, the last call included: changes that come many times a second are
 * followed without asking at every one of them. `pause` is asked after each run. While `work` runs it is not run again, and
 * after long work comes a longer rest.
 */
export function paced(
  work: () => Promise<unknown> | undefined,
  pause: number | (() => number),
): () => void {
  let resting = false
  let calls = 0
  const run = async (): Promise<void> => {
    resting = true
    const heard = calls
    const start = performance.now()
    await Promise.allSettled([Promise.resolve().then(work)])
    const took = performance.now() - start
    const least = typeof pause === 'number' ? pause : pause()
    await new Promise((resolve) => setTimeout(resolve, Math.max(least - took, took * REST)))
    resting = false
    if (calls !== heard) void run()
  }
  return () => {
    calls++
    if (!resting) void run()
  }
}
