import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
  await here.close()
  expect(here.complaints).toEqual([])
})
