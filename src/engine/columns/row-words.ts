import { crawlerOf } from '../networks/search-engines.ts'
import { isTurnedAway, rowText, type RowSigns } from '../rules/row.ts'
import type { TextField } from './fields.ts'
import type { Block, Segment } from './segment.ts'

const SPACE = 0x20

/** Whether a request line is a single word. */
export const isWord = (line: Uint8Array): boolean => !line.includes(SPACE)

/** What a turned away row came with. `code` gives the row's code of a field, 0 where it has none. */
export function turnedAway(
  status: number,
  code: (field: TextField) => number,
  isWordCode: (request: number) => boolean,
): RowSigns['turnedAway'] {
  if (!isTurnedAway(status)) return undefined
  const request = code('request')
  const odd = request === 0 ? 'no request' : isWordCode(request) ? 'one word' : 'request'
  return {
    status,
    user: code('user') !== 0,
    referrer: code('referrer') !== 0,
    // a message tells of something else than a request line
    request: code('target') === 0 && code('message') === 0 ? odd : 'request',
  }
}

/** The signs of a row as rules were shown them; empty where there were none. */
export function rowWords({ words }: Segment, { columns }: Block, row: number): string {
  const code = (field: TextField): number => columns[field][row] as number
  return rowText({
    turnedAway: turnedAway(columns.status[row] as number, code, (request) =>
      isWord(words.request.view(request)),
    ),
    crawler: crawlerOf(words.agent.text(code('agent')), words.source.text(code('source'))),
  })
}
