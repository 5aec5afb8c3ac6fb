import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults } from './axe.ts'
import { drop, launch, settled, show, visit } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it("a log of its own kind is read by the server's own definition, pasted", async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-own-')), 'own.log')
  const line = (n: number): string => `GET|/page-${n}|418|203.0.113.${n}|own\n`
  writeFileSync(path, Array.from({ length: 9 }, (_, n) => line(n)).join(''))
  const here = await visit(browser)
  const { page } = here
  await drop(page, [path])
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  await show(page, 'files')
  const body = (): Promise<string> => page.locator('body').innerText()
  await page.getByRole('button', { name: 'Paste its definition' }).click()
  const field = page.getByLabel('Definition', { exact: true })
  await field.fill('there is none')
  await expect.poll(body).toContain('There is no log format in this text')
  await field.fill("log_format own '$request_method|$request_uri|$status|$remote_addr|own';")
  await expect.poll(body).toContain('Reads 9 of 9 lines')
  await page.getByRole('button', { name: 'Read the file so' }).click()
  await expect.poll(body, { timeout: 10_000 }).toContain('Pasted definition')
  await settled(page)
  await show(page, 'requests', '&status=418')
  await expect.poll(body, { timeout: 10_000 }).toContain('of 9')
  expect(await body()).toContain('/page-7')

  // a later file of the same look is read so at once, unless a person says otherwise
  const later = join(dirname(path), 'own-2.log')
  writeFileSync(later, Array.from({ length: 7 }, (_, n) => line(n + 30)).join(''))
  await drop(page, [later])
  await show(page, 'files')
  await expect.poll(body, { timeout: 10_000 }).toContain('read as you chose for own.log on')
  await settled(page)
  const format = page.getByLabel('Format of own-2.log')
  expect(await format.inputValue()).toContain('definition:')
  await page.getByRole('button', { name: 'Use what was detected' }).click()
  await expect.poll(() => format.inputValue(), { timeout: 10_000 }).not.toContain('definition:')
  await settled(page)

  await page.getByRole('button', { name: 'Settings' }).click()
  await expect.poll(body).toContain('Pasted definition: as own.log')
  await page.getByRole('button', { name: 'Forget what was chosen for own.log' }).click()
  await expect.poll(body).toContain('Nothing was chosen yet')
  await here.close()
  expect(here.complaints).toEqual([])
})

it('a log behind a proxy is told of, and its sources are those of the field that a person chooses', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'spoor-proxy-')), 'behind.log')
  const line = (n: number): string =>
    `10.0.0.1 - - [04/Nov/2026:10:00:${String(n % 60).padStart(2, '0')} +0000] "GET /${n} HTTP/1.1" 200 12 "-" "curl/8.5.0" "203.0.113.${n % 9}, 198.51.100.7"\n`
  writeFileSync(path, Array.from({ length: 60 }, (_, n) => line(n)).join(''))
  const here = await visit(browser)
  const { page } = here
  await drop(page, [path])
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  const body = (): Promise<string> => page.locator('body').innerText()
  await expect
    .poll(body, { timeout: 10_000 })
    .toContain('Most requests of a file come from a proxy')
  await page.getByRole('button', { name: 'Most requests of a file' }).click()
  await expect.poll(body).toContain('Most requests (100%) come from 10.0.0.1')
  await page.getByRole('button', { name: 'Take the first public address of the list' }).click()
  const choice = page.getByLabel('Source of the requests of behind.log')
  await expect.poll(() => choice.inputValue(), { timeout: 10_000 }).toBe('public')
  await settled(page)
  await show(page, 'sources')
  await expect.poll(body, { timeout: 10_000 }).toContain('203.0.113.8')
  expect(await body()).not.toContain('10.0.0.1')
  await show(page, 'files')
  await choice.selectOption('right')
  await expect.poll(() => choice.inputValue(), { timeout: 10_000 }).toBe('right')
  await show(page, 'sources')
  await expect.poll(body, { timeout: 10_000 }).toContain('198.51.100.7')
  await here.close()
  expect(here.complaints).toEqual([])
})

it('the columns of an odd log are marked by keyboard, and a second file of its look is read so at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-marked-'))
  const line = (n: number): string =>
    `W3;${400 + n};took=${n}ms;203.0.113.${n} <2026-11-04 10:00:0${n}> GET /page-${n}?q=1 of me\n`
  const file = (name: string, from: number, to: number): string => {
    const path = join(folder, name)
    writeFileSync(path, Array.from({ length: to - from }, (_, n) => line(from + n)).join(''))
    return path
  }
  const here = await visit(browser, { bypassCsp: true })
  const { page } = here
  const body = (): Promise<string> => page.locator('body').innerText()
  await drop(page, [file('odd.log', 1, 9)])
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  await show(page, 'files')
  const { keyboard } = page
  await page.getByRole('button', { name: 'Mark the columns of a line' }).focus()
  await keyboard.press('Enter')
  const pieces = page.getByRole('group', { name: 'Pieces of the line' }).getByRole('button')
  await expect
    .poll(() => pieces.allInnerTexts(), { timeout: 10_000 })
    .toEqual([
      'W3',
      '401',
      'took',
      '1ms',
      '203.0.113.1',
      '2026-11-04',
      '10:00:01',
      'GET',
      '/page-1?q=1',
      'of',
      'me',
    ])
  const say = async (role: string): Promise<void> => {
    await page.getByRole('button', { name: role, exact: true }).focus()
    await keyboard.press('Enter')
  }
  await pieces.nth(0).focus()
  await keyboard.press('ArrowRight')
  await say('Status')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await say('Source address')
  await keyboard.press('Shift+ArrowRight')
  await say('Time')
  await say('Method')
  await say('Target')
  await expect.poll(body).toContain('Reads 8 of 8 lines')
  expect(await faults(page)).toEqual([])
  // text inside a piece
  await page.getByLabel('The line as it stands').evaluate((field: HTMLTextAreaElement) => {
    field.focus()
    field.setSelectionRange(field.value.indexOf('1ms'), field.value.indexOf('ms'))
    field.dispatchEvent(new Event('select', { bubbles: true }))
  })
  await expect.poll(body).toContain('Chosen: 1')
  await say('Duration, ms')
  await expect.poll(body).toContain('Reads 8 of 8 lines')
  await page.getByRole('button', { name: 'Read the file so' }).click()
  await expect.poll(body, { timeout: 10_000 }).toContain('Marked columns')
  await settled(page)

  await drop(page, [file('odd.log.1', 3, 7)])
  await expect.poll(body, { timeout: 10_000 }).toContain('read as you chose for odd.log on')
  await settled(page)
  await show(page, 'requests', '&status=405')
  await expect.poll(body, { timeout: 10_000 }).toContain('/page-5?q=1')
  await expect.poll(body).toContain('of 2')
  expect(await body()).toContain('203.0.113.5')
  await here.close()
  expect(here.complaints).toEqual([])
})
