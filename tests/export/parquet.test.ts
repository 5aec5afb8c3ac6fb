import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { requestColumns, type Column } from '../../src/export/columns.ts'
import { parquetFile } from '../../src/export/parquet.ts'
import { fieldsOf, RowGroups } from '../../src/export/row-groups.ts'

interface Numbered {
  readonly at: number | undefined
  readonly text: string
}
const COLUMNS: readonly Column<Numbered>[] = [
  ['at', 'time', ({ at }) => at],
  ['n', 'number', ({ at }) => at],
  ['odd', 'flag', ({ at }) => (at ?? 0) % 2 === 1],
  ['text', 'text', ({ text }) => text],
  ['list', 'list', ({ text }) => (text === '' ? [] : [text, text])],
]

/** The pieces of a file, as they would go to disk. */
function piecesOf<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Uint8Array[] {
  const groups = new RowGroups(columns)
  const file = parquetFile(fieldsOf(columns))
  const pieces: Uint8Array[] = []
  for (const row of rows) {
    const group = groups.add(row)
    if (group !== undefined) pieces.push(file.write(group))
  }
  const rest = groups.take()
  if (rest !== undefined) pieces.push(file.write(rest))
  return [...pieces, file.end()]
}

const joinedBytes = (pieces: readonly Uint8Array[]): ArrayBuffer =>
  new Uint8Array(Buffer.concat(pieces)).buffer

const read = (file: ArrayBuffer): Promise<Record<string, unknown>[]> => parquetReadObjects({ file })

function* numbered(count: number, text = (i: number) => `row ${i % 10}`): Generator<Numbered> {
  for (let i = 0; i < count; i++) yield { at: i, text: text(i) }
}

describe('Parquet', () => {
  it('has types: times in UTC, integers, flags, texts, and null for what is not there', async () => {
    const rows = [
      { at: Date.UTC(2026, 0, 2, 3, 4, 5, 6), text: '=1+1' },
      { at: undefined, text: '' },
      { at: -1, text: 'a\u0000\u202eb\u2028' },
    ]
    expect(await read(joinedBytes(piecesOf(COLUMNS, rows)))).toEqual([
      {
        at: new Date('2026-01-02T03:04:05.006Z'),
        n: 1767323045006n,
        odd: false,
        text: '=1+1',
        list: '=1+1; =1+1',
      },
      { at: null, n: null, odd: false, text: null, list: null },
      {
        at: new Date(-1),
        n: -1n,
        odd: false,
        text: 'a\u0000\u202eb\u2028',
        list: 'a\u0000\u202eb\u2028; a\u0000\u202eb\u2028',
      },
    ])
  })

  it('says in its schema that times are milliseconds in UTC', () => {
    const { schema } = parquetMetadata(joinedBytes(piecesOf(COLUMNS, [])))
    expect(schema.map(({ type, converted_type }) => [type, converted_type])).toEqual([
      [undefined, undefined],
      ['INT64', 'TIMESTAMP_MILLIS'],
      ['INT64', undefined],
      ['BOOLEAN', undefined],
      ['BYTE_ARRAY', 'UTF8'],
      ['BYTE_ARRAY', 'UTF8'],
    ])
    expect(schema[1]?.logical_type).toEqual({
      type: 'TIMESTAMP',
      isAdjustedToUTC: true,
      unit: 'MILLIS',
    })
  })

  it('is a file without rows too', async () =>
    expect(await read(joinedBytes(piecesOf(COLUMNS, [])))).toEqual([]))

  it.each([
    [2 ** 53, 2n ** 53n],
    [1e30, 2n ** 63n - 1n],
    [-1e30, -(2n ** 63n - 1n)],
    [Infinity, 2n ** 63n - 1n],
    [NaN, null],
    [1.5, 1n],
  ])('writes the number %d as %s', async (value, told) => {
    const [row] = await read(
      joinedBytes(piecesOf<Numbered>([['n', 'number', ({ at }) => at]], [{ at: value, text: '' }])),
    )
    expect(row?.['n']).toBe(told)
  })

  it('gives bytes away row group by row group, many rows or much text', async () => {
    const pieces = piecesOf(COLUMNS, numbered(70_000))
    expect(pieces).toHaveLength(4)
    const file = joinedBytes(pieces)
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([
      32_768n,
      32_768n,
      4_464n,
    ])
    const rows = await read(file)
    expect(rows).toHaveLength(70_000)
    expect(rows.every(({ n, text }, i) => n === BigInt(i) && text === `row ${i % 10}`)).toBe(true)

    const long = piecesOf(
      COLUMNS,
      numbered(200, (i) => `${i} `.padEnd(65_000, 'x')),
    )
    expect(long).toHaveLength(4)
    expect(await read(joinedBytes(long))).toHaveLength(200)
  }, 30_000)

  it('writes the columns that are asked for', () => {
    const { schema } = parquetMetadata(
      joinedBytes(piecesOf(requestColumns(['status', 'source']), [])),
    )
    expect(schema.slice(1).map(({ name }) => name)).toEqual(['source', 'status'])
  })
})
