import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drop, launch, settled, show, visit } from './browser.ts'

const ROWS = 2_000_000

/** A log whose n-th line asks for `/n`, counted from 1. */
function tallLog(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-tall-')), 'tall.log')
  const file = openSync(path, 'w')
  let text = ''
  for (let n = 1; n <= ROWS; n++) {
    text += `192.0.2.${n & 127} - - [10/Nov/2026:10:00:00 +0000] "GET /${n} HTTP/1.1" 200 5\n`
    if (n % 50_000 !== 0) continue
    writeSync(file, text)
    text = ''
  }
  closeSync(file)
  return path
}

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it('two million rows scroll to their end and to a row by its number', async () => {
  const here = await visit(browser)
  const { page } = here
  await drop(page, [tallLog()])
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page, 100_000)
  await show(page, 'requests')
  const table = (): Promise<string> => page.getByRole('grid').innerText()
  await expect
    .poll(() => page.locator('main').innerText(), { timeout: 10_000 })
    .toContain('of 2,000,000')
  await expect.poll(table).toMatch(/\/1\s/)

  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await expect.poll(table, { timeout: 5000 }).toMatch(/\/2000000\s/)

  await page.getByLabel('Go to row').fill('1,234,567')
  await page.keyboard.press('Enter')
  await expect.poll(table, { timeout: 5000 }).toMatch(/\/1234567\s/)

  // the wheel moves on by rows, not by screens, however tall the table is
  await page.getByRole('grid').hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(table, { timeout: 5000 }).toMatch(/\/12345[789]\d\s/)
  await here.close()
  expect(here.complaints).toEqual([])
})
