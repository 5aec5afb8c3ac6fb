import { describe, expect, it } from 'vitest'
import { toldOf } from '../../src/base/told.ts'
import { errorText } from '../../src/ui/error-text.ts'
import { language } from '../../src/ui/language.svelte.ts'

describe('what is told of an error', () => {
  it.each([
    ['en', 'the filter x86', 'it is not there any more.', 'the file is not there any more.'],
    ['ja', 'x86フィルター', 'もう存在しません。', 'ファイルが見つかりません。'],
  ] as const)('is said in the language of the page: %s', (spoken, filter, gone, file) => {
    language.current = spoken
    expect(errorText('filter: x86')).toBe(filter)
    expect(errorText(toldOf(new Error('gone')))).toBe(gone)
    const missing = new DOMException('A requested file could not be found.', 'NotFoundError')
    expect(errorText(toldOf(missing))).toBe(file)
  })

  it('stays as it is where there are no words for it', () => {
    for (const text of ['invalid stored block lengths', 'toString: x', 'a: b: c', ''])
      expect(errorText(toldOf(new Error(text)))).toBe(text)
    expect(toldOf('odd')).toBe('odd')
  })
})
