import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/columns/filter.ts'
import { csvLine, type Cell } from '../../src/export/csv.ts'
import { csvFile } from '../../src/jobs/csv-file.ts'
import type { Questions } from '../../src/jobs/questions.ts'
import { parquetWriting } from '../../src/jobs/write-parquet.ts'
import type { ParquetWriting } from '../../src/protocol/parquet.ts'
import type { CsvOptions } from '../../src/protocol/query.ts'
import { HOSTILE } from '../export/hostile.ts'
import { installed, fileOf, run } from '../export/programs.ts'
import { questionsOf } from './questions-of.ts'

const quoted = (text: string): string =>
  text.replaceAll(/["\\\n\r]/g, (c) => (c === '"' ? '\\"' : ' '))

/** Every byte of a text as an attacker may send it. */
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const line = (source: string, target: string, agent: string, at: number): string =>
  `shop.example:80 ${source} - - [21/Nov/2026:02:00:${String(at % 60).padStart(2, '0')} +0000] "GET ${target} HTTP/1.1" 404 ${at} "-" "${quoted(agent)}"\n`

const TEXT = [
  ...HOSTILE.map((text, i) => line('198.51.100.4', `/?q=${percent(text)}`, text, i)),
  ...[1, 2, 3].map((at) =>
    line('203.0.113.7', "/item?id=1'+UNION+SELECT+user+FROM+mysql.user--", '-', at),
  ),
  'no line of any format\n',
  '\n',
].join('')

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(TEXT)
}, 60_000)

/** What crosses between threads is a copy. */
function acrossThreads(writing: ParquetWriting): ParquetWriting {
  return {
    begin: (fields) => writing.begin(structuredClone(fields)),
    write: (group) => writing.write(structuredClone(group)),
    end: () => writing.end(),
  }
}

async function fileOfRows(options: Partial<CsvOptions>): Promise<Blob> {
  const all = { what: 'requests', bom: false, form: 'csv', ...options } as const
  const { blob } = await csvFile(questions, NO_FILTER, all, {
    onRows: () => undefined,
    cancelled: () => false,
    parquet: acrossThreads(parquetWriting()),
  })
  return blob
}

const read = async (blob: Blob): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({ file: await blob.arrayBuffer() })

/** A value of a Parquet file as the CSV shows it. */
function asCell(value: unknown): string {
  return csvLine([cellOf(value)])
    .slice(1, -3)
    .replaceAll('""', '"')
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return { time: value.getTime() }
  if (typeof value === 'bigint') return { number: Number(value) }
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' }
  return { text: typeof value === 'string' ? value : '' }
}

const shownRows = (rows: readonly Record<string, unknown>[]): string[][] =>
  rows.map((row) => Object.values(row).map(asCell))

describe.each(['requests', 'findings'] as const)('the file of %s', (what) => {
  it('has the same rows as CSV and as Parquet, by two readers of CSV', async () => {
    const text = await (await fileOfRows({ what })).text()
    const [head, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(parse(text)).toEqual([head, ...rows])

    const typed = await read(await fileOfRows({ what, form: 'parquet' }))
    expect(typed.length).toBeGreaterThan(what === 'requests' ? HOSTILE.length : 1)
    expect(Object.keys(typed[0] ?? {})).toEqual(head)
    expect(shownRows(typed)).toEqual(rows)
  })

  it('has the columns that were chosen, in both', async () => {
    const columns = what === 'requests' ? ['status', 'time'] : ['hits', 'rule']
    const text = await (await fileOfRows({ what, columns })).text()
    const typed = await read(await fileOfRows({ what, columns, form: 'parquet' }))
    expect(Object.keys(typed[0] ?? {})).toEqual([...columns].reverse())
    expect(shownRows(typed)).toEqual(
      Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1),
    )
  })
})

describe('the Parquet file', () => {
  const wish = { what: 'requests', bom: false, form: 'parquet' } as const
  const still = { onRows: () => undefined, cancelled: () => false }

  it('waits for each row group: at most one is on its way', async () => {
    const big = await questionsOf(line('192.0.2.1', '/', '-', 0).repeat(70_000))
    const writing = parquetWriting()
    let waiting = 0
    let groups = 0
    const slow: ParquetWriting = {
      ...writing,
      write: async (group) => {
        expect(++waiting).toBe(1)
        groups++
        await new Promise((resolve) => setTimeout(resolve, 20))
        waiting--
        return writing.write(group)
      },
    }
    const { blob, rows } = await csvFile(big, NO_FILTER, wish, { ...still, parquet: slow })
    expect([rows, groups]).toEqual([70_000, 3])
    expect(await read(blob)).toHaveLength(70_000)
  }, 60_000)

  it('is a file of what there is when it is cancelled', async () => {
    const big = await questionsOf(line('192.0.2.1', '/', '-', 0).repeat(40_000))
    let told = 0
    const { blob, rows } = await csvFile(big, NO_FILTER, wish, {
      onRows: (count) => (told = count),
      cancelled: () => told >= 34_000,
      parquet: parquetWriting(),
    })
    expect([rows, told]).toEqual([34_000, 34_000])
    expect(await read(blob)).toHaveLength(34_000)
  }, 60_000)

  it('fails as its writer fails', async () => {
    const full = { ...parquetWriting(), write: () => Promise.reject(new Error('no memory')) }
    await expect(csvFile(questions, NO_FILTER, wish, { ...still, parquet: full })).rejects.toThrow(
      'no memory',
    )
  })
})

describe('the CSV', () => {
  it.runIf(installed('python3'))("is the same to Python's reader", async () => {
    const text = await (await fileOfRows({ bom: true })).text()
    const script =
      'import csv,json,sys;print(json.dumps(list(csv.reader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))'
    const { code, out } = run('python3', ['-c', script, fileOf('a.csv', text)])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(parse(text, { bom: true }))
  })
})
