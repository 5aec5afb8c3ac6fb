import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Folder, folderOf } from '../../src/engine/fail2ban/config.ts'
import { type FilterReading, filterNames, readFilter } from '../../src/engine/fail2ban/filter.ts'
import { prepareFilter, type ReadyFilter } from '../../src/engine/fail2ban/prepare.ts'
import { FilterRun } from '../../src/engine/fail2ban/run.ts'
import { unreadText } from '../../src/ui/act/faults.ts'
import { en } from '../../src/ui/messages/en/index.ts'
import { fileOf, installed, run } from '../export/programs.ts'
import { CORPORA, HAVE_CORPORA } from './corpora.ts'

const FILTERS = '/etc/fail2ban/filter.d'
/** Lines that fail2ban tests its own filters with, where its package brings them. */
const SAMPLES = '/usr/lib/python3/dist-packages/fail2ban/tests/files/logs'
/** Most lines of one file, evenly over all of it. */
const LINES = 200
/** The version whose figures docs/fail2ban.md holds. */
const MEASURED = '1.0.2'

const HAVE = HAVE_CORPORA && installed('fail2ban-regex') && existsSync(FILTERS)
if (!HAVE) console.log('skipped: fail2ban with its filters and the corpora are not all here')

/** Runs the real program's own classes, as `fail2ban-regex` does, each filter in a process of its own. */
const PROGRAM = String.raw`
import json, logging, os, sys
logging.disable(logging.CRITICAL)
from fail2ban.server.mytime import MyTime
MyTime.setAlternateNow(0)
from fail2ban.server.strptime import _updateTimeRE
_updateTimeRE()
from fail2ban.server.filter import Filter
from fail2ban.server.datedetector import DateDetector
from fail2ban.client.filterreader import FilterReader
from fail2ban.helpers import extractOptions

def told(spec):
    name, options = extractOptions(spec)
    reader = FilterReader(name, 'jail', options, share_config={}, basedir='/etc/fail2ban')
    reader.read(); reader.applyAutoOptions('auto'); reader.getOptions(None)
    return reader.convert()

def fresh(commands):
    one = Filter(None)
    one.checkFindTime, one.returnRawHost = False, True
    fails, ignores = [], []
    for command in commands:
        for value in command[3] if command[0] == 'multi-set' else command[3:]:
            option = command[2]
            if option == 'prefregex': one.prefRegex = value
            elif option == 'addfailregex': fails.append(value)
            elif option == 'addignoreregex': ignores.append(value)
            elif option == 'maxlines': one.setMaxLines(int(value))
            elif option == 'datepattern': one.setDatePattern(value)
            elif option == 'usedns': one.setUseDns(value)
    for value in fails: one.addFailRegex(value)
    for value in ignores: one.addIgnoreRegex(value)
    for template in DateDetector._defCache.templates: template.hits = 0
    for template in one.dateDetector.templates: template.template.hits = 0
    return one

def over(commands, lines):
    one, ignored, out = fresh(commands), [], []
    one.onIgnoreRegex = lambda index, regex: ignored.append(index)
    for number, line in enumerate(lines):
        if line.startswith('#') or not line: continue
        del ignored[:]
        found = [match for match in one.processLine(line) if not match[3].get('nofail')]
        if found:
            groups = found[0][3]
            host = groups.get('fid') or groups.get('ip4') or groups.get('ip6') or groups.get('dns')
            out.append([number, 'matched', str(host)])
        elif ignored: out.append([number, 'ignored', ''])
    return out

job = json.load(open(sys.argv[1]))
for name in job['filters']:
    sys.stdout.flush()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        continue
    answer = {'filter': name}
    try:
        commands = told(name)
        answer['files'] = [over(commands, lines) for lines in job['files']]
    except Exception as error: answer['error'] = str(error)
    print(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)
`

/** Filters with options, as jails give them. */
const CHOSEN = [
  'apache-auth[mode=aggressive]',
  'apache-auth[logging=syslog]',
  'dovecot[mode=aggressive]',
  'exim[mode=aggressive]',
  'guacamole[logging=webapp]',
  'nginx-http-auth[mode=aggressive]',
  'postfix[mode=aggressive]',
  'sendmail-reject[mode=aggressive]',
  'slapd[maxlines=5]',
  'sshd[mode=aggressive]',
  'sshd[logtype=rfc5424]',
  'sshd[publickey=any]',
  'traefik-auth[mode=aggressive]',
]

function readChosen(folder: Folder, spec: string): FilterReading {
  const [, name = spec, option = '', value = ''] = /^([^[]+)\[(\w+)=(\w+)\]$/.exec(spec) ?? []
  return readFilter(folder, name, new Map(option === '' ? [] : [[option, value]]))
}

/** Number of the line, what a filter says of it, whose line it is. */
type Said = readonly [number, 'matched' | 'ignored', string]

interface Answer {
  readonly filter: string
  readonly files?: readonly (readonly Said[])[]
  readonly error?: string
}

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

function linesOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const step = Math.max(1, Math.floor(lines.length / LINES))
  return lines.filter((_, at) => at % step === 0)
}

function ask(filters: readonly string[], files: readonly (readonly string[])[]): readonly Answer[] {
  const program = run('sh', ['-c', 'command -v fail2ban-regex']).out.trim()
  const python = readFileSync(program, 'utf8').split('\n', 1)[0]?.slice(2).trim() ?? 'python3'
  const job = fileOf('job.json', JSON.stringify({ filters, files }))
  const { out } = run(python, [fileOf('program.py', PROGRAM), job])
  return out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Answer)
}

