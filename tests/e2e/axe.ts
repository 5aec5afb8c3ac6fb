import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page at level A or AA of WCAG 2.2. The page's policy must be set aside, or axe could not run. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (levels) => {
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<Report> } }).axe
    interface Report {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const { violations } = await runner.run({ runOnly: levels })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  }, LEVELS)
}
