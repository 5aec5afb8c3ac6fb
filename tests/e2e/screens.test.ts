import { SCREENS } from '../../src/app/view.svelte.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults } from './axe.ts'
import { launch, show, visit, type VisitOptions, readSample } from './browser.ts'

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
    await readSample(page)
    for (const screen of SCREENS) {
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

describe.each([1280, 390])('an empty table in a window of %d px', (width) => {
  it('says so in the middle of what is seen of it', async () => {
    const here = await visit(browser, { width, height: 844 })
    const { page } = here
    await readSample(page)
    for (const screen of ['findings', 'requests', 'sources', 'networks']) {
      await show(page, screen, '&source=192.0.2.250')
      const grid = page.getByRole('grid')
      await grid.locator('p').waitFor()
      for (const left of [0, 10_000]) {
        const { seen, text, button } = await grid.evaluate((element, scrollTo) => {
          element.scrollLeft = scrollTo
          const words = element.querySelector('p')?.firstChild
          const range = document.createRange()
          if (words !== undefined && words !== null) range.selectNode(words)
          const sides = ({ left, right }: DOMRect) => ({ left, right })
          const start = element.getBoundingClientRect().left + element.clientLeft
          return {
            seen: { left: start, right: start + element.clientWidth },
            text: sides(range.getBoundingClientRect()),
            button: sides(
              (element.querySelector('p ~ * button') ?? element).getBoundingClientRect(),
            ),
          }
        }, left)
        const off = (text.left + text.right - seen.left - seen.right) / 2
        expect(Math.abs(off), `${screen} at ${left}`).toBeLessThanOrEqual(1)
        expect(text.left, screen).toBeGreaterThanOrEqual(seen.left)
        expect(text.right, screen).toBeLessThanOrEqual(seen.right)
        expect(button.left, screen).toBeGreaterThanOrEqual(seen.left - 1)
        expect(button.right, screen).toBeLessThanOrEqual(seen.right + 1)
      }
    }
    await here.close()
    expect(here.complaints).toEqual([])
  })
})
