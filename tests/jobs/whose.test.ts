import 'fake-indexeddb/auto'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encode } from '../../src/base/bytes.ts'
import { CaseDesk } from '../../src/jobs/case-desk.ts'
import { whoseDoor } from '../../src/jobs/whose-door.ts'
import { AddressBook } from '../../src/jobs/whose.ts'
import type { StoreState } from '../../src/protocol/cases.ts'
import { SpoorDb } from '../../src/store/db.ts'
import { DiskShelf } from '../../src/store/disk-shelf.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'
import { mmdbOf } from '../engine/whose/mmdb-writer.ts'

const COUNTRIES = mmdbOf(
  { '192.0.2.0/24': { country: { iso_code: 'DE' } } },
  { type: 'DBIP-Country-Lite' },
)
const DELEGATED =
  '2|ripencc|20260101|1|19930901|20251231|+0000\nripencc|NL|ipv4|192.0.2.0|512|20100101|allocated\n'
const WHOIS =
  'inetnum: 192.0.2.0 - 192.0.2.63\nnetname: EXAMPLE\ncountry: FR\norg-name: Example SARL\nabuse-mailbox: abuse@example.net\n'
const LOG = '192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 5\n'

const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], name, { lastModified: 1_767_000_000_000 })

let databases = 0
const shelves = [
  ['memory', () => new MemoryShelf()],
  ['IndexedDB', () => new DiskShelf(new SpoorDb(`whose-${databases++}`))],
] as const

describe.each(shelves)('an address book on %s', (_, shelfOf) => {
  it('keeps data for the next time', async () => {
    const shelf = shelfOf()
    const first = new AddressBook(shelf)
    expect(await first.add(file('c.mmdb', COUNTRIES))).toMatchObject({
      kind: 'added',
      row: { name: 'c.mmdb', about: 'DBIP-Country-Lite', networks: 1, holds: ['country'] },
    })
    const second = new AddressBook(shelf)
    await second.ready(1)
    expect(second.addresses.whose('192.0.2.77')).toMatchObject({
      country: 'DE',
      network: '192.0.2.0/24',
    })
  })

  it('forgets what is removed, and hears of what came', async () => {
    const book = new AddressBook(shelfOf())
    const added = await book.add(file('delegated-ripencc-latest', DELEGATED))
    await book.ready(1)
    expect(book.addresses.whose('192.0.3.1')).toMatchObject({ country: 'NL', registry: 'RIPE NCC' })
    await book.remove(added !== undefined && 'row' in added ? added.row.id : -1)
    await book.ready(2)
    expect(book.addresses.whose('192.0.3.1').country).toBeUndefined()
    expect(await book.list()).toEqual([])
  })

  it('takes a newer issue for an older one', async () => {
    const book = new AddressBook(shelfOf())
    await book.add(file('delegated-ripencc-latest', DELEGATED))
    const newer = DELEGATED.replace('20260101', '20260201').replace('NL', 'BE')
    expect((await book.add(file('delegated-ripencc-latest', newer)))?.kind).toBe('replaced')
    await book.ready(1)
    expect(await book.list()).toHaveLength(1)
    expect(book.addresses.whose('192.0.2.1').country).toBe('BE')
  })
})

describe('an address book', () => {
  it('says who said what, and believes a whois answer first', async () => {
    const book = new AddressBook(new MemoryShelf())
    for (const one of [
      file('c.mmdb', COUNTRIES),
      file('delegated', DELEGATED),
      file('whois.txt', WHOIS),
      file('bad.txt', '192.0.2.0/26\n'),
    ])
      await book.add(one)
    await book.ready(1)
    const whose = book.addresses.whose('192.0.2.9')
    expect(whose).toMatchObject({
      country: 'FR',
      owner: 'Example SARL',
      abuse: 'abuse@example.net',
      network: '192.0.2.0/26',
      registry: 'RIPE NCC',
      whoisServer: 'whois.ripe.net',
      rdap: 'https://rdap.db.ripe.net/ip/192.0.2.9',
      lists: ['bad.txt'],
      special: { name: 'Documentation (TEST-NET-1)' },
    })
    expect(whose.said.filter(({ name }) => name === 'country')).toEqual([
      { name: 'country', value: 'FR', by: 'whois.txt' },
      { name: 'country', value: 'DE', by: 'c.mmdb' },
      { name: 'country', value: 'NL', by: 'delegated' },
    ])
  })

  it('knows registries without any data, and nothing of names', async () => {
    const book = new AddressBook(new MemoryShelf())
    await book.ready(1)
    expect(book.addresses.whose('193.0.0.1')).toMatchObject({ registry: 'RIPE NCC', lists: [] })
    expect(book.addresses.whose('192.168.0.1')).toMatchObject({ special: { name: 'Private use' } })
    expect(book.addresses.whose('192.168.0.1').registry).toBeUndefined()
    expect(book.addresses.whose('host.example')).toEqual({
      address: 'host.example',
      lists: [],
      said: [],
    })
  })

  it('gives no text of a log on to a shell', () => {
    const whose = new AddressBook(new MemoryShelf()).addresses.whose('2001:600::1%$(id)')
    expect(whose).toMatchObject({
      address: '2001:600::1',
      rdap: 'https://rdap.db.ripe.net/ip/2001:600::1',
    })
  })

  it('reads a compressed database', async () => {
    const packed = new Uint8Array(gzipSync(COUNTRIES))
    const book = new AddressBook(new MemoryShelf())
    expect(await book.add(file('dbip.mmdb.gz', packed))).toMatchObject({ kind: 'added' })
  })

  it.each([
    ['access.log', LOG],
    ['access.log.gz', new Uint8Array(gzipSync(encode(LOG)))],
    ['empty.log', ''],
  ])('leaves %s to the importer', async (name, content) =>
    expect(await new AddressBook(new MemoryShelf()).add(file(name, content))).toBeUndefined(),
  )

  it.each([
    ['cut.mmdb', COUNTRIES.slice(0, 60), 'cut'],
    ['text.mmdb', LOG, 'cut'],
    ['nothing.txt', '2|ripencc|20260101|0|||\n', 'empty'],
  ])('says why %s cannot be used', async (name, content, why) =>
    expect(await new AddressBook(new MemoryShelf()).add(file(name, content))).toEqual({
      kind: 'refused',
      why,
    }),
  )

  it('removes no data where another tab writes', async () => {
    const desk = new CaseDesk(new MemoryShelf())
    const book = new AddressBook(desk.shelf)
    await book.add(file('bad.txt', '192.0.2.1\n'))
    let mode: StoreState['mode'] = 'read-only'
    const state = () => Promise.resolve({ mode, version: 0, finishing: false })
    const office = { desk, state, noteChange: () => desk.version++ }
    const door = whoseDoor(Promise.resolve({ office, book }))
    const [kept] = await door.dataSets()
    expect(await door.removeData(kept?.id ?? 0)).toBe(false)
    expect(await door.dataSets()).toEqual([kept])
    mode = 'disk'
    expect(await door.removeData(kept?.id ?? 0)).toBe(true)
    expect(await door.dataSets()).toEqual([])
  })

  it('refuses data where another tab writes', async () =>
    expect(
      await new AddressBook(new MemoryShelf()).add(file('bad.txt', '192.0.2.1\n'), false),
    ).toEqual({
      kind: 'refused',
      why: 'read-only',
    }))
})
