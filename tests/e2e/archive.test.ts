import { zipSync } from 'fflate'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { benchLog } from '../bench/log.ts'
import { drop, launch, settled, show, visit } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'spoor-zip-'))
const log = readFileSync(benchLog(join(folder, 'access.log'), 5000))
const other = readFileSync(benchLog(join(folder, 'other.log'), 700))

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it('a zip is read file by file, with what is compressed in it', async () => {
  const path = join(folder, 'logs.zip')
  const files = { 'www/access.log': log, 'www/access.log.1.gz': gzipSync(other), '__MACOSX/x': log }
  writeFileSync(path, zipSync(files))
  const here = await visit(browser)
  await drop(here.page, [path])
  await here.page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(here.page)
  const body = (): Promise<string> => here.page.locator('body').innerText()
  await expect.poll(body).toContain('5,700 lines')
  await show(here.page, 'files')
  await expect.poll(body).toContain('logs.zip/www/access.log.1.gz')
  expect(await body()).not.toContain('__MACOSX')
  await here.close()
  expect(here.complaints).toEqual([])
  expect(here.requests).toEqual([])
})
