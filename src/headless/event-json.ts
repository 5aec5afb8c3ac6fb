import { must } from '../base/assert.ts'
import { Clock, Kind, type TextField } from '../engine/columns/fields.ts'
import { rowWords } from '../engine/columns/row-words.ts'
import { WATCHED, type WatchedField } from '../engine/columns/hit-sets.ts'
import { rawText, showsStatus } from '../engine/columns/residue-text.ts'
import type { Block, Segment } from '../engine/columns/segment.ts'
import type { Matcher } from '../engine/rules/compile.ts'
import { categoryOf } from '../engine/rules/rule.ts'

/** A hit as the scorers read it. */
interface HitJson {
  readonly rule: string
  readonly category: string
  readonly severity: string
  readonly stage: string
  readonly field: string
  readonly match: string
}

/** Says events as NDJSON, as shared/corpora/README.md defines it; keys without a value are left out. */
export class EventWriter {
  readonly #matcher: Matcher
  readonly #seen = new Map<string, readonly { rule: string; field: string; match: string }[]>()

  constructor(matcher: Matcher) {
    this.#matcher = matcher
  }

  /** The row as one line of JSON; undefined for blank lines and comments. `line` counts from 1. */
  line(
    file: string,
    segment: Segment,
    block: Block,
    row: number,
    line: number,
  ): string | undefined {
    const { columns } = block
    const kind = columns.kind[row] as Kind
    if (kind === Kind.blank || kind === Kind.comment) return undefined
    const lines = columns.lines[row] as number
    const place = { file, line, ...(lines === 1 ? {} : { lines }) }
    if (kind === Kind.unread)
      return JSON.stringify({ ...place, format: null, raw: rawText(segment, block, row) })
    const text = (field: TextField): string | undefined => {
      const code = columns[field][row] as number
      return code === 0 ? undefined : segment.words[field].text(code)
    }
    return JSON.stringify({
      ...place,
      format: text('format') ?? null,
      ...times(columns.time[row] as number, columns.clock[row] as Clock),
      ip: text('source'),
      xff: text('sources'),
      ipList: text('sources')?.split(/, ?/),
      method: text('method'),
      target: text('target'),
      protocol: text('protocol'),
      requestRaw: text('request'),
      status: statusOf(columns.status[row] as number, () =>
        showsStatus(segment.words.residue, columns.residue[row] as number),
      ),
      bytes: some(columns.bytes[row] as number, -1),
      durationMs: some(columns.duration[row] as number, -1),
      referrer: text('referrer'),
      ua: text('agent'),
      vhost: text('vhost'),
      user: text('user'),
      level: text('level'),
      message: text('message'),
      host: text('host'),
      program: text('program'),
      pid: text('pid'),
      hits: this.#hits(segment, block, row, text),
    })
  }

  #hits(
    segment: Segment,
    block: Block,
    row: number,
    text: (field: WatchedField) => string | undefined,
  ): HitJson[] | undefined {
    const set = block.columns.hits[row] as number
    if (set === 0) return undefined
    const wanted = must(segment.sets[set], `rule set ${set}`)
    const found = WATCHED.flatMap((field) => {
      const value = text(field)
      return value === undefined ? [] : this.#explain(field, value)
    })
    const words = rowWords(segment, block, row)
    if (words !== '') found.push(...this.#explain('row', words))
    return wanted.map((id) => {
      const rule = must(
        this.#matcher.rules.find((r) => r.id === id),
        `rule ${id}`,
      )
      const hit = found.find((h) => h.rule === id)
      const { severity, stage } = rule
      return {
        rule: id,
        category: categoryOf(id),
        severity,
        stage,
        field: hit?.field ?? '',
        match: hit?.match ?? '',
      }
    })
  }

  /** Each distinct value is explained once; what is remembered stays bounded. */
  #explain(
    field: WatchedField | 'row',
    value: string,
  ): readonly { rule: string; field: string; match: string }[] {
    const key = `${field}\0${value}`
    let found = this.#seen.get(key)
    if (found === undefined) {
      found = this.#matcher.explain(field, value).hits.map((hit) => ({ ...hit, rule: hit.rule.id }))
      if (this.#seen.size > 20_000) this.#seen.clear()
      this.#seen.set(key, found)
    }
    return found
  }
}

function times(time: number, clock: Clock): { time: string | null; timeLocal?: string } {
  if (clock === Clock.none || Number.isNaN(time)) return { time: null }
  const text = new Date(time).toISOString()
  if (clock === Clock.utc) return { time: text }
  const local = text.slice(0, -1)
  return { time: null, timeLocal: clock === Clock.local ? local : `--${local.slice(5)}` }
}

/** Caddy logs a status of 0 for requests it never answered. */
const statusOf = (status: number, shows: () => boolean): number | undefined =>
  status !== 0 || shows() ? status : undefined

const some = (value: number, absent = 0): number | undefined =>
  Number.isNaN(value) || value === absent ? undefined : value
