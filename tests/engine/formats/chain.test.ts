import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import {
  CLIENT_CHOICES,
  chooseClient,
  type ClientChoice,
} from '../../../src/engine/formats/chain.ts'
import { definitionsIn } from '../../../src/engine/formats/definition.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { describeDraft } from './describe.ts'

/** The source of a line of a format, by choice. */
function sourceOf(format: string, line: string, choice?: ClientChoice): unknown {
  const found =
    FORMATS.find(({ id }) => id === format) ?? definitionsIn(format).at(0)?.format ?? FORMATS[0]
  const bytes = encode(line)
  const draft = new Draft()
  draft.reset()
  expect(found?.reader().read(bytes, 0, bytes.length, draft)).toBe(true)
  if (choice !== undefined) chooseClient(bytes, draft, choice)
  return describeDraft(bytes, draft)['source']
}

const main = (peer: string, list: string): string =>
  `${peer} - - [04/Nov/2026:23:59:59 +0000] "GET /h HTTP/1.1" 200 12 "-" "curl/8.5.0" "${list}"`

const ALL = [undefined, ...CLIENT_CHOICES]
const sourcesOf = (format: string, line: string): unknown[] =>
  ALL.map((choice) => sourceOf(format, line, choice))

describe('the source of a request that came through proxies', () => {
  it('is the peer where the log has it, until a person says otherwise', () => {
    expect(
      sourcesOf('access/main', main('10.0.0.1', '192.168.0.4, 203.0.113.9, 198.51.100.7')),
    ).toEqual(['10.0.0.1', '203.0.113.9', '192.168.0.4', '198.51.100.7', '10.0.0.1'])
  })

  it('is the first public address of a list that stands alone', () => {
    const list = '%{X-Forwarded-For}i %t "%r" %>s'
    const line = '10.0.0.3,203.0.113.9,10.0.0.2 [04/Nov/2026:23:59:59 +0000] "GET / HTTP/1.1" 200'
    expect(sourcesOf(list, line)).toEqual([
      '203.0.113.9',
      '203.0.113.9',
      '10.0.0.3',
      '10.0.0.2',
      '10.0.0.2',
    ])
  })

  it('is the peer where the list names nobody, or nobody public while the peer is', () => {
    expect(sourcesOf('access/main', main('203.0.113.1', 'unknown, _hidden'))).toEqual(
      ALL.map(() => '203.0.113.1'),
    )
    expect(sourceOf('access/main', main('203.0.113.1', '10.0.0.9'), 'public')).toBe('203.0.113.1')
    expect(sourceOf('access/main', main('10.0.0.1', '10.0.0.9'), 'public')).toBe('10.0.0.9')
    expect(sourceOf('access/main', main('10.0.0.1', '-'), 'left')).toBe('10.0.0.1')
  })

  it.each([
    ['[2001:db8::7]:4711', '2001:db8::7'],
    ['fe80::1%eth0, 2001:db8::7', '2001:db8::7'],
    ['::ffff:10.0.0.4, ::ffff:203.0.113.9', '203.0.113.9'],
    ['[fd00::1], 203.0.113.9:80', '203.0.113.9'],
    ['for=192.0.2.60;proto=http;by=203.0.113.43', '192.0.2.60'],
    ['For=\\"[2001:db8:cafe::17]:4711\\"', '2001:db8:cafe::17'],
    ['proto=https;for=\\x22[2001:db8:cafe::17]:4711\\x22, for=192.0.2.43', '2001:db8:cafe::17'],
    ['for=unknown, for=_SEVKISEK, for=192.0.2.43:80', '192.0.2.43'],
    ['by=203.0.113.43, for=192.0.2.43', '192.0.2.43'],
    ['unix:, 192.0.2.43', '192.0.2.43'],
    ['client.example.org', 'client.example.org'],
  ])('is read from %s', (list, source) => {
    expect(sourceOf('access/main', main('10.0.0.1', list), 'public')).toBe(source)
  })

  it('takes the peer of formats that read over it', () => {
    const w3c =
      '#Fields: date time c-ip cs-method cs-uri-stem sc-status X-Forwarded-For\n2026-11-04 10:00:00 10.0.0.1 GET / 200 203.0.113.9'
    const format = FORMATS.find(({ id }) => id === 'w3c/extended')
    const reader = format?.reader()
    const [header = '', line = ''] = w3c.split('\n')
    const head = encode(header)
    reader?.learn?.(head, 0, head.length)
    const bytes = encode(line)
    const draft = new Draft()
    draft.reset()
    expect(reader?.read(bytes, 0, bytes.length, draft)).toBe(true)
    expect(describeDraft(bytes, draft)['source']).toBe('203.0.113.9')
    chooseClient(bytes, draft, 'peer')
    expect(describeDraft(bytes, draft)['source']).toBe('10.0.0.1')
  })

  it('is read from JSON, also where the list has escapes', () => {
    const line = String.raw`{"time_local":"10/Oct/2026:15:55:36 +0200","remote_addr":"10.0.0.1","request":"GET /a HTTP/1.1","status":"404","http_forwarded":"for=\"[2001:db8::9]:80\", for=10.0.0.2"}`
    expect(sourcesOf('json/nginx', line)).toEqual([
      '10.0.0.1',
      '2001:db8::9',
      '2001:db8::9',
      '10.0.0.2',
      '10.0.0.1',
    ])
  })

  it('never throws and stays inside the line, whatever the list', () => {
    let seed = 7
    const below = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
    const pieces =
      'for= by= ; , " \\" \\x22 [ ] : :: . 1 10. 203.0.113.9 fe80::1 % %eth0 ::ffff: unix: unknown _x - é + \u0001'.split(
        ' ',
      )
    for (let n = 0; n < 3000; n++) {
      const list = Array.from({ length: below(12) }, () => pieces[below(pieces.length)]).join(
        below(4) === 0 ? ' ' : '',
      )
      const peer = ['10.0.0.1', '203.0.113.1', '-', '[', 'unix:', '::1'][below(6)] ?? ''
      const bytes = encode(`${peer}|${list}|`)
      for (const choice of CLIENT_CHOICES) {
        const draft = new Draft()
        draft.reset()
        draft.span('source', 0, peer.length)
        draft.span('sources', peer.length + 1, bytes.length - 1)
        chooseClient(bytes, draft, choice)
        const { source } = { source: describeDraft(bytes, draft)['source'] }
        expect(String(source).length).toBeLessThanOrEqual(bytes.length)
        expect(String(source).length).toBeGreaterThan(0)
      }
    }
  })

  it('is found in linear time', () => {
    for (const piece of ['for=', ';', ',', 'a=', '"', '10.0.0.1,', '\\x22', 'for=unknown;', '[']) {
      const bytes = encode(piece.repeat(20_000))
      const draft = new Draft()
      draft.reset()
      draft.span('sources', 0, bytes.length)
      const began = performance.now()
      for (const choice of CLIENT_CHOICES) chooseClient(bytes, draft, choice)
      expect(performance.now() - began).toBeLessThan(800)
    }
  })
})
