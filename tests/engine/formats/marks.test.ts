import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { textIndex, type TextField } from '../../../src/engine/columns/fields.ts'
import { definitionsIn } from '../../../src/engine/formats/definition.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { definitionOf, type Mark, type MarkRole } from '../../../src/engine/formats/marks.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { describeDraft, seeded } from './describe.ts'

type Fields = Record<string, string | number> | undefined

function read(definition: string, line: string): Fields {
  const [found] = definitionsIn(definition)
  const draft = new Draft()
  draft.reset()
  const bytes = encode(line)
  return found?.format.reader().read(bytes, 0, bytes.length, draft) === true
    ? describeDraft(bytes, draft)
    : undefined
}

/** The marks that name parts of a line: `[role, part]`, in the order of the line. */
function marksOf(line: string, parts: readonly (readonly [MarkRole, string])[]): Mark[] {
  let from = 0
  return parts.map(([role, part]) => {
    const start = line.indexOf(part, from)
    if (start < 0) throw new Error(`no ${part} in ${line}`)
    from = start + part.length
    return { role, start, end: from }
  })
}

const TEXTS: readonly (readonly [TextField, MarkRole])[] = [
  ['source', 'source'],
  ['sources', 'list'],
  ['referrer', 'referrer'],
  ['agent', 'agent'],
  ['vhost', 'vhost'],
  ['user', 'user'],
]

/** What a person would mark who sees what a format reads in a line. */
function marksFrom(line: string, draft: Draft): Mark[] {
  const marks: Mark[] = []
  const add = (role: MarkRole, start: number, end: number): void => {
    if (start >= 0) marks.push({ role, start, end })
  }
  for (const [field, role] of TEXTS)
    add(role, draft.start[textIndex[field]] ?? -1, draft.end[textIndex[field]] ?? -1)
  // a list holds the source
  const list = marks.find(({ role }) => role === 'list')
  const wanted = marks.filter(
    (mark) =>
      mark.role !== 'source' ||
      list === undefined ||
      mark.start < list.start ||
      mark.end > list.end,
  )
  marks.length = 0
  marks.push(...wanted)
  const { method, protocol, target, request } = textIndex
  const from = Math.max(draft.start[method] ?? -1, draft.start[request] ?? -1)
  const to = Math.max(
    ...[protocol, target, request].map((i) =>
      (draft.start[i] ?? -1) < 0 ? -1 : (draft.end[i] ?? -1),
    ),
  )
  add('request', from, to)
  const bracket = /\[([^[\]]{18,})\]/.exec(line)
  if (draft.timeStart >= 0) add('time', draft.timeStart, draft.timeEnd)
  else if (bracket !== null) add('time', bracket.index + 1, bracket.index + bracket[0].length - 1)
  if (draft.statusStart >= 0) add('status', draft.statusStart, draft.statusStart + 3)
  if (draft.bytesStart >= 0)
    add('bytes', draft.bytesStart, draft.bytesStart + String(draft.bytes).length)
  return marks.map((mark) => ({ ...mark, end: Math.min(mark.end, line.length) }))
}

const ACCESS = FORMATS.filter(({ id }) => id.startsWith('access/')).flatMap((format) =>
  format.samples.map(({ line }) => [format.id, line, format] as const),
)
/** Values whose bytes the format finds by more than what stands around them. */
const ODD = [
  'raw "quotes" too', // no quote around the agent is its end
]

describe('a definition made of marks', () => {
  it.each(ACCESS.filter(([, line]) => !ODD.some((odd) => line.includes(odd))))(
    'reads the fields that were marked: %s: %s',
    (_, line, format) => {
      const bytes = encode(line)
      const draft = new Draft()
      draft.reset()
      expect(format.reader().read(bytes, 0, bytes.length, draft)).toBe(true)
      const { duration, ...wanted } = describeDraft(bytes, draft)
      expect(duration === undefined || typeof duration === 'number').toBe(true)
      const definition = definitionOf(line, marksFrom(line, draft))
      expect(read(definition, line), definition).toEqual(wanted)
    },
  )

  it('reads other lines of the same kind', () => {
    const line = 'd=2026-11-04 10:00:00 +0100;src=192.0.2.7;GET /a?b=1;took=12ms;418;own'
    const definition = definitionOf(
      line,
      marksOf(line, [
        ['time', '2026-11-04 10:00:00'],
        ['source', '192.0.2.7'],
        ['method', 'GET'],
        ['target', '/a?b=1'],
        ['millis', '12'],
        ['status', '418'],
      ]),
    )
    expect(
      read(definition, 'd=2026-12-05 11:00:00 -0500;src=2001:db8::9;POST /;took=7ms;200;other;x'),
    ).toEqual({
      time: '2026-12-05T16:00:00.000Z',
      source: '2001:db8::9',
      method: 'POST',
      target: '/',
      duration: 7,
      status: 200,
    })
    expect(read(definition, '2026-12-05 11:00:00')).toBeUndefined()
  })

  it('reads a time and a request that nothing encloses', () => {
    const line = '2026-11-04 10:00:00 192.0.2.7 GET /a b HTTP/1.1 404 99'
    const definition = definitionOf(
      line,
      marksOf(line, [
        ['time', '2026-11-04 10:00:00'],
        ['source', '192.0.2.7'],
        ['request', 'GET /a b HTTP/1.1'],
        ['status', '404'],
        ['bytes', '99'],
      ]),
    )
    expect(read(definition, '2026-11-05 23:59:59 192.0.2.9 HEAD /x HTTP/2.0 200 -')).toEqual({
      timeLocal: '2026-11-05T23:59:59.000',
      source: '192.0.2.9',
      method: 'HEAD',
      target: '/x',
      protocol: 'HTTP/2.0',
      status: 200,
    })
  })

  it('takes quotes, brackets and blanks around a mark for no part of it', () => {
    const line = `192.0.2.7 ["it's"] "GET / HTTP/1.1"\\ $5 é 200`
    const marks = marksOf(line, [
      ['source', '192.0.2.7 '],
      ['user', '["it\'s"]'],
      ['request', ' "GET / HTTP/1.1"'],
      ['status', '200'],
    ])
    expect(read(definitionOf(line, marks), line)).toMatchObject({
      source: '192.0.2.7',
      user: '"it\'s"',
      target: '/',
      status: 200,
    })
  })

  it('never throws, whatever is marked', () => {
    const random = seeded(5)
    const below = (n: number): number => Math.floor(random() * n)
    const roles: readonly MarkRole[] = ['source', 'list', 'time', 'request', 'status', 'ignore']
    for (let n = 0; n < 2000; n++) {
      const line = Array.from({ length: below(30) }, () =>
        'ab1 "[]\\\'$;{}|é-\t'.charAt(below(17)),
      ).join('')
      const marks = Array.from({ length: below(5) }, () => {
        const start = below(40) - 4
        return { start, end: start + below(9) - 2, role: roles[below(6)] ?? 'ignore' }
      })
      read(definitionOf(line, marks), line)
    }
  })
})
