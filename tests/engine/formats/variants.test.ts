import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { FORMATS, spansLines } from '../../../src/engine/formats/registry.ts'
import { candidatesOf, sniff } from '../../../src/engine/formats/sniff.ts'
import { rowsOf } from './describe.ts'

/** Lines of programs whose logs are read by formats of other names, and what must be found in them. */
const LINES: readonly (readonly [
  program: string,
  line: string,
  format: string,
  finds: Readonly<Record<string, string | number>>,
])[] = [
  [
    'Zope, Z2.log',
    '192.0.2.9 - Anonymous [21/Nov/2026:04:22:29 +0200] "GET /x HTTP/1.1" 200 12 "" "Mozilla/5.0"',
    'access/combined',
    { source: '192.0.2.9', user: 'Anonymous', status: 200, agent: 'Mozilla/5.0' },
  ],
  [
    'Werkzeug',
    '192.0.2.9 - - [21/Nov/2026 04:22:29] "GET /.env HTTP/1.1" 404 -',
    'access/common',
    { source: '192.0.2.9', timeLocal: '2026-11-21T04:22:29.000', target: '/.env', status: 404 },
  ],
  [
    'WEBrick',
    'localhost - - [21/Nov/2026:04:22:29 JST] "GET / HTTP/1.1" 200 12',
    'access/common',
    { source: 'localhost', timeLocal: '2026-11-21T04:22:29.000', bytes: 12 },
  ],
  [
    'WEBrick in UTC',
    '192.0.2.9 - - [21/Nov/2026:04:22:29 UTC] "GET / HTTP/1.1" 200 12',
    'access/common',
    { source: '192.0.2.9', time: '2026-11-21T04:22:29.000Z' },
  ],
  [
    'Jetty, with two blanks',
    '192.0.2.9 -  -  [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 123',
    'access/other',
    { source: '192.0.2.9', status: 200, bytes: 123 },
  ],
  [
    'Jetty, with latency',
    '192.0.2.9 - ann [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 123 "-" "ua" 12',
    'access/other',
    { source: '192.0.2.9', user: 'ann', agent: 'ua' },
  ],
  [
    'LiteSpeed, in quotes as a whole',
    '"192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/2" 200 12 "-" "curl/8""',
    'access/other',
    { source: '192.0.2.9', target: '/', protocol: 'HTTP/2', agent: 'curl/8' },
  ],
  [
    'Tomcat, host last',
    '0:0:0:0:0:0:0:1 - tom [21/Nov/2026:04:22:29 +0900] "GET /manager/html HTTP/1.1" 401 2473 15',
    'access/other',
    { source: '0:0:0:0:0:0:0:1', user: 'tom', status: 401, bytes: 2473 },
  ],
  [
    'time, virtual host and address first',
    '[21/Nov/2026:04:22:29 +0000] a.example 192.0.2.9 "GET /x HTTP/2.0" 200 12 "-" "curl/8"',
    'access/other',
    { source: '192.0.2.9', vhost: 'a.example', target: '/x', agent: 'curl/8' },
  ],
  [
    'BunkerWeb',
    'a.example 192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 403 12 "-" "curl/8"',
    'access/vhost-combined',
    { source: '192.0.2.9', vhost: 'a.example', status: 403 },
  ],
  [
    'varnishncsa',
    '192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET http://a.example/x HTTP/1.1" 200 12 "-" "curl/8"',
    'access/combined',
    { source: '192.0.2.9', target: 'http://a.example/x' },
  ],
  [
    'Fastly',
    '<134>2026-11-21T04:22:29Z cache-fra1234 logs[123]: 192.0.2.9 "-" "-" [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 12',
    'syslog/iso+access/other',
    { source: '192.0.2.9', status: 200, host: 'cache-fra1234' },
  ],
  [
    'Akamai DataStream',
    '{"version":1,"reqId":"1239f220","reqTimeSec":"1795231349.123","bytes":"4995","cliIP":"192.0.2.9","statusCode":"206","reqHost":"a.example","reqMethod":"GET","reqPath":"/x","queryStr":"a=1","UA":"curl"}',
    'json/other',
    { source: '192.0.2.9', target: '/x?a=1', status: 206, vhost: 'a.example', method: 'GET' },
  ],
  [
    'ProFTPD',
    '2026-11-21 04:22:29,123 srv proftpd[123] srv.example.org (client.example[192.0.2.9]): USER root (Login failed): Incorrect password',
    'syslog/iso',
    { source: '192.0.2.9', user: 'root', program: 'proftpd', pid: '123' },
  ],
  [
    'ProFTPD, ExtendedLog',
    '192.0.2.9 UNKNOWN ann [21/Nov/2026:04:22:29 +0000] "RETR /x.txt" 226 1234',
    'access/common',
    { source: '192.0.2.9', user: 'ann', method: 'RETR', target: '/x.txt', status: 226 },
  ],
  [
    'Pure-FTPd, CLF',
    '192.0.2.9 - ann [21/Nov/2026:04:22:29 -0000] "PUT /home/ann/my file.txt" 200 1234',
    'access/common',
    { source: '192.0.2.9', user: 'ann', target: '/home/ann/my file.txt', bytes: 1234 },
  ],
  [
    'Pure-FTPd in syslog',
    'Nov 21 04:22:29 srv pure-ftpd: (?@192.0.2.9) [WARNING] Authentication failed for user [root]',
    'syslog/bsd',
    { source: '192.0.2.9', user: 'root' },
  ],
  [
    'morgan in colours',
    '\u001b[0mGET /x \u001b[33m404\u001b[0m 1.1 ms - 5\u001b[0m',
    'wrapped/ansi+node/morgan',
    { method: 'GET', target: '/x', status: 404, duration: 1.1, bytes: 5 },
  ],
  [
    'Rails in docker',
    '{"log":"Started GET \\"/x\\" for 192.0.2.9 at 2026-11-21 04:22:29 +0000\\n","stream":"stdout","time":"2026-11-21T04:22:29.1Z"}',
    'wrapped/docker+ruby/rails',
    { source: '192.0.2.9', target: '/x' },
  ],
]

