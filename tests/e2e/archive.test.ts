import { zipSync } from 'fflate'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { benchLog } from '../bench/log.ts'
import { BZIP2, bytesOf, lines, XZ, ZSTD, type Packed } from '../intake/packed.ts'
import { faults } from './axe.ts'
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

/** A Zstandard frame that holds bytes as they are. */
function zstdOf(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 56)]
  for (let at = 0; at < bytes.length; at += 65_536) {
    const part = bytes.subarray(at, at + 65_536)
    const head = (at + part.length >= bytes.length ? 1 : 0) | (part.length << 3)
    parts.push(Uint8Array.of(head, head >> 8, head >> 16), part)
  }
  return Buffer.concat(parts)
}

/** A tar of one file. */
function tarOf(path: string, bytes: Uint8Array): Uint8Array {
  const header = Buffer.alloc(512)
  header.write(path)
  header.write(`${bytes.length.toString(8).padStart(11, '0')} `, 124)
  header.write('0ustar\u000000', 156)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  const padding = Buffer.alloc(-bytes.length & 511)
  return Buffer.concat([header, bytes, padding, Buffer.alloc(1024)])
}

const FIXTURES = {
  'a.log.bz2': bytesOf(BZIP2['blocks'] as Packed),
  'b.log.zst': bytesOf(ZSTD['unchecked'] as Packed),
  'c.log.xz': bytesOf(XZ['streams'] as Packed),
  'd.tar.zst': zstdOf(tarOf('log/d.log', other)),
  'e.zip': zipSync({ 'log/e.log.xz': bytesOf(XZ['small'] as Packed) }),
}

async function bring(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  await drop(page, paths)
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
}

it('bzip2, zstd and xz are read, in archives and as archives too; a duplicate is told, and read if it is wanted', async () => {
  const here = await visit(browser)
  const { page } = here
  const body = (): Promise<string> => page.locator('body').innerText()
  await bring(page, FIXTURES)
  // 3,000 and 40 and 43 and 700 and 3
  await expect.poll(body).toContain('3,786 lines')
  await page.reload()
  await settled(page)
  await expect.poll(body).toContain('3,786 lines')
  await show(page, 'files')
  for (const name of ['a.log.bz2', 'b.log.zst', 'c.log.xz', 'd.tar.zst/log/d.log', 'log/e.log.xz'])
    await expect.poll(body).toContain(name)
  await bring(page, {
    'plain.log': Buffer.from(lines(3000)),
    'again.log.zst': bytesOf(ZSTD['best'] as Packed),
  })
  await expect.poll(body).toContain('plain.log has the same content as a.log.bz2')
  await expect.poll(body).toContain('again.log.zst has the same content as a.log.bz2')
  await page.getByRole('button', { name: 'Read again.log.zst anyway' }).click()
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  await expect.poll(body).toContain('6,786 lines')
  await here.close()
  expect(here.complaints).toEqual([])
  expect(here.requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
})

it('leaves no empty case where nothing is picked of an archive', async () => {
  const here = await visit(browser)
  const { page } = here
  const path = join(folder, 'site.zip')
  writeFileSync(path, zipSync({ 'log/a.log': Buffer.from(lines(9)), 'img/logo.png': other }))
  const recent = page.getByRole('heading', { name: 'On this device' })

  await drop(page, [path])
  await page.getByRole('dialog', { name: 'Files in site.zip' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cancel site.zip' }).click()
  await page.getByRole('button', { name: /sample/i }).waitFor()
  expect(await recent.count()).toBe(0)

  await drop(page, [path])
  await page.getByRole('dialog', { name: 'Files in site.zip' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Spoor' }).click()
  await page.getByRole('button', { name: /sample/i }).waitFor()
  await expect.poll(() => recent.count()).toBe(0)
  await page.reload()
  await settled(page)
  expect(await recent.count()).toBe(0)

  // The tab is closed, or loaded again, while the person is asked.
  await drop(page, [path])
  await page.getByRole('dialog', { name: 'Files in site.zip' }).waitFor()
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: /sample/i }).waitFor()
  expect(await recent.count()).toBe(0)
  expect(await page.locator('body').innerText()).not.toMatch(/link/i)

  // Nothing is made either where a person wants a file and then none.
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles([])
  await page.reload()
  await settled(page)
  expect(await recent.count()).toBe(0)
  await here.close()
  expect(here.complaints).toEqual([])
})

it('keeps a case without files that a person named', async () => {
  const here = await visit(browser)
  const { page } = here
  const path = join(folder, 'named.zip')
  writeFileSync(path, zipSync({ 'log/a.log': Buffer.from(lines(9)), 'img/logo.png': other }))
  await drop(page, [path])
  await page.getByRole('dialog', { name: 'Files in named.zip' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('button.case').click()
  await page.getByRole('button', { name: 'Rename this case' }).click()
  await page.getByLabel('Name of the case').fill('the shop')
  await page.keyboard.press('Enter')
  await page.locator('button.case', { hasText: 'the shop' }).waitFor()
  await page.reload()
  await settled(page)
  await page.locator('button.case', { hasText: 'the shop' }).waitFor()
  await here.close()
})

it('a large archive asks what to read, and says what was passed over', async () => {
  const here = await visit(browser, { bypassCsp: true })
  const { page } = here
  const body = (): Promise<string> => page.locator('body').innerText()
  const logs = Array.from({ length: 40 }, (_, i) => [`log/${i}.log`, Buffer.from(lines(i + 3))])
  const path = join(folder, 'backup.zip')
  const others = { 'img/logo.png': other, 'css/site.css': other, 'log/.hidden': other }
  writeFileSync(
    path,
    zipSync({ ...(Object.fromEntries(logs) as Record<string, Uint8Array>), ...others }),
  )
  await drop(page, [path])
  const dialog = page.getByRole('dialog', { name: 'Files in backup.zip' })
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('40 of 42 files were selected')
  expect(await dialog.innerText()).toContain('no log by its name: .png')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Choose files of backup.zip' }).click()
  await dialog.getByLabel('Find a file').fill('9.log')
  await dialog.getByRole('button', { name: 'Select none found' }).click()
  // 9, 19, 29 and 39 have 12, 22, 32 and 42 lines of 900
  await dialog.getByRole('button', { name: 'Read 36 files' }).click()
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
  await expect.poll(body).toContain('792 lines')
  await expect.poll(body).toContain('6 of 42 files in backup.zip passed over')
  expect(await body()).toContain('1 file in backup.zip is empty or hidden')
  await page.reload()
  await settled(page)
  await expect.poll(body).toContain('792 lines')
  await here.close()
})
