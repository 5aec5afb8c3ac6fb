import { afterAll, beforeAll, expect, it } from 'vitest'
import { faults } from './axe.ts'
import { launch, settled, show, visit, type Visit, readSample } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser, { bypassCsp: true })
  await readSample(here.page)
})
afterAll(() => browser.close())

/** Rows of the table on screen, as its bar tells them. */
async function rows(): Promise<number> {
  const { page } = here
  await page.waitForSelector('[role="grid"][aria-busy="false"]')
  return Number(await page.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1
}

const cellOf = (column: number): string =>
  `[role="row"][aria-rowindex="2"] [role="gridcell"][aria-colindex="${column}"]`

it('stars and notes a finding by keys, finds it by a filter, and takes both back', async () => {
  const { page } = here
  await show(page, 'findings')
  const all = await rows()
  const grid = page.locator('[role="grid"]')
  await grid.focus()
  await page.keyboard.press('s')
  await page.locator('[role="row"][aria-rowindex="2"] [aria-label="Starred"]').waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Labels').fill('customer 7, urgent')
  await page.getByLabel('Text').fill('=asked the provider')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('=asked the provider').first().waitFor()
  await show(page, 'findings', '&note=starred')
  await expect.poll(rows).toBe(1)
  await show(page, 'findings')
  await expect.poll(rows).toBe(all)
})

it('takes a false positive out of all counts, and undo brings it back', async () => {
  const { page } = here
  await show(page, 'findings')
  const before = await rows()
  await page.locator('[role="grid"]').focus()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Note on a finding' })
  await dialog.getByLabel('Status').selectOption('false-positive')
  await page.getByLabel('Why it is none').fill('our own scanner')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(rows).toBe(before - 1)
  await page.locator('[role="grid"]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(rows).toBe(before)
})

it('switches a rule off, lowers another, and says what that took', async () => {
  const { page } = here
  await show(page, 'findings')
  const rule = await page.locator(`${cellOf(4)} strong`).innerText()
  const before = await rows()
  await show(page, 'rules')
  await page.getByPlaceholder(/search/i).fill(rule)
  await page.locator('.side li button').first().click()
  await page.getByText(/of all alarms/).waitFor()
  await page.getByRole('switch', { name: 'Switched off' }).click()
  await page.getByText(/Tuning took [1-9]/).waitFor()
  expect(await faults(page)).toEqual([])
  await show(page, 'findings')
  await expect.poll(rows).toBeLessThan(before)
})

it('allows a source after showing what that hides, and keeps all of it over a reload', async () => {
  const { page } = here
  await show(page, 'sources', '&attacks=1')
  const before = await rows()
  await page.locator(cellOf(1)).click()
  await page.getByRole('button', { name: 'Allow this source…' }).click()
  await page.getByText(/In this case: [\d,]+ requests of 1 sources/).waitFor()
  await page.getByLabel('Why').fill('the office')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect.poll(rows).toBe(before - 1)
  await page.reload()
  await settled(page)
  await expect.poll(rows).toBe(before - 1)
  await page
    .getByRole('button', { name: /Sample|sample/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Settings of this case…' }).click()
  await page.getByRole('radio', { name: 'Allowed sources' }).click()
  await page.getByText('the office').waitFor()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByText('No source is allowed.').waitFor()
  for (const part of ['Site', 'Tuned rules', 'Notes']) {
    await page.getByRole('radio', { name: part }).click()
    expect(await faults(page), part).toEqual([])
  }
  await page.keyboard.press('Escape')
})

it('proposes what the site seems not to have, and turns requests for it into findings', async () => {
  const { page } = here
  await show(page, 'overview')
  await page.getByRole('button', { name: 'It is not here' }).click()
  await settled(page)
  await show(page, 'findings', '&rule=reach/absent-product')
  await expect.poll(rows).toBeGreaterThan(0)
  expect(here.complaints).toEqual([])
})
