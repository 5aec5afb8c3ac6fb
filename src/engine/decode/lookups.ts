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
  const open: number[] = []
  let changed = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? ''
    if (unit === '$' && text[at + 1] === '{') {
      open.push(written.units.length)
      written.push('$', at, at + 1)
      written.push('{', ++at, at + 1)
      continue
    }
    if (unit === '}' && open.length > 0) {
      const start = open.pop() ?? 0
      if (open.length < DEEPEST && written.settle(start, at + 1)) {
        changed = true
        continue
      }
    }
    written.push(unit, at, at + 1)
  }
  if (!changed) return text
  if (places !== undefined) {
    for (const start of written.starts) places.starts.push(start)
    for (const end of written.ends) places.ends.push(end)
  }
  return written.units.join('')
}

class Written {
  readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []

  push(unit: string, start: number, end: number): void {
    this.units.push(unit)
    this.starts.push(start)
    this.ends.push(end)
  }

  /** Replaces the lookup written from `start` on, whose `}` ends at `to` of the input, by its result if it has one. */
  settle(start: number, to: number): boolean {
    const length = this.units.length - start - 2
    if (length > LONGEST) return false
    const result = resultOf(this.units.slice(start + 2).join(''))
    if (result === undefined) return false
    const from = this.starts[start] ?? 0
    this.units.length = this.starts.length = this.ends.length = start
    for (let i = 0; i < result.length; i++) this.push(result[i] ?? '', from, to)
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
