import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { Words } from '../../../src/engine/columns/words.ts'
import { CaseIds } from '../../../src/engine/detectors/case-ids.ts'
import {
  blamedAddress,
  messageKind,
  MessageKind,
  missingFile,
} from '../../../src/engine/detectors/messages.ts'
import { isAsset, kindOf, PathKind, shapeOf } from '../../../src/engine/detectors/paths.ts'
import { Recent, Watched } from '../../../src/engine/detectors/recent.ts'
import { inTimeOrder } from '../../../src/engine/detectors/walk.ts'
import { fastest } from '../../fastest.ts'

/** Numbers below `n`, the same in each run. */
function randomly(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % n
  }
}

function wordsOf(values: readonly string[]): Words {
  const words = new Words()
  for (const value of values) {
    const bytes = encode(value)
    words.add({ bytes, ends: Uint32Array.of(bytes.length) })
  }
  return words
}

describe('the walk by time', () => {
  const go = (): Promise<boolean> => Promise.resolve(false)

  it('visits what sorting all rows would give', async () => {
    const random = randomly(7)
    for (let round = 0; round < 60; round++) {
      const stretches = Array.from({ length: 1 + random(9) }, () => ({
        times: Float64Array.from({ length: random(40) }, (_, i) =>
          random(12) === 0 ? NaN : round % 3 === 0 ? i + random(5) : random(50),
        ),
        wanted: (row: number) => row % 5 !== 4,
      }))
      const expected = stretches
        .flatMap(({ times, wanted }, tag) =>
          [...times]
            .map((time, row) => ({ time, tag, row }))
            .filter(({ time, row }) => !Number.isNaN(time) && wanted(row)),
        )
        .sort((a, b) => a.time - b.time || a.tag - b.tag || a.row - b.row)
      const seen: { time: number; tag: number; row: number }[] = []
      await inTimeOrder(stretches, (tag, row, time) => seen.push({ time, tag, row }), go)
      expect(seen).toEqual(expected)
    }
  })
  it('stops when told to', async () => {
    const times = new Float64Array(200_000).map((_, i) => i)
    let seen = 0
    const done = await inTimeOrder(
      [{ times, wanted: () => true }],
      () => seen++,
      () => Promise.resolve(true),
    )
    expect(done).toBe(false)
    expect(seen).toBeLessThan(200_000)
  })
})

describe('case-wide ids', () => {
  it('gives equal values one id, over dictionaries and for values in none', () => {
    const random = randomly(3)
    const lists = Array.from({ length: 4 }, () => [
      ...new Set(Array.from({ length: 300 }, () => `v${random(500)}`)),
    ])
    const ids = new CaseIds(lists.map(wordsOf))
    const known = new Map<string, number>()
    lists.forEach((list, home) => {
      const of = ids.of(home)
      expect(of[0]).toBe(0)
      list.forEach((value, i) => {
        const id = of[i + 1] ?? -1
        expect(known.get(value) ?? id).toBe(id)
        known.set(value, id)
        expect(ids.text(id)).toBe(value)
      })
    })
    expect(new Set(known.values()).size).toBe(known.size)
    for (const [value, id] of known) expect(ids.idOf(value)).toBe(id)
    const fresh = ids.idOf('nowhere')
    expect(ids.idOf('nowhere')).toBe(fresh)
    expect(ids.text(fresh)).toBe('nowhere')
    expect([...known.values()]).not.toContain(fresh)
    expect(ids.tail(known.get('v7') ?? 0, 1)).toBe('7')
  })
})

describe('state that stays bounded', () => {
  it('counts what a plain list would, within its span', () => {
    const random = randomly(5)
    const recent = new Recent(100, 1000)
    const all: { time: number; thing: number }[] = []
    for (let time = 0, i = 0; i < 2000; i++) {
      time += random(9)
      const thing = random(20)
      recent.push(time, i, thing)
      all.push({ time, thing })
      const now = time
      const within = all.filter((item) => item.time >= now - 100)
      expect(recent.count).toBe(within.length)
      expect(recent.distinct).toBe(new Set(within.map((item) => item.thing)).size)
    }
  })
  it('keeps at most its cap of rows and of keys, those used last', () => {
    const recent = new Recent(Infinity, 10)
    for (let i = 0; i < 5000; i++) recent.push(i, i, i)
    const rows: number[] = []
    recent.drain((row) => rows.push(row))
    expect(rows).toEqual([4990, 4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999])
    const watched = new Watched<number, object>(() => ({}), 100)
    const first = watched.of(0)
    for (let key = 0; key < 1_000_000; key++) {
      watched.of(key)
      if (key % 50 === 0) watched.of(0)
    }
    expect(watched.size).toBe(100)
    expect(watched.of(0)).toBe(first)
  })
})

