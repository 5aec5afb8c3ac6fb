import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/columns/filter.ts'
import { whoseOf } from '../../../src/engine/whose/whose.ts'
import { blockList } from '../../../src/jobs/actions/block.ts'
import { subjects } from '../../../src/jobs/actions/incidents.ts'
import { planCoverage } from '../../../src/jobs/actions/networks.ts'
import { draftOf } from '../../../src/jobs/actions/share.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import type { NetworkPlan, ReportWish } from '../../../src/protocol/actions.ts'
import { questionsOf } from '../questions-of.ts'

/*
 * What the authors of four articles did by hand with grep, Python and mail, from lines like theirs to what they sent or loaded.
 * The dropper's line to a filter and a jail is in reports.test.ts.
 */
const WISH: ReportWish = {
  by: 'vhost',
  least: 1,
  language: 'en',
  reporter: { org: 'Example Hosting', contact: 'abuse@example.org', domain: 'example.org' },
  redaction: { own: [], hosts: false, users: false, queries: false, others: false },
}

describe('from a redirect program that two networks abuse', () => {
  const PLAN: NetworkPlan = {
    ...{ v4: 24, v6: 64, grow: false, hits: 50, hosts: 30, share: 0 },
    hostile: 'attacks',
  }
  /** Forty hosts of each network twice, a lone host, and visitors of a third network. */
  const lines = Array.from({ length: 40 }, (_, host) =>
    ['203.0.113', '198.51.100'].flatMap((network) =>
      [0, 1].map(
        (time) =>
          `${network}.${host} - - [21/Nov/2026:0${time}:00:${String(host).padStart(2, '0')} +0000] "GET /cgi-bin/jump.cgi?url=http://pills.example/${host} HTTP/1.1" 302 0 "-" "Mozilla/5.0"`,
      ),
    ),
  ).flat()
  const others = Array.from(
    { length: 20 },
    (_, host) =>
      `192.0.2.${host} - - [21/Nov/2026:02:00:00 +0000] "GET /index.html HTTP/1.1" 200 99 "-" "Mozilla/5.0"`,
  )
  let questions: Questions
  beforeAll(async () => {
    questions = await questionsOf(`${[...lines, ...others].join('\n')}\n`)
  })

  it('to networks, and what part of attackers and visitors they take', () => {
    const { networks, hosts, visitors } = planCoverage(questions, NO_FILTER, PLAN, {
      allow: [],
      own: [],
    })
    expect({ networks, hosts, visitors }).toEqual({
      networks: 2,
      hosts: { part: 80, whole: 80 },
      visitors: { part: 0, whole: 20 },
    })
  })

  it('to lines for iptables', async () => {
    const wish = { least: 1, excess: 0, allow: [], own: [], format: 'iptables', seconds: 0 }
    const answer = blockList(questions, NO_FILTER, { ...wish, plan: PLAN, what: 'networks' }, 0)
    const text = (await answer?.blob.text()) ?? ''
    expect(text.match(/-s \S+/g)?.sort()).toEqual(['-s 198.51.100.0/24', '-s 203.0.113.0/24'])
  })
})

describe('from a hosting company’s review, which names no source', () => {
  const review = [
    'domain1.com – – [21/Jun/2011:11:56:40 -0400] “GET /pop.php?id=-109+UNION+SELECT+1,2,table_schema+FROM+INFORMATION_SCHEMA.TABLES+limit+0,1– HTTP/1.1” 500 3506 “-” “Python-urllib/2.7” TgC-OK3 “-“',
    ...[16, 17, 18].map(
      (minute) =>
        `domain3.com – – [22/Jun/2011:13:${minute}:16 -0400] “GET /home.php?pgi=../../../../proc/self/environ%00 HTTP/1.1” 500 3506 “-” “libwww-perl/6.02” TgIqaK4 “-“`,
    ),
  ]
  let questions: Questions
  beforeAll(async () => {
    questions = await questionsOf(`${review.map((line) => `Request: ${line}`).join('\n')}\n`)
  })

  it('to the sites that were attacked three times or more', () => {
    const found = subjects(questions, NO_FILTER, 'vhost', 3)
    expect(found.map(({ subject, attacks }) => [subject, attacks])).toEqual([['domain3.com', 3]])
    expect(subjects(questions, NO_FILTER, 'source', 1)).toEqual([])
  })

  it('to a mail that tells the owner of one', () => {
    const draft = draftOf(questions, NO_FILTER, WISH, 'domain1.com')
    expect(draft?.text).toContain('domain1.com was attacked')
  })
})

describe('from a scanner’s lines', () => {
  it.each([
    ['58.210.85.22', 'APNIC', 'whois.apnic.net'],
    ['213.136.85.27', 'RIPE NCC', 'whois.ripe.net'],
  ])('to who is responsible for %s, as far as one can tell offline', (address, id, server) => {
    const found = whoseOf(address, [])
    expect(JSON.stringify(found)).toContain(server)
    expect(JSON.stringify(found)).toContain(id)
  })
})
