import type { WatchedField } from '../../src/engine/rules/parts.ts'

/** mulberry32: a small seeded generator, so that every run sees the same traffic. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS =
  `about account address album analysis annual apple april archive art article artist asset august author autumn
awards baby bag balance bank bath beach bear bed beer best bike bird black blog blue board boat body book border box bread
breakfast bridge brown budget build business butter button cable cake calendar camera camp canal candle car card care cat
center chair change chapter charity cheese chicken child chocolate church cinema city class clean clock cloud club coast coat
coffee cold collection color comment community company compare concert contact cook copper corner cotton country course court
credit crew culture currency curtain customer cycle dance danger dark data day dealer december deep delivery design desk detail
diary dinner discount district doctor dog door double drawing dream dress drive drop dry early earth east easy edition education
electric email engine english european evening event example exercise exhibition export fabric factory fair family farm fashion
fast father feature february festival field film final fire fish fitness flat floor flower food forest form forum foundation free
friday friends fruit full furniture gallery game garden gate general gift glass global gold grass green grid group guide hair half
hall hand harbour having head health heart help history holiday home honey hope horse hospital hotel hour house how image index
industry inside insert interest internet island item jacket january job join journal july june key kids kitchen ladder lake lamp
language large last law leaf learn leather lemon less letter level library life light like line linen list local long love lunch
machine magazine mail main maker march market master match material may meal media member memory menu metal middle milk mirror
model modern monday money month moon morning mother motor mountain music name national nature network new news newsletter next
night north notes november number october office oil old online open opera orange order outdoor over page paint paper parent park
party pattern people pepper person phone photo piano picture plan plant plate play point policy pool post poster potato power
practice press price print privacy product profile program project public quality question quick quiet race radio rail rain range
reader recipe record red region rental repair report research restaurant review rice ring river road rock roof room rose round
route rule sail sale salt sand saturday school science screen script search season seat section select self september service
session set shape share sheet ship shirt shoes shop short show side signal silk silver simple single site size skin sky sleep
slow small smart snow soap soft sound soup south space speed spice sport spring square staff stage star start state station steel
stone stories story street student studio style sugar summer sun sunday support sweet swim system table tag tail talk tea team
technology television terms test theatre theme thursday ticket tile time title today tools topic tour town toy track trade train
travel tree trip truck tuesday type union update upload user valley value vegetable video view village visit voice walk wall watch
water wave weather web wedding wednesday week welcome west what wheel where white wild window wine winter wood wool word work
world yellow young zone`.split(/\s+/)

const EXTENSIONS = [
  'jpg',
  'png',
  'webp',
  'svg',
  'css',
  'js',
  'woff2',
  'ico',
  'gif',
  'pdf',
  'mp4',
  'xml',
  'json',
  'txt',
]
const PAGES = ['html', 'php', 'htm', 'aspx', 'cgi', 'jsp']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const HOSTS = ['www.example.org', 'example.net', 'shop.example.com', 'blog.example.jp']
const SEARCHED = [
  'how to bake sourdough bread at home',
  'having friends over is nice',
  "women's shoes size 7",
  'rock & roll museum',
  'select committee on trade union law',
  'café münchen öffnungszeiten',
  '東京 天気 明日',
  'c++ tutorial for beginners',
  '50% off sale',
  'what is a table of contents',
  'insert or update row in excel',
  'order by phone 24/7',
  'wall clock 12" (black)',
  'Größe ändern – Hilfe',
  'tom; jerry',
  "o'neill surf",
  'a/b testing results',
  'delete account from app',
]

export interface BenignValue {
  readonly field: WatchedField
  readonly value: string
}

/** Values as an ordinary site's log has them: pages, assets, searches, tracking parameters, search engines, browsers, bots. */
export function benignValues(count: number, seed = 7): readonly BenignValue[] {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const word = (): string => pick(WORDS)
  const words = (most: number, glue: string): string =>
    Array.from({ length: 1 + below(most) }, word).join(glue)
  const hex = (length: number): string =>
    Array.from({ length }, () => below(16).toString(16)).join('')
  const id = (length: number): string =>
    Array.from({ length }, () => LETTERS.charAt(below(LETTERS.length))).join('')
  const form = (text: string): string =>
    encodeURIComponent(text).replaceAll('%20', pick(['+', '%20']))
  const day = (): string =>
    `20${10 + below(17)}/${String(1 + below(12)).padStart(2, '0')}/${String(1 + below(28)).padStart(2, '0')}`

  const asset = (): string =>
    pick([
      () => `/assets/${word()}-${hex(8)}.${pick(EXTENSIONS)}`,
      () =>
        `/static/${words(2, '/')}/${words(3, '_')}.${pick(EXTENSIONS)}?v=${below(9)}.${below(20)}.${below(20)}`,
      () =>
        `/wp-content/uploads/${day().slice(0, 7)}/${words(3, '-')}-${300 + below(900)}x${200 + below(700)}.jpg`,
      () => `/wp-content/themes/${word()}/style.css?ver=${below(7)}.${below(10)}.${below(10)}`,
      () => `/_next/static/chunks/${hex(16)}.js`,
      () => `/images/${word()}%20${word()}.${pick(['png', 'jpg'])}`,
    ])()
  const page = (): string =>
    pick([
      () => '/',
      () => `/${words(2, '/')}/`,
      () => `/blog/${day()}/${words(6, '-')}/`,
      () => `/${word()}/${words(4, '-')}.${pick(PAGES)}`,
      () => `/${word()}.${pick(PAGES)}?id=${1 + below(9000)}`,
      () =>
        `/products/${words(3, '-')}-${1000 + below(9000)}?color=${word()}&size=${pick(['s', 'm', 'l', '42'])}`,
      () => `/search?q=${form(pick(SEARCHED))}&page=${1 + below(20)}`,
      () => `/${word()}?q=${form(words(5, ' '))}`,
      () =>
        `/api/v${1 + below(3)}/${word()}s/${1 + below(99999)}?fields=${words(3, ',')}&limit=${10 + below(90)}`,
      () => `/calendar?from=${day().replaceAll('/', '-')}T10:00:00%2B02:00&view=${word()}`,
      () =>
        `/?utm_source=${word()}&utm_medium=email&utm_campaign=${words(3, '_')}&fbclid=IwAR${id(40)}`,
      () => `/index.php?option=com_content&view=article&id=${below(900)}&Itemid=${below(300)}`,
      () => `/viewtopic.php?f=${below(50)}&t=${below(9999)}&start=${below(20) * 15}&sid=${hex(32)}`,
      () => `/login?return=%2F${word()}%2F${word()}`,
      () =>
        `/map?lat=${48 + below(9)}.${below(9999)}&lng=${below(15)}.${below(9999)}&z=${below(18)}`,
      () => `/feed/?paged=${below(9)}`,
      () => `/robots.txt`,
      () => `/${form(pick(SEARCHED))}/`,
    ])()
  const agent = (): string => {
    const version = `${90 + below(60)}.0.${below(7000)}.${below(200)}`
    return pick([
      () =>
        `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36`,
      () =>
        `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.${below(6)} Safari/605.1.15`,
      () =>
        `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + below(45)}.0) Gecko/20100101 Firefox/${100 + below(45)}.0`,
      () =>
        `Mozilla/5.0 (iPhone; CPU iPhone OS 17_${below(6)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148`,
      () =>
        `Mozilla/5.0 (Linux; Android 1${below(5)}; SM-G99${below(9)}B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Mobile Safari/537.36`,
      () =>
        `Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; .NET CLR 2.0.50727; InfoPath.2)`,
      () => 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      () => 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
      () =>
        `FeedFetcher-Google; (+http://www.google.com/feedfetcher.html; ${below(90)} subscribers)`,
      () => 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
      () => `Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)`,
    ])()
  }
  const referrer = (): string =>
    pick([
      () => `https://${pick(HOSTS)}${page()}`,
      () =>
        `https://www.google.${pick(['com', 'co.jp', 'de'])}/search?q=${form(pick(SEARCHED))}&ie=UTF-8&sourceid=chrome`,
      () =>
        `https://www.google.com/url?sa=t&rct=j&url=https%3A%2F%2F${pick(HOSTS)}%2F${word()}%2F&usg=AOvVaw${id(22)}`,
      () => `https://${pick(HOSTS)}/`,
      () => 'android-app://com.google.android.gm/',
      () => `https://t.co/${id(10)}`,
    ])()

  const kinds: readonly (readonly [WatchedField, () => string])[] = [
    ['target', page],
    ['target', asset],
    ['referrer', referrer],
    ['agent', agent],
  ]
  return Array.from({ length: count }, () => {
    const [field, make] = pick(kinds)
    return { field, value: make() }
  })
}
