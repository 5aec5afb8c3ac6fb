import { defineDetector, times } from '../detector.ts'
import { PathKind } from '../paths.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'

const SPAN = 60_000
/** A site that was moved to another name or system leaves a visitor with one or two dead scripts, not with eight. */
const NAMES = 8

export default defineDetector({
  id: 'reach/webshell-hunt',
  title: 'Hunt for scripts that others left behind',
  why: 'One source asks for eight or more different PHP scripts that do not exist within a minute. Such lists hold the names of web shells that earlier intruders uploaded, and the one who finds one needs no hole of his own.',
  ja: {
    title: '残された Web シェルの探索',
    why: '一つの送信元が 1 分以内に、存在しない異なる PHP スクリプトを 8 個以上要求しています。以前の侵入者が置いた Web シェルの名前の一覧で、見つかれば新たな脆弱性は要りません。',
    falsePositives: 'PHP をやめたサイトで、以前のスクリプトをまだ要求するプログラムです。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1595.003', 'T1505.003'],
  refs: ['https://attack.mitre.org/techniques/T1505/003/'],
  falsePositives: 'A site that gave up PHP, for a program that still knows its old scripts.',
  by: 'source',
  wants: Signal.missing,
  start: (site, mark) => {
    const watched = new Watched(() => ({ recent: new Recent(SPAN), caughtUntil: -Infinity }))
    return {
      see({ source, path, time, row }) {
        if (source === 0 || (site.kindOf(path) & PathKind.php) === 0) return
        if ((site.missing[source] as number) < NAMES) return
        const state = watched.of(source)
        if (time > state.caughtUntil) {
          state.recent.push(time, row, path)
          if (state.recent.distinct < NAMES) return
          state.recent.drain(mark)
        } else mark(row)
        state.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'names of web shells, several a second',
      events: times(9, (i) => ({
        at: i / 3,
        request: `GET /${'abcdefghi'[i] ?? ''}x.php`,
        status: 404,
      })),
    },
    {
      name: 'numbered names count as different',
      events: times(10, (i) => ({ at: i, request: `GET /wp-content/${i}.php`, status: 403 })),
    },
  ],
  misses: [
    {
      name: 'one script again and again',
      events: times(30, () => ({ request: 'GET /old.php', status: 404 })),
    },
    {
      name: 'scripts that exist',
      events: times(30, (i) => ({ request: `GET /page${i}.php`, status: 200 })),
    },
    {
      name: 'dead scripts over a day',
      events: times(20, (i) => ({ at: i * 600, request: `GET /p${i}.php`, status: 404 })),
    },
  ],
})
