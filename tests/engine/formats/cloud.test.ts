import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { TEXT_FIELDS } from '../../../src/engine/columns/fields.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { fastest } from '../../fastest.ts'
import { rowsOf, seeded } from './describe.ts'

const FAMILIES = /^(?:aws|gcp|proxy|ssl|w3c|zeek)\//
const formats = FORMATS.filter(({ id }) => FAMILIES.test(id))
const fieldsOf = (id: string, line: string) =>
  rowsOf(
    FORMATS.filter((format) => format.id === id),
    encode(line),
  )[0]?.fields

describe('cloud and proxy logs', () => {
  it('AWS: a request that is none is kept whole, or absent where nothing was asked', () => {
    const alb = (request: string) =>
      fieldsOf(
        'aws/alb',
        `http 2026-04-26T12:23:01.000001Z app/a/5 203.0.113.1:4 - -1 -1 -1 400 - 0 272 "${request}" "-" - - - "-" "-" "-" - -`,
      )
    expect(alb('- http://a.example:80- -')).toMatchObject({ request: '- http://a.example:80- -' })
    expect(alb('- - - ')).not.toHaveProperty('request')
    expect(alb('GET http://a.example:80 HTTP/1.1')).toMatchObject({
      target: 'http://a.example:80',
    })
    expect(alb('GET https://[2001:db8::1]:443/a?b=https://c/d HTTP/2.0')).toMatchObject({
      target: '/a?b=https://c/d',
      protocol: 'HTTP/2.0',
    })
  })

  it('S3: the agent may hold quotes', () => {
    expect(
      fieldsOf(
        'aws/s3',
        'o b [06/Feb/2026:00:00:38 +0000] 203.0.113.30 - R REST.GET.OBJECT k "GET /k HTTP/1.1" 200 - 5 5 3 2 "-" "a "b" c\\"" - x',
      ),
    ).toMatchObject({ agent: 'a "b" c\\"', vhost: 'b', status: 200, bytes: 5 })
  })

  it('Envoy: older Istio lines, with one quoted word before the sizes', () => {
    expect(
      fieldsOf(
        'proxy/envoy',
        '[2026-11-25T21:26:18.409Z] "GET /a HTTP/1.1" 503 UH "-" "-" 0 19 0 - "203.0.113.5" "curl/8" "id" "web:80" "-" - - 10.0.0.1:80 10.0.0.2:5 -',
      ),
    ).toMatchObject({ source: '203.0.113.5', status: 503, bytes: 19, duration: 0, vhost: 'web' })
  })

  it('Cloud Storage: the row of names is a comment', () => {
    const rows = rowsOf(
      FORMATS.filter(({ id }) => id === 'gcp/storage'),
      encode('"time_micros","c_ip","c_ip_type"\n"other","row"\n'),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['comment', 'unread'])
  })

  it('Squid: times that people read', () => {
    expect(
      fieldsOf(
        'proxy/squid',
        '[30/Sep/2026:15:30:54 +0000]    12 192.0.2.41 TCP_HIT/200 491 GET http://a.example/ - HIER_NONE/- text/html',
      ),
    ).toMatchObject({ time: '2026-09-30T15:30:54.000Z', duration: 12 })
  })
})

describe.each(formats)('$id', (format) => {
  const samples = format.samples.map(({ line }) => encode(line))

  it('reads hostile long lines in linear time', () => {
    // 2 ms at most where the code is bundled; something quadratic would take seconds
    const reader = format.reader()
    const draft = new Draft()
    for (const sample of samples) {
      const header = sample.lastIndexOf(10) + 1
      reader.learn?.(sample, 0, header)
      for (const piece of [
        '"',
        '" ',
        ' "',
        '"a ',
        '[',
        '[a ',
        ' ',
        '\t',
        '\\',
        ',',
        '1 ',
        'a:b ',
      ]) {
        const size = 65_536
        for (const share of [0.3, 0.7, 1]) {
          const head = sample.subarray(0, Math.max(header, Math.floor(sample.length * share)))
          const bytes = new Uint8Array(head.length + size)
          bytes.set(head)
          for (let i = 0; i < size; i++) bytes[head.length + i] = piece.charCodeAt(i % piece.length)
          const time = fastest(() => {
            draft.reset()
            reader.read(bytes, 0, bytes.length, draft)
          }, 2)
          expect(time, `${piece} after ${head.length} bytes`).toBeLessThan(300)
        }
      }
    }
  })

  it('keeps its spans inside the line, whatever the line', () => {
    const random = seeded(23)
    const below = (n: number) => Math.floor(random() * n)
    const reader = format.reader()
    const draft = new Draft()
    for (let i = 0; i < 3000; i++) {
      const bytes = Uint8Array.from(samples[below(samples.length)] ?? [])
      for (let edits = below(8); edits > 0; edits--)
        bytes[below(bytes.length)] = below(2) === 0 ? below(256) : 0x20 + below(16)
      const from = below(3) === 0 ? below(bytes.length) : 0
      const to = below(3) === 0 ? from + below(bytes.length - from) : bytes.length
      draft.reset()
      if (!reader.read(bytes, from, to, draft)) continue
      TEXT_FIELDS.forEach((_, field) => {
        const start = draft.start[field] as number
        const end = draft.end[field] as number
        if (start >= 0) expect(start >= from && end >= start && end <= to).toBe(true)
      })
      for (let at = 0; at < draft.places; at++) {
        expect(draft.placeStart[at]).toBeGreaterThanOrEqual(from)
        expect(draft.placeEnd[at]).toBeLessThanOrEqual(to)
      }
    }
  })
})
