import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { csvLine, findingCsv, requestCsv } from '../../src/export/csv.ts'
import { writeBlockList } from '../../src/export/blocklists/block-list.ts'
import { BLOCK_FORMATS } from '../../src/export/blocklists/registry.ts'
import { filterOfRule, makeFilter, type FilterOutcome } from '../../src/export/fail2ban/filter.ts'
import { ecsLine } from '../../src/export/reports/ecs.ts'
import { htmlReport } from '../../src/export/reports/html.ts'
import { abuseIpdb, misp, stix, xarf } from '../../src/export/reports/indicators.ts'
import { abuseMail, customerNotice, type Mail } from '../../src/export/reports/mail.ts'
import { markdownReport } from '../../src/export/reports/markdown.ts'
import { exactRule } from '../../src/export/server-rules/exact-rule.ts'
import { serverRules } from '../../src/export/server-rules/server-rules.ts'
import type { worldOf } from './hostile-world.ts'

type World = ReturnType<typeof worldOf>

export interface Writer {
  readonly name: string
  /** What of src/export it proves, as `file#name`: itself, and what it is made of. */
  readonly of: readonly string[]
  /** A document of a world in which a log says what it likes; undefined where there is honestly none. */
  readonly write: (world: World) => string | undefined
  /** What of a document must be the same whatever a log says, read as the program reads it that it is for. */
  readonly bones: (written: string) => unknown
}

/** Characters that a person does not see, or that end a line; none of them may stand in a text for people or shells. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b\u202a-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/u

const lines = (written: string): number => written.split('\n').length

function seen(written: string): string {
  expect(written).not.toMatch(UNSEEN)
  return written
}

/** Rows and cells as two readers have them; no cell is a formula. */
function csvBones(written: string): number[] {
  expect(written.replaceAll('\r\n', '')).not.toMatch(UNSEEN)
  const { data, errors } = Papa.parse<string[]>(written, { skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(parse(written)).toEqual(data)
  for (const row of data)
    for (const cell of row) expect(cell).not.toMatch(/^(?:[=+@\t\r\n＝＋－＠]|-(?!\d+$))/)
  return data.map((row) => row.length)
}

/** A value of JSON without its texts. */
function jsonBones(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonBones)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.entries(value).map(([key, held]) => [key, jsonBones(held)])
}

function ndjsonBones(written: string): unknown {
  expect(written.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029]/)
  return jsonBones(JSON.parse(written))
}

