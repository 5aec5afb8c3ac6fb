import { describe, expect, it } from 'vitest'
import { decode, encode, latin1 } from '../../../src/base/bytes.ts'
import { addBatch, emptySegment } from '../../../src/engine/columns/assemble.ts'
import { SegmentBuilder } from '../../../src/engine/columns/builder.ts'
import { rawOf } from '../../../src/engine/columns/residue-text.ts'
import { EventStream } from '../../../src/engine/formats/events.ts'
import { HeaderLines } from '../../../src/engine/formats/header-lines.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { candidatesOf, sniff } from '../../../src/engine/formats/sniff.ts'
import { rowsOf, seeded } from './describe.ts'

const w3c = FORMATS.filter(({ id }) => id.startsWith('w3c/'))
const extended = FORMATS.filter(({ id }) => id === 'w3c/extended')
const fieldsOf = (text: string) =>
  rowsOf(extended, encode(text))
    .filter(({ kind }) => kind === 'event')
    .map(({ fields }) => fields)

const IIS =
  '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n'

describe('W3C extended logs', () => {
  it('follow the header in force, also where it changes', () => {
    const rows = rowsOf(
      extended,
      encode(
        `2026-01-01 00:00:00 GET\n#Fields: date time c-ip cs-method cs-uri-stem\n2026-01-01 00:00:01 192.0.2.1 GET /a\n#Fields: cs-method cs-uri-stem c-ip date time sc-status\nPUT /b 192.0.2.2 2026-01-01 00:00:02 201\n`,
      ),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['unread', 'comment', 'event', 'comment', 'event'])
    expect(rows[2]?.fields).toMatchObject({ source: '192.0.2.1', target: '/a' })
    expect(rows[4]?.fields).toEqual({
      source: '192.0.2.2',
      time: '2026-01-01T00:00:02.000Z',
      method: 'PUT',
      target: '/b',
      status: 201,
    })
  })

  it('keep their columns apart in tabs, quotes, runs of blanks and short lines', () => {
    const head = '#Fields: date time c-ip cs-method cs-uri-stem cs(User-Agent) sc-status\n'
    const [tabs, quoted, runs, short, wide, open] = fieldsOf(
      `${head}2026-01-01\t00:00:01\t192.0.2.1\tGET\t/a b\tx%20y\t200\n` +
        '2026-01-01 00:00:02 192.0.2.1 GET /c "x ""y"" z" 200 \n' +
        '2026-01-01 00:00:03  192.0.2.1  GET /d  x+y 200\n' +
        '2026-01-01 00:00:04 192.0.2.1 GET /e Mozi\n' +
        '2026-01-01 00:00:05 192.0.2.1 GET /f an agent with blanks 200\n' +
        '2026-01-01 00:00:06 192.0.2.1 GET "/g" "x 200\n',
    )
    expect(tabs).toMatchObject({ target: '/a b', agent: 'x y', status: 200 })
    expect(quoted).toMatchObject({ target: '/c', agent: 'x ""y"" z', status: 200 })
    expect(runs).toMatchObject({ source: '192.0.2.1', target: '/d', agent: 'x y', status: 200 })
    expect(short).toMatchObject({ target: '/e', agent: 'Mozi' })
    expect(wide).toMatchObject({ target: '/f', agent: 'an agent with blanks', status: 200 })
    expect(open).toMatchObject({ target: '/g', agent: '"x', status: 200 })
  })

  it('leave lines of another header to those who look at the columns', () => {
    const rows = rowsOf(
      w3c,
      encode(
        `${IIS}2026-01-01 08:09:13 10.0.0.1 GET /x - 443 - 198.51.100.7 HTTP/1.1 Agent+1 - - www.a.example 200 0 0 12 34 123\n`,
      ),
    )
    expect(rows[2]).toMatchObject({
      format: 'w3c/iis',
      fields: { agent: 'Agent 1', vhost: 'www.a.example', status: 200, bytes: 12, duration: 123 },
    })
  })

  it('take seconds for seconds and milliseconds for milliseconds', () => {
    const line = (taken: string) => `2026-01-01 00:00:01 /a ${taken}\n`
    const fields = '#Fields: date time cs-uri-stem time-taken\n'
    const taken = (text: string) => fieldsOf(text)[0]?.['duration']
    expect(taken(fields + line('0.25'))).toBe(250)
    expect(taken(fields + line('3'))).toBe(3000)
    expect(taken(`#Software: Microsoft IIS\n${fields}${line('3')}`)).toBe(3)
    expect(taken(fields + line('-'))).toBeUndefined()
    expect(taken(fields + line('soon'))).toBeUndefined()
  })

  it('go on past midnight where only a header line has the day', () => {
    const text =
      '#Date: 2026-01-01 22:00:00\n#Fields: time cs-uri\n23:59:59 /a\n00:00:00 /b\n12:00:00 /c\n#Date: 2026-01-05\n01:00:00 /d\n'
    expect(fieldsOf(text).map((one) => one['time'])).toEqual([
      '2026-01-01T23:59:59.000Z',
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T12:00:00.000Z',
      '2026-01-05T01:00:00.000Z',
    ])
    expect(fieldsOf('#Fields: time cs-uri\n23:59:59 /a\n')).toEqual([{ target: '/a' }])
  })

  it('name the client behind a proxy of our own, and no one else', () => {
    const line = (peer: string, chain: string) =>
      fieldsOf(
        `#Fields: date time c-ip cs-uri X-Forwarded-For\n2026-01-01 00:00:01 ${peer} / ${chain}\n`,
      )[0]?.['source']
    expect(line('10.1.2.3', '203.0.113.9')).toBe('203.0.113.9')
    expect(line('198.51.100.1', '203.0.113.9')).toBe('198.51.100.1')
    expect(line('10.1.2.3', '10.9.9.9')).toBe('10.1.2.3')
    expect(line('10.1.2.3', '-')).toBe('10.1.2.3')
    expect(line('-', '10.9.9.9')).toBe('10.9.9.9')
  })

  it('are those of proxies and caches too', () => {
    const blueCoat = fieldsOf(
      '#Software: SGOS 7.3\n#Fields: date time time-taken c-ip cs-username sc-status s-action cs-method cs-uri-scheme cs-host cs-uri-port cs-uri-path cs-uri-query cs(User-Agent) s-ip sc-bytes cs-bytes\n' +
        '2026-01-01 00:00:01 45 192.0.2.1 ann 200 TCP_HIT GET http www.a.example 80 /x ?y=1 "Agent 1.0 (b)" 192.0.2.9 1500 300\n',
    )
    expect(blueCoat[0]).toMatchObject({
      target: '/x?y=1',
      vhost: 'www.a.example',
      agent: 'Agent 1.0 (b)',
      bytes: 1500,
    })
    const edgecast = fieldsOf(
      '#Fields: timestamp time-taken c-ip filesize s-ip s-port sc-status sc-bytes cs-method cs-uri-stem - rs-duration rs-bytes c-referrer c-user-agent customer-id x-ec_custom-1\n' +
        '1767225601 0 203.0.113.4 70 192.0.2.9 80 TCP_HIT/206 462 GET http://cdn.a.example/80/b.png - 0 440 "-" "Agent 1.0" 1 "-"\n',
    )
    expect(edgecast[0]).toMatchObject({
      time: '2026-01-01T00:00:01.000Z',
      target: '/80/b.png',
      vhost: 'cdn.a.example',
      agent: 'Agent 1.0',
      status: 206,
      bytes: 462,
    })
    const isa = fieldsOf(
      '#Software: Microsoft Internet Security and Acceleration Server\n#Fields: c-ip\tcs-username\tc-agent\tdate\ttime\tcs-referred\tr-host\ttime-taken\tsc-bytes\ts-operation\tcs-uri\tsc-status\n' +
        '192.0.2.1\tanonymous\tAgent 1.0 (c)\t2026-01-01\t00:00:01\t-\twww.a.example\t31\t512\tGET\thttp://www.a.example/d\t200\n',
    )
    expect(isa[0]).toMatchObject({
      method: 'GET',
      target: 'http://www.a.example/d',
      agent: 'Agent 1.0 (c)',
      duration: 31,
    })
    const firewall = fieldsOf(
      '#Version: 1.5\n#Software: Microsoft Windows Firewall\n#Time Format: Local\n#Fields: date time action protocol src-ip dst-ip src-port dst-port size\n' +
        '2026-01-01 00:00:01 DROP TCP 203.0.113.4 192.0.2.9 4000 445 52\n',
    )
    expect(firewall[0]).toEqual({
      source: '203.0.113.4',
      timeLocal: '2026-01-01T00:00:01.000',
      message: 'DROP',
    })
  })

  it('are not those of mail, and read no line without a header', () => {
    expect(fieldsOf('#Fields: date-time,client-ip\n2026-01-01,192.0.2.1\n')).toEqual([])
    expect(fieldsOf(`#Fields: ${'a '.repeat(300)}\n${'a '.repeat(300)}\n`)).toEqual([])
    expect(fieldsOf('2026-01-01 00:00:01 192.0.2.1 GET /\n')).toEqual([])
  })
})

