import { defineDetector, times } from '../detector.ts'
import { tryOf } from '../guessing.ts'
import { PathKind } from '../paths.ts'
import { Recent, Watched } from '../recent.ts'
import { Signal } from '../signals.ts'

const SPAN = 6 * 3_600_000
const SOURCES = 20
/** Whoever signs in wants something: they ask for more than this. */
const FEW_PAGES = 4
/** Fails for each try that did not visibly fail; XML-RPC never tells. */
const FAILED_RATIO = 3

export default defineDetector({
  id: 'login/slow-spread',
  title: 'Sources that come for the login only, one after the other',
  why: 'Over hours, many addresses try the same login once or twice each and ask for nothing else: guessing that is spread over addresses and time, so that neither a limit by address nor one by minute sees it.',
  ja: {
    title: 'ログインだけを目当てに次々と来る送信元',
    why: '数時間にわたり、多数のアドレスが同じログインを 1、2 回ずつ試し、ほかには何も要求していません。アドレスごとの制限も時間ごとの制限も避ける、分散した総当たりです。',
    falsePositives:
      '全員がパスワードを変更しなければならない、独立したホストのログインページです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1110.003'],
  cwe: [307],
  refs: ['https://attack.mitre.org/techniques/T1110/003/'],
  falsePositives: 'A login on a host of its own, whose password everybody has to change.',
  by: 'target',
  wants: Signal.loginTry,
  start: (site, mark) => {
    const pages = new Watched(() => ({
      tries: new Recent(SPAN, 2048),
      other: new Recent(SPAN, 2048),
      caughtUntil: -Infinity,
    }))
    return {
      see(event) {
        const { source, path, time, row } = event
        const result = tryOf(event, site)
        if (source === 0 || path === 0 || result === 'none') return
        const page = pages.of(path)
        const blind = (site.kindOf(path) & PathKind.xmlrpc) !== 0
        if (result === 'unknown' && !blind) {
          page.other.push(time, row, source)
          return
        }
        if ((site.pages[source] as number) > FEW_PAGES) return
        page.other.forget(time)
        if (time <= page.caughtUntil) mark(row)
        else {
          page.tries.push(time, row, source)
          const { distinct, count } = page.tries
          if (distinct < SOURCES || count < FAILED_RATIO * page.other.count) return
          page.tries.drain(mark)
        }
        page.caughtUntil = time + SPAN
      },
    }
  },

  hits: [
    {
      name: 'a call from another address every few minutes',
      events: times(30, (i) => ({
        at: i * 240,
        source: `10.${i}.7.9`,
        request: 'POST /xmlrpc.php',
        status: 200,
      })),
    },
    {
      name: 'a form shown, filled in and shown again, once each',
      events: times(50, (i) => ({
        at: Math.floor(i / 2) * 600 + (i % 2) * 9,
        source: `10.${Math.floor(i / 2)}.7.9`,
        request: `${i % 2 === 0 ? 'GET' : 'POST'} /wp-login.php`,
        status: 200,
      })),
    },
  ],
  misses: [
    {
      name: 'apps that do more than sign in',
      events: times(180, (i) => ({
        at: Math.floor(i / 6) * 240 + (i % 6),
        source: `10.${Math.floor(i / 6)}.7.9`,
        request: i % 6 === 0 ? 'POST /xmlrpc.php' : `GET /a${i % 6}`,
        status: 200,
      })),
    },
    {
      name: 'people of whom most get in',
      events: times(60, (i) => ({
        at: i * 60,
        source: `10.${i}.7.9`,
        request: 'POST /login',
        status: i % 3 === 0 ? 200 : 302,
      })),
    },
    {
      name: 'a few in a day',
      events: times(60, (i) => ({
        at: i * 1500,
        source: `10.${i % 15}.7.9`,
        request: 'POST /xmlrpc.php',
        status: 200,
      })),
    },
  ],
})
