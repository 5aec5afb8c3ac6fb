import type { Page } from 'playwright-core'
import { SCREENS } from '../../src/app/view.svelte.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, settled, visit, type Visit } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser)
})
afterAll(() => browser.close())

/** What has the focus, as a person hears it; `nothing` where the next key goes to no part of the page. */
async function focus(page: Page): Promise<string> {
  await page.waitForTimeout(250)
  return page.evaluate(() => {
    const { activeElement: now, body } = document
    if (now === null || now === body || now.matches(':disabled')) return 'nothing'
    const label = now.getAttribute('aria-label') ?? now.textContent.trim().replace(/\s+/g, ' ')
    return `${now.getAttribute('role') ?? now.localName} ${label.slice(0, 60)}`
  })
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 150): Promise<void> {
  for (let i = 0; i < most; i++) {
    const at = await page.evaluate(() => {
      const { activeElement: now, body } = document
      if (now === body) return ''
      return `${now?.getAttribute('role') ?? now?.localName ?? ''} ${now?.getAttribute('aria-label') ?? now?.textContent.trim() ?? ''}`
    })
    if (name.test(at)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

const press = async (page: Page, ...keys: readonly string[]): Promise<string> => {
  for (const key of keys) await page.keyboard.press(key)
  return focus(page)
}

it('opens the sample and every screen, and the focus is always somewhere', async () => {
  const { page } = here
  await tabTo(page, /sample/i)
  await press(page, 'Enter')
  await settled(page)
  expect(await focus(page)).not.toBe('nothing')
  for (const [at, screen] of SCREENS.entries()) {
    expect(await press(page, String(at + 1)), screen).not.toBe('nothing')
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.localName), screen).not.toBe(null)
    }
    expect(await focus(page), `from within ${screen}`).not.toBe('nothing')
  }
  // From a table, which goes with its screen.
  await press(page, '2')
  await tabTo(page, /^grid/)
  expect(await press(page, '1')).toBe('h1 Overview')
}, 120_000)

it('goes back to where a dialog, a menu or the drawer was opened', async () => {
  const { page } = here
  await press(page, '2')
  await tabTo(page, /^grid/)
  const grid = await press(page, 'ArrowDown', 'ArrowDown')
  for (const key of ['Enter', 'm', 'n', '?']) {
    expect(await press(page, key), key).not.toBe('nothing')
    expect(await press(page, 'Escape'), key).toBe(grid)
  }
  for (const name of [/^button Take action/, /^button Export/, /^button Settings/]) {
    await tabTo(page, name)
    const button = await focus(page)
    expect(await press(page, 'Enter'), button).not.toBe('nothing')
    expect(await press(page, 'Escape'), button).toBe(button)
  }
  await press(page, '1')
  await tabTo(page, /^button Show the evidence/)
  const evidence = await focus(page)
  expect(await press(page, 'Enter')).not.toBe(evidence)
  expect(await press(page, 'Escape')).toBe(evidence)
  await tabTo(page, /^button Show the findings of/)
  expect(await press(page, 'Enter')).toBe('h1 Findings')
}, 120_000)

it('stays in the filter when conditions are taken off', async () => {
  const { page } = here
  await press(page, '2')
  await tabTo(page, /^grid/)
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '+')
  await press(page, 'ArrowLeft', '-')
  const removes = page.locator('section.bar li button[aria-label^="Remove"]')
  const conditions = await removes.count()
  expect(conditions).toBeGreaterThan(0)
  for (let left = conditions; left > 0; left--) {
    await tabTo(page, /^button Remove/)
    expect(await press(page, 'Enter')).toMatch(left > 1 ? /^button Remove/ : /^button/)
    expect(await removes.count()).toBe(left - 1)
  }
  // Undone until there is nothing left to undo: the button is switched off.
  await tabTo(page, /^button Undo/)
  for (let i = 0; i < 12 && (await focus(page)).startsWith('button Undo'); i++)
    await page.keyboard.press('Enter')
  expect(await focus(page)).toMatch(/^button/)
  await press(page, '2', 'a')
  await tabTo(page, /^button Clear/)
  expect(await press(page, 'Enter')).toMatch(/^button/)
}, 120_000)

it('goes to no other button when something goes by itself', async () => {
  const { page } = here
  await press(page, '2')
  await page.evaluate(() => {
    const button = document.createElement('button')
    document.querySelector('.screen')?.append(button)
    button.focus()
  })
  await page.waitForTimeout(2200)
  await page.evaluate(() => document.activeElement?.remove())
  expect(await focus(page)).toBe('h1 Findings')
})

it('goes to a neighbour when something is deleted', async () => {
  const { page } = here
  // A source that is allowed, and taken out again, in the settings of the case.
  await tabTo(page, /^button .*Sample/)
  await press(page, 'Enter')
  await tabTo(page, /^button Settings of this case/)
  await press(page, 'Enter')
  await tabTo(page, /^radio Site/)
  expect(await press(page, 'ArrowRight')).toBe('radio Allowed sources')
  for (const address of ['192.0.2.77', '192.0.2.78']) {
    await tabTo(page, /^input/)
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select())
    await page.keyboard.type(address)
    expect(await press(page, 'Enter')).not.toBe('nothing')
  }
  await tabTo(page, /^button Remove/)
  expect(await press(page, 'Enter'), 'with another one').toMatch(/^button/)
  await tabTo(page, /^button Remove/)
  expect(await press(page, 'Enter'), 'the last one').not.toBe('nothing')
  expect(await page.locator('dialog:modal').count()).toBe(1)
  expect(await press(page, 'Escape')).toMatch(/^button .*Sample/)

  // What a toast says, put away.
  await press(page, '2')
  await tabTo(page, /^grid/)
  await press(page, 'n')
  await tabTo(page, /^button Save/)
  await press(page, 'Enter')
  const toasts = page.locator('.toast')
  await toasts.first().waitFor()
  await tabTo(page, /^button Undo$/)
  while ((await toasts.count()) > 0) {
    await tabTo(page, /^button (?:Close|Undo)$/)
    expect(await press(page, 'Enter')).not.toBe('nothing')
  }

  // A file of the case.
  await press(page, '7')
  await tabTo(page, /^button Actions for/)
  await press(page, 'Enter')
  await tabTo(page, /^button Remove from the case/)
  await press(page, 'Enter')
  await tabTo(page, /^button Remove$/)
  expect(await press(page, 'Enter')).not.toBe('nothing')
  await settled(page)
  expect(await focus(page)).not.toBe('nothing')

  // The case itself, in its menu.
  await tabTo(page, /^button .*Sample/)
  await press(page, 'Enter')
  await tabTo(page, /^button Delete this case/)
  await press(page, 'Enter')
  await tabTo(page, /^button Delete$/)
  await press(page, 'Enter')
  await page.getByRole('heading', { name: /Find the attacks/ }).waitFor()
  expect(await focus(page)).not.toBe('nothing')
  await here.close()
  expect(here.complaints).toEqual([])
}, 120_000)
