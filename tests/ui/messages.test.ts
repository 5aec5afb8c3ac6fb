import { describe, expect, it } from 'vitest'
import { ENGLISH_PUNCTUATION } from '../japanese.ts'
import { FORMATS } from '../../src/engine/formats/registry.ts'
import { DETECTORS } from '../../src/engine/detectors/registry.ts'
import { RULES } from '../../src/engine/rules/registry.ts'
import { categoryOf } from '../../src/engine/rules/rule.ts'
import { BLOCK_FORMATS } from '../../src/export/blocklists/registry.ts'
import { en } from '../../src/ui/messages/en/index.ts'
import { ja } from '../../src/ui/messages/ja/index.ts'

/** Every text by its path; functions are called with words that can be found again. */
function texts(messages: unknown, path = ''): [path: string, text: string][] {
  if (typeof messages === 'string') return [[path, messages]]
  if (typeof messages === 'function') {
    const say = messages as (...args: unknown[]) => string
    return [1, 2].map((n) => [`${path}(${n})`, say(n, '〔1〕', '〔2〕', '〔3〕', '〔4〕')])
  }
  if (typeof messages !== 'object' || messages === null) return []
  return Object.entries(messages).flatMap(([key, value]) =>
    texts(value, path === '' ? key : `${path}.${key}`),
  )
}

const english = texts(en)
const japanese = new Map(texts(ja))

/**
 * Texts without a Japanese letter: names, signs and units that are the same in both languages.
 */
const SAME = [
  /^settings\.languages\./,
  /^settings\.zones\.utc$/,
  /^shell\.(?:searchKey|is|isNot)$/,
  /^rules\.(?:attack|cwe|cve)$/,
  /^ingest\.(?:places\..*|formats\.fail2ban\/log|formats\.access\/(?:common|combined).*)$/,
  /^words\.(?:categories\.ssrf|(?:list|facts|span|within|titleOf|aside|named)\(\d\))$/,
  /^drawer\.(?:kinds\.url|steps\..*|fieldNames\..*|place\(\d\)|foundIn\(\d\))$/,
  /^tables\.absent$/,
  /^decisions\.products\./,
  /^whose\.(?:iana|kinds\.(?:ipset|mmdb)|specialText\(\d\))$/,
]

/** Texts that quote what programs write. */
const UNPUNCTUATED = /^faults\.(?:names-too-deep|lone-percent|group-.*)/

describe('messages', () => {
  it('have the same keys in both languages', () =>
    expect([...japanese.keys()].sort()).toEqual(english.map(([path]) => path).sort()))

  it.each([...english, ...japanese])('%s is not empty', (_, text) =>
    expect(text.trim()).not.toBe(''),
  )

  it.each([...japanese].filter(([path]) => !SAME.some((same) => same.test(path))))(
    '%s is said in Japanese',
    (_, text) => expect(text).toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u),
  )

  it.each([
    ...[...japanese].filter(([path]) => !UNPUNCTUATED.test(path)),
    ...[...RULES, ...DETECTORS].flatMap(({ id, ja: { title, why, falsePositives = '' } }) => [
      [`title of ${id}`, title] as const,
      [`why of ${id}`, why] as const,
      [`why ${id} may be none`, falsePositives] as const,
    ]),
  ])('%s has no punctuation of English', (_, text) => expect(text).not.toMatch(ENGLISH_PUNCTUATION))

  it('name every format there is, and no other', () => {
    const ids = FORMATS.map(({ id }) => id).sort()
    for (const messages of [en, ja])
      expect(Object.keys(messages.ingest.formats).sort()).toEqual(ids)
  })

  it('name every part of a request that a rule looks at', () => {
    const parts = RULES.flatMap(({ where }) => where)
    for (const messages of [en, ja])
      expect(Object.keys(messages.rules.parts)).toEqual(expect.arrayContaining(parts))
  })

  it('name forms of a block list that there are', () => {
    const ids = BLOCK_FORMATS.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(Object.keys(en.actions.blockForms)))
  })

  it('name every category of rules and detectors', () => {
    const ids = [...RULES, ...DETECTORS].map(({ id }) => categoryOf(id))
    for (const messages of [en, ja])
      expect(Object.keys(messages.words.categories)).toEqual(expect.arrayContaining(ids))
  })
})
