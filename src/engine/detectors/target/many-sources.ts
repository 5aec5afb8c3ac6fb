import { defineDetector, times } from '../detector.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'

const SPAN = 24 * 3_600_000
/** Two or three may be one person who changes networks. */
const SOURCES = 5

export default defineDetector({
  id: 'target/many-sources',
  title: 'One page attacked by many sources',
  why: 'Five or more sources attack the same page within a day. They know something about it: the page is on a list, or one attacker uses many addresses.',
  ja: {
    title: '多数の送信元から攻撃されるページ',
    why: '1 日以内に 5 つ以上の送信元が同じページを攻撃しています。ページが攻撃対象の一覧に載っているか、一人の攻撃者が多くのアドレスを使っています。',
    falsePositives:
      '一つの既知の脆弱性をどこにでも試すワームです。そのページが存在するとは限りません。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  refs: ['https://attack.mitre.org/techniques/T1190/'],
  falsePositives: 'Worms that try one known hole everywhere; the page need not exist.',
  by: 'target',
  wants: Signal.attack,
  start: (_site, mark) => {
    const pages = new Watched(
      () => ({ recent: new Recent(SPAN, 4096), caughtUntil: -Infinity }),
      16_384,
    )
    return {
      see({ source, path, time, row }) {
        if (source === 0 || path === 0) return
        const page = pages.of(path)
        if (time > page.caughtUntil) {
          page.recent.push(time, row, source)
          if (page.recent.distinct < SOURCES) return
          page.recent.drain(mark)
        } else mark(row)
        page.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'six sources on one script',
      events: times(6, (i) => ({
        at: i * 600,
        source: `10.${i}.0.1`,
        request: `GET /cgi-bin/status.cgi?cmd=${i}`,
        status: 404,
        hits: ['cmdi/example'],
      })),
    },
    {
      name: 'many at once',
      events: times(50, (i) => ({
        source: `10.0.${i % 9}.1`,
        request: 'GET /p?id=1',
        status: 200,
        hits: ['sqli/example'],
      })),
    },
  ],
  misses: [
    {
      name: 'one source many times',
      events: times(50, () => ({ request: 'GET /p?id=1', status: 200, hits: ['sqli/example'] })),
    },
    {
      name: 'many ordinary visitors',
      events: times(50, (i) => ({ source: `10.0.${i}.1`, request: 'GET /p?id=1', status: 200 })),
    },
    {
      name: 'different pages',
      events: times(9, (i) => ({
        source: `10.0.${i}.1`,
        request: `GET /p${i}?id=1`,
        status: 200,
        hits: ['sqli/example'],
      })),
    },
  ],
})
