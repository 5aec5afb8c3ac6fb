import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleDay } from '../../src/app/sample/day.ts'
import { drop, launch, ready, saveCsv, settled, show, visit } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'spoor-'))
const files = sampleDay().map(({ name, text }) => ({
  name,
  text,
  lines: text.split('\n').length - 1,
}))
const paths = files.map(({ name, text }) => {
  const path = join(folder, name === 'access.log' ? 'access.log.gz' : name)
  writeFileSync(path, name === 'access.log' ? gzipSync(text) : text)
  return path
})
const all = files.reduce((sum, { lines }) => sum + lines, 0)
const dropperLines = files
  .filter(({ name }) => name !== 'fail2ban.log')
  .flatMap(({ text }) => text.split('\n'))
  .filter(
    (line) => line.startsWith('203.0.113.77 ') || line.includes('client: 203.0.113.77,'),
  ).length

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('dropped logs', () => {
  it('are read, filtered, exported and still there after a reload, without a request or a policy report', async () => {
    const here = await visit(browser)
    const { page } = here
    await drop(page, paths)
    await page.waitForSelector('html[data-settled="false"]')
    await settled(page)
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 10_000 })
      .toContain(`${new Intl.NumberFormat('en-GB').format(all)} lines`)

    await page.evaluate(() => {
      location.hash = `${location.hash.replace(/#\/\w+/, '#/requests').split('&source')[0] ?? ''}&source=203.0.113.77`
    })
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 10_000 })
      .toContain(`of ${dropperLines}`)

    const rows = Papa.parse<Record<string, string>>(readFileSync(await saveCsv(page), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows).toHaveLength(dropperLines)
    expect(new Set(rows.map((row) => row['source']))).toEqual(new Set(['203.0.113.77']))

    // from a finding to the requests behind it, and to the bytes that gave one away
    await show(page, 'findings', '&rule=cmdi/ifs-separator')
    await expect.poll(() => page.locator('main').innerText()).toMatch(/of 1\b/)
    await page.locator('[role=row][aria-rowindex="2"]').dblclick()
    await page.locator('mark').first().waitFor()
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toContain('${IFS}')
    await page.keyboard.press('Escape')
    await show(page, 'requests', '&source=203.0.113.77')
    await expect.poll(() => page.locator('main').innerText()).toContain(`of ${dropperLines}`)

    expect(here.requests).toEqual([])
    await page.reload()
    await ready(page)
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 10_000 })
      .toContain(`of ${dropperLines}`)
    await here.close()
    expect(here.complaints).toEqual([])
  })
})
