import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { candidatesOf, sniff } from '../../../src/engine/formats/sniff.ts'
import { Rewritten } from '../../../src/engine/formats/wrap-rewritten.ts'
import { fastest } from '../../fastest.ts'
import { rowsOf } from './describe.ts'

const ACCESS =
  '203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] "GET /a?b HTTP/1.1" 200 13 "-" "curl/8"'
const ERROR =
  '2026/10/11 02:03:04 [error] 7#7: *1 open() "/x" failed, client: 203.0.113.9, server: a, request: "GET /x HTTP/1.1"'
const docker = (text: string) =>
  JSON.stringify({ log: `${text}\n`, stream: 'stdout', time: '2026-10-11T02:03:04.207640591Z' })

/** Formats and fields of the rows of a file that nobody said anything about. */
function rows(...lines: string[]) {
  const text = encode(`${lines.join('\n')}\n`)
  return rowsOf(candidatesOf(sniff([text], FORMATS), FORMATS), text)
}

describe('a wrapped line', () => {
  it.each([
    [docker(ACCESS), 'wrapped/docker+access/combined'],
    [docker(`\u001b[36m${ACCESS}\u001b[0m`), 'wrapped/docker+access/combined'],
    [
      docker(`<190>Oct 11 02:03:04 web1 nginx: ${ACCESS}`),
      'wrapped/docker+syslog/bsd+access/combined',
    ],
    [`2026-10-11T02:03:04.207640591Z stdout F ${ACCESS}`, 'wrapped/cri+access/combined'],
    [`web_1      | ${ACCESS}`, 'wrapped/compose+access/combined'],
    [`nginx  | ${ACCESS}`, 'wrapped/compose+access/combined'],
    [
      `\u001b[33mshop-web-1  |\u001b[0m \u001b[1m${ACCESS}\u001b[0m`,
      'wrapped/compose+access/combined',
    ],
    [`12:${ACCESS}`, 'wrapped/grep+access/combined'],
    [`access.log:${ACCESS}`, 'wrapped/grep+access/combined'],
    [`C:\\logs\\access.log:12:${ACCESS}`, 'wrapped/grep+access/combined'],
    [`./a/access_log:7:${ACCESS}`, 'wrapped/grep+access/combined'],
    [`     3\t${ACCESS}`, 'wrapped/grep+access/combined'],
    [`stack_web.1.x2f0@node1    | ${ACCESS}`, 'wrapped/compose+access/combined'],
    [`Oct 11 02:03:04 web1 nginx[7]: ${ACCESS}`, 'syslog/bsd+access/combined'],
    [`2026-10-11T02:03:04.2+00:00 web1 nginx: ${ACCESS}`, 'syslog/iso+access/combined'],
    [`<190>1 2026-10-11T02:03:04Z web1 nginx 7 - - ${ACCESS}`, 'syslog/rfc5424+access/combined'],
  ])('%s is read as what it holds', (line, format) => {
    const [row] = rows(line)
    expect(row?.format).toBe(format)
    expect(row?.fields).toMatchObject({
      source: '203.0.113.9',
      time: '2026-10-11T02:03:04.000Z',
      target: '/a?b',
      status: 200,
      bytes: 13,
      agent: 'curl/8',
    })
  })

  it('has what only the wrapper knows', () => {
    const [row] = rows(`<187>1 2026-10-11T02:03:09Z web1 nginx 8 - - ${ERROR}`)
    expect(row?.fields).toMatchObject({
      timeLocal: '2026-10-11T02:03:04.000',
      host: 'web1',
      program: 'nginx',
      pid: '8',
      level: 'error',
      source: '203.0.113.9',
    })
  })

  it('stands beside lines of other kinds in one file', () => {
    const found = rows(docker(ACCESS), docker('ready'), docker(ERROR), docker(''))
    expect(found.map(({ kind, format }) => `${kind} ${format}`)).toEqual([
      'event wrapped/docker+access/combined',
      'event wrapped/docker',
      'event wrapped/docker+error/nginx',
      'event wrapped/docker',
    ])
    expect(found[1]?.fields).toEqual({ time: '2026-10-11T02:03:04.207Z', message: 'ready' })
  })

  it('is an entry of the journal, from its cursor to a blank line', () => {
    const entry = (message: string) => [
      '__CURSOR=s=1a;i=2b',
      '__REALTIME_TIMESTAMP=1791692055003251',
      '_HOSTNAME=web1',
      `MESSAGE=${message}`,
      'SYSLOG_IDENTIFIER=nginx',
      '',
    ]
    const found = rows(...entry(ACCESS), ...entry('ready'))
    expect(found.map(({ lines, format }) => `${lines} ${format}`.trim())).toEqual([
      '5 journal/export+access/combined',
      '1',
      '5 journal/export',
      '1',
    ])
    expect(found[0]?.fields).toMatchObject({ program: 'nginx', host: 'web1', target: '/a?b' })
    expect(found[2]?.fields).toMatchObject({ message: 'ready', time: '2026-10-11T04:14:15.003Z' })
  })

  it('is no table with bars', () => {
    expect(rows('name | address', 'nginx | web server').map(({ kind }) => kind)).toEqual([
      'unread',
      'unread',
    ])
  })

  it('is read in linear time, whatever it holds', () => {
    const heads = [
      '{"log":"',
      '{"log":"x","stream":',
      '2026-10-11T02:03:04.2Z stdout F ',
      'web_1 | ',
      '\u001b[',
      'Oct 11 02:03:04 web1 sshd[7]: ',
      'Oct 11 02:03:04 web1 sshd[7]: Failed password for ',
      'Oct 11 02:03:04 web1 vsftpd[7]: [',
      'Oct 11 02:03:04 web1 postfix/smtpd[7]: ',
      'Oct 11 02:03:04 web1 dovecot: imap-login: user=<',
      'Oct 11 02:03:04 web1 ',
      '<34>1 2026-10-11T02:03:04Z web1 a b c [',
      '203.0.113.7:51940 [18/Jul/2026:17:05:24.339] ads ',
    ]
    const pieces = [
      '"',
      '\\u0041',
      '[',
      '] ',
      ' from ',
      ': ',
      '\u001b[1m',
      'a',
      ' ',
      '1/',
      '{',
      "' from 1.1.1.1",
    ]
    const draft = new Draft()
    for (const head of heads)
      for (const piece of pieces) {
        const bytes = encode(head + piece.repeat(Math.ceil(65_000 / piece.length)))
        for (const format of FORMATS.filter(({ id }) => /^(?:wrapped|syslog|haproxy)\//.test(id))) {
          const reader = format.reader()
          const read = () => {
            draft.reset()
            reader.read(bytes, 0, bytes.length, draft)
          }
          expect(fastest(read, 1), `${format.id} ${head} ${piece}`).toBeLessThan(400)
        }
      }
  })
})

describe('rewritten text', () => {
  it('knows which of its parts stand in the line', () => {
    const line = encode(String.raw`ab\"c`)
    const text = new Rewritten()
    text.clear(line.length)
    for (const [byte, place] of [
      [0x61, 0],
      [0x62, 1],
      [0x22, 3],
      [0x63, 4],
    ] as const)
      text.push(byte, place)
    expect(text.placeOf(line, 0, 2)).toBe(0)
    expect(text.placeOf(line, 2, 4)).toBe(3)
    expect(text.placeOf(line, 1, 3)).toBe(-1)
  })
})
