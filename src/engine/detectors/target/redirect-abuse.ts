import { defineDetector, times } from '../detector.ts'
import { isExpected } from '../expected.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'

const SPAN = 24 * 3_600_000
/** A page that hands visitors on to partners has few of them, and its visitors come from the site's own pages. */
const HOSTS = 5
const SOURCES = 5

const OUTSIDE = /=\s*(?:[a-z][a-z+.-]*:)?[/\\]{2,}(?:[^/\\?#&@]*@)?([^/\\?#&:]+)/i

/** Host that a parameter of the target names. Encoded twice or plain, one reading is enough to tell hosts apart. */
function hostIn(target: string): string | undefined {
  let text = target.slice(0, 2000)
  for (let round = 0; round < 2 && text.includes('%'); round++)
    text = text.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
  return OUTSIDE.exec(text.slice(text.indexOf('?') + 1 || text.length))?.[1]?.toLowerCase()
}

/** Keeps the hosts named last, each with its last time. */
function noteHost(hosts: Map<string, number>, host: string, time: number): void {
  hosts.delete(host)
  hosts.set(host, time)
  if (hosts.size > HOSTS) hosts.delete(hosts.keys().next().value ?? host)
}

/** Whether enough different hosts were named within the span. */
function isSpread(hosts: ReadonlyMap<string, number>, now: number): boolean {
  return hosts.size >= HOSTS && (hosts.values().next().value ?? now) >= now - SPAN
}

export default defineDetector({
  id: 'target/redirect-abuse',
  title: 'A redirect page abused to lead elsewhere',
  why: 'Many sources call one page with the addresses of many other sites in it. Links to your page, which people trust, are spread to lead them to places of the sender’s choice.',
  ja: {
    title: 'リダイレクトの踏み台としての悪用',
    why: '多数の送信元が一つのページを、さまざまな外部サイトの URL を付けて呼び出しています。信頼されたあなたのページへのリンクが、別の場所へ誘導するためにばらまかれています。',
    falsePositives: '参照元を送らずに閲覧者を外部へ案内するリンク集です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1566.002'],
  cwe: [601],
  refs: ['https://cwe.mitre.org/data/definitions/601.html'],
  falsePositives: 'A link directory that sends visitors on and does not send a referrer with them.',
  by: 'target',
  wants: Signal.redirect,
  start: (site, mark) => {
    const pages = new Watched(
      () => ({
        sources: new Recent(SPAN, 4096),
        hosts: new Map<string, number>(),
        caughtUntil: -Infinity,
      }),
      4096,
    )
    return {
      see(event) {
        const { source, path, time, row } = event
        if (source === 0 || path === 0 || (event.signals & Signal.linked) !== 0) return
        const host = hostIn(event.target)
        if (host === undefined || site.ownHosts.has(host)) return
        if (isExpected(site, event.target, path, event.status)) return
        const page = pages.of(path)
        noteHost(page.hosts, host, time)
        if (time > page.caughtUntil) {
          page.sources.push(time, row, source)
          if (page.sources.distinct < SOURCES || !isSpread(page.hosts, time)) return
          page.sources.drain(mark)
        } else mark(row)
        page.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'a script that answers 302',
      events: times(12, (i) => ({
        at: i * 300,
        source: `198.51.100.${i}`,
        request: `GET /cgi-bin/jump.cgi?url=http://spam-${i}.example/`,
        status: 302,
        hits: ['redirect/example'],
      })),
    },
    {
      name: 'encoded, and the script is gone',
      events: times(12, (i) => ({
        source: `10.0.${i}.9`,
        request: `GET /jump?to=https%3A%2F%2Fshop${i}.example%2F`,
        status: 404,
        hits: ['redirect/example'],
      })),
    },
  ],
  misses: [
    {
      name: 'one partner',
      events: times(60, (i) => ({
        source: `10.0.${i}.9`,
        request: 'GET /out?url=https://partner.example/',
        status: 302,
        hits: ['redirect/example'],
      })),
    },
    {
      name: 'visitors who follow links of the own pages',
      events: [
        ...times(6, () => ({
          request: 'GET /a.css',
          status: 200,
          referrer: 'https://dir.example/',
        })),
        ...times(40, (i) => ({
          source: `10.0.${i}.9`,
          request: `GET /out?url=https://site${i}.example/`,
          status: 302,
          referrer: 'https://dir.example/list',
          hits: ['redirect/example'],
        })),
      ],
    },
  ],
})
