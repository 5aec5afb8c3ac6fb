import { describe, expect, it } from 'vitest'
import type { RulePage } from '../../../src/protocol/rows.ts'
import { categoriesOf, found } from '../../../src/ui/rule-book/search.ts'

const page = (id: string, more: Partial<RulePage> = {}): RulePage => ({
  id,
  category: id.split('/', 1)[0] ?? '',
  severity: 'high',
  stage: 'inject',
  title: { en: id, ja: id },
  why: { en: '', ja: '' },
  attack: [],
  cwe: [],
  cve: [],
  refs: [],
  falsePositives: { en: '', ja: '' },
  by: 'source',
  detector: false,
  where: [],
  hits: [],
  misses: [],
  ...more,
})
const BOOK = [
  page('sqli/union-select', { title: { en: 'UNION SELECT', ja: 'UNION SELECTの注入' }, cwe: [89] }),
  page('jndi/lookup', { cve: ['CVE-2021-44228'], attack: ['T1190'] }),
  page('sqli/quote'),
]
const ids = (search: string, category = ''): string[] =>
  found(BOOK, search, category).map(({ id }) => id)

describe('the rule book', () => {
  it('shows all where nothing is asked', () => expect(ids('  ')).toHaveLength(3))
  it('finds by words in any order and case', () =>
    expect(ids('Select UNION')).toEqual(['sqli/union-select']))
  it('finds by CWE, CVE and technique', () => {
    expect(ids('cwe-89')).toEqual(['sqli/union-select'])
    expect(ids('2021-44228')).toEqual(['jndi/lookup'])
    expect(ids('t1190')).toEqual(['jndi/lookup'])
  })
  it('takes Japanese, and full-width letters', () => {
    expect(ids('注入')).toEqual(['sqli/union-select'])
    expect(ids('ＵＮＩＯＮ')).toEqual(['sqli/union-select'])
  })
  it('keeps to a category', () => expect(ids('', 'jndi')).toEqual(['jndi/lookup']))
  it('names each category once', () => expect(categoriesOf(BOOK)).toEqual(['sqli', 'jndi']))
})
