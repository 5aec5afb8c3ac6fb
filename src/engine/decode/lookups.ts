import { decodeRun } from './base64.ts'
import type { Places } from './output.ts'

/** Lookups nested deeper, or longer, are left as they stand: what is read stays linear in the text. */
const DEEPEST = 32
const LONGEST = 1024

/**
 * Log4j lookups by their result: `${lower:j}`, `${upper:j}`, `${::-j}`, `${env:NaN:-j}`, `${date:'j'}`, `${base64:…}`,
 * nested in any way (logging.apache.org, "Lookups"). What only the server can know, `${jndi:…}` first of all, stays.
 */
export function lookups(text: string, places?: Places): string {
  if (!text.includes('${') || !text.includes('}')) return text
  const written = new Written()
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '$' && text[at + 1] === '{') written.open(at++)
    else if (text[at] !== '}' || !written.close(at + 1)) written.push(text[at] ?? '', at, at + 1)
  }
  return written.changed ? written.done(places) : text
}

/** The output so far, and where in it lookups are open. */
class Written {
  readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  changed = false
  readonly #open: number[] = []

  push(unit: string, start: number, end: number): void {
    this.units.push(unit)
    this.starts.push(start)
    this.ends.push(end)
  }

  done(places: Places | undefined): string {
    for (const start of this.starts) places?.starts.push(start)
    for (const end of this.ends) places?.ends.push(end)
    return this.units.join('')
  }

  open(at: number): void {
    this.#open.push(this.units.length)
    this.push('$', at, at + 1)
    this.push('{', at + 1, at + 2)
  }

  /** Ends the innermost open lookup before `to`. Returns whether it had a result, which then stands in its place. */
  close(to: number): boolean {
    const start = this.#open.pop()
    if (start === undefined || this.#open.length >= DEEPEST) return false
    if (this.units.length - start - 2 > LONGEST) return false
    const result = resultOf(this.units.slice(start + 2).join(''))
    if (result === undefined) return false
    const from = this.starts[start] ?? 0
    this.units.length = this.starts.length = this.ends.length = start
    for (const unit of result.split('')) this.push(unit, from, to)
    this.changed = true
    return true
  }
}

/** What the inside of a lookup comes to, or undefined. */
function resultOf(inner: string): string | undefined {
  const colon = inner.indexOf(':')
  if (colon < 0) return undefined
  const name = inner.slice(0, colon).toLowerCase().trim()
  const rest = inner.slice(colon + 1)
  if (name === 'jndi') return undefined
  if (name === 'lower') return rest.toLowerCase()
  if (name === 'upper') return rest.toUpperCase()
  if (name === 'base64') return base64Text(rest)
  const fallback = inner.indexOf(':-')
  if (fallback >= 0) return inner.slice(fallback + 2)
  if (name === 'date') return /^'[^']*'$/.test(rest) ? rest.slice(1, -1) : undefined
  return undefined
}

function base64Text(text: string): string | undefined {
  const body = text.replace(/={1,2}$/, '')
  return /^[\w+/-]+$/.test(body) ? decodeRun(body, 0, body.length) : undefined
}
