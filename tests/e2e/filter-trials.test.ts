import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults } from './axe.ts'
import { launch, show, visit, type Visit, readSample } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser, { bypassCsp: true })
  await readSample(here.page)
})
afterAll(() => browser.close())

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

it('tries filters that a person chose on the lines of the case', async () => {
  const { page } = here
  await show(page, 'findings')
  await page.getByRole('button', { name: 'Take action' }).last().click()
  await page.getByRole('button', { name: 'Try existing' }).click()
  await page.waitForSelector('dialog:modal h2')
  await page
    .locator('dialog:modal [data-picker="filters"]')
    .setInputFiles([
      file(
        'any.conf',
        '[INCLUDES]\nbefore = who.conf\n[Definition]\nfailregex = ^%(who)s \\S+ \\S+ \\[\\]',
      ),
      file('who.conf', '[DEFAULT]\nwho = <HOST>'),
      file('none.conf', '[Definition]\nfailregex = ^no such line of <HOST>$'),
      file('odd.conf', '[Definition]\nfailregex = ^(odd <HOST>'),
      file('<img src=x>.conf', 'no section'),
    ])
  const dialog = page.locator('dialog:modal')
  await dialog.locator('#trial-name').waitFor()
  await dialog.getByRole('button', { name: 'Try again' }).waitFor()
  const matched = await dialog.locator('tbody tr').first().locator('td').first().innerText()
  expect(Number(matched.replaceAll(',', ''))).toBeGreaterThan(10)
  expect(await dialog.locator('#trial-name').innerText()).toBe('any')
  const text = await dialog.innerText()
  expect(text).toContain('Included by others, no filters themselves: who')
  expect(text).toContain('Not read (1)')
  expect(text).toContain('1 unusable')
  await dialog.getByRole('button', { name: 'odd' }).click()
  expect(await dialog.innerText()).toContain('failregex: a group has no )')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
}, 60_000)
