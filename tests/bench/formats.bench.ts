import { resolve } from 'node:path'
import { statSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, visit } from '../e2e/browser.ts'
import { importOnce, median } from './import.ts'
import { IIS_FIELDS, benchLog, caddy, caddyTls, iis } from './log.ts'

/*
 * The same requests written by nginx, Caddy and IIS, from drop to queryable in a real Chromium, in turns: breadth must not
 * be paid for with speed. These machines are noisy: quote the ratio to combined lines.
 */
const LINES = Number(process.env['LINES'] ?? 1_000_000)
const RUNS = Number(process.env['RUNS'] ?? 3)
/** Lines a second of the others are at least so many times those of combined. */
const FLOOR = 0.6
/** Of lines four times as long, a quarter of whose time is reading the file. */
const LONG_FLOOR = 0.5

const at = (name: string): string => `.cache/bench/${name}-${LINES}.log`
const FILES = [
  ['combined', resolve(benchLog(at('access'), LINES)), FLOOR],
  ['Caddy', resolve(benchLog(at('caddy'), LINES, caddy)), FLOOR],
  ['Caddy, TLS', resolve(benchLog(at('caddy-tls'), LINES, caddyTls)), LONG_FLOOR],
  ['IIS', resolve(benchLog(at('iis'), LINES, iis, IIS_FIELDS)), FLOOR],
] as const

let browser: Awaited<ReturnType<typeof launch>>
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it(`${LINES} lines of combined, Caddy and IIS`, async () => {
  const seconds = new Map<string, number[]>(FILES.map(([name]) => [name, []]))
  for (let i = 0; i < RUNS; i++)
    for (const [name, file] of FILES) {
      const here = await visit(browser)
      seconds.get(name)?.push((await importOnce(here, file)).seconds)
      await here.close()
    }
  const combined = median(seconds.get('combined') ?? [])
  for (const [name, file, floor] of FILES) {
    const took = median(seconds.get(name) ?? [])
    console.log(
      `${name.padEnd(10)} ${took.toFixed(2)} s, ${(statSync(file).size / LINES).toFixed(0)} bytes a line; ratio ${(combined / took).toFixed(2)}`,
    )
    expect.soft(combined / took, name).toBeGreaterThan(floor)
  }
})
