/** The shortest of several runs, ms: what the code needs when nothing else takes the processor. The first run warms up. */
export function fastest(run: () => void, runs = 6): number {
  let best = Infinity
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
