import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apart, runApart } from '../export/programs.ts'
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

const MENU = ['Block list', 'fail2ban filter', 'Close probed', 'Abuse reports', 'Case report']

/** Opens an action in two clicks. */
async function act(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Take action' }).last().click()
  await page.getByRole('button', { name: item }).click()
  await page.waitForSelector('dialog:modal h2')
}

it.each(['findings', 'sources', 'networks', 'requests'])(
  'reaches every action in two clicks from %s',
  async (screen) => {
    const { page } = here
    await show(page, screen)
    for (const item of MENU) {
      await act(page, item)
      await page.waitForFunction(() => !document.body.innerText.includes('Working it out'))
      expect(await page.locator('dialog:modal [role="alert"]').count(), item).toBe(0)
      if (screen === 'findings') expect(await faults(page), item).toEqual([])
      await page.keyboard.press('Escape')
    }
  },
  60_000,
)

it('offers the actions for the source of a request', async () => {
  const { page } = here
  await show(page, 'findings')
  await page.locator('[role="row"][aria-rowindex="2"]').first().click()
  await page.waitForSelector('dialog[open] #drawer-title')
  await act(page, 'Abuse reports')
  await page.waitForSelector('dialog:modal [aria-current="true"]')
  expect(await page.locator('dialog:modal li').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

it('saves a block list that iptables takes, of just the addresses that attacked', async () => {
  const { page } = here
  await show(page, 'sources', '&attacks=1')
  await page.waitForTimeout(500)
  await act(page, 'Block list')
  const coverage = page.locator('dialog:modal .coverage')
  await coverage.waitFor()
  const told = /take ([\d,]+) of [\d,]+ attacking/.exec(await coverage.innerText())
  const download = page.waitForEvent('download')
  await page.locator('dialog:modal').getByRole('button', { name: 'Save' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const covered = [...text.matchAll(/-s [\d.]+(?:\/(\d+))? -j DROP/g)].reduce(
    (sum, [, bits]) => sum + 2 ** (32 - Number(bits ?? 32)),
    0,
  )
  expect(String(covered)).toBe(told?.[1]?.replaceAll(',', ''))
  expect(text).toContain(`attacking addresses covered: ${covered} of`)
  if (apart('iptables-restore')) {
    const checked = runApart(['iptables-restore', '--test'], text)
    expect(checked.code, checked.out).toBe(0)
  }
  await page.keyboard.press('Escape')
})

it('follows the thresholds of the networks screen at once', async () => {
  const { page } = here
  await show(page, 'networks')
  const passing = page.locator('.coverage p').first()
  await passing.waitFor()
  const before = await passing.innerText()
  await page.getByRole('button', { name: 'All networks with an attack' }).click()
  await page.waitForFunction(
    (old) => document.querySelector('.coverage p')?.textContent !== old,
    before,
  )
  const [, part, whole] = /^(\d+) of (\d+) networks/.exec(await passing.innerText()) ?? []
  expect(part).toBe(whole)
  expect(Number(part)).toBeGreaterThan(2)
  await page.locator('[role="row"][aria-rowindex="2"]').first().click()
  await page.waitForSelector('[role="grid"][aria-label="Sources"]')
  expect(here.requests).toEqual([])
})
