import { describe, expect, it } from 'vitest'
import { DETECTORS } from '../../src/engine/detectors/registry.ts'
import { exampleText } from '../../src/engine/rules/example.ts'
import { KNOWN_REQUESTS, RULE_FILES } from '../../src/engine/rules/registry.ts'
import { categoryOf, type Rule } from '../../src/engine/rules/rule.ts'
import { codeSpan } from '../../src/export/reports/markdown.ts'
import { en } from '../../src/ui/messages/en/index.ts'

/** Cells of a Markdown table hold no bar of their own. */
const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const facts = ({ severity, stage, attack, cwe = [], cve = [] }: Told): string =>
  [
    `severity **${severity}**`,
    `stage ${stage}`,
    ...attack.map((id) => `ATT&CK ${id}`),
    ...cwe.map((id) => `CWE-${id}`),
    ...cve,
  ].join(', ')

type Told = Pick<Rule, 'id' | 'title' | 'why' | 'severity' | 'stage' | 'attack' | 'refs'> &
  Partial<Pick<Rule, 'cwe' | 'cve' | 'falsePositives'>>

const page = (rule: Told): string[] => [
  `### ${rule.title}`,
  '',
  `\`${rule.id}\`: ${facts(rule)}`,
  '',
  rule.why,
  '',
  ...(rule.falsePositives === undefined ? [] : [`_Can be harmless:_ ${rule.falsePositives}`, '']),
]

function ruleText(rule: Rule): string[] {
  const { where, when, hits, misses } = rule
  const asked = [
    ...(when?.method === undefined ? [] : [`method ${when.method.join(', ')}`]),
    ...(when?.status === undefined ? [] : [`status ${when.status.join(', ')}`]),
  ]
  return [
    ...page(rule),
    `Looks at ${where.join(', ')}${asked.length === 0 ? '' : `; only with ${asked.join(' and ')}`}.`,
    '',
    ...hits.slice(0, 3).map((hit) => `- fires on ${codeSpan(exampleText(hit))}`),
    ...misses.slice(0, 2).map((miss) => `- not on ${codeSpan(exampleText(miss))}`),
    '',
    ...rule.refs.map((ref) => `<${ref}>`),
    '',
  ]
}

const rules = RULE_FILES.map(([, rule]) => rule).sort((a, b) => (a.id < b.id ? -1 : 1))
const categories = [...new Set(rules.map(({ id }) => categoryOf(id)))]
const nameOf = (category: string): string => en.words.categories[category] ?? category

describe('docs/rules.md', () => {
  it('is the handbook of all rules, detectors and known requests', async () => {
    const known = [...KNOWN_REQUESTS].sort((a, b) => (a.product < b.product ? -1 : 1))
    const text = [
      '# The handbook of rules',
      '',
      'Written by `tests/docs/rules.test.ts`; do not edit. `npx vitest run --project unit tests/docs -u` writes it again.',
      '',
      `${rules.length} rules, ${DETECTORS.length} detectors and ${known.length} requests known from advisories. A rule looks at one request or line; a`,
      'detector at many, over all files of a case. Severity is that of the attempt, whatever came of it; the outcome is judged',
      'apart. Every rule is tested by its own examples, of which some stand here.',
      '',
      ...categories.map((category) => `- [${nameOf(category)}](#${category})`),
      '- [Detectors](#detectors)',
      '- [Known requests](#known)',
      '',
      ...categories.flatMap((category) => [
        `<a id="${category}"></a>`,
        '',
        `## ${nameOf(category)}`,
        '',
        ...rules.filter(({ id }) => categoryOf(id) === category).flatMap(ruleText),
      ]),
      '<a id="detectors"></a>',
      '',
      '## Detectors',
      '',
      ...DETECTORS.flatMap((detector) => [
        ...page(detector),
        ...detector.refs.map((ref) => `<${ref}>`),
        '',
      ]),
      '<a id="known"></a>',
      '',
      '## Known requests',
      '',
      'Requests that public advisories describe; each is a rule `cve/<name>`.',
      '',
      table(
        ['Product', 'CVE', 'Rule', 'Request'],
        known.map(({ product, cve = [], name, hit }) => [
          product,
          cve.join(' '),
          `\`cve/${name}\``,
          codeSpan(exampleText(hit)),
        ]),
      ),
      '',
    ].join('\n')
    await expect(text.replace(/\n{3,}/g, '\n\n')).toMatchFileSnapshot('../../docs/rules.md')
  })
})
