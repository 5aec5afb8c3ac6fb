import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseCidr, plainText } from '../../../src/base/address.ts'
import { cidrsOf } from '../../../src/export/blocklists/block-list.ts'
import { apart, fileOf, installed, run, runApart } from '../programs.ts'
import { LIST, write } from './sample-list.ts'

/** One of each shape: programs that take a second a line are asked these. */
const FEW = ['198.51.100.0/25', '203.0.113.9', '2001:db8::/48', '2001:db8:1::7']
const FEW_LIST = { ...LIST, cidrs: cidrsOf(FEW) }
const ALL = LIST.cidrs.map(plainText)

const commands = (text: string, lineEnd = '\n'): string[] =>
  text.split(lineEnd).filter((line) => line !== '' && !/^(?:#|rem )/.test(line))

describe('ufw', () => {
  it.skipIf(!apart('ufw'))('would do each line', () => {
    const lines = commands(write('ufw', FEW_LIST))
    expect(lines).toHaveLength(FEW.length)
    for (const [i, line] of lines.entries()) {
      const { code, out } = runApart(line.replace('ufw ', 'ufw --dry-run ').split(' '))
      expect(code, out).toBe(0)
      expect(out).toMatch(new RegExp(`-A ufw6?-user-input -s ${FEW[i] ?? ''}(?:/\\d+)? -j DROP`))
    }
    const wrong = runApart('ufw --dry-run prepend deny from 198.51.100.0/99'.split(' '))
    expect(wrong.code).not.toBe(0)
  })

  it('is one command a network and nothing else', () =>
    expect(commands(write('ufw'))).toEqual(ALL.map((text) => `ufw prepend deny from ${text}`)))
})

describe('Caddy', () => {
  const caddy = (list: typeof LIST): ReturnType<typeof run> => {
    const file = fileOf('spoor.caddy', write('caddy', list))
    const main = `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${dirname(file)}\n}\nimport ${file}\nhttp://127.0.0.1:1 {\n\timport spoor_block\n\trespond "ok"\n}\n`
    return run('caddy', [
      'validate',
      '--adapter',
      'caddyfile',
      '--config',
      fileOf('Caddyfile', main),
    ])
  }
  it.skipIf(!installed('caddy'))('takes it, with networks and without', () => {
    for (const list of [LIST, { ...LIST, cidrs: [] }]) {
      const { code, out } = caddy(list)
      expect(code, out).toBe(0)
      expect(out).toContain('Valid configuration')
    }
  })

  it.skipIf(!installed('caddy'))('matches exactly these networks', () => {
    const file = fileOf(
      'Caddyfile',
      `${write('caddy')}http://127.0.0.1:1 {\n\timport spoor_block\n}\n`,
    )
    const { code, out } = run('caddy', ['adapt', '--adapter', 'caddyfile', '--config', file])
    expect(code, out).toBe(0)
    const [, ranges] = /"ranges":(\[[^\]]*\])/.exec(out) ?? []
    expect(JSON.parse(ranges ?? '[]')).toEqual(ALL)
  })
})

describe('fail2ban-client', () => {
  it.skipIf(!apart('fail2ban-client'))(
    'has a server ban them',
    () => {
      const dir = dirname(fileOf('a.log', ''))
      const home = join(dir, 'home')
      cpSync('/etc/fail2ban', home, { recursive: true })
      rmSync(join(home, 'jail.d'), { recursive: true })
      mkdirSync(join(home, 'jail.d'))
      const own = `[Definition]\ndbfile = None\nlogtarget = ${dir}/log\nallowipv6 = auto\n`
      writeFileSync(join(home, 'fail2ban.local'), own)
      const jail = `[DEFAULT]\nbackend = polling\naction =\n[sshd]\nenabled = false\n[spoor]\nenabled = true\nfilter = apache-auth\nlogpath = ${dir}/a.log\nusedns = no\n`
      writeFileSync(join(home, 'jail.local'), jail)
      const client = `fail2ban-client -c ${home} -s ${dir}/sock -p ${dir}/pid`
      const script = fileOf('a.sh', write('fail2ban-client').replaceAll('fail2ban-client', client))
      const { code, out } = runApart([
        'sh',
        '-c',
        `${client} -f start >/dev/null 2>&1 & for i in $(seq 100); do ${client} ping >/dev/null 2>&1 && break; sleep 0.1; done; sh -e ${script} && ${client} get spoor banip; ${client} stop; wait`,
      ])
      expect(code, out).toBe(0)
      const banned = new Set(out.split(/\s+/).map((word) => word.replace(/\/(?:32|128)$/, '')))
      expect(ALL.filter((text) => !banned.has(text))).toEqual([])
    },
    60_000,
  )

  it('is commands of words that no shell reads twice', () => {
    for (const line of commands(write('fail2ban-client')))
      expect(line).toMatch(/^fail2ban-client set spoor banip(?: [\da-f.:/]+)+$/)
  })
})

it.each(['ufw', 'fail2ban-client'])('%s is a script that sh can read', (id) =>
  expect(run('sh', ['-n'], write(id))).toEqual({ code: 0, out: '' }),
)

/** `cscli decisions import` knows these columns, in any order (docs.crowdsec.net, "cscli decisions import"). */
const CROWDSEC = ['duration', 'reason', 'scope', 'type', 'value']

describe('CrowdSec', () => {
  const text = write('crowdsec')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  })

  it('is a table with the columns of its manual, to two readers', () => {
    expect(errors).toEqual([])
    expect(text.split('\n', 1)[0]?.split(',')).toEqual(CROWDSEC)
    expect(parse(text, { columns: true })).toEqual(data)
    expect(data.map(({ value }) => value)).toEqual(ALL)
  })

  it('says ip of an address and range of a network, and for how long', () => {
    for (const { duration, scope, type, value } of data) {
      const cidr = parseCidr(value ?? '')
      const whole = cidr?.bits === (cidr?.version === 4 ? 32 : 128)
      expect([duration, type, scope]).toEqual(['14400s', 'ban', whole ? 'ip' : 'range'])
    }
  })
})