function ours(filter: ReadyFilter, lines: readonly string[]): readonly Said[] {
  const one = new FilterRun(filter)
  return lines.flatMap((line, number): readonly Said[] => {
    const { outcome, id } = one.take(line)
    if (outcome !== 'matched' && outcome !== 'ignored') return []
    return [[number, outcome, outcome === 'matched' ? (id ?? '') : '']]
  })
}

interface Row {
  readonly filter: string
  readonly lines: number
  readonly theirs: number
  readonly ours: number
  readonly same: number
  readonly host: number
  readonly either: number
}

function compare(answer: Answer, filter: ReadyFilter, files: readonly (readonly string[])[]): Row {
  const sums = { theirs: 0, ours: 0, same: 0, host: 0, either: 0, lines: 0 }
  for (const [at, lines] of files.entries()) {
    const matched = (said: readonly Said[]): ReadonlyMap<number, string> =>
      new Map(said.filter(([, what]) => what === 'matched').map(([line, , who]) => [line, who]))
    const them = matched(answer.files?.[at] ?? [])
    const us = matched(ours(filter, lines))
    const both = [...us].filter(([line]) => them.has(line))
    sums.lines += lines.length
    sums.theirs += them.size
    sums.ours += us.size
    sums.same += both.length
    sums.host += both.filter(([line, who]) => them.get(line) === who).length
    sums.either += us.size + them.size - both.length
  }
  return { filter: answer.filter, ...sums }
}

const table = (rows: readonly Row[]): string =>
  [
    '| filter | fail2ban | here | same line | same host |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ filter, theirs, ours: own, same, host }) =>
        `| ${filter} | ${theirs} | ${own} | ${same} | ${host} |`,
    ),
  ].join('\n')

describe.skipIf(!HAVE)("filters that come with fail2ban, over others' lines", () => {
  it('match the same lines for the same hosts as fail2ban-regex', async () => {
    const folder = folderOf(
      readdirSync(FILTERS)
        .filter((name) => /\.(?:conf|local)$/.test(name))
        .map((name) => ({ name, text: readFileSync(join(FILTERS, name), 'utf8') })),
    )
    const names = [...filterNames(folder), ...CHOSEN].sort()
    const paths = [
      ...filesBelow(CORPORA).filter((path) => path.endsWith('.log')),
      ...filesBelow(SAMPLES),
    ]
    const files = paths.map(linesOf)
    const answers = new Map(ask(names, files).map((answer) => [answer.filter, answer]))
    const rows: Row[] = []
    const unread: string[] = []
    const parts: string[] = []
    for (const name of names) {
      const reading = readChosen(folder, name)
      const answer = answers.get(name)
      if (reading.kind !== 'filter') {
        if (reading.kind === 'part') parts.push(name)
        else unread.push(`\`${name}\`: ${unreadText(en, reading.why)}`)
        // What fail2ban itself reads expressions from must be read.
        expect(answer?.files?.flat() ?? [], name).toEqual([])
        continue
      }
      const filter = prepareFilter(reading.filter)
      expect(filter.problems, name).toEqual([])
      if (answer?.files !== undefined) rows.push(compare(answer, filter, files))
    }
    console.log(table(rows))
    const sum = (key: 'either' | 'host'): number => rows.reduce((all, row) => all + row[key], 0)
    expect(rows.length).toBeGreaterThan(50)
    expect(sum('either')).toBeGreaterThan(300)
    expect(sum('host') / sum('either')).toBeGreaterThanOrEqual(0.98)
    if (!run('fail2ban-regex', ['--version']).out.includes(MEASURED)) return
    if (!existsSync(SAMPLES)) return
    const total = files.reduce((all, lines) => all + lines.length, 0)
    await expect(
      doc(rows, parts, unread, total, new Set(paths.map((path) => basename(path))).size),
    ).toMatchFileSnapshot('../../docs/fail2ban.md')
  }, 900_000)
})

const doc = (
  rows: readonly Row[],
  parts: readonly string[],
  unread: readonly string[],
  lines: number,
  files: number,
): string => `# Filters of fail2ban

Written by \`tests/corpora/fail2ban-filters.test.ts\`; do not edit. \`npx vitest run --project corpora
tests/corpora/fail2ban-filters.test.ts -u\` writes it again.

Filters of \`filter.d\` are read with their \`.local\` and the files they include, and run over the lines of a case.

- Python's expressions are read by a parser of our own. What JavaScript says the same is run by the browser; the rest, as
  \`(?(name)yes|no)\`, by a machine that counts its steps. So are expressions that some line could keep busy for long: they are
  named as slow, and a line that takes 500,000 steps is given up and counted.
- The first \`failregex\` that matches a line counts, as in the server (\`fail2ban-regex\` counts all unless told not to).
- Names in place of addresses stay names: nothing is looked up. \`ignorecommand\`, \`ignoreip\` and \`ignoreself\` are the server's.
- At most 500 lines are looked at together, and 65,536 characters of a line.

## Measured against fail2ban ${MEASURED}

Each filter that fail2ban brings, over ${lines} lines of ${files} logs: lines that fail2ban's own classes match, lines that are matched here,
lines that both match, and those of them for the same host.

${table(rows)}

Parts that others include: ${parts.map((name) => `\`${name}\``).join(', ')}.
${unread.length === 0 ? '' : `\nNot read, nor by fail2ban: ${unread.join('; ')}.\n`}`
