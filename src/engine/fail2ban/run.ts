import { type BufferLine, bufferText, splitAt } from './buffer.ts'
import type { DateDetector } from './dates/detector.ts'
import type { Expression, Groups } from './expression.ts'
import type { ReadyFilter } from './prepare.ts'
import { type Found, Subject } from './regex/pattern.ts'
import { type Failure, Sessions } from './sessions.ts'

/**
 * What a filter says of a line. `ignored`: an `ignoreregex` took it. `known`: a `failregex` took it, but by itself it is
 * no failure, as a connection that ends. `skipped`: empty lines and remarks, which `fail2ban-regex` does not count.
 */
export type Outcome = 'matched' | 'ignored' | 'known' | 'missed' | 'skipped'

export interface LineResult {
  readonly outcome: Outcome
  /** Place of the `failregex` that took it, or of the `ignoreregex` where it is ignored. */
  readonly regex: number | undefined
  /** Address or name that failed, and what is counted where that is not the address. */
  readonly host: string | undefined
  readonly id: string | undefined
  /** The date that was cut out; undefined where none was found. */
  readonly date: string | undefined
  /** Lines before it that it matched together with, as numbers from 0. */
  readonly before: readonly number[]
  /** An expression was given up, because the line kept it busy for too long. */
  readonly gaveUp: boolean
}

interface Hit {
  readonly outcome: Outcome
  readonly regex?: number
  readonly who?: Who | undefined
  readonly lines?: readonly BufferLine[]
}

interface Who {
  readonly host: string | undefined
  readonly id: string | undefined
}

const MISSED: Hit = { outcome: 'missed' }

/** Longest line that is looked at, in characters; longer ones are cut. */
export const LONGEST_LINE = 65_536

/** A filter over the lines of one log, first to last; it remembers what `fail2ban` would. */
export class FilterRun {
  readonly dates: DateDetector
  private readonly filter: ReadyFilter
  private readonly sessions = new Sessions()
  private buffer: readonly BufferLine[] = []
  private index = -1
  private gaveUp = false

  constructor(filter: ReadyFilter) {
    this.filter = filter
    this.dates = filter.dates()
  }

  take(text: string): LineResult {
    this.index++
    this.gaveUp = false
    const line = withoutBreak(text.slice(0, LONGEST_LINE))
    if (line === '' || line.startsWith('#')) return this.told({ outcome: 'skipped' }, undefined)
    const dated = this.dates.cut(line)
    const place = { ...(dated ?? { before: '', date: '', after: line }), index: this.index }
    return this.told(this.look(place), dated?.date)
  }

  private told({ outcome, regex, who, lines }: Hit, date: string | undefined): LineResult {
    const before = (lines ?? []).map(({ index }) => index).filter((index) => index < this.index)
    const { gaveUp } = this
    return { outcome, regex, host: who?.host, id: who?.id, date, before, gaveUp }
  }

  private search(expression: Expression, subject: Subject): Found | undefined {
    const found = expression.search(subject)
    if (found !== 'gave up') return found
    this.gaveUp = true
    return undefined
  }

  private look(line: BufferLine): Hit {
    const { failregex, ignoreregex, prefregex, text } = this.filter
    const lines = [...this.buffer, line].slice(-text.maxlines)
    this.buffer = lines
    const whole = new Subject(bufferText(lines))
    // Few of them are tried before many others, as in fail2ban.
    if (ignoreregex.length > 0 && ignoreregex.length < failregex.length - 2) {
      const ignored = this.ignoredBy(whole)
      if (ignored >= 0) return { outcome: 'ignored', regex: ignored }
    }
    if (prefregex === undefined) return this.lookInside(lines, whole, new Map())
    const found = this.search(prefregex, whole)
    if (found === undefined) return MISSED
    const groups = prefregex.groupsOf(found)
    const content = groups.get('content') ?? ''
    groups.delete('content')
    if (content === '') return this.lookInside(lines, whole, groups)
    this.buffer = [{ before: '', date: '', after: content, index: line.index }]
    return this.lookInside(lines, new Subject(`${content}\n`), groups)
  }

  private ignoredBy(subject: Subject): number {
    return this.filter.ignoreregex.findIndex(
      (expression) => this.search(expression, subject) !== undefined,
    )
  }

  private lookInside(lines: readonly BufferLine[], subject: Subject, before: Groups): Hit {
    for (const [regex, expression] of this.filter.failregex.entries()) {
      const found = this.search(expression, subject)
      if (found === undefined) continue
      const groups = expression.groupsOf(found)
      const skipped = skippedBy(groups)
      const { matched, rest } = splitAt(lines, subject.text, found, skipped)
      const ignored = this.ignoredMatch(subject, matched)
      this.buffer = rest
      if (ignored >= 0) return { outcome: 'ignored', regex: ignored }
      const failure: Failure = {
        groups: new Map([...before, ...groups]),
        users: new Set(),
        pending: false,
      }
      const hit = this.judge(failure)
      if (hit !== undefined) return { ...hit, regex, lines: matched }
    }
    return MISSED
  }

  /** Of several lines only those count that matched. */
  private ignoredMatch(subject: Subject, matched: readonly BufferLine[]): number {
    if (this.filter.ignoreregex.length === 0) return -1
    const { maxlines } = this.filter.text
    return this.ignoredBy(maxlines > 1 ? new Subject(bufferText(matched)) : subject)
  }

  /** Whether a match is a failure, and whose; undefined where it says nothing of either. */
  private judge(line: Failure): Hit | undefined {
    const session = line.groups.get('mlfid')
    const failure = session === undefined ? line : this.sessions.merge(session, line)
    const nofail = (failure.groups.get('nofail') ?? '') !== ''
    if (nofail) return { outcome: 'known' }
    const who = whoOf(failure.groups)
    if (who !== undefined) return { outcome: 'matched', who }
    if (session === undefined) return undefined
    failure.pending = true
    return { outcome: 'known' }
  }
}

function withoutBreak(line: string): string {
  let end = line.length
  while (end > 0 && '\r\n'.includes(line.charAt(end - 1))) end--
  return line.slice(0, end)
}

function whoOf(groups: Groups): Who | undefined {
  const address = groups.get('ip4') ?? groups.get('ip6')
  const cidr = groups.get('cidr')
  const named = address ?? groups.get('dns')
  const host = address !== undefined && (cidr ?? '') !== '' ? `${address}/${cidr ?? ''}` : named
  const id = groups.get('fid') ?? host
  return id === undefined ? undefined : { host: host ?? id, id }
}

/** Lines that `<SKIPLINES>` took. */
function skippedBy(groups: Groups): readonly string[] {
  const texts: string[] = []
  for (let at = 0; groups.has(`skiplines${at}`); at++)
    texts.push(groups.get(`skiplines${at}`) ?? '')
  const text = texts.join('')
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
