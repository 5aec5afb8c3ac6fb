import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, settled, show, visit, type Visit } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser, { bypassCsp: true })
  await here.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await here.page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(here.page)
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
  await dialog.getByRole('button', { name: 'odd' }).click()
  expect(await dialog.innerText()).toContain('failregex: a group has no )')
  await page.evaluate(axe)
  const faults = await page.evaluate(async () => {
    interface Report {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<Report> } }).axe
    const { violations } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  })
  expect(faults).toEqual([])
  await page.keyboard.press('Escape')
}, 60_000)
