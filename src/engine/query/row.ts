import { networkOf } from '../../base/address.ts'
import { Clock, type Kind, type TextField } from '../columns/fields.ts'
import {
  lineOf,
  marksOf,
  rowId,
  timesOf,
  type Block,
  type Holdings,
  type Segment,
} from '../columns/segment.ts'
import type { RuleBook } from '../detectors/book.ts'
import { REASONS } from '../findings/reasons.ts'
import {
  OUTCOMES,
  SEVERITIES,
  STAGES,
  type Outcome,
  type Severity,
  type Stage,
} from '../rules/rule.ts'
import { factsOf } from './sets.ts'

/** A row as tables show it; `protocol/rows.ts` says what each field means. */
export interface Row {
  readonly id: number
  readonly kind: Kind
  readonly file: string
  readonly line: number | undefined
  readonly time: number | undefined
  readonly timeAssumed: boolean
  readonly source: string
  readonly network: string
  readonly method: string
  readonly target: string
  readonly protocol: string
  readonly request: string
  readonly status: number | undefined
  readonly bytes: number | undefined
  readonly referrer: string
  readonly agent: string
  readonly vhost: string
  readonly user: string
  readonly level: string
  readonly message: string
  readonly format: string
  readonly rules: readonly string[]
  readonly severity: Severity | undefined
  readonly stage: Stage | undefined
  readonly outcome: Outcome | undefined
  readonly reason: string | undefined
}

const present = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

export function rowOf(
  holdings: Holdings,
  book: RuleBook,
  segment: Segment,
  block: Block,
  row: number,
): Row {
  const { columns } = block
  const text = (field: TextField): string =>
    segment.words[field].text(columns[field][row] as number)
  const marks = marksOf(segment, block)
  const facts = factsOf(marks.sets, book)[marks.codes[row] as number]
  const source = text('source')
  const status = columns.status[row] as number
  return {
    id: rowId(segment, block.from + row),
    kind: columns.kind[row] as Kind,
    file: holdings.files.get(segment.fileId)?.name ?? '',
    line: lineOf(holdings, segment, block, row),
    time: present(timesOf(holdings, segment, block)[row] as number),
    timeAssumed: columns.clock[row] === Clock.local || columns.clock[row] === Clock.noYear,
    source,
    network: networkOf(source),
    method: text('method'),
    target: text('target'),
    protocol: text('protocol'),
    request: text('request'),
    status: status === 0 ? undefined : status,
    bytes: present(columns.bytes[row] as number),
    referrer: text('referrer'),
    agent: text('agent'),
    vhost: text('vhost'),
    user: text('user'),
    level: text('level'),
    message: text('message'),
    format: text('format'),
    rules: facts?.rules ?? [],
    severity: SEVERITIES[facts?.severity ?? -1],
    stage: STAGES[facts?.stage ?? -1],
    ...judgement(block, row, facts?.attack === true),
  }
}

/** Outcome and reason of a row; before the whole case was looked at an attack is "unclear, not judged". */
function judgement(block: Block, row: number, attack: boolean): Pick<Row, 'outcome' | 'reason'> {
  if (block.marks === undefined)
    return attack
      ? { outcome: 'unclear', reason: 'not-judged' }
      : { outcome: undefined, reason: undefined }
  const outcome = OUTCOMES[(block.marks.outcomes[row] as number) - 1]
  return {
    outcome,
    reason: outcome === undefined ? undefined : REASONS[block.marks.reasons[row] as number],
  }
}
