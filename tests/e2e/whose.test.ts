import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mmdbOf } from '../engine/whose/mmdb-writer.ts'
import { drop, launch, settled, show, visit, type Visit } from './browser.ts'

const LOG = ['192.0.2.7', '198.51.100.9', '203.0.113.5']
  .map(
    (source) =>
      `${source} - - [10/Oct/2026:13:55:36 +0000] "GET /?id=1%27%20union%20select%201,2-- HTTP/1.1" 404 5 "-" "curl/8.0"\n`,
  )
  .join('')
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'access.log': LOG,
  'delegated-ripencc-latest':
    '2|ripencc|20260101|2|19930901|20251231|+0000\n' +
    'ripencc|NL|ipv4|192.0.2.0|256|20100101|allocated\nripencc|FR|ipv4|198.51.100.0|256|20100101|allocated\n',
  'bad.txt': '# seen before\n203.0.113.0/28\n',
  'whois.txt':
    'inetnum: 198.51.100.0 - 198.51.100.255\nnetname: EXAMPLE\norg-name: Example SARL\nabuse-mailbox: abuse@example.net\n',
  'as.mmdb': mmdbOf({
    '192.0.2.0/25': {
      autonomous_system_number: 64496,
      autonomous_system_organization: 'EXAMPLE-AS',
    },
  }),
  'cut.mmdb': mmdbOf({ '192.0.2.0/25': { country: { iso_code: 'DE' } } }).slice(0, 40),
}

const folder = mkdtempSync(join(tmpdir(), 'spoor-whose-'))
const path = (name: string): string => join(folder, name)
for (const [name, content] of Object.entries(FILES)) writeFileSync(path(name), content)

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

it('shows whose addresses are, from files that are dropped among logs', async () => {
  const { page } = here
  const names = ['access.log', 'delegated-ripencc-latest', 'bad.txt', 'whois.txt', 'as.mmdb']
  await drop(page, names.map(path))
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  await show(page, 'sources')
  const row = (address: string) => page.getByRole('row').filter({ hasText: address })
  await row('192.0.2.7').getByText('NL').waitFor()
  expect(await row('192.0.2.7').innerText()).toContain('AS64496 EXAMPLE-AS')
  expect(await row('198.51.100.9').innerText()).toContain('Example SARL')
  expect(await row('203.0.113.5').innerText()).toContain('bad.txt')

  await row('198.51.100.9').getByText('198.51.100.9').click()
  const part = page.getByRole('region', { name: 'Whose address' })
  await part.getByText('abuse@example.net').waitFor()
  const text = await part.innerText()
  expect(text).toContain('says whois.txt')
  expect(text).toContain('says delegated-ripencc-latest')
  expect(text).toContain('whois -h whois.ripe.net 198.51.100.9')
  expect(text).toContain('https://rdap.db.ripe.net/ip/198.51.100.9')
  await page.keyboard.press('Escape')

  await show(page, 'files')
  await page.getByText('access.log').first().waitFor()
  expect(await page.locator('main').innerText()).not.toContain('bad.txt')
  expect(here.requests).toEqual([])
}, 90_000)

it('lets only the tab that writes remove them', async () => {
  const second = await visit(browser, { context: here.context })
  const { page } = second
  await page.getByText('Another tab of this browser is writing').waitFor()
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.locator('dialog:modal')
  const remove = settings.getByRole('button', { name: 'Remove bad.txt' })
  await remove.waitFor()
  expect(await remove.isDisabled()).toBe(true)
  expect(await settings.innerText()).toContain('Another tab of this browser is writing')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Write in this tab' }).click()
  await page.getByText('Another tab of this browser is writing').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Settings' }).click()
  expect(await remove.isEnabled()).toBe(true)
  await second.close()
  await here.page
    .getByText('Another tab of this browser is writing')
    .waitFor({ state: 'detached', timeout: 10_000 })
  expect(second.complaints).toEqual([])
}, 60_000)

it('keeps them for the next visit, says what is broken, and forgets on request', async () => {
  const { page } = here
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await drop(page, [path('cut.mmdb')])
  await page.getByText('its end, where the metadata stands, is missing').waitFor()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('ripencc 20260101').waitFor()
  for (const name of ['delegated-ripencc-latest', 'bad.txt', 'whois.txt', 'as.mmdb'])
    await page.getByRole('button', { name: `Remove ${name}` }).click()
  await page.getByText('There are none yet.').waitFor()
  await here.close()
  expect(here.complaints).toEqual([])
}, 60_000)
