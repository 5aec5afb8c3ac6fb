import type { RulePage } from '../protocol/rows.ts'

/** Names of rules and detectors for every screen; asked for once. */
export class Handbook {
  #pages = $state.raw<Readonly<Record<string, RulePage>>>({})
  readonly #read: () => Promise<readonly RulePage[]>
  #asked = false

  constructor(read: () => Promise<readonly RulePage[]>) {
    this.#read = read
  }

  /** The page of a rule; undefined until the handbook is there, and for rules of another build. */
  page(rule: string): RulePage | undefined {
    return Object.hasOwn(this.#pages, rule) ? this.#pages[rule] : undefined
  }

  /** What a rule is called; its id until the handbook is there. */
  title(rule: string, language: 'en' | 'ja'): string {
    return this.page(rule)?.title[language] ?? rule
  }

  /** Reads the handbook; later calls do nothing. Without it screens show ids, so a failure is tried again. */
  async load(): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    try {
      const pages = await this.#read()
      this.#pages = Object.fromEntries(pages.map((page) => [page.id, page]))
    } catch {
      this.#asked = false
    }
  }
}
