import { defineDetector, times } from '../detector.ts'
import { Signal } from '../signals.ts'

const SPAN = 60_000
/** Ten a second for a minute, assets not counted: more than a person, a monitor or a polite crawler asks for. */
const REQUESTS = 600

export default defineDetector({
  id: 'pace/burst',
  title: 'More requests than a person makes',
  why: 'One source asks for more than 600 pages within a minute, images and scripts not counted. The rows beyond the 600th of each minute are named. It may be a load attack, a copying program or a scanner.',
  ja: {
    title: '人の操作を超える量の要求',
    why: '一つの送信元が、画像やスクリプトを除いて 1 分に 600 を超えるページを要求しています。各分の 600 件目より後の行を示します。負荷攻撃、丸ごとの複製、またはスキャナーの可能性があります。',
    falsePositives:
      '全閲覧者の要求が自身のアドレスになるサーバー手前のプロキシ、負荷試験、自社の索引作成プログラムです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1499.002'],
  cwe: [400],
  refs: ['https://attack.mitre.org/techniques/T1499/002/'],
  falsePositives:
    'A proxy in front of the server whose address stands for all visitors; a load test; an indexing program of your own.',
  by: 'source',
  wants: Signal.page,
  pagesOf: (site, source) => (site.pages[source] as number) > REQUESTS,
  start: (site, mark) => {
    const since = new Float64Array(site.sources.size).fill(-Infinity)
    const counts = new Uint32Array(site.sources.size)
    return {
      see({ source, time, row }) {
        if (source === 0 || (site.pages[source] as number) <= REQUESTS) return
        if (time >= (since[source] as number) + SPAN) {
          since[source] = time
          counts[source] = 0
        }
        const count = (counts[source] as number) + 1
        counts[source] = count
        if (count > REQUESTS) mark(row)
      },
    }
  },

  hits: [
    {
      name: 'twenty a second',
      events: times(800, (i) => ({ at: i / 20, request: `GET /search?q=${i}`, status: 200 })),
    },
    { name: 'all at once', events: times(700, () => ({ at: 0, request: 'POST /', status: 503 })) },
  ],
  misses: [
    {
      name: 'a gallery of pictures',
      events: times(800, (i) => ({ at: i / 50, request: `GET /i/${i}.jpg`, status: 200 })),
    },
    {
      name: 'a crawler at five a second',
      events: times(900, (i) => ({ at: i / 5, request: `GET /p/${i}`, status: 200 })),
    },
  ],
})
