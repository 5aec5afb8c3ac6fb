import { beforeAll, describe, expect, it } from 'vitest'
import { HAVE_CORPORA, score } from './corpora.ts'

/** Families of formats that are in, and the share of their fields that must be right, in percent. */
const FAMILIES: readonly (readonly [string, number])[] = [
  ['access', 99.9],
  ['apache', 99.9],
  ['archives', 100],
  ['aws', 99],
  ['azure', 99],
  ['caddy', 99],
  ['cloudflare', 99],
  ['custom-formats', 99],
  ['docker', 99],
  ['edge', 99.8],
  ['envoy', 99],
  ['fail2ban', 99],
  ['haproxy', 99],
  ['iis', 99.8],
  ['lighttpd', 99],
  ['modsec', 99],
  ['nginx', 99],
  ['npm', 99],
  ['squid', 99],
  ['syslog', 99.9],
  ['traefik', 99],
  ['vsftpd', 99],
  ['w3c', 99],
]

describe.skipIf(!HAVE_CORPORA)('logs whose events others wrote down', () => {
  let families: Record<
    string,
    readonly [right: number, wrong: number, unread: number, lines: number]
  > = {}
  beforeAll(() => {
    families = (score('score-formats.mjs') as { families: typeof families }).families
  }, 300_000)

  it.each(FAMILIES)('%s: at least %d %% of the fields', (family, floor) => {
    const [right, wrong] = families[family] ?? [0, 1]
    expect((100 * right) / (right + wrong)).toBeGreaterThanOrEqual(floor)
  })
})
