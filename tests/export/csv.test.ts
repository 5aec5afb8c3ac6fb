import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLine, requestHeader, requestLine, type RequestRow } from '../../src/export/csv.ts'

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
    const names = cells(requestHeader())
    const values = cells(requestLine(ROW))
    expect(values).toHaveLength(names.length)
    const numbers = ['bytes', 'status', 'line']
    names.forEach((name, i) => {
      if (!numbers.includes(name)) expect(values[i], name).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    })
    expect(values[names.indexOf('bytes')]).toBe('-5')
  })
})
