import { Kind } from '../engine/columns/fields.ts'
import type { Filter } from '../engine/columns/filter.ts'
import { rawOf, rawText } from '../engine/columns/residue-text.ts'
import { locate, marksOf, rowId, type Block, type Segment } from '../engine/columns/segment.ts'
import { rowOf } from '../engine/query/row.ts'
import type { EventRow, RequestDetail, SourceDetail } from '../protocol/rows.ts'
import { explained, indicatorsAt } from './finding-row.ts'
import type { Questions } from './questions.ts'

/** Everything about one row. */
export function requestDetail(questions: Questions, id: number): RequestDetail | undefined {
  const { holdings, means } = questions
  const place = locate(holdings, id)
  if (place === undefined) return undefined
  const { segment, block, row } = place
  const { traces, hits } = explained(segment, block, row, means)
  const { codes, sets } = marksOf(segment, block)
  const kept = sets[codes[row] as number] ?? []
  return {
    row: rowOf(holdings, means.rules, segment, block, row),
    raw: rawText(segment, block, row),
    rawBytes: rawOf(segment, block, row).length,
    traces,
    hits: hits.filter(({ rule }) => kept.includes(rule)),
    indicators: indicatorsAt(holdings, means, id),
  }
}

/** Rows before and after a row, of its file or of its source in its file; the row itself is among them. */
export function contextOf(
  questions: Questions,
  id: number,
  by: 'file' | 'source',
  before: number,
  after: number,
): EventRow[] {
  const { holdings, means } = questions
  const place = locate(holdings, id)
  if (place === undefined) return []
  const source = place.segment.words.source.text(place.block.columns.source[place.row] as number)
  const fits = (segment: Segment, block: Block, row: number): boolean =>
    block.columns.kind[row] !== Kind.blank &&
    (by === 'file' || segment.words.source.text(block.columns.source[row] as number) === source)
  const blocks = holdings.segments
    .filter((segment) => segment.fileId === place.segment.fileId)
    .flatMap((segment) => segment.blocks.map((block) => ({ segment, block })))
  const here = blocks.findIndex(({ block }) => block === place.block)
  const earlier: EventRow[] = []
  const later: EventRow[] = []
  const take = (list: EventRow[], segment: Segment, block: Block, row: number): void => {
    if (rowId(segment, block.from + row) === id || fits(segment, block, row))
      list.push(rowOf(holdings, means.rules, segment, block, row))
  }
  for (let b = here; b >= 0 && earlier.length < before; b--) {
    const { segment, block } = blocks[b] as (typeof blocks)[number]
    for (
      let row = b === here ? place.row - 1 : block.rows - 1;
      row >= 0 && earlier.length < before;
      row--
    )
      take(earlier, segment, block, row)
  }
  for (let b = here; b < blocks.length && later.length <= after; b++) {
    const { segment, block } = blocks[b] as (typeof blocks)[number]
    for (let row = b === here ? place.row : 0; row < block.rows && later.length <= after; row++)
      take(later, segment, block, row)
  }
  return [...earlier.reverse(), ...later]
}

const SHOWN = 8
const FIRST = { from: 0, count: SHOWN }

/** Everything about one source within a filter. */
export function sourceDetail(
  questions: Questions,
  address: string,
  filter: Filter,
): SourceDetail | undefined {
  const mine: Filter = {
    ...filter,
    facets: { ...filter.facets, source: { include: [address], exclude: [] } },
  }
  const [row] = questions.sources(mine, { order: 'attacks', descending: true, ...FIRST }).rows
  if (row === undefined) return undefined
  const network: Filter = { facets: { network: { include: [row.network], exclude: [] } } }
  return {
    ...row,
    agents: questions.facet(mine, 'agent', FIRST),
    topPages: questions.facet(mine, 'page', FIRST),
    statuses: questions.facet(mine, 'status', FIRST),
    vhosts: questions.facet(mine, 'vhost', FIRST),
    findings: questions.findings(mine, { order: 'severity', descending: true, from: 0, count: 30 }),
    neighbours:
      row.network === '' ? 0 : questions.facet(network, 'source', { from: 0, count: 1 }).total - 1,
  }
}
