import { defineDetector, times } from '../detector.ts'
import { GUESSING, tryOf } from '../guessing.ts'
import { Recent, Watched } from '../recent.ts'

const SPAN = 10 * 60_000
/** A household or a small office behind neighbouring addresses is two or three. */
const NETWORK_SOURCES = 5
const NETWORK_TRIES = 12
/** Twenty people who all mistype within ten minutes, while few get in. */
const SOURCES = 20
/** Fails for each try that did not visibly fail. */
const FAILED_RATIO = 3

export default defineDetector({
  id: 'login/distributed',
  title: 'One login guessed by many sources',
  why: 'Many addresses, of one network or of many, fail at the same login within ten minutes, each only a few times: guessing that is spread so that no single address stands out.',
  ja: {
    title: '多数の送信元による分散した総当たり',
    why: '同じネットワークまたは多数のアドレスが 10 分以内に、それぞれ数回ずつ同じログインに失敗しています。一つ一つは目立たないように分散された総当たりです。',
    falsePositives: '誰もログインできない不具合や、授業などで一斉にログインする人たちです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1110.003'],
  cwe: [307],
  refs: ['https://attack.mitre.org/techniques/T1110/003/'],
  falsePositives: 'A login that is broken for everybody; a class that signs in at the same minute.',
  by: 'target',
  wants: GUESSING,
  start: (site, mark) => {
    const pages = new Watched(() => ({
      failed: new Recent(SPAN, 2048),
      other: new Recent(SPAN, 2048),
      caughtUntil: -Infinity,
    }))
    const networks = new Watched(() => ({ failed: new Recent(SPAN, 512), caughtUntil: -Infinity }))
    const take = (caught: { failed: Recent; caughtUntil: number }, time: number): void => {
      caught.failed.drain(mark)
      caught.caughtUntil = time + SPAN
    }
    return {
      see(event) {
        const { source, path, time, row } = event
        const result = tryOf(event, site)
        if (source === 0 || path === 0 || result === 'none') return
        const page = pages.of(path)
        if (result === 'unknown') {
          page.other.push(time, row, source)
          return
        }
        page.failed.push(time, row, source)
        page.other.forget(time)
        const network = networks.of(`${path} ${site.networkOf(source)}`)
        network.failed.push(time, row, source)
        const others = page.other.count
        const { failed } = page
        if (failed.distinct >= SOURCES && failed.count >= FAILED_RATIO * others) take(page, time)
        if (network.failed.distinct >= NETWORK_SOURCES && network.failed.count >= NETWORK_TRIES)
          take(network, time)
        if (time <= page.caughtUntil || time <= network.caughtUntil) mark(row)
      },
    }
  },

  hits: [
    {
      name: 'neighbours take turns',
      events: times(24, (i) => ({
        at: i * 20,
        source: `198.51.100.${i % 8}`,
        request: 'POST /wp-login.php',
        status: 200,
      })),
    },
    {
      name: 'addresses from everywhere, one try each',
      events: times(30, (i) => ({
        at: i * 10,
        source: `10.${i}.7.9`,
        request: 'POST /login',
        status: 401,
      })),
    },
  ],
  misses: [
    {
      name: 'many people who get in',
      events: times(80, (i) => ({
        at: i * 5,
        source: `10.${i}.7.9`,
        request: 'POST /login',
        status: i % 4 === 0 ? 200 : 302,
      })),
    },
    {
      name: 'an office where some mistype',
      events: times(8, (i) => ({
        at: i * 60,
        source: `198.51.100.${i % 4}`,
        request: 'POST /login',
        status: 200,
      })),
    },
  ],
})
