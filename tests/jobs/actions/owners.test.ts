import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/base/bytes.ts'
import { NO_FILTER } from '../../../src/engine/columns/filter.ts'
import { subjects } from '../../../src/jobs/actions/incidents.ts'
import { networkPage } from '../../../src/jobs/actions/networks.ts'
import { draftOf, shareFile } from '../../../src/jobs/actions/share.ts'
import { Questions } from '../../../src/jobs/questions.ts'
import { AddressBook } from '../../../src/jobs/whose.ts'
import type { ReportWish } from '../../../src/protocol/actions.ts'
import { MemoryShelf } from '../../../src/store/memory-shelf.ts'
import { questionsOf } from '../questions-of.ts'

const LOG = ['192.0.2.1', '192.0.2.200', '198.51.100.4', '203.0.113.9']
  .flatMap((source) =>
    [1, 2].map(
      (at) =>
        `${source} - - [21/Nov/2026:02:00:0${at} +0000] "GET /?id=1'+UNION+SELECT+1,2--&from=203.0.113.77 HTTP/1.1" 404 5 "-" "x"\n`,
    ),
  )
  .join('')
const WHOIS = `inetnum: 192.0.2.0 - 192.0.2.255
netname: ONE
country: DE
org-name: Example Net
abuse-mailbox: abuse@example.net

inetnum: 198.51.100.0 - 198.51.100.127
netname: TWO
org-name: Example Net
abuse-mailbox: abuse@example.net
`
const WISH: ReportWish = {
  by: 'owner',
  least: 1,
  language: 'en',
  reporter: { org: 'Example Hosting', contact: 'me@example.org', domain: 'example.org' },
  redaction: { own: [], hosts: false, users: false, queries: true, others: false },
}

let questions: Questions
beforeAll(async () => {
  const book = new AddressBook(new MemoryShelf())
  await book.add(
    new File(
      [encode(WHOIS)].map((bytes) => new Uint8Array(bytes)),
      'whois.txt',
    ),
  )
  await book.ready(1)
  const { holdings, means } = await questionsOf(LOG)
  questions = new Questions(
    { holdings: { ...holdings, addresses: book.addresses }, version: 1 },
    means,
  )
})

describe('reports by owner', () => {
  it('join all networks of one owner, and fall back to the network', () =>
    expect(
      subjects(questions, NO_FILTER, 'owner', 1).map(({ subject, sources, attacks }) => [
        subject,
        sources,
        attacks,
      ]),
    ).toEqual([
      ['Example Net', 3, 6],
      ['203.0.113.0/24', 1, 2],
    ]))

  it('are addressed, name the addresses, and hide those of others', () => {
    const draft = draftOf(questions, NO_FILTER, WISH, 'Example Net')
    expect(draft).toMatchObject({
      to: 'abuse@example.net',
      subject: 'Abuse report: 6 attacks from Example Net',
    })
    for (const own of ['192.0.2.1', '192.0.2.200', '198.51.100.4'])
      expect(draft?.text).toContain(`  ${own}\n`)
    expect(draft?.text).not.toContain('203.0.113.77')
    expect(draftOf(questions, NO_FILTER, WISH, 'Nobody')).toBeUndefined()
  })

  it.each(['source', 'network'] as const)('by %s are addressed, too', (by) => {
    const subject = by === 'source' ? '192.0.2.1' : '192.0.2.0/24'
    expect(draftOf(questions, NO_FILTER, { ...WISH, by }, subject)?.to).toBe('abuse@example.net')
  })

  it('are one file each', async () => {
    const { blob, items } = shareFile(questions, NO_FILTER, WISH, 'mails', 0)
    expect(items).toBe(2)
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const texts = Object.values(files).map((bytes) => decode(bytes))
    expect(texts[0]).toMatch(/^To: abuse@example\.net\nSubject: Abuse report: 6 attacks/)
    expect(texts[1]).toMatch(/^Subject: /)
  })
})

describe('networks', () => {
  const plan = {
    v4: 24,
    v6: 64,
    hits: 1,
    hosts: 1,
    share: 0,
    grow: false,
    hostile: 'attacks',
  } as const

  it('show an owner who holds all of them', () => {
    const window = { order: 'network', descending: false, from: 0, count: 10 } as const
    const { rows } = networkPage(questions, NO_FILTER, plan, window, { allow: [], own: [] })
    expect(rows.map(({ network, whose }) => [network, whose.owner, whose.country])).toEqual([
      ['192.0.2.0/24', 'Example Net', 'DE'],
      ['198.51.100.0/24', undefined, undefined],
      ['203.0.113.0/24', undefined, undefined],
    ])
  })
})
