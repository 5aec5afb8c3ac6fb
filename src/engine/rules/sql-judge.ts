import { judge, type Kind, type Verdict } from '../sql/judge.ts'
import type { Judge } from './rule.ts'

/** So many units of an address are looked at, and values in it. */
const LONGEST_QUERY = 4096
const MOST_VALUES = 24

/** The last text and what was found in it: several rules ask about the same one after another. */
let asked: { readonly text: string; readonly found: Found | undefined } | undefined

interface Found extends Verdict {
  /** Where in the text SQL begins. */
  readonly at: number
}

/** The judge of a rule on values that are SQL of a kind. */
export function sqlOf(kind: Kind): Judge {
  return (text) => {
    const found = look(text)
    return found?.kind === kind ? { start: found.at, end: text.length } : undefined
  }
}

/** The first value that is more than a fragment, or else the first fragment. */
function look(text: string): Found | undefined {
  if (asked?.text === text) return asked.found
  let found: Found | undefined
  for (const [from, to] of valuesIn(text)) {
    const verdict = judge(text.slice(from, to))
    if (verdict === undefined) continue
    const here = { ...verdict, at: from + verdict.from }
    found = verdict.kind === 'fragment' ? (found ?? here) : here
    if (verdict.kind !== 'fragment') break
  }
  asked = { text, found }
  return found
}

const ADDRESS = /^[a-z][a-z\d+.-]{1,15}:\/\//i
const NAME = /^[\w.[\]$:-]{0,80}=/

type Stretch = readonly [from: number, to: number]

/** The values in a text of any part: of an address those of its query, of a path the tail that is no path, of `a=b` the `b`. */
function valuesIn(text: string): readonly Stretch[] {
  const address = ADDRESS.test(text.slice(0, 24))
  const mark = address || text.startsWith('/') ? text.indexOf('?') : -1
  if (mark >= 0) return parameters(text, mark + 1)
  const from = address || text.startsWith('/') ? tailOf(text) : 0
  return from < 0 ? [] : [unnamed(text, from, text.length)]
}

function parameters(text: string, from: number): readonly Stretch[] {
  const found: Stretch[] = []
  const end = Math.min(text.length, from + LONGEST_QUERY)
  while (found.length < MOST_VALUES && from < end) {
    const next = text.indexOf('&', from)
    const to = next < 0 ? end : Math.min(next, end)
    found.push(unnamed(text, from, to))
    from = to + 1
  }
  return found
}

function unnamed(text: string, from: number, to: number): Stretch {
  const name = NAME.exec(text.slice(from, Math.min(to, from + 90)))?.[0].length ?? 0
  return [from + name, to]
}

/** Of a path the segment in which something stands that paths do not have, and all behind it; -1: there is none. */
function tailOf(text: string): number {
  const sign = text.search(/[\s'"()`;*]/)
  return sign < 0 ? -1 : text.lastIndexOf('/', sign) + 1
}
