import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { RequestRow } from '../../src/export/columns.ts'
import { csvLine, findingCsv, requestCsv } from '../../src/export/csv.ts'
import type { FindingRow } from '../../src/protocol/rows.ts'

const cells = (line: string): string[] => Papa.parse<string[]>(line.trimEnd()).data[0] ?? []

const ROW: RequestRow = {
  id: 1,
  kind: 0,
  file: '=f',
  line: 7,
  time: 0,
  timeAssumed: false,
  source: '192.0.2.1',
  network: '192.0.2.0/24',
  method: '+GET',
  target: '=1+1',
  protocol: '@x',
  request: '-2',
  status: 200,
  bytes: -5,
  referrer: '\tr',
  agent: '＝a',
  vhost: '@v',
  user: '+u',
  level: '-l',
  message: '=m',
  format: '=x',
  rules: ['=a', 'b'],
  severity: 'low',
  stage: 'scan',
  outcome: 'unclear',
  reason: 'none',
}

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'makes %j harmless',
    (text) => expect(cells(csvLine([{ text }]))[0]).toMatch(/^'/),
  )

  it('leaves negative numbers alone', () => expect(csvLine([{ number: -5 }])).toBe('"-5"\r\n'))

  it('quotes quotes, commas and line ends so that another library reads them', () =>
    expect(cells(csvLine([{ text: 'a "b", c' }, { text: 'd' }]))).toEqual(['a "b", c', 'd']))

  it('shows what cannot be seen', () => {
    const line = csvLine([{ text: 'a\u202Eb\u0000c\u001B[2J\u200B' }])

    expect(line.trimEnd()).not.toMatch(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u200B]/,
    )
  })

  it('writes as many cells as names, and no text column that a spreadsheet would run', () => {
    const names = cells(requestCsv().header)
    const values = cells(requestCsv().line(ROW))
    expect(values).toHaveLength(names.length)
    const numbers = ['bytes', 'status', 'line']
    names.forEach((name, i) => {
      if (!numbers.includes(name)) expect(values[i], name).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    })
    expect(values[names.indexOf('bytes')]).toBe('-5')
  })
})

const FINDING: FindingRow = {
  id: 'x',
  rule: '=rule',
  category: '+c',
  severity: 'low',
  stage: 'scan',
  outcome: 'unclear',
  reason: '-why',
  source: '@s',
  sources: 1,
  network: '＝n',
  first: -1,
  last: undefined,
  hits: -3,
  pages: 2,
  page: '=HYPERLINK("http://x.test","a,b")\r\n=2',
  vhosts: ['=v', 'w'],
  statuses: [
    { status: 200, count: 2 },
    { status: 404, count: 1 },
  ],
  methods: ['-m', 'GET'],
  indicators: [{ kind: 'host', value: '@h' }],
  evidence: [],
  note: {
    kind: 'finding',
    id: 'x',
    star: true,
    labels: ['=l', 'm'],
    text: '+note',
    status: 'done',
    reason: '',
  },
}

describe('columns', () => {
  it('keeps the names that scripts read', () => {
    expect(cells(requestCsv().header).join()).toBe(
      'time,time_assumed,source,network,method,target,protocol,request,status,bytes,referrer,' +
        'user_agent,vhost,user,level,message,file,line,format,rules,severity,stage,outcome,reason',
    )
    expect(cells(findingCsv().header).join()).toBe(
      'rule,title,category,severity,stage,outcome,reason,source,network,sources,first,last,' +
        'hits,pages,page,vhosts,statuses,methods,indicators,evidence,starred,status,labels,note',
    )
  })

  it('writes a finding that no spreadsheet runs, numbers and times as they are', () => {
    const line = findingCsv().line({
      row: FINDING,
      title: '=title',
      evidence: ['＠f:1', 'g:2'],
    })
    const { data, errors } = Papa.parse<string[]>(findingCsv().header + line, { newline: '\r\n' })
    expect(errors).toEqual([])
    expect(data[1]).toEqual([
      ...["'=rule", "'=title", "'+c", 'low', 'scan', 'unclear', "'-why", "'@s", "'＝n"],
      ...['1', '1969-12-31T23:59:59.999Z', '', '-3', '2'],
      String.raw`'=HYPERLINK("http://x.test","a,b")\x0d\x0a=2`,
      ...["'=v; w", '200 x2; 404 x1', "'-m; GET", "'@h", "'＠f:1; g:2"],
      ...['yes', 'done', "'=l; m", "'+note"],
    ])
    expect(data[1]).toHaveLength(data[0]?.length ?? 0)
  })

  it.each(Object.entries(ROW).filter(([, value]) => typeof value === 'string'))(
    'makes a formula in the %s of a request harmless',
    (field) => {
      const values = cells(requestCsv().line({ ...ROW, [field]: '=cmd|x' }))
      expect(values).toContain("'=cmd|x")
      expect(values).not.toContain('=cmd|x')
    },
  )

  it('writes absent numbers and times as empty cells', () =>
    expect(csvLine([{ number: undefined }, { time: undefined }, { time: 0 }])).toBe(
      '"","","1970-01-01T00:00:00.000Z"\r\n',
    ))

  it('shows bidi and control characters as tokens, none of them a line end', () =>
    expect(csvLine([{ text: 'a\u202eb\0c\r\nd\x1b' }])).toBe(
      `"${String.raw`a\u{202e}b\x00c\x0d\x0ad\x1b`}"\r\n`,
    ))
  it('writes the columns that are asked for, in the order of the table', () => {
    const some = requestCsv(['status', 'source', 'no such column'])
    expect(cells(some.header)).toEqual(['source', 'status'])
    expect(cells(some.line(ROW))).toHaveLength(2)
    expect(requestCsv(['no such column']).header).toBe(requestCsv().header)
  })
})
