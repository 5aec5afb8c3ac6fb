import type { Detector } from '../../../src/engine/detectors/detector.ts'
import { ruleBook, type RuleBook } from '../../../src/engine/detectors/book.ts'
import type { Rule, Severity, Stage } from '../../../src/engine/rules/rule.ts'

const rule = (id: string, severity: Severity, stage: Stage): Rule => ({
  id,
  title: id,
  why: 'An example.',
  ja: { title: id, why: '例。' },
  severity,
  stage,
  attack: ['T1190'],
  refs: [],
  where: ['target'],
  needs: ['example'],
  match: /example/,
  hits: ['GET /example', 'GET /example2'],
  misses: ['GET /', 'GET /a'],
})

/** Made-up rules, so that the tests of the whole-case pass do not hang on the rule book. */
export const EXAMPLE_RULES: readonly Rule[] = [
  rule('cmdi/example', 'critical', 'execute'),
  rule('cmdi/fetch', 'critical', 'download'),
  rule('sqli/example', 'high', 'inject'),
  { ...rule('redirect/example', 'low', 'inject'), unlessExpected: true },
  rule('secrets/example', 'medium', 'scan'),
  rule('webshell/example', 'medium', 'scan'),
  rule('scan/example', 'low', 'scan'),
  rule('evidence/example', 'critical', 'execute'),
  rule('bot/example', 'info', 'scan'),
  { ...rule('auth/example', 'low', 'scan'), unlessServed: true },
  { ...rule('ssrf/example', 'high', 'inject'), unlessHome: true },
  { ...rule('files/example', 'low', 'scan'), unlessLinked: true },
]

export const exampleBook = (detectors: readonly Detector[]): RuleBook =>
  ruleBook(EXAMPLE_RULES, detectors)