describe('paths', () => {
  it.each([
    '/a.png',
    '/s/app.JS',
    '/x.woff2',
    '/a',
    '/',
    '/a.php',
    '/b.c/d',
    '/.js',
    '/a.jpeg',
    '/x.unknown',
    '',
  ])('are assets by bytes as they are by text: %s', (path) => {
    const bytes = encode(path)
    expect(isAsset(bytes, 0, bytes.length)).toBe((kindOf(path) & PathKind.asset) !== 0)
  })
  it('take numbers and long ids for equal', () => {
    expect(shapeOf('/item/17')).toBe(shapeOf('/item/4'))
    expect(shapeOf('/u/7f9c2ba4-e88f-827d-6160-4550b0c9a1d2')).toBe(
      shapeOf('/u/0f9c2ba4-e88f-827d-6160-4550b0c9a1d3'),
    )
    expect(shapeOf('/admin')).not.toBe(shapeOf('/backup'))
  })
  it.each([
    '/wp-login.php',
    '/login',
    '/user/login/',
    '/administrator/index.php',
    '/api/session',
    '/sign-in',
    '/login;jsessionid=1',
  ])('are logins: %s', (path) => expect(kindOf(path) & PathKind.login).not.toBe(0))
  it.each(['/', '/blog/login-problems-solved', '/catalogin', '/authors', '/sessions/2019/talk'])(
    'are no logins: %s',
    (path) => expect(kindOf(path) & PathKind.login).toBe(0),
  )
  it.each([
    '/favicon.ico',
    '/robots.txt',
    '/.well-known/acme-challenge/x',
    '/apple-touch-icon-120x120.png',
    '/feed/',
    '/sitemap_index.xml',
  ])('are asked for by themselves: %s', (path) =>
    expect(kindOf(path) & PathKind.unasked).not.toBe(0),
  )
})

describe('messages', () => {
  it.each([
    ['Failed password for root from 192.0.2.7 port 22 ssh2', MessageKind.authFailure],
    ['user bob: authentication failure for "/x": Password Mismatch', MessageKind.authFailure],
    ['no user/password was provided for basic authentication', MessageKind.other],
    ["AH01071: Got error 'Primary script unknown'", MessageKind.noScript],
    ['perl: warning: Setting locale failed.', MessageKind.other],
    ['Resolving www.example.org... done.', MessageKind.downloader],
    [
      'Connecting to www.example.org[192.0.2.1]:80... failed: Connection timed out.',
      MessageKind.downloader,
    ],
    ['chmod: cannot access x: No such file or directory', MessageKind.shell],
    ['/usr/bin/wget: not an http or ftp url', MessageKind.shell],
    ['PHP Notice: Undefined variable: sh in /srv/a.php', MessageKind.other],
    ['server reached MaxRequestWorkers setting', MessageKind.other],
  ])('says of %s', (message, kind) => expect(messageKind(message)).toBe(kind))
  it('reads the address and the file that a message names', () => {
    expect(blamedAddress('Failed password for x from 192.0.2.7 port 22')).toBe('192.0.2.7')
    expect(blamedAddress('authentication failure; rhost=2001:db8::7 user=x')).toBe('2001:db8::7')
    expect(blamedAddress('Failed Login Attempt - username:a ip:198.51.100.4 url:')).toBe(
      '198.51.100.4',
    )
    expect(blamedAddress('login failed')).toBeUndefined()
    expect(missingFile('File does not exist: /srv/www/a b')).toBe('/srv/www/a')
    expect(missingFile('script not found or unable to stat: at /x')).toBe('/x')
    expect(missingFile("script '/srv/x.php' not found or unable to stat")).toBe('/srv/x.php')
  })
  it('takes linear time on filler', () => {
    const all = (): void => {
      for (const filler of [
        'a',
        '/',
        ' ',
        'Resolving ',
        '0K ',
        "'",
        'from ',
        '1.',
        'user "',
        '(',
        '[',
        'sh: ',
      ])
        for (let i = 0; i < 20; i++) {
          const text = filler.repeat(65_536 / filler.length)
          messageKind(text)
          blamedAddress(text)
          missingFile(text)
        }
    }
    expect(fastest(all, 2)).toBeLessThan(2000)
  })
})
