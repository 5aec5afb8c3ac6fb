import { describe, expect, it } from 'vitest'
import type { FileRow } from '../../../src/protocol/cases.ts'
import { chosen, counts } from '../../../src/ui/import/files.ts'

const file = (id: number, name: string, more: Partial<FileRow> = {}): FileRow => ({
  id,
  caseId: 1,
  name,
  size: 10,
  lastModified: 0,
  state: 'done',
  guesses: [],
  lines: 5,
  eventLines: 5,
  events: 5,
  unread: 0,
  comments: 0,
  blank: 0,
  attacks: 0,
  noZone: false,
  noYear: false,
  zoneMinutes: 0,
  year: 2026,
  troubles: [],
  ...more,
})
const FILES = [
  file(1, 'access.log'),
  file(2, 'Error.log', { noZone: true }),
  file(3, 'notes.txt', { events: 0, unread: 5 }),
  file(4, 'half.log', { unread: 1 }),
  file(5, 'empty.log', { events: 0, lines: 0 }),
  file(6, 'cut.gz', { troubles: [{ kind: 'gzip-truncated', at: 3 }] }),
]

describe('the list of files', () => {
  it('shows what needs a look first', () => {
    expect(chosen(FILES, 'all', '').map(({ id }) => id)).toEqual([3, 4, 6, 1, 2, 5])
  })

  it('is searched by name, whatever the case', () => {
    expect(chosen(FILES, 'all', ' eRR').map(({ id }) => id)).toEqual([2])
  })

  it('counts what each choice shows', () => {
    const sums = counts(FILES)
    expect(sums).toEqual({ all: 6, unread: 2, 'no-format': 1, assumed: 1, troubled: 1 })
    for (const [choice, count] of Object.entries(sums))
      expect(chosen(FILES, choice as keyof typeof sums, '')).toHaveLength(count)
  })
})
