import { expect, it } from 'vitest'
import { exportName, slugOf } from '../../../src/app/file-name.ts'

it('names case, content and day', () => {
  expect(exportName('Web 01 (incident)', 'findings', new Date(2026, 10, 9, 23, 59))).toBe(
    'spoor-web-01-incident-findings-2026-11-09.csv',
  )
})

it.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\x', 'c-x'],
  ['CON', 'case-con'],
  ['lpt1', 'case-lpt1'],
  ['', 'case'],
  ['...', 'case'],
  [' \u0000\u001b[31m', '31m'],
  ['report\u202Egpj.exe', 'report-gpj-exe'],
  ['a\u200Bb\uFEFFc', 'a-b-c'],
  ['<script>"*?|', 'script'],
  ['名古屋サーバー', '名古屋サーバー'],
  ['ＷＥＢ０１', 'web01'],
  ['trailing. ', 'trailing'],
  ['\uD800 lone', 'lone'],
])('makes %j harmless', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('stays below 120 bytes and cuts no character in half', () => {
  for (const name of [
    'x'.repeat(10_000),
    '事'.repeat(5000),
    '𝒳'.repeat(300),
    'e\u0301'.repeat(999),
  ]) {
    const file = exportName(name, 'findings', new Date(0))
    expect(new TextEncoder().encode(file).length).toBeLessThan(120)
    expect(file).not.toMatch(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])|�/)
  }
})

it('is made of letters, digits, marks and hyphens whatever comes', () => {
  for (let unit = 0; unit < 0x3000; unit++)
    expect(slugOf(`a${String.fromCharCode(unit)}b`)).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u)
})
