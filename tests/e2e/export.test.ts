import { readdirSync, readFileSync } from 'node:fs'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, show, visit, type Visit, readSample } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser)
  await readSample(here.page)
})
afterAll(() => browser.close())

/** Exports what the filter shows in a form, by its value in the list of forms. */
async function saved(form: string): Promise<Buffer> {
  const { page } = here
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.locator('dialog:modal')
  await dialog.locator('select').selectOption(form)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const bytes = readFileSync(await (await download).path())
  await page.keyboard.press('Escape')
  return bytes
}

it.each(['findings', 'requests'])('saves the same %s as CSV and as Parquet', async (screen) => {
  await show(here.page, screen, '&attacks=1')
  await here.page.waitForTimeout(500)
  const csv = Papa.parse<Record<string, string>>((await saved('csv')).toString(), {
    header: true,
    skipEmptyLines: true,
  })
  const file = new Uint8Array(await saved('parquet')).buffer
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file })
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBe(csv.data.length)
  expect(Object.keys(rows[0] ?? {})).toEqual(csv.meta.fields)
  expect(rows.map(({ source }) => source ?? '')).toEqual(csv.data.map(({ source }) => source))
  expect(here.requests).toEqual([])
})

it('starts the worker that writes Parquet for that file only, and needs no network for it', async () => {
  const { page, context } = here
  const before = page.workers().length
  await saved('csv')
  expect(page.workers()).toHaveLength(before)

  let stopped = 0
  let started = 0
  page.on('worker', (worker) => {
    started++
    worker.on('close', () => stopped++)
  })
  await context.setOffline(true)
  await saved('parquet')
  await saved('parquet')
  await context.setOffline(false)
  await expect.poll(() => [started, stopped]).toEqual([2, 2])
  expect(page.workers()).toHaveLength(before)
  expect([here.requests, here.complaints]).toEqual([[], []])
})

it('has the code that writes Parquet neither in the page nor in the other workers', () => {
  const built = new URL('../../dist/assets/', import.meta.url)
  const scripts = readdirSync(built).filter((name) => name.endsWith('.js'))
  // Names of Parquet that its format and this package need, whatever the build calls the code.
  for (const name of ['RLE_DICTIONARY', 'BYTE_STREAM_SPLIT', 'repetition_type']) {
    const holding = scripts.filter((script) =>
      readFileSync(new URL(script, built), 'utf8').includes(name),
    )
    expect(holding, name).toEqual([expect.stringMatching(/^parquet-[\w-]+\.js$/)])
  }
})

it('makes a rule of one request from its drawer', async () => {
  const { page } = here
  await show(page, 'requests', '&attacks=1')
  await page.locator('[role="row"][aria-rowindex="2"]').first().click()
  await page.waitForSelector('dialog[open] #drawer-title')
  await page.getByRole('button', { name: 'Take action' }).last().click()
  await page.getByRole('button', { name: 'Close probed' }).click()
  const exact = page.locator('dialog:modal section[aria-labelledby="exact-rule"]')
  await exact.locator('h3').waitFor()
  await page.waitForFunction(() => !document.body.innerText.includes('Working it out'))
  expect(await exact.innerText()).toMatch(
    /SecRule REQUEST_METHOD|No part of this request|The path is all/,
  )
  expect(await page.locator('dialog:modal [role="alert"]').count()).toBe(0)
})