describe('lines of other programs', () => {
  it.each(LINES)('%s', (_program, line, format, finds) => {
    const text = encode(`${line}\n`)
    const rows = rowsOf(candidatesOf(sniff([text], FORMATS), FORMATS), text)
    expect(rows.map((row) => row.format)).toEqual([format])
    expect(rows[0]?.fields).toMatchObject(finds)
  })
})

describe('any text', () => {
  const TEXT = [
    '2026-11-21 04:22:29 shop ERROR failure for 192.0.2.9',
    'Traceback (most recent call last):',
    '  File "x.py", line 3',
    'ValueError: no',
    '2026-11-21 04:22:30 shop started',
    'nothing known',
    '',
  ].join('\n')

  it('joins traces where nothing else reads the file', () => {
    const text = encode(TEXT)
    const rows = rowsOf(candidatesOf(sniff([text], FORMATS), FORMATS), text)
    expect(rows.map(({ kind, lines, format }) => `${kind} ${lines} ${format}`.trim())).toEqual([
      'event 4 generic/text',
      'event 1 generic/text',
      'unread 1',
    ])
  })

  it('is read last, parts no other event and makes no file a single slice', () => {
    const access =
      '192.0.2.9 - - [21/Nov/2026:04:22:29 +0000] "GET / HTTP/1.1" 200 5 "-" "x"\n'.repeat(3)
    const fault =
      '[Sat Nov 21 04:22:29 2026] [error] [client 192.0.2.9] PHP Fatal error:  no\n  at 2026-11-21 04:22:29 of 192.0.2.8\n'
    const text = encode(`${access}seen 192.0.2.7 again\n  and again\n${fault}`)
    const candidates = candidatesOf(sniff([encode(access)], FORMATS), FORMATS)
    expect(candidates.at(-1)?.id).toBe('generic/text')
    expect(candidates.some(spansLines)).toBe(false)
    const all = candidatesOf(sniff([text], FORMATS), FORMATS)
    expect(rowsOf(all, text).map(({ lines, format }) => `${lines} ${format}`)).toEqual([
      '1 access/combined',
      '1 access/combined',
      '1 access/combined',
      '1 generic/text',
      '1 ',
      '2 error/apache',
    ])
  })
})
