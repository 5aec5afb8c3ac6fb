import { defineDetector, times } from '../detector.ts'
import { isCrawler, Signal } from '../signals.ts'

export default defineDetector({
  id: 'reach/absent-product',
  title: 'Asks for what this site does not have',
  why: 'You said that the site has no such thing (Case settings, "What this site does not have"). Nobody who reads the site comes to such a path: who asks for it tries addresses of products on any server there is.',
  ja: {
    title: 'このサイトにないものへの要求',
    why: '「このサイトにないもの」の設定で、該当する製品はないとされています。サイトの閲覧者がたどり着くことのないパスなので、手当たり次第に製品を探す要求です。',
    falsePositives: 'その製品の廃止前のアドレスを覚えている閲覧者やフィードリーダーです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1595.003'],
  refs: ['https://attack.mitre.org/techniques/T1595/003/'],
  falsePositives:
    'A visitor or feed reader that still knows an address from before the site gave the product up.',
  by: 'source',
  wants: Signal.page | Signal.missing,
  pagesOf: (site) => site.lacks,
  start: (site, mark) => ({
    see({ path, signals, row }) {
      if (!site.lacks || path === 0 || isCrawler(signals) || (signals & Signal.linked) !== 0) return
      if (site.isAbsent(path)) mark(row)
    },
  }),

  hits: [
    {
      name: 'PHP on a site that has none',
      absent: ['php'],
      events: [{ request: 'GET /shop/index.php?id=1', status: 404 }],
    },
    {
      name: 'WordPress from many sides, whatever the answer',
      absent: ['wordpress', 'java'],
      events: times(3, (i) => ({
        source: `198.51.100.${i}`,
        request: 'GET /blog/wp-login.php',
        status: [404, 200, 301][i] ?? 0,
      })),
    },
  ],
  misses: [
    {
      name: 'nothing was said of the site',
      events: [{ request: 'GET /shop/index.php?id=1', status: 404 }],
    },
    {
      name: 'what the site has',
      absent: ['wordpress'],
      events: [{ request: 'GET /shop/index.php?id=1', status: 200 }],
    },
    {
      name: 'a crawler that follows an old link',
      absent: ['php'],
      events: [
        {
          request: 'GET /old.php',
          status: 404,
          agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
        },
      ],
    },
  ],
})
