import { SCREENS } from '../../src/app/view.svelte.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ENGLISH_PUNCTUATION } from '../japanese.ts'
import { launch, settled, show, visit, type Visit, readSample } from './browser.ts'

let browser: Awaited<ReturnType<typeof launch>>
let here: Visit
beforeAll(async () => {
  browser = await launch()
  here = await visit(browser, { locale: 'ja-JP' })
})
afterAll(() => browser.close())

/** Names of programs and of what they are told. */
const NAMES = ['Windows netsh', 'nginx deny', 'nginx geo', 'Apache Require not ip']

/**
 * Words in a row that no name has, and punctuation of English beside Japanese: what a person reads as English. Log lines, names of
 * files and examples are no texts.
 */
async function english(): Promise<string[]> {
  await here.page.waitForTimeout(400)
  return here.page.evaluate(
    ([names, punctuation]) => {
      const words = /[A-Za-z]{2} [a-z]{2}/
      const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
      const odd = new RegExp(punctuation, 'u')
      const isEnglish = (text: string): boolean =>
        japanese.test(text) ? odd.test(text) : words.test(text) && !names.includes(text.trim())
      const found: string[] = []
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const element = node.parentElement
        const isData = element?.closest('code, pre, script, [dir=ltr], textarea, .visible') !== null
        if (!isData && isEnglish(node.textContent ?? ''))
          found.push((node.textContent ?? '').trim())
      }
      for (const element of document.querySelectorAll('*'))
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name) ?? ''
          if (isEnglish(text)) found.push(`${name}: ${text}`)
        }
      return [...new Set(found)]
    },
    [NAMES, ENGLISH_PUNCTUATION.source] as const,
  )
}

it('says nothing in English on any screen', async () => {
  const { page } = here
  expect(await english(), 'landing').toEqual([])
  await readSample(page)
  for (const screen of SCREENS) {
    await show(page, screen)
    expect(await english(), screen).toEqual([])
  }
  for (const rule of ['scan/no-request', 'login/brute-force', 'cve/zyxel-weblogin']) {
    await show(page, 'rules', `&rule=${rule}`)
    await page.waitForTimeout(500)
    expect(await english(), rule).toEqual([])
  }
}, 60_000)

it('says nothing in English where a request and a source are told of', async () => {
  const { page } = here
  for (const screen of ['requests', 'findings', 'sources']) {
    await show(page, screen, '&attacks=1')
    await page.locator('[role=row][aria-rowindex="3"]').dblclick()
    await page.waitForTimeout(600)
    expect(await english(), screen).toEqual([])
    await page.keyboard.press('Escape')
  }
})

it('says nothing in English in dialogs', async () => {
  const { page } = here
  await show(page, 'requests')
  for (const name of ['設定', '書き出す', 'キーボード操作（?）', 'この案件の設定']) {
    if (name.startsWith('この')) await page.getByRole('button', { name: /サンプル：/ }).click()
    await page.getByRole('button', { name }).first().click()
    await page.waitForSelector('dialog:modal')
    expect(await english(), name).toEqual([])
    await page.keyboard.press('Escape')
  }
})

it('says nothing in English where something is done', async () => {
  const { page } = here
  await show(page, 'findings')
  const items = page.locator(':popover-open button')
  for (let i = 0; i < 6; i++) {
    await page.getByRole('button', { name: '対処する' }).last().click()
    const name = await items.nth(i).innerText()
    await items.nth(i).click()
    await page.waitForSelector('dialog:modal h2')
    if (name.includes('既存')) await tryFilters()
    await page.waitForTimeout(800)
    expect(await english(), name).toEqual([])
    await page.keyboard.press('Escape')
  }
}, 60_000)

async function tryFilters(): Promise<void> {
  const { page } = here
  const dialog = page.locator('dialog:modal')
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await dialog
    .locator('[data-picker="filters"]')
    .setInputFiles([
      file('odd.conf', '[Definition]\nfailregex = ^(odd <HOST>\n  ^(?P<x>a)(?P<x>b) <HOST>'),
      file('broken.conf', 'no section'),
      file('notes.txt', 'what'),
    ])
  await dialog.locator('#trial-name').waitFor()
  await dialog.getByText('セクションの前に書かれています').waitFor({ state: 'attached' })
}

it('says nothing in English of files that are no logs', async () => {
  const { page } = here
  await show(page, 'files')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      {
        name: 'a.png',
        mimeType: 'image/png',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      },
      {
        name: 'b.log.xz',
        mimeType: 'application/x-xz',
        buffer: Buffer.from('/Td6WFoAAATm1rRGAgA=', 'base64'),
      },
    ])
  await page.getByText('PNG画像').first().waitFor()
  await settled(page)
  expect(await english(), 'files').toEqual([])
})
