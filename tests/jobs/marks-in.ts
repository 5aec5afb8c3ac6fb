import type { Holdings } from '../../src/engine/columns/segment.ts'
import { DETECTORS } from '../../src/engine/detectors/registry.ts'
import { REASONS } from '../../src/engine/findings/reasons.ts'
import { OUTCOMES } from '../../src/engine/rules/rule.ts'
import { finishCase } from '../../src/jobs/finish-case.ts'
import { exampleBook } from '../engine/detectors/book.ts'
import { holdingsOf, type TestRow } from '../engine/detectors/holdings.ts'

export const rules = exampleBook(DETECTORS)

/** `rules: outcome, reason` of each row, file after file; an empty text for rows without marks. */
export function marksIn({ segments }: Holdings): string[] {
  return segments.flatMap(({ blocks, markSets }) =>
    blocks.flatMap(({ rows, marks }) =>
      Array.from({ length: rows }, (_, row) => {
        const code = marks?.sets[row] ?? 0
        if (code === 0) return ''
        const outcome = OUTCOMES[(marks?.outcomes[row] ?? 0) - 1] ?? '-'
        return `${(markSets[code] ?? []).join(' ')}: ${outcome}, ${REASONS[marks?.reasons[row] ?? 0] ?? '-'}`
      }),
    ),
  )
}

/** The marks of rows dealt out to files. */
export async function marks(...files: (readonly TestRow[])[]): Promise<string[]> {
  const holdings = holdingsOf(files)
  await finishCase(holdings, { rules })
  return marksIn(holdings)
}

/** Outcome and reason of the last row of the first file. */
export async function last(...files: (readonly TestRow[])[]): Promise<string | undefined> {
  const all = await marks(...files)
  return all[(files[0]?.length ?? 0) - 1]?.split(': ')[1]
}
