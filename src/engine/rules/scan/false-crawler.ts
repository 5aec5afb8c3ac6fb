import { defineRule } from '../rule.ts'

const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
const BING = 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'
const YANDEX = 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)'

export default defineRule({
  id: 'scan/false-crawler',
  title: 'Search crawler by name only',
  why: 'The user agent says it is the crawler of a search engine, but the address is in none of the networks that the engine publishes: somebody hopes to be let through and not to be noticed.',
  ja: {
    title: '検索クローラーを名乗る別人',
    why: 'ユーザーエージェントは検索エンジンのクローラーを名乗りますが、アドレスはその公開ネットワークのどれにも属しません。見逃されることを期待した偽装です。',
    falsePositives:
      'サイトの所有者向けにクローラーを装ってページを調べるプログラム、検索エンジンが最近使い始めたネットワーク、Spoor が知らないサーバー手前のプロキシです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1036', 'T1595'],
  refs: [
    'https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot',
    'https://www.bing.com/webmasters/help/how-to-verify-bingbot-3905dc26',
    'https://support.apple.com/119829',
    'https://yandex.com/support/webmaster/robot-workings/check-yandex-robots.html',
  ],
  falsePositives:
    'Programs for the owners of sites that look at pages as a crawler would; networks that an engine took into use lately; a proxy in front of the server that Spoor does not know.',
  where: ['row'],
  needs: ['bot from'],
  match: /[a-z]{3,20} from elsewhere$/i,

  hits: [
    { request: 'GET / HTTP/1.1', agent: GOOGLE, source: '198.51.100.7' },
    { request: 'GET /wp-login.php HTTP/1.1', agent: BING, source: '2001:db8::7', status: 401 },
    { request: 'GET / HTTP/1.1', agent: YANDEX, source: '203.0.113.9' },
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (Macintosh) AppleWebKit/605 (Applebot/0.1)',
      source: '198.51.100.7',
    },
  ],
  misses: [
    { request: 'GET / HTTP/1.1', agent: GOOGLE, source: '66.249.66.1' },
    { request: 'GET / HTTP/1.1', agent: GOOGLE, source: '2001:4860:4801:10::1' },
    { request: 'GET / HTTP/1.1', agent: BING, source: '157.55.39.1' },
    { request: 'GET / HTTP/1.1', agent: GOOGLE, source: '10.0.0.2' },
    { request: 'GET / HTTP/1.1', agent: GOOGLE, source: 'crawl-66-249-66-1.googlebot.com' },
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (Windows NT 10.0)', source: '198.51.100.7' },
    { message: 'Googlebot from elsewhere' },
    { request: 'GET / HTTP/1.1', agent: GOOGLE },
  ],
})
