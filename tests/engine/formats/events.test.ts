import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { CR } from '../../../src/engine/formats/ascii.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { candidatesOf, lineEndOf, sniff } from '../../../src/engine/formats/sniff.ts'
import { rowsOf, seeded, type Row } from './describe.ts'
import { fastest } from '../../fastest.ts'

const ACCESS = '192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 200 23 "-" "x"'
const NGINX =
  '2026/10/25 14:49:35 [error] 9#0: *18 FastCGI sent in stderr: "PHP message: one\n\ntwo" while reading, client: 192.0.2.5, server: _, request: "POST /api HTTP/2.0", host: "h"'
const MIXED = [
  '#Fields: date time',
  '',
  ACCESS,
  `${ACCESS}\r`,
  NGINX,
  'prose, by somebody',
  '2026/10/25 14:49:36 [notice] 1#1: started',
  '',
  `\0\0\0${ACCESS}`,
  '[Mon Oct 26 16:22:11 2026] [error] [client 192.0.2.9] PHP Fatal error:  no\nStack trace:\n#0 {main}',
  String.raw`2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…`,
  '',
  String.raw`b'2026/04/28 14:21:35 [error] 24#24: *73 open() "/srv/a\xb4" failed,`,
  String.raw`client: 192.0.2.40, request: "GET /a HTTP/1.1"\n'`,
  ACCESS.replace('x"', 'cut'),
].join('\n')

const formats = FORMATS
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function addsUp(rows: readonly Row[], text: Uint8Array, newline = '\n'): void {
  const raw = latin1(text)
  expect(rows.map((row) => row.raw).join('') === raw).toBe(true)
  const physical = raw.split(newline).length - (raw.endsWith(newline) || raw === '' ? 1 : 0)
  expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(physical)
}

describe('rows of a text', () => {
  it('joins, reads, and counts every line of a mixed file', () => {
    const rows = rowsOf(formats, encode(MIXED))
    addsUp(rows, encode(MIXED))
    expect(rows.map(({ kind, lines, format }) => `${kind} ${lines} ${format}`.trim())).toEqual([
      'comment 1',
      'blank 1',
      'event 1 access/combined',
      'event 1 access/combined',
      'event 3 error/nginx',
      'unread 1',
      'event 1 error/nginx',
      'blank 1',
      'event 1 access/combined',
      'event 3 error/apache',
      'event 4 fail2ban/quoted',
      'event 1 access/other',
    ])
    expect(rows[3]?.end).toBe(2)
    expect(rows[3]?.fields['agent']).toBe('x')
  })

  it('gives the same rows wherever chunks end', () => {
    const text = encode(MIXED)
    const whole = rowsOf(formats, text)
    for (let cut = 0; cut <= text.length; cut++) expect(rowsOf(formats, text, [cut])).toEqual(whole)
    const random = seeded(3)
    for (let i = 0; i < 50; i++) {
      const cuts = Array.from({ length: 8 }, () => Math.floor(random() * text.length))
      expect(
        rowsOf(
          formats,
          text,
          cuts.sort((a, b) => a - b),
        ),
      ).toEqual(whole)
    }
    expect(
      rowsOf(
        formats,
        text,
        Array.from({ length: text.length }, (_, i) => i),
      ),
    ).toEqual(whole)
  })

  it('ends lines at \\r where there is no \\n', () => {
    const text = encode(`${ACCESS}\r\r${ACCESS}\r`)
    expect(lineEndOf(text)).toBe(CR)
    const rows = rowsOf(formats, text, [], CR)
    addsUp(rows, text, '\r')
    expect(rows.map(({ kind }) => kind)).toEqual(['event', 'blank', 'event'])
  })

  it('reads a line after a byte order mark and keeps the mark in the row', () => {
    const text = Uint8Array.of(0xef, 0xbb, 0xbf, ...encode(`${ACCESS}\n`))
    const rows = rowsOf(formats, text)
    expect(rows[0]?.fields['source']).toBe('192.0.2.1')
    addsUp(rows, text)
  })

  it('never joins more than 200 lines', () => {
    const text = encode(
      `${NGINX.slice(0, NGINX.indexOf('\n'))}\n${'more\n'.repeat(500)}${ACCESS}\n`,
    )
    const rows = rowsOf(formats, text)
    addsUp(rows, text)
    expect(Math.max(...rows.map(({ lines }) => lines))).toBe(200)
    expect(rows.at(-1)?.format).toBe('access/combined')
  })

  it('gives the lines of a broken quote one by one', () => {
    const text = encode(
      `2026-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…\n\nb'never closed\n${ACCESS}\n`,
    )
    const rows = rowsOf(formats, text)
    addsUp(rows, text)
    expect(rows.map(({ kind }) => kind)).toEqual(['event', 'blank', 'unread', 'event'])
  })

  it('gives a line of over 8 MB in pieces, and its neighbours whole', () => {
    const text = encode(`${ACCESS}\n${'a'.repeat(20_000_000)}\n${ACCESS}\n`)
    const rows = rowsOf(formats, text, [5_000_000, 12_000_000])
    addsUp(rows, text)
    expect(rows.map(({ kind, lines }) => `${kind} ${lines}`)).toEqual([
      'event 1',
      'unread 0',
      'unread 0',
      'unread 1',
      'event 1',
    ])
    const single = rowsOf(formats, text)
    expect(single.map(({ raw }) => raw.length)).toEqual(rows.map(({ raw }) => raw.length))
  })

  it('reads hostile long lines in linear time', () => {
    const pieces = [
      '"',
      '[',
      '[10/Oct/2026:13:55:36 +0000] ',
      '\\',
      ', client: ',
      "b'",
      ' "',
      '” ',
      'a,',
      '1.1.1.1 ',
    ]
    const heads = [
      '',
      ACCESS.slice(0, 50),
      NGINX.slice(0, 60),
      '2026-04-28 14:21:36,297 fail2ban.filter [1]: WARNING logencoding ',
      '[Mon Oct 26 16:22:11 2026] [error] ',
    ]
    for (const head of heads)
      for (const piece of pieces) {
        const text = encode(`${head}${piece.repeat(Math.ceil(65_000 / piece.length))}\n`)
        addsUp(rowsOf(formats, text), text)
        expect(fastest(() => rowsOf(formats, text), 2)).toBeLessThan(200)
      }
  })
})