/** Tags with their attributes, in order; between them no sign that could begin one. */
function htmlBones(written: string): unknown {
  const body = seen(written).slice(written.indexOf('</style>'))
  expect(body.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>"'`]|&(?!#\d+;)/)
  return [...body.matchAll(/<[^<>]*>/g)].map(([tag]) => tag)
}

/** Lines by what they begin with; outside code spans no sign of a log keeps its meaning. */
function markdownBones(written: string): unknown {
  const bare = seen(written).replace(/(?<!`)(`+) .*? \1(?!`)/g, '')
  expect(bare).not.toMatch(/(?<!\\)[<[`]/)
  return written.split('\n').map((line) => /^(?:#+ |- |$)/.exec(line)?.[0] ?? 'text')
}

function mailBones(written: string): unknown {
  const [subject, ...text] = seen(written).split('\n')
  expect(subject).toMatch(/^Subject: .*\S/)
  return text.length
}
const mail = ({ subject, text }: Mail): string => `Subject: ${subject}\n\n${text}`

/** Without what stands for a log's words, which is letters, `/` and codes only. */
function failregexBones(made: FilterOutcome): string | undefined {
  if (made.kind !== 'filter') return undefined
  const [, value = ''] = /^failregex = (.*)$/m.exec(made.filter) ?? []
  expect(value.replaceAll('%%', '%')).toBe(made.failregex)
  const rest = made.filter.replace(value, '').replaceAll(made.name, 'NAME')
  return `${value.replace(/\\x[\da-f]{2}|[\w/]/g, '')}\n${rest}\n${made.jail.replaceAll(made.name, 'NAME')}`
}

const SERVER_LINE =
  /^(?:location = \/[\w!%&()*+,./:=@~-]+ \{ return 403; \}|RedirectMatch 403 "\^[\w/\\-]+\$"|SecRule REQUEST_FILENAME "@rx \^[\w/\\-]+\$" "[\w:,' /-]+")$/

function serverBones(written: string): unknown {
  const rules = seen(written)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of rules) expect(line).toMatch(SERVER_LINE)
  return written.split('\n').filter((line) => line.startsWith('#')).length
}

const EXACT_LINE =
  /^ *SecRule [A-Z_]+(?::[\w.-]+)? "@(?:streq [A-Z]+|rx [\w/\\$^{}[\]()?*+|:,-]+)" "[\w:,' /-]+"$/

function exactBones(written: string): unknown {
  const rules = seen(written).split('\n').slice(2, -1)
  for (const line of rules) expect(line).toMatch(EXACT_LINE)
  return rules.length
}

const at = (file: string, ...names: readonly string[]): string[] =>
  names.map((name) => `${file}#${name}`)
const REDACT = at('reports/redact.ts', 'redact', 'redactText', 'MINIMUM')

const TABLES: readonly Writer[] = [
  {
    name: 'CSV of requests',
    of: [...at('csv.ts', 'requestCsv', 'csvLine'), ...at('columns.ts', 'requestColumns', 'joined')],
    write: ({ row }) => requestCsv().header + requestCsv().line(row),
    bones: csvBones,
  },
  {
    name: 'CSV of findings',
    of: [...at('csv.ts', 'findingCsv'), ...at('columns.ts', 'findingColumns')],
    write: ({ finding }) => findingCsv().header + findingCsv().line(finding),
    bones: csvBones,
  },
  {
    name: 'a line of CSV',
    of: [],
    write: ({ row }) => csvLine([{ text: row.agent }, { number: -5 }, { time: 0 }]),
    bones: csvBones,
  },
  {
    name: 'ECS',
    of: at('reports/ecs.ts', 'ecsLine'),
    write: ({ row }) => ecsLine({ ...row, target: `/${row.target}?${row.target}` }),
    bones: ndjsonBones,
  },
]

const INDICATORS: readonly Writer[] = [
  {
    name: 'AbuseIPDB',
    of: at('reports/indicators.ts', 'abuseIpdb', 'BULK_ROWS'),
    write: ({ report, issue }) => abuseIpdb(report.incidents, issue).join(''),
    bones: csvBones,
  },
  ...(
    [
      ['xarf', ({ incident, issue }) => xarf(incident, issue)],
      ['stix', ({ report, issue }) => stix(report.incidents, issue)],
      ['misp', ({ report, issue }) => misp(report.incidents, issue)],
    ] satisfies [string, Writer['write']][]
  ).map(([name, write]) => ({
    name,
    of: at('reports/indicators.ts', name, 'base64'),
    write,
    bones: (written: string) => jsonBones(JSON.parse(written)),
  })),
]

const LETTERS: readonly Writer[] = (['en', 'ja'] as const).flatMap((language) => [
  {
    name: `abuse mail, ${language}`,
    of: [...at('reports/mail.ts', 'abuseMail', 'evidenceLine'), ...REDACT],
    write: ({ report, issue }: World) =>
      report.incidents
        .map((one) => mail(abuseMail(one, issue.reporter, issue.redaction, language)))
        .join(''),
    bones: mailBones,
  },
  {
    name: `notice to a customer, ${language}`,
    of: at('reports/mail.ts', 'customerNotice'),
    write: ({ site, issue }: World) =>
      mail(customerNotice(site, issue.reporter, issue.redaction, language)),
    bones: mailBones,
  },
])

const REPORTS: readonly Writer[] = [
  {
    name: 'HTML',
    of: at('reports/html.ts', 'htmlReport', 'escapeHtml'),
    write: ({ report, issue }) => htmlReport(report, issue.redaction),
    bones: htmlBones,
  },
  {
    name: 'Markdown',
    of: at(
      'reports/markdown.ts',
      'markdownReport',
      'escapeMarkdown',
      'codeSpan',
      'toldOf',
      'notesOf',
    ),
    write: ({ report, issue }) => markdownReport(report, issue.redaction),
    bones: markdownBones,
  },
]

const RULE_TEXTS: readonly Writer[] = [
  ...BLOCK_FORMATS.map((format) => ({
    name: `block list ${format.id}`,
    of: [
      ...at('blocklists/block-list.ts', 'writeBlockList', 'headerLines', 'filterText', 'cidrsOf'),
      ...at('blocklists/registry.ts', 'BLOCK_FORMATS'),
    ],
    write: ({ list }: World) => writeBlockList(format, list),
    // Not one character of it is a log's.
    bones: (written: string) => written,
  })),
  {
    name: 'fail2ban',
    of: [
      ...at('fail2ban/filter.ts', 'makeFilter'),
      ...at('fail2ban/literal.ts', 'literal', 'anyCase'),
      ...at('fail2ban/lines.ts', 'SHAPES'),
    ],
    write: ({ wish }) => failregexBones(makeFilter(wish)),
    bones: lines,
  },
  {
    name: 'fail2ban, of a rule',
    of: [...at('fail2ban/filter.ts', 'filterOfRule'), ...at('fail2ban/literal.ts', 'wordsOf')],
    write: ({ rule, wish }) => failregexBones(filterOfRule(rule, wish)),
    bones: (written) => written,
  },
  ...[0, 1, 2].map((kind) => ({
    name: `server rules ${kind}`,
    of: [
      ...at('server-rules/server-rules.ts', 'serverRules'),
      ...at('server-rules/path.ts', 'sayable', 'pcre'),
    ],
    write: ({ row: { target } }: World) =>
      serverRules(
        [target, `/${target}`, `/a${target}b`].map((path) => ({ path, rule: target, hits: 1 })),
        0,
      )[kind]?.text,
    bones: serverBones,
  })),
  ...(['param', 'query', 'agent', 'path'] as const).map((kind) => ({
    name: `rule of one request by its ${kind}`,
    of: [
      ...at('server-rules/exact-rule.ts', 'exactRule', 'splitTarget', 'paramsOf'),
      ...at('server-rules/shape.ts', 'shapeOf', 'pathShape', 'hasShape', 'decodeRound'),
    ],
    write: ({ row: { method, agent: value } }: World) => {
      const target = `/${value}?${value}=${value}`
      const carrier = { kind, name: value, value }
      // A method of a log is none, but for the letters of one.
      expect(exactRule({ method, target, carrier, rule: value }, 0)).toBeUndefined()
      return exactRule({ method: 'GET', target, carrier, rule: value }, 0)?.text
    },
    bones: exactBones,
  })),
]

/** Every writer of text; `parquet.ts` and `zipped.ts` write bytes and are proved in their own way. */
export const WRITERS: readonly Writer[] = [
  ...TABLES,
  ...INDICATORS,
  ...LETTERS,
  ...REPORTS,
  ...RULE_TEXTS,
]
