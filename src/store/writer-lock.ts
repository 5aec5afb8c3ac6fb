const LOCK = 'spoor-writer'

/**
 * One tab writes, the others read (two writers lost people's work elsewhere: excalidraw/excalidraw#10770). The lock goes
 * with the worker that holds it, also in a crash. Where the browser has no Web Locks there is no way to know: this tab writes.
 */
export class WriterLock {
  #release: (() => void) | undefined
  #waiting = false
  readonly #onLost: () => void

  /** @param onLost called when another tab took the lock over */
  constructor(onLost: () => void) {
    this.#onLost = onLost
  }

  get held(): boolean {
    return this.#release !== undefined
  }

  /** Waits until the tab that writes is gone (a reload leaves its worker alive for a moment); then this one writes. */
  wait(onHeld: () => void): void {
    if (this.#waiting || !('locks' in navigator)) return
    this.#waiting = true
    navigator.locks
      .request(
        LOCK,
        () =>
          new Promise<void>((release) => {
            this.#waiting = false
            this.#release = release
            onHeld()
          }),
      )
      .catch(() => this.#lost())
  }

  #lost(): void {
    this.#release = undefined
    this.#onLost()
  }

  /** Tries to get the lock; `steal` takes it from the tab that has it. Resolves with whether it is held now. */
  acquire(steal = false): Promise<boolean> {
    if (!('locks' in navigator)) {
      this.#release = () => undefined
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const options: LockOptions = steal ? { steal: true } : { ifAvailable: true }
      navigator.locks
        .request(LOCK, options, (lock) => {
          if (lock === null) {
            resolve(false)
            return undefined
          }
          return new Promise<void>((release) => {
            this.#release = release
            resolve(true)
          })
        })
        .catch(() => {
          // Only a stolen lock rejects.
          this.#lost()
        })
    })
  }
}