describe('any bytes', () => {
  const samples = FORMATS.flatMap((format) => format.samples.map(({ line }) => encode(`${line}\n`)))

  it('random bytes and mutated samples come back whole and add up', () => {
    const random = seeded(5)
    const below = (n: number) => Math.floor(random() * n)
    for (let i = 0; i < 1500; i++) {
      const parts = Array.from(
        { length: 1 + below(4) },
        () => samples[below(samples.length)] ?? encode(''),
      )
      const text = Uint8Array.from(parts.flatMap((part) => [...part]))
      const edits = below(6)
      for (let e = 0; e < edits; e++) text[below(text.length)] = below(256)
      const from = below(2) * below(text.length)
      const part = text.subarray(from, from + below(text.length - from) + 1)
      const cuts = [below(part.length), below(part.length)].sort((a, b) => a - b)
      const rows = rowsOf(formats, part, cuts)
      addsUp(rows, part)
      expect(rowsOf(formats, part)).toEqual(rows)
    }
    for (let i = 0; i < 100; i++) {
      const text = Uint8Array.from({ length: below(5000) }, () => (below(8) ? below(256) : 10))
      addsUp(rowsOf(formats, text, [below(text.length + 1)]), text)
    }
  }, 30_000)
})

describe('sniffing', () => {
  it('orders candidates so that few of them read a mixed file', () => {
    const text = encode(`${MIXED}\n`)
    const guesses = sniff([text], FORMATS)
    expect(guesses[0]?.share).toBeGreaterThan(0)
    const candidates = candidatesOf(guesses, FORMATS)
    const rows = rowsOf(candidates, text)
    expect(rows.filter(({ kind }) => kind === 'unread')).toHaveLength(1)
  })

  it('knows nothing about prose', () => {
    expect(sniff([encode('Dear all,\nthe server is down.\n')], FORMATS)).toEqual([])
    expect(candidatesOf([], FORMATS)).toEqual([])
  })

  it('puts a chosen format first', () => {
    expect(
      candidatesOf([{ id: 'access/combined', share: 1 }], FORMATS, 'access/common')[0]?.id,
    ).toBe('access/common')
  })

  it('takes less than 50 ms', () => {
    const sample = encode(`${ACCESS}\n`.repeat(400))
    expect(fastest(() => sniff([sample, sample, sample], FORMATS))).toBeLessThan(50)
  })
})
