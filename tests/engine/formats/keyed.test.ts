import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { ROLES, meaningAt } from '../../../src/engine/formats/keyed-aliases.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { describeDraft, seeded } from './describe.ts'

const KEYED = FORMATS.filter(({ id }) => /^(?:json|ltsv|logfmt)\/|^journal\/json$/.test(id))
const any = FORMATS.find(({ id }) => id === 'json/other')

function fieldsOf(line: string): Record<string, string | number> | undefined {
  const bytes = encode(line)
  const draft = new Draft()
  draft.reset()
  return any?.reader().read(bytes, 0, bytes.length, draft) === true
    ? describeDraft(bytes, draft)
    : undefined
}

describe('times', () => {
  const utc = '2026-10-10T13:55:36'
  it.each([
    ['1791640536', `${utc}.000Z`],
    ['"1791640536"', `${utc}.000Z`],
    ['1791640536.1239', `${utc}.123Z`],
    ['1.7916405361239e+09', `${utc}.123Z`],
    ['1791640536123', `${utc}.123Z`],
    ['1791640536123.5', `${utc}.123Z`],
    ['1791640536123456', `${utc}.123Z`],
    ['"1791640536123456789"', `${utc}.123Z`],
    ['"2026-10-10T13:55:36.1234567Z"', `${utc}.123Z`],
    ['"2026-10-10T15:55:36.123456789+02:00"', `${utc}.123Z`],
    ['"2026-10-10 13:55:36.123 UTC"', `${utc}.123Z`],
    ['"10/Oct/2026:15:55:36 +0200"', `${utc}.000Z`],
    ['"[10/Oct/2026:15:55:36 +0200]"', `${utc}.000Z`],
    ['"Sat, 10 Oct 2026 13:55:36 GMT"', `${utc}.000Z`],
  ])('%s', (time, expected) => {
    expect(fieldsOf(`{"time":${time}}`)).toEqual({ time: expected })
  })

  it.each([
    ['"2026-10-10 13:55:36"', `${utc}.000`],
    ['"2026/10/10 13:55:36.250"', `${utc}.250`],
    ['"Sat Oct 10 13:55:36 2026"', `${utc}.000`],
  ])('%s is the wall clock', (time, expected) => {
    expect(fieldsOf(`{"time":${time}}`)).toEqual({ timeLocal: expected })
  })

  it.each(['7', '"soon"', '-1791640536', '1e300', '99999999999999999999', 'null', '""', '{}'])(
    '%s is none',
    (time) => {
      expect(fieldsOf(`{"time":${time}}`)).toBeUndefined()
    },
  )
})

describe('durations', () => {
  it.each([
    ['"duration":5', 5],
    ['"duration_s":0.384', 384],
    ['"request_time":"0.384"', 384],
    ['"duration_us":1500', 1.5],
    ['"event.duration":2500000', 2.5],
    ['"duration":"1.2ms"', 1.2],
    ['"duration":"384µs"', 0.384],
    ['"latency":"0.123s"', 123],
    ['"duration":"1h1m2.5s"', 3_662_500],
    ['"duration":"soon"', undefined],
    ['"duration":"5 apples"', undefined],
  ])('%s', (pair, expected) => {
    expect(fieldsOf(`{"ip":"203.0.113.9",${pair}}`)?.['duration']).toBe(expected)
  })
})

describe('keys that a client writes', () => {
  it.each([
    'request>headers>Client-Ip',
    'request>headers>Status',
    'request>headers>X-Real-Ip',
    'httpRequest>headers>Method',
    'request_Method',
    'request_X-Real-Ip',
    'response>headers>Host',
    'params>user',
  ])('%s is no field', (path) => expect(meaningAt(path).role).toBe(0))

  it.each([
    ['request>headers>User-Agent', 'agent'],
    ['request_User-Agent', 'agent'],
    ['http_user_agent', 'agent'],
    ['req>headers>x-forwarded-for', 'sources'],
    ['headers>host', 'vhost'],
  ])('%s is %s', (path, role) => expect(ROLES[meaningAt(path).role]).toBe(role))

  it('takes the first of two keys that are the same', () => {
    expect(fieldsOf('{"ip":"203.0.113.9","ip":"198.51.100.4"}')).toEqual({ source: '203.0.113.9' })
  })

  it('still knows its own keys after more than it can remember', () => {
    for (let i = 0; i < 20_000; i += 100) {
      const keys = Array.from({ length: 100 }, (_, k) => `"k${i + k}":1`).join(',')
      expect(fieldsOf(`{"ip":"203.0.113.9",${keys},"status":404}`)).toEqual({
        source: '203.0.113.9',
        status: 404,
      })
    }
  })
})

describe('what servers take for JSON', () => {
  it.each([
    [String.raw`{"ip":"203.0.113.9","uri":"/\x22\u0041\/"}`, '/"A/'],
    [String.raw`{"ip":"203.0.113.9","uri":"/\ud83d\ude00"}`, '/😀'],
    ['{"ip":"203.0.113.9","uri":"/a"b"}', '/a"b'],
    ['{"ip":"203.0.113.9","uri":"/a" } trailing {', '/a'],
    ['{"ip":"203.0.113.9","x":{"y":[1,{"z":2}],"uri":"/a', undefined],
    ['[{"ip" : "203.0.113.9" ,\t"uri":"/a"},', '/a'],
  ])('%s', (line, target) => expect(fieldsOf(line)?.['target']).toBe(target))
})

describe('hostile lines', () => {
  const fill = (text: string): string => text.repeat(Math.ceil(65_536 / text.length))
  it.each([
    '{"a":',
    '{"',
    '[',
    '"ip":"203.0.113.9",',
    '"time":"2026-10-10T13:55:3xZ",',
    '"a":"\\\\',
    '" x',
    'a="',
    'a=b ',
    'a:b\t',
    '9',
  ])('%j repeated takes no time', (text) => {
    const bytes = encode(`{"a":1,"ip":"${fill(text)}`)
    for (const format of KEYED) {
      const reader = format.reader()
      const draft = new Draft()
      let fastest = Infinity
      for (let i = 0; i < 5; i++) {
        draft.reset()
        const begun = performance.now()
        reader.read(bytes, 0, bytes.length, draft)
        fastest = Math.min(fastest, performance.now() - begun)
      }
      expect(fastest, format.id).toBeLessThan(50)
    }
  })

  it('mutated samples give spans inside the line, and times that are dates', () => {
    const random = seeded(11)
    const below = (n: number): number => Math.floor(random() * n)
    const readers = KEYED.map((format) => format.reader())
    const samples = KEYED.flatMap((format) => format.samples.map(({ line }) => encode(line)))
    const signs = encode('{}[]",:\\=\0')
    const draft = new Draft()
    for (let i = 0; i < 1500; i++) {
      const bytes = (samples[below(samples.length)] ?? signs).slice(0, 1 + below(1200))
      for (let edits = below(6); edits > 0; edits--)
        bytes[below(bytes.length)] = below(2) === 0 ? below(256) : (signs[below(10)] ?? 0)
      for (const reader of readers) {
        draft.reset()
        if (!reader.read(bytes, 0, bytes.length, draft)) continue
        if (!Number.isNaN(draft.time))
          expect(() => new Date(draft.time).toISOString()).not.toThrow()
        draft.start.forEach((start, field) => {
          if (start < 0) return
          expect(draft.end[field]).toBeGreaterThanOrEqual(start)
          expect(draft.end[field]).toBeLessThanOrEqual(bytes.length)
        })
      }
    }
  })
})
