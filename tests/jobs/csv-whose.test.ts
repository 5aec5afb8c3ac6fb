import { beforeAll, describe, expect, it } from 'vitest'
import { encode } from '../../src/base/bytes.ts'
import { NO_FILTER } from '../../src/engine/columns/filter.ts'
import { csvFile, csvNames } from '../../src/jobs/csv-file.ts'
import type { Questions } from '../../src/jobs/questions.ts'
import { AddressBook } from '../../src/jobs/whose.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'
import { questionsOf } from './questions-of.ts'

const LOG =
  '192.0.2.1 - - [21/Nov/2026:02:00:00 +0000] "GET /?id=1%27+UNION+SELECT+1,2-- HTTP/1.1" 404 5 "-" "x"\n'
const WHOIS =
  'inetnum: 192.0.2.0 - 192.0.2.255\ncountry: DE\norigin: AS64496\norg-name: =cmd|x\nnetname: N\n'

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(LOG)
})

async function csv(what: 'findings' | 'requests', columns?: readonly string[]): Promise<string[]> {
  const wish = {
    what,
    bom: false,
    form: 'csv',
    ...(columns === undefined ? {} : { columns }),
  } as const
  const { blob } = await csvFile(questions, NO_FILTER, wish, {
    onRows: () => undefined,
    cancelled: () => false,
  })
  return (await blob.text()).split('\r\n')
}

describe.each(['findings', 'requests'] as const)('a CSV of %s', (what) => {
  it('says nothing of who is behind a source without data', async () => {
    delete questions.holdings.addresses
    expect(csvNames(questions, what).filter((name) => name.startsWith('source_'))).toEqual([])
    expect((await csv(what))[0]).not.toContain('source_country')
  })

  it('says who is behind a source where data tell', async () => {
    const book = new AddressBook(new MemoryShelf())
    await book.add(new File([new Uint8Array(encode(WHOIS))], 'w.txt'))
    await book.ready(1)
    questions.holdings.addresses = book.addresses
    const [head, row] = await csv(what)
    const names =
      '"source_country","source_asn","source_as_name","source_network","source_owner","source_registry"'
    expect(head).toContain(names)
    expect(row).toContain(`"DE","64496","","192.0.2.0/24","'=cmd|x",""`)
    expect(await csv(what, ['source_country'])).toEqual(expect.arrayContaining(['"DE"']))
  })
})
