import { latin1 } from '../../base/bytes.ts'
import { NO_FILTER } from '../../engine/columns/filter.ts'
import type { WatchedField } from '../../engine/columns/hit-sets.ts'
import { locate, marksOf, type Block, type Segment } from '../../engine/columns/segment.ts'
import { factsOf } from '../../engine/query/sets.ts'
import {
  exactRule,
  paramsOf,
  splitTarget,
  type Carrier,
  type ExactRule,
} from '../../export/server-rules/exact-rule.ts'
import type { ExactRuleAnswer } from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'

type TextColumn = 'target' | 'agent' | 'referrer' | 'method'

/** A value of a row as its log has it, one unit per byte. */
const bytesOf = ({ words }: Segment, { columns }: Block, field: TextColumn, row: number): string =>
  latin1(words[field].view(columns[field][row] as number))

/** A rule for ModSecurity that turns away requests like this one, and what it would do to the requests of the case. */
export function exactRuleOf(questions: Questions, id: number, now: number): ExactRuleAnswer {
  const place = locate(questions.holdings, id)
  if (place === undefined) return { kind: 'none', why: 'request' }
  const { segment, block, row } = place
  const { codes, sets } = marksOf(segment, block)
  const rules = sets[codes[row] as number] ?? []
  const [method, target] = [
    bytesOf(segment, block, 'method', row),
    bytesOf(segment, block, 'target', row),
  ]
  if (method === '' || target === '') return { kind: 'none', why: 'request' }
  const found = carrierOf(questions, place, rules)
  if (found === undefined) return { kind: 'none', why: 'payload' }
  const rule = exactRule({ method, target, ...found }, now)
  if (rule === undefined) return { kind: 'none', why: 'said' }
  const tried = tryOn(questions, rule, found.carrier)
  // Without a payload the path is all there is: pages that others use stay open.
  if (found.carrier.kind === 'path' && tried.ordinary > 0) return { kind: 'none', why: 'used' }
  return { kind: 'rule', fileName: 'spoor-request.conf', text: rule.text, ...tried }
}

interface Place {
  readonly segment: Segment
  readonly block: Block
  readonly row: number
}

/** What of the request a rule of the row fires on by itself: a parameter, the query, a header, or the path. */
function carrierOf(
  { means }: Questions,
  { segment, block, row }: Place,
  rules: readonly string[],
): { readonly carrier: Carrier; readonly rule: string } | undefined {
  const hit = (field: WatchedField, text: string): string | undefined =>
    means.matcher
      .explain(
        field,
        Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
      )
      .hits.find((one) => rules.includes(one.rule.id))?.rule.id
  const target = splitTarget(bytesOf(segment, block, 'target', row))
  if (target === undefined) return undefined
  for (const one of paramsOf(target.query)) {
    const rule = hit('target', `${target.path}?${one.name}=${one.value}`)
    const bare = rule === undefined ? undefined : hit('target', target.path)
    if (rule !== undefined && rule !== bare) return { carrier: { kind: 'param', ...one }, rule }
  }
  const path = hit('target', target.path)
  if (path !== undefined) return { carrier: { kind: 'path' }, rule: path }
  const query = hit('target', `${target.path}?${target.query}`)
  if (query !== undefined) return { carrier: { kind: 'query', value: target.query }, rule: query }
  for (const kind of ['agent', 'referrer'] as const) {
    const value = bytesOf(segment, block, kind, row)
    const rule = hit(kind, value)
    if (rule !== undefined) return { carrier: { kind, value }, rule }
  }
  return undefined
}

/** How many attacks and other requests of the case the rule would have turned away. */
function tryOn(
  questions: Questions,
  rule: ExactRule,
  carrier: Carrier,
): { attacks: number; ordinary: number } {
  const { means } = questions
  const carried = carrier.kind === 'agent' || carrier.kind === 'referrer' ? carrier.kind : undefined
  const told = { attacks: 0, ordinary: 0 }
  for (const { segment, block, rows } of questions.scope(NO_FILTER).parts) {
    const { codes, sets } = marksOf(segment, block)
    const facts = factsOf(sets, means.rules)
    const { columns } = block
    const seen = new Map<string, boolean>()
    for (const row of rows) {
      const key = `${columns.method[row]} ${columns.target[row]} ${carried === undefined ? '' : columns[carried][row]}`
      let caught = seen.get(key)
      if (caught === undefined) {
        caught = rule.catches(
          bytesOf(segment, block, 'method', row),
          bytesOf(segment, block, 'target', row),
          carried === undefined ? '' : bytesOf(segment, block, carried, row),
        )
        seen.set(key, caught)
      }
      if (caught) told[facts[codes[row] as number]?.attack === true ? 'attacks' : 'ordinary']++
    }
  }
  return told
}
