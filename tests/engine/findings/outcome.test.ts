import { describe, expect, it } from 'vitest'
import { last } from '../../jobs/marks-in.ts'
import type { TestRow } from '../detectors/holdings.ts'

const attack: TestRow = { request: 'GET /cgi-bin/a.cgi?x=;id', hits: ['cmdi/example'] }
const ordinary = (count: number, row: TestRow): TestRow[] =>
  Array.from({ length: count }, () => row)

describe('outcomes', () => {
  it.each([400, 401, 403, 404, 405, 406, 410, 413, 414, 421, 429, 431, 444, 451, 501])(
    'takes status %i for refused',
    async (status) => expect(await last([{ ...attack, status }])).toBe('refused, status-refused'),
  )
  it.each([500, 502, 503, 504])('takes status %i for failed', async (status) =>
    expect(await last([{ ...attack, status }])).toBe('failed, status-server-error'),
  )
  it('cannot tell without a status', async () =>
    expect(await last([attack])).toBe('unclear, no-status'))
  it('cannot tell when it knows too little of the page', async () =>
    expect(await last([{ ...attack, status: 200, bytes: 900 }])).toBe(
      'unclear, nothing-to-compare',
    ))

  it.each([
    [
      'open() "/srv/cgi-bin/a.cgi" failed (2: No such file or directory)',
      'failed, error-no-such-file',
    ],
    ['File does not exist: /srv/www/a.cgi', 'failed, error-no-such-file'],
    ['script not found or unable to stat: /usr/lib/cgi-bin/php', 'failed, error-no-script'],
    [
      'AH01264: script not found or unable to stat: /usr/lib/cgi-bin/php',
      'failed, error-no-script',
    ],
    ["script '/srv/www/x.php' not found or unable to stat", 'failed, error-no-script'],
    ['FastCGI sent in stderr: "Primary script unknown" while reading', 'failed, error-no-script'],
    ['ModSecurity: Access denied with code 403 (phase 2).', 'refused, error-denied'],
    ['client denied by server configuration: /srv/www/', 'refused, error-denied'],
    ['access forbidden by rule', 'refused, error-denied'],
    ['limiting requests, excess: 5.4 by zone "one"', 'refused, error-limited'],
    ['sh: line 1: foo: command not found', 'likely-worked, shell-output'],
    ['AH01215: sh: 1: foo: not found: /usr/lib/cgi-bin/x', 'likely-worked, shell-output'],
    ['--2026-10-10 12:00:01--  http://203.0.113.9/a.sh', 'likely-worked, downloader-output'],
    ['     0K ....                        100%   37.78 KB/s', 'likely-worked, downloader-output'],
    ['Premature end of script headers: a.cgi', 'failed, error-crashed'],
    ['something else', 'unclear, no-status'],
  ])('reads an error line by itself: %s', async (message, expected) => {
    expect(await last([{ message, hits: ['cmdi/example'] }])).toBe(expected)
  })

  it('joins an access line with the error line of the same request, whichever file has it', async () => {
    const access = { ...attack, at: 10, status: 404 }
    const error = {
      request: 'GET /cgi-bin/a.cgi?x=;id',
      at: 9,
      message: 'open() "/x/a.cgi" failed (2: No such file or directory)',
    }
    expect(await last([access], [error])).toBe('failed, error-no-such-file')
    expect(await last([access], [{ ...error, at: 4 }])).toBe('refused, status-refused')
    expect(await last([access], [{ ...error, source: '198.51.100.1' }])).toBe(
      'refused, status-refused',
    )
    expect(await last([access], [{ ...error, request: 'GET /other' }])).toBe(
      'refused, status-refused',
    )
  })
  it('joins with an error log in another zone than assumed, when enough lines fall together', async () => {
    const zone = 5.5 * 3600
    const probe = (at: number, name: string): TestRow => ({
      at,
      request: `GET /${name}`,
      status: 404,
      hits: ['cmdi/example'],
    })
    const error = (at: number, name: string): TestRow => ({
      at: at + zone,
      local: true,
      message: `File does not exist: /srv/www/${name}`,
    })
    const names = ['a.cgi', 'b.cgi', 'c.cgi', 'd.cgi']
    const access = names.map((name, i) => probe(i * 47, name))
    const errors = names.map((name, i) => error(i * 47, name))
    expect(await last(access, errors)).toBe('failed, error-no-such-file')
    expect(await last(access.slice(0, 2), errors.slice(0, 2))).toBe('refused, status-refused')
    const hourly = names.map((name, i) => probe(i * 3600, name))
    const some = names.map((name, i) => error(i * 3600, name))
    expect(await last([...hourly, ...hourly], [some[0] as TestRow])).toBe('refused, status-refused')
  })
  it('joins by the name of the file where the error line has no request', async () => {
    const access = { ...attack, at: 10, status: 404 }
    expect(await last([access], [{ at: 10, message: 'File does not exist: /srv/cgi-bin' }])).toBe(
      'failed, error-no-such-file',
    )
    expect(await last([access], [{ at: 10, message: 'File does not exist: /srv/other' }])).toBe(
      'refused, status-refused',
    )
  })
  it('does not call failed what was answered', async () =>
    expect(
      await last(
        [{ ...attack, at: 10, status: 200, bytes: 5 }],
        [{ at: 10, message: 'File does not exist: /srv/cgi-bin' }],
      ),
    ).toBe('unclear, nothing-to-compare'))

  it('takes a shell’s words within a minute for evidence of commands, not of other attacks, nor of what was refused', async () => {
    const shell = [{ at: 40, message: 'sh: /awstats.conf: No such file or directory' }]
    expect(await last([{ ...attack, at: 0, status: 200, bytes: 700 }], shell)).toBe(
      'worked, ran-shell',
    )
    expect(await last([{ ...attack, at: 0, status: 500 }], shell)).toBe('worked, ran-shell')
    expect(await last([{ ...attack, at: 0, status: 404 }], shell)).toBe('refused, status-refused')
    expect(await last([{ ...attack, at: -30, status: 200, bytes: 700 }], shell)).toBe(
      'unclear, nothing-to-compare',
    )
    expect(
      await last([{ ...attack, at: 0, status: 200, bytes: 700, source: '198.51.100.1' }], shell),
    ).toBe('unclear, nothing-to-compare')
    expect(
      await last(
        [{ request: 'GET /?q=%27', at: 0, status: 200, bytes: 7, hits: ['sqli/example'] }],
        shell,
      ),
    ).toBe('unclear, nothing-to-compare')
  })

  it.each([
    [5000, 'likely-worked, size-differs'],
    [1040, 'unclear, same-size'],
    [200, 'unclear, smaller'],
    [0, 'unclear, no-body'],
  ])('compares %i bytes with the page without payload', async (bytes, expected) => {
    const page = ordinary(6, { request: 'GET /cgi-bin/a.cgi?x=1', status: 200, bytes: 1000 })
    expect(await last([...page, { ...attack, status: 200, bytes }])).toBe(expected)
  })
  it('does not trust the size of a page that varies by itself, or that is hardly known', async () => {
    const varied = Array.from({ length: 9 }, (_, i) => ({
      request: `GET /cgi-bin/a.cgi?x=${i}`,
      status: 200,
      bytes: 1000 + i * 500,
    }))
    expect(await last([...varied, { ...attack, status: 200, bytes: 8000 }])).toBe(
      'unclear, same-size',
    )
    expect(await last([...varied.slice(0, 3), { ...attack, status: 200, bytes: 80_000 }])).toBe(
      'unclear, nothing-to-compare',
    )
  })

  it('tells a delivered file from a site that answers everything', async () => {
    const env: TestRow = {
      request: 'GET /.env',
      status: 200,
      bytes: 412,
      hits: ['secrets/example'],
    }
    const gone = { request: 'GET /nothing', status: 404 }
    expect(await last([gone, env])).toBe('likely-worked, file-served')
    expect(await last([env])).toBe('unclear, nothing-to-compare')
    expect(await last([gone, { ...env, bytes: 0 }])).toBe('unclear, no-body')
    expect(await last([gone, { ...env, request: 'HEAD /.env' }])).toBe('unclear, no-body')
    const others = ['/.git/config', '/wp-config.php.bak', '/a.sql'].map((path) => ({
      ...env,
      request: `GET ${path}`,
    }))
    expect(await last([gone, ...others, env])).toBe('unclear, soft-404')
  })

  it('takes a redirect for the success of a redirect rule alone', async () => {
    const jump: TestRow = {
      request: 'GET /go?u=http://a.example',
      status: 302,
      hits: ['redirect/example'],
    }
    expect(await last([jump])).toBe('likely-worked, redirected')
    expect(await last([{ ...jump, hits: ['cmdi/example'] }])).toBe('unclear, elsewhere')
    expect(
      await last([
        { request: 'GET /go', status: 301 },
        { ...jump, status: 301 },
      ]),
    ).toBe('unclear, same-redirect')
  })

  it('says that a login worked after guesses', async () => {
    const tries = ordinary(12, { request: 'POST /wp-login.php', status: 200, bytes: 4000 })
    expect(await last([...tries, { request: 'POST /wp-login.php', status: 302 }])).toBe(
      'likely-worked, login-worked',
    )
  })
})
