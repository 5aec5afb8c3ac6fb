import { expect, it } from 'vitest'
import { segments, visible } from '../../../src/engine/decode/printable.ts'

it('leaves plain text of any script alone', () => {
  for (const text of [
    '',
    'GET /index.html',
    'Größe 東京 😀',
    'tab is not plain'.replace('tab', 'it'),
  ])
    expect(visible(text)).toBe(text)
})

it('shows what cannot be seen', () => {
  expect(visible('a\0b\r\n\x1b[31m\x9b')).toBe(String.raw`a\x00b\x0d\x0a\x1b[31m\x9b`)
  expect(visible('\u202egpj.exe\u2066')).toBe(String.raw`\u{202e}gpj.exe\u{2066}`)
  expect(visible('se\u200ble\u00adct\ufeff\u{e0041}')).toBe(
    String.raw`se\u{200b}le\xadct\u{feff}\u{e0041}`,
  )
  expect(visible('\ud800a\u2028')).toBe(String.raw`\u{d800}a\u{2028}`)
})

it('names the kinds', () => {
  expect(segments('a\0\u202eb\u200b')).toEqual([
    { text: 'a', kind: 'plain' },
    { text: String.raw`\x00`, kind: 'control' },
    { text: String.raw`\u{202e}`, kind: 'bidi' },
    { text: 'b', kind: 'plain' },
    { text: String.raw`\u{200b}`, kind: 'invisible' },
  ])
})
