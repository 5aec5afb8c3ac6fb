/** A short word at the edge of the screen, for what is also to be seen elsewhere. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  /** Something to do about it, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

/** Ms for which a toast stays, unless the pointer or focus is on it. */
const STAY = 6_000
const MOST = 4

export class Toasts {
  list = $state.raw<readonly Toast[]>([])
  #next = 1
  readonly #timers: Partial<Record<number, ReturnType<typeof setTimeout>>> = {}

  say(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
    const toast: Toast = { id: this.#next++, text, tone: 'plain', ...options }
    for (const old of this.list.slice(0, Math.max(0, this.list.length + 1 - MOST)))
      this.dismiss(old.id)
    this.list = [...this.list, toast]
    this.release(toast.id)
  }

  /** Keeps a toast while it is looked at. */
  hold(id: number): void {
    clearTimeout(this.#timers[id])
  }

  release(id: number): void {
    this.hold(id)
    this.#timers[id] = setTimeout(() => this.dismiss(id), STAY)
  }

  dismiss(id: number): void {
    this.hold(id)
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- ids are small numbers of our own
    delete this.#timers[id]
    this.list = this.list.filter((toast) => toast.id !== id)
  }
}
