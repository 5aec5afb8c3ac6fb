import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { findChromium } from '../../.scripts/chromium.mjs'

/** A page of the app with what it must never do being watched. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests since the app was ready, data: and blob: aside. */
  readonly requests: string[]
  /** Reports of the content security policy, page errors and console errors. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

export async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly locale?: string
  /** Lets tools be put into the page that its policy forbids. */
  readonly bypassCsp?: boolean
  /** A second tab of the same profile. */
  readonly context?: BrowserContext
}

/** Opens the built app and waits until it is ready for files. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      locale: options.locale ?? 'en-GB',
      timezoneId: 'UTC',
      acceptDownloads: true,
      bypassCSP: options.bypassCsp ?? false,
    }))
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/i.test(message.text()))
      complaints.push(`console: ${message.text()}`)
  })
  await page.addInitScript(() => {
    const seen: string[] = ((globalThis as unknown as { violations: string[] }).violations = [])
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(inject('app'))
  await ready(page)
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url())
  })
  const close = async (): Promise<void> => {
    complaints.push(
      ...(await page.evaluate(
        () => (globalThis as unknown as { violations: string[] }).violations,
      )),
    )
    await (options.context === undefined ? context.close() : page.close())
  }
  return { page, context, requests, complaints, close }
}

/** The app says on its root element when it is ready for files: its workers answer and all its parts are loaded. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { timeout: 30_000 })
}

/** The import is over and the whole-case pass is done. */
export async function settled(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForSelector('html[data-settled="true"]', { timeout })
}

/** Reads the sample case, as whoever looks at Spoor for the first time does. */
export async function readSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample|サンプル/i })
    .first()
    .click()
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
  await settled(page)
}

/** Drops files of the disk on the middle of the window, as a person's drag does. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize() ?? { width: 800, height: 600 }
  const place = { x: size.width / 2, y: size.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  await session.detach()
}

/** Pastes a text into the page, as a person does with the keyboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.body.dispatchEvent(event)
  }, text)
  await page.waitForSelector('html[data-settled="false"]', { state: 'attached' })
}

/** Goes to a screen of the open case; `filter` as it stands in the address (`&rule=…`). */
export async function show(page: Page, screen: string, filter = ''): Promise<void> {
  await page.evaluate(
    ([to, and]) => {
      const open = /[?&](case=\d+)/.exec(location.hash)?.[1] ?? ''
      location.hash = `#/${to}?${open}${and}`
    },
    [screen, filter],
  )
}

/** Exports what the filter shows and gives the path of the file. */
export async function saveCsv(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page
    .getByRole('button', { name: /save|export|download/i })
    .last()
    .click()
  return (await download).path()
}
