/**
 * Runs `work` at once and then at most every `pause` ms, the last call included: changes that come many times a second
 * are followed without asking at every one of them. While `work` runs it is not run again.
 */
export function paced(work: () => Promise<unknown> | undefined, pause: number): () => void {
  let resting = false
  let again = false
  const run = (): void => {
    resting = true
    again = false
    const rest = new Promise((resolve) => setTimeout(resolve, pause))
    void Promise.allSettled([Promise.resolve().then(work), rest]).then(() => {
      resting = false
      if (again) run()
    })
  }
  return () => {
    if (resting) again = true
    else run()
  }
}
