import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/base/bytes.ts'
import { ResidueCutter } from '../../../src/engine/columns/residue.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import type { Format } from '../../../src/engine/formats/format.ts'
import { FORMATS, FORMAT_FILES } from '../../../src/engine/formats/registry.ts'
import { sniff } from '../../../src/engine/formats/sniff.ts'
import { writeTime } from '../../../src/engine/formats/time-styles.ts'
import { describeDraft } from './describe.ts'

/** Formats that read samples of others, and why. */
const READS_OTHERS: Readonly<Record<string, { readonly others: RegExp; readonly why: string }>> = {
  'access/other': {
    others: /^(?:access|aws|npm|ssl|haproxy|proxy|wrapped|python|php)\//,
    why: 'it is there for what the strict layouts refuse',
  },
  'access/combined': {
    others: /^wrapped\/grep$/,
    why: 'a file’s name before an IPv6 address looks like more of it',
  },
  'access/untimed': {
    others: /^php\/fpm-access$/,
    why: 'a time without brackets looks like a name with blanks',
  },
  'error/nginx-rest': {
    others: /^(?:error\/nginx|fail2ban\/quoted|wrapped\/.*)$/,
    why: 'the last line of an event has the tail that whole events have',
  },
  'generic/text': { others: /./, why: 'it is there for what no other format reads' },
  'logfmt/any': {
    others: /^logfmt\//,
    why: 'it reads any logfmt by the one table of keys',
  },
  'wrapped/json': {
    others: /^(?:wrapped|journal)\//,
    why: 'containers and the journal write their lines in JSON, too',
  },
  'json/other': {
    others: /^(?:json\/|wrapped\/|journal\/|pretty\/|logfmt\/console$)/,
    why: 'it reads any JSON by the one table of keys, also behind words',
  },
}

function read(format: Format, text: string): { draft: Draft; bytes: Uint8Array } | undefined {
  const bytes = encode(text)
  const draft = new Draft()
  draft.reset()
  return format.reader().read(bytes, 0, bytes.length, draft) ? { draft, bytes } : undefined
}

describe.each([...FORMAT_FILES])('%s', (file, format) => {
  it('is named after its file', () => expect(`./${format.id}.ts`).toBe(file))

  it.each(format.samples.map(({ line, gives }) => [line, gives] as const))(
    'reads %j',
    (line, gives) => {
      const found = read(format, line)
      expect(found && describeDraft(found.bytes, found.draft)).toEqual(gives)
    },
  )

  it.each(format.rejects)('refuses %j', (line) => expect(read(format, line)).toBeUndefined())

  it('writes its times again as they were', () => {
    for (const { line } of format.samples) {
      const { draft, bytes } = read(format, line) ?? {}
      if (draft === undefined || bytes === undefined || draft.timeStart < 0) continue
      const wall = draft.time + draft.zone * 60_000
      expect(writeTime(draft.timeStyle, wall, draft.zone)).toBe(
        decode(bytes, draft.timeStart, draft.timeEnd),
      )
    }
  })

  it('is recognised by its own samples', () => {
    const text = encode(format.samples.map(({ line }) => `${line}\n`).join(''))
    expect(sniff([text], FORMATS)[0]?.id).toBe(format.id)
  })

  it('reads no sample of another format', () => {
    const excused = READS_OTHERS[format.id]?.others ?? /^$/
    const others = FORMATS.filter(({ id }) => id !== format.id && !excused.test(id))
    const readOf = others.filter(({ samples }) =>
      samples.some(({ line }) => read(format, line) !== undefined),
    )
    expect(readOf.map(({ id }) => id)).toEqual([])
  })
})

/** One reader for all calls. */
function pooled(format: Format): Format['reader'] {
  const reader = format.reader()
  return () => reader
}

describe('the number of a layout', () => {
  const address = ['192.0.2.1', 'h.example']
  const users = ['-', 'ann lee', '']
  const requests = [
    'GET / HTTP/1.1',
    'GET /x',
    '-',
    '',
    '\\x16\\x03',
    'SSH-2.0-Go',
    'G /a b HTTP/2',
  ]
  const sizes = ['-', '0', '007']
  const quoted = ['-', '', '\\"']

  it('tells the whole residue of a line, together with zone and time style', () => {
    const cutter = new ResidueCutter()
    const strict = FORMATS.filter(({ id }) => id.startsWith('access/') && id !== 'access/other')
    const readers = strict.map((format) => ({ ...format, reader: pooled(format) }))
    const residues = new Map<string, string>()
    let counted = 0
    for (const source of address)
      for (const user of users)
        for (const request of requests)
          for (const size of sizes)
            for (const referrer of quoted)
              for (const agent of quoted)
                for (const zone of ['-0000', '-0330'])
                  for (const vhost of [
                    '',
                    'a.example ',
                    'a.example:80 ',
                    'b.example:443 ',
                    'c:81 ',
                  ]) {
                    const line = `${vhost}${source} - ${user} [10/Oct/2026:13:55:37 ${zone}] "${request}" 200 ${size} "${referrer}" "${agent}"`
                    const found = readers
                      .map((format) => read(format, line))
                      .find((one) => one !== undefined && one.draft.layout >= 0)
                    if (found === undefined) continue
                    counted++
                    const { draft, bytes } = found
                    const residue = Buffer.from(cutter.cut(bytes, 0, bytes.length, draft)).toString(
                      'latin1',
                    )
                    const key = `${draft.layout} ${draft.zone} ${draft.timeStyle}`
                    expect(residues.get(key) ?? residue).toBe(residue)
                    residues.set(key, residue)
                  }
    expect(counted).toBeGreaterThan(500)
  })
})
