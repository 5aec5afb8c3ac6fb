import type { PolicyEffects } from './policy.ts'

/** Counts what a policy takes out of a case. */
export class EffectCounts {
  readonly #rules = new Map<string, number>()
  readonly #allowed = new Map<string, number>()
  readonly #findings = new Map<string, number>()

  /** Rows in which tuning took a rule out. */
  rule(id: string, rows: number): void {
    bump(this.#rules, id, rows)
  }

  allowed(cidr: string): void {
    bump(this.#allowed, cidr, 1)
  }

  /** What a row test took out: a rule, or a finding (whose id has the rule and a space before it). */
  taken(what: string): void {
    bump(what.includes(' ') ? this.#findings : this.#rules, what, 1)
  }

  done(): PolicyEffects {
    return {
      rules: Object.fromEntries(this.#rules),
      allowed: Object.fromEntries(this.#allowed),
      findings: Object.fromEntries(this.#findings),
    }
  }
}

function bump(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
