import { defineDetector, type Seen, times } from '../detector.ts'
import { Recent, Watched } from '../recent.ts'
import { isCrawler, Signal } from '../signals.ts'
import type { Site } from '../site.ts'

/** Long enough for a scanner that waits half a minute between its tries. */
const SPAN = 10 * 60_000
/** Twice what the broken links of a page send one visitor to. */
const SHAPES = 12
/** A visitor or crawler who meets broken links mostly gets pages; one who guesses names mostly gets none. */
const SHARE = 0.6
/** Thing that stands for a page that was there. */
const THERE = 0

interface Sweep {
  readonly recent: Recent
  /** Until when what this source misses belongs to a sweep, ms. */
  caughtUntil: number
}

/** Whether a row can count for or against a sweep of its source. */
function counts({ source, signals, status }: Seen, site: Site): boolean {
  if ((site.missing[source] as number) < SHAPES) return false
  // Crawlers follow old links. One that attacks as well only borrows the name.
  if (isCrawler(signals) && site.attacks[source] === 0) return false
  // Lines of an error log repeat what the access log of the same source already says.
  return status !== 0 || site.pages[source] === 0
}

function isSweep(recent: Recent): boolean {
  const there = recent.countOf(THERE)
  const shapes = recent.distinct - (there > 0 ? 1 : 0)
  return shapes >= SHAPES && recent.count - there >= SHARE * recent.count
}

export default defineDetector({
  id: 'reach/path-sweep',
  title: 'Many paths tried that do not exist',
  why: 'One source asks for a dozen or more different paths that are missing or forbidden within ten minutes, and hardly for anything else: it goes through a list of names in search of something to attack.',
  ja: {
    title: '存在しないパスの総当たり',
    why: '一つの送信元が 10 分以内に、存在しない、または禁止された異なるパスを 12 個以上要求し、それ以外はほとんど要求していません。攻撃できるものを名前の一覧で探しています。',
    falsePositives:
      'リダイレクトなしで移転したサイトの古いブックマークを多く持つ閲覧者や、まだないものを要求する自社のプログラムです。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1595.003'],
  refs: ['https://attack.mitre.org/techniques/T1595/003/'],
  falsePositives:
    'A site that was moved without redirects, for a visitor with many old bookmarks; a program of your own that asks for what is not there yet.',
  by: 'source',
  wants: Signal.page | Signal.missing,
  pagesOf: (site, source) => (site.missing[source] as number) >= SHAPES,
  start: (site, mark) => {
    const watched = new Watched<number, Sweep>(() => ({
      recent: new Recent(SPAN, 512),
      caughtUntil: -Infinity,
    }))
    return {
      see(event) {
        const { source, path, time, row } = event
        if (source === 0 || path === 0 || !counts(event, site)) return
        const missing = (event.signals & Signal.missing) !== 0
        const sweep = watched.of(source)
        if (time > sweep.caughtUntil) {
          sweep.recent.push(time, row, missing ? site.shapeOf(path) : THERE)
          if (!isSweep(sweep.recent)) return
          sweep.recent.drain(mark, THERE)
        } else if (missing) mark(row)
        else return
        sweep.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'a list of names, one a second',
      events: times(14, (i) => ({
        request: `GET /${'abcdefghijklmn'[i] ?? ''}-backup/`,
        status: 404,
      })),
    },
    {
      name: 'a slow scanner, one try in 40 seconds',
      events: times(14, (i) => ({
        at: i * 40,
        request: `GET /old${'abcdefghijklmn'[i] ?? ''}.cgi`,
        status: 403,
      })),
    },
    {
      name: 'only an error log',
      events: times(13, (i) => ({
        message: `File does not exist: /var/www/html/${'abcdefghijklm'[i] ?? ''}admin`,
      })),
    },
  ],
  misses: [
    {
      name: 'an application that asks for items by number',
      events: times(60, (i) => ({ request: `GET /api/item/${i}`, status: 404 })),
    },
    {
      name: 'a page with broken pictures',
      events: times(40, (i) => ({
        request: `GET /img/photo-${'abcdefghij'[i % 10] ?? ''}${i}.jpg`,
        status: 404,
      })),
    },
    {
      name: 'a crawler that follows old links',
      events: times(40, (i) => ({
        request: `GET /news/${'abcdefghijklmnopqrstuvwxyz'[i % 26] ?? ''}/`,
        status: 404,
        agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      })),
    },
    {
      name: 'a visitor who reads much and meets some dead ends',
      events: times(60, (i) => ({
        request: `GET /doc/${'abcdefghijklmnopqrstuvwxyz'[i % 26] ?? ''}${i < 30 ? 'x' : 'y'}`,
        status: i % 4 === 0 ? 404 : 200,
      })),
    },
    {
      name: 'links of the own pages that lead nowhere',
      events: [
        ...times(8, () => ({
          request: 'GET /style.css',
          status: 200,
          referrer: 'https://shop.example/',
        })),
        ...times(20, (i) => ({
          request: `GET /dead-${'abcdefghijklmnopqrst'[i] ?? ''}`,
          status: 404,
          referrer: 'https://shop.example/list',
        })),
      ],
    },
  ],
})
