import { beforeAll, describe, expect, it } from 'vitest'
import { HAVE_CORPORA, score } from './corpora.ts'

interface Row {
  readonly kind: 'recall' | 'false alarms'
  readonly name: string
  readonly n: number
  readonly low: number
  readonly med?: number
}

/** Share of labelled attacks found at severity low or higher, in percent: a floor under what was reached. */
const RECALL: readonly (readonly [string, number])[] = [
  ['httpparams-attack', 99],
  ['libinjection-attack', 99.5],
  ['wafbypass-attack', 98],
  ['gotestwaf-attack', 98],
  ['crs-attack PL1', 95],
  ['crs-attack PL2', 60],
  ['cve-probes exploit, payload visible', 83],
  ['cve-probes exploit, path only', 60],
  ['log4shell-attack', 100],
  ['honeynet-sotm34-access', 99],
  ['honeypot-tanner2020', 94],
  ['honeypot-suricata2020', 98],
  ['real-elastic-apache', 90],
  ['honeynet-sotm34-error, evidence of execution', 90],
  ['crowdsec-appsec, payload visible', 85],
  ['fail2ban webserver lines that must match', 98],
  ['fail2ban web application lines that must match', 97],
  ['Wazuh level 6 and up lines that must match', 100],
  ['CrowdSec scenarios: sources found', 95],
]

/** Ordinary values: how many of them are alarmed at low or higher, at most. */
const AT_LOW: readonly (readonly [string, number])[] = [
  ['httpparams-benign', 5],
  ['libinjection-benign', 10],
  ['gotestwaf-benign', 1],
  ['real-nasa1995', 1],
]

/*
 * No floor for "CrowdSec scenarios that must stay silent": the one that is given, http-wordpress_wpconfig, is labelled so, but its
 * own scenario.assert in crowdsecurity/hub expects an alert of six events for the very source that is alarmed here.
 */

/** Ordinary sites: share of lines alarmed at medium or higher, in percent. */
const ALARMS: readonly (readonly [string, number])[] = [
  ['real-elastic-apache', 0.1],
  ['real-nasa1995', 0.5],
  ['httpparams-benign', 0.5],
]

describe.skipIf(!HAVE_CORPORA)('attacks that others labelled', () => {
  let rows: readonly Row[] = []
  beforeAll(() => {
    rows = (score('score-detection.mjs') as { rows: Row[] }).rows
  }, 600_000)

  const find = (kind: Row['kind'], name: string): Row => {
    const row = rows.find((r) => r.kind === kind && r.name === name)
    if (row === undefined) throw new Error(`the scorer has no row ${kind} ${name}`)
    return row
  }

  it.each(RECALL)('%s: at least %d %% found', (name, floor) => {
    const row = find('recall', name)
    expect((100 * row.low) / row.n).toBeGreaterThanOrEqual(floor)
  })

  it.each(ALARMS)('%s: at most %d %% of ordinary lines alarmed', (name, limit) => {
    const row = find('false alarms', name)
    expect((100 * (row.med ?? 0)) / row.n).toBeLessThanOrEqual(limit)
  })

  it.each(AT_LOW)('%s: at most %d alarmed at all', (name, limit) => {
    expect(find('false alarms', name).low).toBeLessThanOrEqual(limit)
  })
})