/** Lines as IIS writes them, and such as nobody does. */
function iisLines(count: number): string {
  const random = seeded(11)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from(
    { length: count },
    (_, i) =>
      `2026-03-0${1 + (i % 9)} 0${i % 10}:00:0${i % 7} 192.0.2.10 ${pick(['GET', 'POST', '-'])} ${pick(['/', '/a?b', `/p${i}`, '-'])} ${pick(['-', 'x=1', `q=${i}&r=?`, '"a', 'a"'])} 443 ${pick(['-', 'D\\u'])} ${pick(['198.51.100.7', '::1%3', '2001:db8::9', '-'])} ${pick(['-', 'Mozilla/5.0+(X11;+Linux)', 'a+b', 'curl/8'])} ${pick(['-', 'https://a.example/?x=1'])} ${pick(['200', '404', '-', '000'])} 0 ${pick(['0', '64'])} ${pick(['0', '007', '15', '1234', '-'])}\n`,
  ).join('')
}

describe('a stored W3C log', () => {
  const ODD =
    '#Fields: date time c-ip cs-uri-stem cs(User-Agent) cs-uri-query time-taken\n' +
    '2026-01-01\t00:00:01\t192.0.2.1\t/a\tx%2520y\tq=1\t0.015\n' +
    '2026-01-01\t00:00:01.5\t192.0.2.1\t/a?b\tx%20y\tq=1\t12.5\n' +
    '2026-01-01 00:00:02.125 192.0.2.1 /a "x y+z" q 007.000\n' +
    `2026-01-01 00:00:03 192.0.2.1 /${'a'.repeat(70_000)} ${'b+'.repeat(40_000)} ${'c'.repeat(70_000)} 1.000\n`

  it.each([
    ['IIS', IIS + iisLines(20_000)],
    ['others', ODD],
  ])('gives its lines back byte for byte (%s)', (_, text) => {
    const judge = { rules: [], look: () => [], keep: (found: readonly number[]) => found }
    const builder = new SegmentBuilder(
      judge,
      { fileId: 1, slice: 0 },
      { segment: 0, offset: 0, lines: 0 },
    )
    const stream = new EventStream(extended, (bytes, from, _to, next, lines, draft, format, end) =>
      builder.add(bytes, from, next, lines, draft, format, end),
    )
    stream.push(encode(text))
    stream.end()
    const segment = emptySegment({ id: 1, fileId: 1, slice: 0, order: 0 })
    const batch = builder.take()
    if (batch !== undefined) addBatch(segment, batch)
    const block = segment.blocks[0]
    const raw = Array.from({ length: block?.rows ?? 0 }, (_, row) =>
      block === undefined ? '' : latin1(rawOf(segment, block, row)),
    )
    expect(raw.join('') === text).toBe(true)
  })

  it('shares residues: neither targets nor agents nor times stand in them', () => {
    const lines = Array.from(
      { length: 1000 },
      (_, i) =>
        `2026-03-01 10:${10 + (i % 50)}:11 192.0.2.10 GET /p${i} id=${i} 80 - 198.51.100.7 Mozilla/5.0+(n+${i}) - 200 0 0 ${i}\n`,
    )
    const builder = new SegmentBuilder(
      { rules: [], look: () => [], keep: (found) => found },
      { fileId: 1, slice: 0 },
      { segment: 0, offset: 0, lines: 0 },
    )
    const stream = new EventStream(extended, (bytes, from, _to, next, count, draft, format, end) =>
      builder.add(bytes, from, next, count, draft, format, end),
    )
    stream.push(encode(IIS + lines.join('')))
    stream.end()
    const ends = builder.take()?.words.residue?.ends ?? new Uint32Array(0)
    expect(ends).toHaveLength(3) // two header lines and one line
  })
})

