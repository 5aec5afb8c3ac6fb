/** Rest after a piece of work, as a multiple of what it took: whoever follows changes must not keep others from working. */
const REST = 8

/**
 * Runs `work` at once and then at most every so many ms, the last call included: changes that come many times a second are
 * followed without asking at every one of them. Soon after the first run comes a second, so that the first news is seen
 * early; then it runs every `pause` at most. While `work` runs it is not run again, and after long work comes a longer rest.
 */
export function paced(
  work: () => Promise<unknown> | undefined,
  pause: number,
  soon = pause,
): () => void {
  let resting = false
  let calls = 0
  const run = async (least: number): Promise<void> => {
    resting = true
    const heard = calls
    const start = performance.now()
    await Promise.allSettled([Promise.resolve().then(work)])
    const took = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, Math.max(least - took, took * REST)))
    resting = false
    if (calls !== heard) void run(pause)
  }
  return () => {
    calls++
    if (!resting) void run(soon)
  }
}
