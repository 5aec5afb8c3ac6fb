import { describe, expect, it } from 'vitest'
import { NO_POLICY, type Note, type Policy } from '../../../src/engine/policy/policy.ts'
import { tunedBook } from '../../../src/engine/policy/tuned-book.ts'
import { finishCase } from '../../../src/jobs/finish-case.ts'
import { marksIn, rules } from '../../jobs/marks-in.ts'
import { holdingsOf, type TestRow } from '../detectors/holdings.ts'

const ROWS: readonly TestRow[] = [
  { source: '192.0.2.1', request: 'GET /a?x=1', vhost: 'Shop.example:443', hits: ['sqli/example'] },
  { source: '192.0.2.2', request: 'GET /b?x=1', vhost: 'blog.example', hits: ['sqli/example'] },
  {
    source: '198.51.100.9',
    request: 'GET /a/c',
    hits: ['cmdi/example', 'sqli/example'],
    status: 404,
  },
  { source: '198.51.100.9', request: 'GET /' },
]

const note = (id: string, more: Partial<Note> = {}): Note => ({
  kind: 'finding',
  id,
  star: false,
  labels: [],
  text: '',
  status: 'false-positive',
  reason: 'ours',
  ...more,
})

/** Rule ids of each row under a policy, and what it took out. */
async function judged(
  policy: Partial<Policy>,
  rows = ROWS,
): Promise<{ sets: string[]; effects: unknown }> {
  const whole = { ...NO_POLICY, ...policy }
  const holdings = { ...holdingsOf([rows]), policy: whole }
  const effects = await finishCase(holdings, { rules: tunedBook(rules, () => whole) })
  return { sets: marksIn(holdings).map((mark) => mark.split(':')[0] ?? ''), effects }
}

describe('what a person decided about a case', () => {
  it('changes nothing where nothing was decided', async () => {
    expect((await judged({})).sets).toEqual([
      'sqli/example',
      'sqli/example',
      'cmdi/example sqli/example',
      '',
    ])
  })

  it('switches a rule off, and counts what that took', async () => {
    const { sets, effects } = await judged({ rules: { 'sqli/example': { off: true } } })
    expect(sets).toEqual(['', '', 'cmdi/example', ''])
    expect(effects).toEqual({ rules: { 'sqli/example': 3 }, allowed: {}, findings: {} })
  })

  it('limits a rule to a virtual host, in any case and without port', async () => {
    const { sets, effects } = await judged({
      rules: { 'sqli/example': { vhosts: ['shop.EXAMPLE'] } },
    })
    expect(sets).toEqual(['sqli/example', '', 'cmdi/example', ''])
    expect(effects).toMatchObject({ rules: { 'sqli/example': 2 } })
  })

  it('limits a rule to paths that begin so', async () => {
    const { sets } = await judged({ rules: { 'sqli/example': { paths: ['/a/', '/b'] } } })
    expect(sets).toEqual(['', 'sqli/example', 'cmdi/example sqli/example', ''])
  })

  it('raises no alarm for an allowed network, and counts the rows', async () => {
    const { sets, effects } = await judged({
      allowed: [
        { cidr: '192.0.2.0/31', reason: 'office' },
        { cidr: '198.51.100.9', reason: 'monitor' },
        { cidr: 'nonsense', reason: '' },
      ],
    })
    expect(sets).toEqual(['', 'sqli/example', '', ''])
    expect(effects).toMatchObject({ allowed: { '192.0.2.0/31': 1, '198.51.100.9': 1 } })
  })

  it('takes a false positive out of its source only', async () => {
    const { sets, effects } = await judged({
      notes: [note('sqli/example 192.0.2.2'), note('sqli/example 192.0.2.1', { status: 'done' })],
    })
    expect(sets).toEqual(['sqli/example', '', 'cmdi/example sqli/example', ''])
    expect(effects).toMatchObject({ findings: { 'sqli/example 192.0.2.2': 1 } })
  })

  it('shows no detector what an allowed source did', async () => {
    const sweep = Array.from({ length: 14 }, (_, i) => ({
      at: i,
      source: '192.0.2.1',
      request: `GET /${String.fromCharCode(97 + i)}-old/`,
      status: 404,
    }))
    expect((await judged({}, sweep)).sets[0]).toBe('reach/path-sweep')
    const { sets } = await judged({ allowed: [{ cidr: '192.0.2.1', reason: 'monitor' }] }, sweep)
    expect(sets[0]).toBe('')
  })

  it('turns requests for what the site lacks into probes', async () => {
    const rows = [{ request: 'GET /x.php', status: 200 }, { request: 'GET /x.html' }]
    expect((await judged({ absent: ['php'] }, rows)).sets).toEqual(['reach/absent-product', ''])
  })

  it('gives a lowered rule its severity in this case', () => {
    const book = tunedBook(rules, () => ({
      ...NO_POLICY,
      rules: { 'sqli/example': { severity: 'low' }, 'cmdi/example': { off: true } },
    }))
    expect(book.severityOf('sqli/example')).toBe('low')
    expect(book.severityOf('cmdi/example')).toBe('info')
    expect(book.severityOf('constructor')).toBe('low')
    expect(book.severityOf('cmdi/fetch')).toBe('critical')
  })
})