describe('a slice that begins midway', () => {
  const text = `${IIS}${iisLines(50)}#Fields: date time c-ip cs-uri-stem\n2026-01-01 00:00:01 192.0.2.1 /a\n`

  it('reads its lines by the header lines before it', () => {
    const whole = rowsOf(w3c, encode(text))
    for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
      const rows: unknown[] = []
      const stream = new EventStream(w3c, (bytes, from, to, _next, _lines, _draft, format) =>
        rows.push([format, decode(bytes, from, to)]),
      )
      expect(stream.learns).toBe(true)
      const headers = new HeaderLines((line) => stream.learn(line))
      const before = encode(text.slice(0, at))
      for (let i = 0; i < before.length; i += 7) headers.push(before.subarray(i, i + 7))
      stream.push(encode(text.slice(at)))
      stream.end()
      expect(rows).toEqual(
        whole
          .slice(whole.length - rows.length)
          .map(({ format, raw }) => [format, raw.slice(0, -1)]),
      )
    }
  })

  it('is known by the header at the head of the file', () => {
    const guesses = sniff(
      [encode(IIS + iisLines(40)), encode(iisLines(40)), encode(iisLines(9))],
      FORMATS,
    )
    expect(guesses[0]).toEqual({ id: 'w3c/extended', share: 1 })
    expect(candidatesOf(guesses, FORMATS)[0]?.id).toBe('w3c/extended')
  })
})

describe('hostile W3C lines', () => {
  it('are read in linear time', () => {
    const head = encode(IIS)
    for (const piece of [
      '" ',
      '"a ',
      '""',
      '%',
      '%2520',
      '+',
      ' ',
      '\t',
      'a ',
      '?',
      ',',
      '-',
      ':',
    ]) {
      const reader = extended[0]?.reader()
      reader?.learn?.(head, head.indexOf(10) + 1, head.length - 1)
      const bytes = encode(
        `2026-03-01 00:00:00 192.0.2.10 GET ${piece.repeat(Math.floor(65_000 / piece.length))}`,
      )
      const rows = rowsOf(extended, Uint8Array.of(...head, ...bytes, 10))
      expect(rows).toHaveLength(3)
      const start = performance.now()
      rowsOf(extended, Uint8Array.of(...head, ...bytes, 10))
      expect(performance.now() - start).toBeLessThan(100)
    }
  })
})
