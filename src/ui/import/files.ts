import type { FileRow } from '../../protocol/cases.ts'

/** From this many files on they are told as lines that open, with a search above them. */
export const MANY = 8

/** What of the files to show. */
export const CHOICES = ['all', 'unread', 'no-format', 'assumed', 'troubled'] as const
export type Choice = (typeof CHOICES)[number]

const PASSES: Readonly<Record<Choice, (row: FileRow) => boolean>> = {
  all: () => true,
  unread: (row) => row.unread > 0,
  'no-format': (row) => row.events === 0 && row.lines > row.comments + row.blank,
  assumed: (row) => row.noZone || row.noYear,
  troubled: (row) => row.troubles.length > 0 || row.state === 'interrupted',
}

/** The files of a choice whose name holds `text`, whatever its case; what needs a person's eye first. */
export function chosen(rows: readonly FileRow[], choice: Choice, text: string): readonly FileRow[] {
  const needle = text.trim().toLowerCase()
  return rows
    .filter((row) => PASSES[choice](row) && row.name.toLowerCase().includes(needle))
    .sort((a, b) => urgency(b) - urgency(a) || a.id - b.id)
}

/** How many files each choice has, of those that it would show. */
export function counts(rows: readonly FileRow[]): Readonly<Record<Choice, number>> {
  const of = (choice: Choice): number => rows.filter(PASSES[choice]).length
  return {
    all: rows.length,
    unread: of('unread'),
    'no-format': of('no-format'),
    assumed: of('assumed'),
    troubled: of('troubled'),
  }
}

function urgency(row: FileRow): number {
  if (row.state === 'reading' || row.state === 'interrupted') return 3
  if (PASSES['no-format'](row)) return 2
  return row.unread > 0 || row.troubles.length > 0 ? 1 : 0
}
