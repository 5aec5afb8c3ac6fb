import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchLog } from '../bench/log.ts'
import { drop, launch, ready, settled, show, visit } from './browser.ts'

const LINES = 600_000
const path = benchLog(join(mkdtempSync(join(tmpdir(), 'spoor-cut-')), 'access.log'), LINES)

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const body = (page: Page): Promise<string> => page.locator('body').innerText()

/** Blocks that are on disk. */
function committed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases())[0]?.name
    if (name === undefined) return 0
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => reject(new Error('the database does not open'))
      opening.onsuccess = () => {
        const database = opening.result
        const counting = database.transaction('blocks').objectStore('blocks').count()
        counting.onsuccess = () => {
          database.close()
          resolve(counting.result)
        }
      }
    })
  })
}

/** Begins to read the file and closes the tab once something is committed. Gives the page that opens after it. */
async function cutOff(): Promise<{ page: Page; close: () => Promise<void> }> {
  const here = await visit(browser)
  await drop(here.page, [path])
  await expect
    .poll(() => committed(here.page), { timeout: 20_000, interval: 20 })
    .toBeGreaterThan(0)
  const address = here.page.url()
  await here.page.reload()
  await ready(here.page)
  expect(here.page.url()).toBe(address)
  await show(here.page, 'files')
  await expect
    .poll(() => body(here.page), { timeout: 10_000 })
    .toContain('Choose the file again to go on')
  return { page: here.page, close: here.close }
}

const linesOf = async (page: Page): Promise<number> =>
  Number(/(?<![\d,])([\d,]{1,12}) lines/.exec(await body(page))?.[1]?.replaceAll(',', '') ?? NaN)

describe('a reading that was cut off', () => {
  it('goes on with the same file and ends with every line once', async () => {
    const { page, close } = await cutOff()
    expect(await linesOf(page)).toBeLessThan(LINES)
    await page.locator('[data-picker="resume"]').setInputFiles(path)
    await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
    await settled(page)
    await expect.poll(() => linesOf(page), { timeout: 10_000 }).toBe(LINES)
    await close()
  })

  it('keeps what was read, if that is enough', async () => {
    const { page, close } = await cutOff()
    await page.getByRole('button', { name: 'Keep as it is' }).click()
    await expect.poll(() => body(page), { timeout: 10_000 }).not.toContain('Choose the file again')
    const kept = await linesOf(page)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(LINES)
    await page.reload()
    await ready(page)
    await expect.poll(() => linesOf(page), { timeout: 10_000 }).toBe(kept)
    await close()
  })
})

describe('the same file again', () => {
  it('is told and not counted twice', async () => {
    const { page, close } = await visit(browser)
    await drop(page, [path])
    await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
    await settled(page)
    await drop(page, [path])
    await expect.poll(() => body(page), { timeout: 10_000 }).toContain('It was not counted twice')
    await expect.poll(() => linesOf(page)).toBe(LINES)
    await close()
  })
})

describe('a second tab', () => {
  it('reads and filters, does not write, and takes over when told to', async () => {
    const first = await visit(browser)
    const small = benchLog(join(mkdtempSync(join(tmpdir(), 'spoor-two-')), 'small.log'), 1000)
    await drop(first.page, [small])
    await first.page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
    await settled(first.page)
    const second = await visit(browser, { context: first.context })
    await second.page.goto(first.page.url())
    await second.page.reload()
    await ready(second.page)
    await expect.poll(() => body(second.page), { timeout: 10_000 }).toContain('1,000')
    // What is stored cannot be changed here.
    const menu = second.page.getByRole('button', { name: /^small/ })
    await menu.click()
    for (const name of ['Rename this case', 'Delete this case'])
      expect(await second.page.getByRole('button', { name }).isDisabled()).toBe(true)
    await second.page.keyboard.press('Escape')
    await second.page.getByRole('button', { name: 'Write in this tab' }).click()
    await expect.poll(() => body(first.page), { timeout: 10_000 }).toContain('Write in this tab')
    await expect.poll(() => body(second.page)).not.toContain('Write in this tab')
    // The tab that writes is gone: the other one writes again without being told.
    await second.close()
    await expect
      .poll(() => body(first.page), { timeout: 10_000 })
      .not.toContain('Write in this tab')
    await first.close()
  })
})
