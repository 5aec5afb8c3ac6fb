import { Subject } from '../regex/pattern.ts'
import type { DateTemplate } from './template.ts'

/** A line around its date: `before` + `date` + `after` is the line. */
export interface Dated {
  readonly before: string
  readonly date: string
  readonly after: string
}

interface Tried {
  readonly template: DateTemplate
  /** How often it was a line's date, and how often it matched at all. */
  hits: number
  matches: number
  /** Where it matched last. */
  distance: number
}

interface Match {
  readonly tried: Tried
  readonly index: number
  readonly from: number
  readonly to: number
  readonly cut: readonly [number, number] | undefined
}

const FAR = 0x7fffffff

/**
 * Finds the date of a line as fail2ban does. What matched last is tried first, at the same place; templates that match
 * often, and near the begin of a line, move to the front. So what a line's date is may depend on the lines before.
 */
export class DateDetector {
  private readonly list: Tried[]
  private last = -1
  private unused = 0
  /** Place of the last date, and the characters around its ends. */
  private from = 1
  private to = FAR
  private around: readonly [string, string, string, string] = ['', '', '', '']

  constructor(templates: readonly DateTemplate[]) {
    this.list = templates.map((template) => ({
      template,
      hits: 0,
      matches: 0,
      distance: FAR,
    }))
  }

  /** Templates that matched, most often first. */
  get hits(): readonly { readonly name: string; readonly hits: number }[] {
    return this.list
      .filter(({ hits }) => hits > 0)
      .map(({ template, hits }) => ({ name: template.name, hits }))
      .sort((a, b) => b.hits - a.hits)
  }

  /** Cuts the date out of a line; undefined where none is found. */
  cut(line: string): Dated | undefined {
    const subject = new Subject(line)
    const again = this.again(subject)
    const same = again !== undefined && this.isSame(again)
    const skip = this.skips(line) ? this.last : -1
    const best = same ? again : this.search(subject, skip, again)
    if (best === undefined) return undefined
    this.note(line, best)
    const [from, to] = best.cut ?? [best.from, best.from]
    return { before: line.slice(0, from), date: line.slice(from, to), after: line.slice(to) }
  }

  private match(index: number, subject: Subject, from = 0): Match | undefined {
    const tried = this.list[index]
    const found = tried?.template.pattern.search(subject, from)
    if (tried === undefined || found === undefined || found === 'gave up') return undefined
    tried.matches++
    return { tried, index, from: found.from, to: found.to, cut: found.first }
  }

  /** The last template once more; where its ends look the same, only between them. */
  private again(subject: Subject): Match | undefined {
    if (this.last < 0) return undefined
    if (this.skips(subject.text)) return this.match(this.last, subject)
    return this.match(this.last, new Subject(subject.text.slice(0, this.to)), this.from)
  }

  /** Whether the last template is tried on the whole line, and so not once more in the search. */
  private skips(line: string): boolean {
    const last = this.list[this.last]
    if (last === undefined) return false
    return last.template.anchored || !this.looksSame(line)
  }

  private looksSame(line: string): boolean {
    const [left, first, end, right] = this.around
    const at = (place: number): string => (place < 0 ? '' : line.charAt(place))
    return (
      (at(this.from - 1) === left || (at(this.from) === first && !isAlnum(first))) &&
      (at(this.to) === right || (at(this.to - 1) === end && !isAlnum(end)))
    )
  }

  private isSame({ tried, from, to }: Match): boolean {
    return (
      this.list.length === 1 || tried.template.anchored || (from === this.from && to === this.to)
    )
  }

  /** The first template that matches where dates are to be expected, else the one nearest to the begin. */
  private search(subject: Subject, skip: number, found: Match | undefined): Match | undefined {
    let best = found
    for (let index = 0; index < this.list.length; index++) {
      if (index === skip) continue
      const match = this.match(index, subject)
      if (match === undefined) continue
      if (this.isSettled(match)) return match
      if (best === undefined || match.from < best.from) best = match
    }
    return best
  }

  private isSettled({ tried, index, from }: Match): boolean {
    const next = this.list[index + 1]
    if (next === undefined || tried.template.anchored) return true
    if (from === 0 && tried.hits > 0 && next.matches === 0) return true
    return from <= tried.distance && from <= this.from
  }

  private note(line: string, { tried, index, from, to }: Match): void {
    tried.hits++
    tried.distance = from
    if (this.unused === index) this.unused++
    this.from = from
    this.to = to
    this.around = [
      from > 0 ? line.charAt(from - 1) : '',
      line.charAt(from),
      line.charAt(to - 1),
      line.charAt(to),
    ]
    this.last = index > 0 && index !== this.last ? this.moved(index) : index
  }

  /** Moves a template to the front if it has earned it; its new place. */
  private moved(index: number): number {
    const tried = this.list[index]
    if (tried === undefined) return index
    const earned = (place: number): boolean => {
      const other = this.list[place]
      return other === undefined || other.hits === 0 || weightOf(tried) > weightOf(other)
    }
    let place = this.unused < index ? this.unused : Math.floor(index / 2)
    if (!earned(place)) {
      if (place === index - 1) return index
      place = index - 1
      if (!earned(place)) return index
    }
    this.list.splice(index, 1)
    this.list.splice(place, 0, tried)
    while ((this.list[this.unused]?.hits ?? 0) > 0) this.unused++
    return place
  }
}

const weightOf = ({ template, hits, distance }: Tried): number =>
  (hits * template.weight) / Math.max(1, distance)

const isAlnum = (char: string): boolean => /^[\p{L}\p{N}]$/u.test(char)
