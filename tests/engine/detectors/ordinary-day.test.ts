import { expect, it } from 'vitest'
import { marks } from '../../jobs/marks-in.ts'
import type { TestRow } from './holdings.ts'

const HOUR = 3600
const OWN = 'https://shop.example'
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)
const letters = (i: number): string =>
  `${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}`

/** Somebody who reads pages, with their pictures, now and then one that is gone. */
const visitor = (i: number): TestRow[] =>
  range(12).flatMap((page) => {
    const at = i * 97 + page * 20
    const source = `198.51.${i % 250}.${(i * 7) % 250}`
    const path = `/p/${letters(i + page * 5)}`
    return [
      {
        at,
        source,
        request: `GET ${path}`,
        status: page === 5 ? 404 : 200,
        bytes: 9000 + ((i * 31) % 900),
        referrer: `${OWN}/`,
      },
      ...range(6).map((n) => ({
        at: at + 1,
        source,
        request: `GET /img/${letters(n)}.jpg`,
        status: n === 2 ? 404 : 200,
        referrer: `${OWN}${path}`,
      })),
    ]
  })

const visitors = range(300).flatMap(visitor)

const streams: Record<string, TestRow[]> = {
  visitors,
  'a monitor every ten seconds': range(2000).map((i) => ({
    at: i * 10,
    source: '192.0.2.1',
    request: 'GET /health',
    status: i % 40 === 0 ? 503 : 200,
  })),
  'a monitor of a page that is gone': range(1000).map((i) => ({
    at: i * 30,
    source: '192.0.2.2',
    request: 'HEAD /old',
    status: 404,
  })),
  'feed readers': range(400).map((i) => ({
    at: i * 60,
    source: `192.0.2.${3 + (i % 9)}`,
    request: `GET /feed/${i % 3 === 0 ? 'atom.xml' : ''}`,
    status: [200, 304, 404][i % 3] ?? 200,
  })),
  'a search crawler on a site that was moved': range(900).map((i) => ({
    at: i * 4,
    source: '192.0.2.20',
    request: `GET /${i % 3 === 0 ? 'p' : 'archive'}/${letters(i)}/${letters(i * 3)}`,
    status: i % 3 === 0 ? 200 : 404,
    agent: 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  })),
  'an office in which everybody signs in at nine': range(15).flatMap((i) => [
    { at: HOUR + i * 25, source: '192.0.2.30', request: 'POST /login', status: 302 },
    ...(i % 4 === 0
      ? [
          {
            at: HOUR + i * 25 - 9,
            source: '192.0.2.30',
            request: 'POST /login',
            status: 200,
            bytes: 3000,
          },
        ]
      : []),
  ]),
  'a program that asks an interface for things that may not be there': range(500).map((i) => ({
    at: i * 2,
    source: '192.0.2.40',
    request: `GET /api/v1/orders/${i}/invoice`,
    status: i % 5 === 0 ? 200 : 404,
  })),
  'an application whose session has ended': range(12).map((i) => ({
    at: 2 * HOUR + i / 10,
    source: '192.0.2.50',
    request: `GET /api/v1/${letters(i)}`,
    status: 401,
    referrer: `${OWN}/app`,
  })),
  'a calendar program that is challenged each time': range(300).map((i) => ({
    at: i * 3,
    source: '192.0.2.60',
    request: 'PROPFIND /dav/cal',
    status: i % 2 === 0 ? 401 : 207,
  })),
  'a phone that goes on with an old password': range(200).map((i) => ({
    at: i * 700,
    source: '192.0.2.70',
    request: 'POST /api/v1/login',
    status: 401,
  })),
  'somebody who signs in every hour and mistypes': range(96).map((i) => ({
    at: i * 1800,
    source: '192.0.2.80',
    request: 'POST /login',
    status: i % 2 === 0 ? 200 : 302,
  })),
  'partners who are sent on from the own pages': range(200).map((i) => ({
    at: i * 50,
    source: `203.0.113.${i % 200}`,
    request: `GET /out?url=https://partner${i % 20}.example/`,
    status: 302,
    referrer: `${OWN}/partners`,
    hits: ['redirect/example'],
  })),
}

it.each(Object.keys(streams))('stays quiet about %s', async (name) => {
  const rows = await marks(name === 'visitors' ? [] : visitors, streams[name] ?? [])
  expect(rows.filter((row) => row !== '' && !row.startsWith('redirect/example:'))).toEqual([])
})

it('stays quiet about all of them on one day', async () => {
  const rows = await marks(Object.values(streams).flat())
  expect(rows.filter((row) => row !== '' && !row.startsWith('redirect/example:'))).toEqual([])
})
