import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/engine/formats/registry.ts'
import { readWhole } from '../jobs/read-whole.ts'
import { KINDS } from './kinds.ts'

/** Cells of a Markdown table hold no bar of their own. */
const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

describe('docs/formats.md', () => {
  it('has 35 kinds of logs, all read without being told what they are', async () => {
    expect(KINDS).toHaveLength(35)
    const rows: string[][] = []
    for (const { kind, bytes } of KINDS) {
      const read = await readWhole(bytes, 'unnamed')
      expect(read, kind).toBeDefined()
      if (read === undefined) continue
      const { tally, guesses } = read.kept
      expect(tally.unread, kind).toBe(0)
      expect(tally.events, kind).toBeGreaterThan(0)
      rows.push([
        kind,
        guesses[0]?.id ?? '',
        String(tally.lines),
        String(tally.events),
        String(tally.unread),
      ])
    }
    const formats = FORMATS.map(({ id, title, docs }) => [`\`${id}\``, title, docs])
    await expect(`# Log formats

Written by \`tests/docs/formats.test.ts\`; do not edit. \`npx vitest run --project unit tests/docs -u\` writes it again.

Spoor is told nothing: it looks at head, middle and tail of a file, tries every format on those lines, and then reads each
line with the best ones, so that mixed files lose nothing. A line that none reads is kept, counted and shown.

## Read unaided

The kinds of logs on which other tools were measured, each from lines of our own.

${table(['kind', 'read best as', 'lines', 'events', 'unread'], rows)}

## All formats

\`a+b\` in the app means that format \`b\` was found inside the wrapper \`a\`.

${table(['id', 'what', 'documented at'], formats)}
`).toMatchFileSnapshot('../../docs/formats.md')
  })
})
