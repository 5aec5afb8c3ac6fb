import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drop, launch, saveCsv, settled, show, visit } from './browser.ts'

/*
 * Lines that an attacker writes against whoever reads the log. They must neither run, nor break a view, nor get lost.
 */
const folder = mkdtempSync(join(tmpdir(), 'spoor-hostile-'))
const line = (target: string, referrer: string, agent: string, source = '192.0.2.1'): string =>
  `${source} - - [10/Nov/2026:10:00:00 +0000] "GET ${target} HTTP/1.1" 200 5 "${referrer}" "${agent}"\n`

const SCRIPT = '<script>globalThis.ran=1</script><img src=x onerror=globalThis.ran=2>'
const LINES = [
  line(`/${SCRIPT}`, `https://a.example/${SCRIPT}`, SCRIPT),
  line('/=cmd|calc!A1', "=HYPERLINK('http://evil.example')", '=1+1'),
  line('/+1', '+1', '+1'),
  line('/-1', '-2+3', '-2+3'),
  line('/@SUM(1)', '@SUM(1)', '@SUM(1)'),
  line('/%3D', '\t=1', '＝1'),
  line('/\u202Egnp.exe', '\u2066x\u2069', '\u0001\u0007\u001b[31m'),
  line('/nul\u0000byte', '-', 'after\u0000'),
  line('/\\x1b[2J', '"', "'"),
]
const LATIN = Buffer.concat([
  Buffer.from('192.0.2.2 - - [10/Nov/2026:10:00:01 +0000] "GET /caf'),
  Buffer.from([0xe9, 0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
  Buffer.from(' HTTP/1.1" 200 5 "-" "x"\n'),
])
const LONG = line(`/${'A'.repeat(5 << 20)}`, '-', 'long')
const WIDE = line('/utf-16', '-', 'wide', '192.0.2.16')

const paths = [
  ['lines.log', LINES.join('')],
  ['latin.log', LATIN],
  ['long.log', `${line('/before', '-', 'x')}${LONG}${line('/after', '-', 'x')}`],
  ['wide.log', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(WIDE, 'utf16le')])],
  [
    'picture.log',
    Buffer.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...new Array<number>(4000).fill(1),
    ]),
  ],
].map(([name, content]) => {
  const path = join(folder, String(name))
  writeFileSync(path, content as string | Buffer)
  return path
})
const READ = LINES.length + 1 + 3 + 1

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('hostile lines', () => {
  it('are text on every screen and harmless in the CSV, none lost', async () => {
    const here = await visit(browser)
    const { page } = here
    await drop(page, paths)
    await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
    await settled(page)

    const body = (): Promise<string> => page.locator('body').innerText()
    // the picture is told, not read
    await expect.poll(body).toContain('picture.log')
    await expect.poll(body).toContain(`${READ} lines`)

    for (const screen of [
      'overview',
      'findings',
      'requests',
      'sources',
      'drilldown',
      'files',
      'rules',
    ]) {
      await show(page, screen)
      await page.waitForTimeout(300)
      expect(await page.locator('main').innerText(), screen).not.toBe('')
      expect(await page.locator('main img, main script').count(), screen).toBe(0)
    }
    await show(page, 'requests')
    await expect.poll(body).toContain(`of ${READ}`)
    await expect.poll(body).toContain('<script>globalThis.ran=1</script>')
    // a control that turns text around is shown, not obeyed
    expect(await body()).not.toContain('\u202E')

    const rows = page.locator('[role=row][aria-rowindex]')
    for (let row = 2; row < READ + 2; row++) {
      await rows.and(page.locator(`[aria-rowindex="${row}"]`)).dblclick({ timeout: 5000 })
      await page.getByText('Raw line').first().waitFor()
      await page.keyboard.press('Escape')
    }

    const csv = readFileSync(await saveCsv(page), 'utf8')
    const saved = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd()).data
    expect(saved).toHaveLength(READ + 1)
    for (const cells of saved)
      for (const cell of cells) expect(cell, cell.slice(0, 40)).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
    expect(csv).not.toContain('\u0000')

    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined()
    await here.close()
    expect(here.requests).toEqual([])
    expect(here.complaints).toEqual([])
  })
})
