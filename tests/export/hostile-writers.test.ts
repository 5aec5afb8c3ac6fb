import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { requestColumns } from '../../src/export/columns.ts'
import { parquetFile } from '../../src/export/parquet.ts'
import { fieldsOf, RowGroups } from '../../src/export/row-groups.ts'
import { zipped } from '../../src/export/zipped.ts'
import { HOSTILE, mixedHostile } from './hostile.ts'
import { WRITERS } from './hostile-writers.ts'
import { worldOf } from './hostile-world.ts'

/** Exports of src/export that let no text of a log out, and why. */
const SILENT: Readonly<Record<string, string>> = {
  'columns.ts#requestNames': 'names of columns',
  'columns.ts#findingNames': 'names of columns',
  'columns.ts#whoseNames': 'names of columns',
  'blocklists/block-list.ts#isoTime': 'a number as a time',
  'blocklists/block-list.ts#rfcTime': 'a number as a time',
  'blocklists/block-list.ts#ofFamily': 'networks, not text',
  'blocklists/block-list.ts#sound': 'networks, not text',
  'blocklists/block-list.ts#pieces': 'cuts lists',
  'blocklists/firewalls.ts#FIREWALLS': 'walked as BLOCK_FORMATS',
  'blocklists/lists.ts#LISTS': 'walked as BLOCK_FORMATS',
  'blocklists/servers.ts#SERVERS': 'walked as BLOCK_FORMATS',
  'fail2ban/filter.ts#tryFilter': 'tells places of lines',
  'fail2ban/lines.ts#logKind': 'a name of our own',
  'reports/incident.ts#ENOUGH': 'a number',
  'reports/incident.ts#reportable': 'sorts',
}
/** Proved below, since what they write is bytes. */
const BYTES = [
  'parquet.ts#parquetFile',
  'row-groups.ts#RowGroups',
  'row-groups.ts#fieldsOf',
  'zipped.ts#zipped',
]

const MODULES = import.meta.glob<Record<string, unknown>>('/src/export/**/*.ts', { eager: true })
const exported = Object.entries(MODULES).flatMap(([path, all]) =>
  Object.keys(all).map((name) => `${path.replace('/src/export/', '')}#${name}`),
)

describe('the walk', () => {
  const proved = new Set([...WRITERS.flatMap((one) => one.of), ...Object.keys(SILENT), ...BYTES])

  it('finds a proof, or a reason why none is needed, for all that src/export exports', () =>
    expect(exported.filter((name) => !proved.has(name))).toEqual([]))

  it('names nothing that is not there', () =>
    expect([...proved].filter((name) => !exported.includes(name))).toEqual([]))
})

/** Those that are not harmless words by chance. */
const TEXTS = [...HOSTILE, ...mixedHostile(300)].filter((text) => !/^[\w/-]+$/.test(text))

describe.each(WRITERS)('$name', ({ write, bones }) => {
  it('has the same bones, whatever a log says', () => {
    const calm = bones(write(worldOf('calm text')) ?? '')
    let written = 0
    for (const text of TEXTS) {
      const made = write(worldOf(text))
      if (made === undefined) continue
      written++
      expect(bones(made), JSON.stringify(text)).toEqual(calm)
    }
    expect(written).toBeGreaterThan(TEXTS.length / 4)
  }, 30_000)
})

describe('bytes', () => {
  it('Parquet gives every text back, but for halves of characters', async () => {
    const columns = requestColumns(['agent', 'user_agent', 'rules'])
    const groups = new RowGroups(columns)
    for (const text of TEXTS) groups.add(worldOf(text).row)
    const written = parquetFile(fieldsOf(columns))
    const bytes = groups.take() ?? { rows: 0, columns: [] }
    const file = new Uint8Array(Buffer.concat([written.write(bytes), written.end()])).buffer
    const rows = await parquetReadObjects({ file })
    // The reader drops a mark at the start of a text.
    const whole = (text: string): string =>
      Buffer.from(text)
        .toString()
        .replace(/^\ufeff/, '')
    expect(rows.map((row) => row['user_agent'] as unknown)).toEqual(TEXTS.map(whole))
    expect(rows.map((row) => row['rules'] as unknown)).toEqual(
      TEXTS.map((text) => whole(`${text}; ${text}`)),
    )
  })

  it('a zip gives every text back', () => {
    const items = TEXTS.map((text, i) => ({ name: `${i}.txt`, text }))
    const files = unzipSync(zipped(items))
    for (const { name, text } of items)
      expect(Buffer.from(files[name] ?? []).toString()).toBe(Buffer.from(text).toString())
  })
})
