import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults } from './axe.ts'
import { launch, settled, show, visit, type VisitOptions } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const LOOKS: readonly (readonly [string, VisitOptions])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 390, height: 844 }],
  ['Japanese', { locale: 'ja-JP' }],
]

describe.each(LOOKS)('%s', (_, options) => {
  it('every screen has its text, no sideways scrolling, and nothing for axe to say', async () => {
    const here = await visit(browser, { ...options, bypassCsp: true })
    const { page } = here
    expect(await faults(page), 'landing').toEqual([])
    await page
      .getByRole('button', { name: /sample|サンプル/i })
      .first()
      .click()
    await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
    await settled(page)
    for (const screen of [
      'overview',
      'findings',
      'requests',
      'sources',
      'networks',
      'drilldown',
      'files',
      'rules',
    ]) {
      await show(page, screen)
      await page.waitForTimeout(500)
      expect((await page.locator('main').innerText()).length, screen).toBeGreaterThan(80)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
      expect(await faults(page), screen).toEqual([])
    }
    await show(page, 'requests', '&attacks=1')
    await page.locator('[role=row][aria-rowindex="3"]').dblclick()
    await page.locator('mark').first().waitFor()
    expect(await faults(page), 'drawer').toEqual([])
    await here.close()
  })
})
