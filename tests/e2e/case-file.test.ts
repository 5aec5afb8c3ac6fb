import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '../jobs/case-file-suite.ts'
import { faults } from './axe.ts'
import {
  drop,
  launch,
  paste,
  ready,
  settled,
  show,
  visit,
  type Visit,
  readSample,
} from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
/** A saved case under a name that does not tell what it is. */
let file = ''
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser, { bypassCsp: true })
  file = join(mkdtempSync(join(tmpdir(), 'case-file-')), 'some bytes')
})
afterAll(() => browser.close())

/** What the overview tells, once nothing changes it any more. */
async function told(page: Page): Promise<string> {
  await settled(page)
  await show(page, 'overview')
  let last = ''
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(300)
    const text = (await page.locator('main').innerText()).replace(/^Done reading.*\n+/m, '')
    if (text === last && text.length > 100) break
    last = text
  }
  return last
}

async function inMenu(page: Page, item: string): Promise<void> {
  await page.locator('header button.case').click()
  await page.getByRole('button', { name: item, exact: true }).click()
}

const dialog = (page: Page): ReturnType<Page['locator']> => page.locator('dialog:modal')

const done = (page: Page): Promise<void> =>
  dialog(page).getByRole('button', { name: 'Close' }).last().click()

const requestsIn = (overview: string): number =>
  Number(/Requests\s+([\d,]+)/.exec(overview)?.[1]?.replaceAll(',', ''))

describe('a case as a file', () => {
  it('is the same case again, after it was deleted', async () => {
    const { page } = here
    await readSample(page)
    const before = await told(page)
    const download = page.waitForEvent('download')
    await inMenu(page, 'Save case as a file')
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(/^sample-.*\.spoor$/)
    copyFileSync(await saved.path(), file)
    await page.locator('.toast, [role="status"]').filter({ hasText: 'Saved' }).first().waitFor()

    await inMenu(page, 'Delete this case')
    await dialog(page).getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: /Find the attacks/ }).waitFor()
    await drop(page, [file])
    await page.locator('header button.case').waitFor()
    expect(await told(page)).toBe(before)
    expect(await page.locator('header button.case').innerText()).toContain('Sample')

    expect(here.requests).toEqual([])
    await page.reload()
    await ready(page)
    here.requests.length = 0 // of the page itself
    expect(await told(page)).toBe(before)
  })

  it('is added to another case, and what is there already is passed over', async () => {
    const { page } = here
    const before = await told(page)
    await inMenu(page, 'New case')
    await page.getByRole('heading', { name: /Find the attacks/ }).waitFor()
    await paste(page, '192.0.2.7 - - [10/Nov/2026:10:00:00 +0000] "GET /x HTTP/1.1" 200 5\n')
    const alone = await told(page)
    const add = dialog(page).getByRole('button', { name: /^Add to/ })

    await drop(page, [file])
    await add.waitFor()
    expect(await faults(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    expect(await told(page)).toBe(alone)

    await drop(page, [file])
    await add.click()
    await dialog(page)
      .getByText(/^3 files with [\d,]+ rows were added/)
      .waitFor()
    expect(await faults(page)).toEqual([])
    await done(page)
    const merged = await told(page)
    expect(requestsIn(merged)).toBe(requestsIn(before) + 1)

    await drop(page, [file])
    await add.click()
    await dialog(page).getByText('In this case already').waitFor()
    expect(await dialog(page).locator('li').count()).toBe(3)
    await done(page)
    expect(await told(page)).toBe(merged)
  })

  it('that is cut off is opened up to there, says so, and is completed by the whole one', async () => {
    const { page } = here
    await inMenu(page, 'New case')
    await page.getByRole('heading', { name: /Find the attacks/ }).waitFor()
    await drop(page, [file])
    await dialog(page).getByText('now there are two').waitFor()
    await done(page)
    const whole = await told(page)
    const bytes = gunzipSync(readFileSync(file))
    const blocks = partsOf(bytes).filter(({ head }) => head['kind'] === 'block')
    const half = join(tmpdir(), `half-${process.pid}`)
    writeFileSync(half, gzipSync(bytes.subarray(0, (blocks.at(-1)?.end ?? 0) - 9)))
    await drop(page, [half])
    await dialog(page).getByRole('button', { name: 'Open as its own case' }).click()
    await dialog(page).getByText('The file ends too early').waitFor()
    await dialog(page).getByText('Only their first lines came').waitFor()
    await dialog(page).getByText('nothing comes twice').waitFor()
    expect(await faults(page)).toEqual([])
    await done(page)
    const part = await told(page)
    expect(requestsIn(part)).toBeLessThan(requestsIn(whole))

    await drop(page, [file])
    await dialog(page)
      .getByRole('button', { name: /^Add to/ })
      .click()
    await dialog(page).getByText('They were here in part, and the rest came').waitFor()
    expect(await faults(page)).toEqual([])
    await done(page)
    expect(await told(page)).toBe(whole)
    await page.reload()
    await ready(page)
    here.requests.length = 0 // of the page itself
    expect(await told(page)).toBe(whole)
  })

  it('keeps to the policy of the page, in Japanese too', async () => {
    const strict = await visit(browser, { locale: 'ja-JP' })
    const { page } = strict
    await drop(page, [file])
    await page.locator('header button.case').waitFor()
    await told(page)
    const download = page.waitForEvent('download')
    await inMenu(page, '案件をファイルに保存')
    expect((await download).suggestedFilename()).toMatch(/\.spoor$/)
    await strict.close()
    expect(strict.requests).toEqual([])
    expect(strict.complaints).toEqual([])
  })

  it('asks nothing of the network', async () => {
    expect(here.requests).toEqual([])
    await here.close()
    expect(here.complaints).toEqual([])
  })
})
