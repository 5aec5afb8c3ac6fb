import { describe, expect, it } from 'vitest'
import { NO_FILTER, type Filter } from '../../../src/engine/columns/filter.ts'
import { droppedFilters, tryFilter } from '../../../src/jobs/actions/filters.ts'
import { Lanes, turn } from '../../../src/jobs/lanes.ts'
import type { FilterFile, TrialAnswer, TrialWish } from '../../../src/protocol/actions.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import { questionsOf } from '../questions-of.ts'

const line = (source: string, path: string, status = 404): string =>
  `${source} - - [01/Mar/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" ${status} 10 "-" "curl/8.5.0"\n`

const ACCESS = [
  line('192.0.2.1', '/wp-login.php'),
  line('192.0.2.1', '/wp-login.php'),
  line('198.51.100.7', '/wp-login.php'),
  line('203.0.113.9', '/wp-login.php'),
  line('192.0.2.1', '/', 200),
  'a line that no format reads from 192.0.2.1\n',
].join('')

const FILES: readonly FilterFile[] = [
  {
    name: 'filter.d/logins.conf',
    text: `[INCLUDES]
before = pages-common.conf
[Definition]
failregex = ^<HOST> \\S+ \\S+ \\[\\] "GET <page-<mode>> [^"]*" 404
            no format reads from <HOST>$
ignoreregex = ^203\\.0\\.113\\.
mode = login
`,
  },
  {
    name: 'filter.d/pages-common.conf',
    text: '[Definition]\npage-login = /wp-login\\.php\npage-root = /\n',
  },
  { name: 'filter.d/broken.conf', text: 'failregex = x' },
  { name: 'filter.d/notes.txt', text: '' },
]

const WISH: TrialWish = { files: FILES, name: 'logins', options: '', most: Infinity }

function trial(questions: Questions, filter: Filter, wish: Partial<TrialWish> = {}): TrialAnswer {
  const steps = tryFilter(questions, filter, { ...WISH, ...wish })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    if (step.value.kind === 'unread') throw new Error(step.value.why.fault.code)
    return step.value.answer
  }
}

describe('dropped filters', () => {
  it('are listed with what they are, and why not', () => {
    expect(droppedFilters(FILES)).toEqual([
      {
        name: 'broken',
        kind: 'unread',
        why: { fault: { code: 'no-section', args: [1] }, at: 'broken.conf', missing: [] },
      },
      { name: 'logins', kind: 'filter' },
      { name: 'pages-common', kind: 'part' },
      {
        name: 'filter.d/notes.txt',
        kind: 'unread',
        why: { fault: { code: 'file-not-taken', args: [] }, at: '', missing: [] },
      },
    ])
  })

  it('are run over every line that is shown', async () => {
    const questions = await questionsOf(ACCESS)
    expect(trial(questions, NO_FILTER)).toMatchObject({
      tried: 6,
      whole: 6,
      matched: 4,
      ignored: 1,
      missed: 1,
      undated: 1,
      failregex: [{ lines: 3 }, { lines: 1 }],
      ignoreregex: [{ lines: 1 }],
      hosts: [
        { host: '192.0.2.1', lines: 3 },
        { host: '198.51.100.7', lines: 1 },
      ],
      hostCount: 2,
      first: '01/Mar/2026:10:00:00 +0000',
      problems: [],
      missing: [],
    })
    const one: Filter = {
      facets: { source: { include: ['198.51.100.7'], exclude: [] } },
    }
    expect(trial(questions, one)).toMatchObject({ tried: 1, matched: 1, hostCount: 1 })
  })

  it('take options as a jail gives them', async () => {
    const questions = await questionsOf(ACCESS)
    const root = trial(questions, NO_FILTER, { options: 'mode="root", other=1' })
    expect(root.failregex[0]).toMatchObject({ lines: 0 })
    expect(root.failregex[0]?.text).toContain('GET / ')
  })

  it('say how much was tried, of each file its part', async () => {
    const many = line('192.0.2.1', '/wp-login.php').repeat(3_000)
    const questions = await questionsOf(many, ACCESS)
    expect(trial(questions, NO_FILTER, { most: 1_500 })).toMatchObject({
      // 3 of the six, but at least 500 if there were so many.
      tried: 1_498 + 6,
      whole: 3_006,
    })
  })

  it('end when something newer is asked, and let others be answered meanwhile', async () => {
    const questions = await questionsOf(line('192.0.2.1', '/wp-login.php').repeat(20_000))
    const lanes = new Lanes()
    const ask = () => lanes.askLong('a', () => tryFilter(questions, NO_FILTER, WISH))
    const old = ask()
    await turn()
    await turn()
    const other = await lanes.ask('b', () => 1)
    expect(other).toEqual({ kind: 'answer', value: 1 })
    const newer = ask()
    expect(await old).toEqual({ kind: 'superseded' })
    expect(await newer).toMatchObject({
      kind: 'answer',
      value: { kind: 'done', answer: { matched: 20_000 } },
    })
  })
})
