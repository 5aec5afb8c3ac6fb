import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesAddUp, readWhole } from '../jobs/read-whole.ts'
import { CORPORA, HAVE_CORPORA } from './corpora.ts'

const folder = join(CORPORA, 'formats', 'given')
const paths = HAVE_CORPORA
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('archives'))
      .map((entry) => join(entry.parentPath, entry.name))
  : []
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe.skipIf(!HAVE_CORPORA)('files that others wrote', () => {
  it('come back with the SHA-256 that they were dropped with, and their lines add up', async () => {
    let rows = 0
    let size = 0
    let text = 0
    for (const path of paths) {
      const bytes = new Uint8Array(readFileSync(path))
      const read = await readWhole(bytes, path)
      expect(read, path).toBeDefined()
      if (read === undefined) continue
      expect(sha(read.original), path).toBe(sha(bytes))
      expect(linesAddUp(read), path).toBe(true)
      rows += read.kept.tally.rows
      size += read.size
      text += bytes.length
    }
    expect(rows).toBeGreaterThan(20_000)
    console.log(
      `${paths.length} files, ${rows} rows: ${(text / rows).toFixed(0)} bytes of text a row, ${(size / rows).toFixed(0)} in columns`,
    )
  }, 300_000)
})
