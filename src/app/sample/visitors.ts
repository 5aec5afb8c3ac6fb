import type { Request } from './lines.ts'
import type { Random } from './random.ts'

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
] as const

/** Path and size of the site's pages: plain HTML, a guest book and a search in CGI. */
const PAGES = [
  ['/', 8412],
  ['/index.html', 8412],
  ['/news.html', 12_904],
  ['/garden/roses.html', 15_220],
  ['/garden/beans.html', 11_874],
  ['/garden/soil.html', 9_731],
  ['/workshop/lathe.html', 17_003],
  ['/workshop/glue.html', 7_246],
  ['/links.html', 5_120],
  ['/about.html', 4_388],
  ['/cgi-bin/guestbook.cgi', 21_377],
] as const

const ASSETS = [
  ['/style/main.css', 5_313],
  ['/style/print.css', 911],
  ['/script/menu.js', 2_207],
  ['/img/logo.png', 14_620],
  ['/img/roses-01.jpg', 88_412],
  ['/img/lathe.jpg', 120_553],
] as const

const SEARCHES = [
  'rose+pruning',
  'union+jack+bunting',
  'select+seeds',
  'wood+glue',
  'soil+ph',
  "gardener's+year",
] as const
const REFERRERS = [
  'https://www.google.com/',
  'https://duckduckgo.com/',
  'https://www.bing.com/',
  undefined,
  undefined,
] as const
const SITE = 'http://www.example.org'

/** One person's visit: a page, what it loads, and a few more pages. */
function* visit(random: Random, start: number): Generator<Request> {
  const source = `198.18.${random.between(0, 250)}.${random.between(1, 254)}`
  const agent = random.pick(AGENTS)
  let time = start
  let referrer: string | undefined = random.pick(REFERRERS)
  for (let pages = random.between(1, 5); pages > 0; pages--) {
    const [path, bytes] = random.pick(PAGES)
    yield {
      time,
      source,
      target: path,
      status: 200,
      bytes,
      agent,
      ...(referrer === undefined ? {} : { referrer }),
    }
    const page = `${SITE}${path}`
    for (const [asset, size] of ASSETS)
      if (random.chance(0.55))
        yield {
          time: time + random.between(80, 900),
          source,
          target: asset,
          status: random.chance(0.25) ? 304 : 200,
          bytes: size,
          agent,
          referrer: page,
        }
    if (random.chance(0.15))
      yield {
        time: time + 4_000,
        source,
        target: `/cgi-bin/search.cgi?q=${random.pick(SEARCHES)}`,
        status: 200,
        bytes: random.between(3_000, 9_000),
        agent,
        referrer: page,
      }
    if (random.chance(0.1))
      yield {
        time: time + 300,
        source,
        target: '/favicon.ico',
        status: 404,
        bytes: 153,
        agent,
        referrer: page,
      }
    referrer = page
    time += random.between(8_000, 90_000)
  }
}

/** People over a day, more of them in the evening; `count` visits beginning in `[start, start + a day)`. */
export function* people(random: Random, start: number, count: number): Generator<Request> {
  for (let i = 0; i < count; i++) {
    const hour = 24 * Math.pow(random.next(), 0.7)
    yield* visit(random, start + Math.floor(hour * 3_600_000))
  }
}

/** What comes by machine and means no harm: two crawlers, a feed reader, an uptime monitor. */
export function* machines(random: Random, start: number): Generator<Request> {
  const crawlers = [
    ['198.18.66.1', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['198.18.157.8', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
  ] as const
  for (const [source, agent] of crawlers) {
    yield { time: start + 3_600_000, source, target: '/robots.txt', status: 200, bytes: 68, agent }
    for (let i = 0; i < 160; i++) {
      const [path, bytes] = random.pick(PAGES)
      yield {
        time: start + random.between(0, 86_300_000),
        source,
        target: path,
        status: 200,
        bytes,
        agent,
      }
    }
  }
  for (let minute = 0; minute < 1440; minute += 5)
    yield {
      time: start + minute * 60_000 + 7_000,
      source: '198.18.0.10',
      method: 'HEAD',
      target: '/',
      status: 200,
      bytes: 0,
      agent: 'uptime-check/3.1',
    }
  for (let hour = 0; hour < 24; hour++)
    yield {
      time: start + hour * 3_600_000 + 311_000,
      source: '198.18.9.41',
      target: '/feed.xml',
      status: hour % 6 === 0 ? 200 : 304,
      bytes: hour % 6 === 0 ? 6_114 : 0,
      agent: 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)',
    }
}