/** Addresses and networks as both Windows tools take them: `1.2.3.4`, `1.2.3.0/24`, `fe80::1`, `fe80::/48`. */
const REMOTE = String.raw`[\da-f.:]+(?:/\d{1,3})?`

describe('Windows', () => {
  it('netsh: one rule deleted, then rules of few enough addresses for one line', () => {
    const [first, ...rules] = commands(write('netsh'), '\r\n')
    expect(first).toBe('netsh advfirewall firewall delete rule name="Spoor block"')
    const shape = new RegExp(
      `^netsh advfirewall firewall add rule name="Spoor block" dir=in action=block remoteip=(${REMOTE}(?:,${REMOTE})*)$`,
    )
    expect(rules.flatMap((line) => shape.exec(line)?.[1]?.split(',') ?? [line])).toEqual(ALL)
    // cmd.exe cuts lines of more characters off.
    for (const line of rules) expect(line.length).toBeLessThan(8_191)
  })

  it('PowerShell: a group deleted, then rules whose addresses are quoted texts', () => {
    const [first, ...rules] = commands(write('powershell'), '\r\n')
    expect(first).toBe("Remove-NetFirewallRule -Group 'Spoor' -ErrorAction SilentlyContinue")
    const shape = new RegExp(
      String.raw`^New-NetFirewallRule -DisplayName 'Spoor block \d+' -Group 'Spoor' -Direction Inbound -Action Block -RemoteAddress ('${REMOTE}'(?:,'${REMOTE}')*) \| Out-Null$`,
    )
    const named = rules.flatMap((line) => shape.exec(line)?.[1]?.split(',') ?? [line])
    expect(named).toEqual(ALL.map((text) => `'${text}'`))
  })
})
