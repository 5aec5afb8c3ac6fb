import { plainText } from '../../../src/base/address.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cidrsOf, sound, writeBlockList } from '../../../src/export/blocklists/block-list.ts'
import { BLOCK_FORMATS } from '../../../src/export/blocklists/registry.ts'
import { HOSTILE } from '../hostile.ts'
import { apart, fileOf, installed, run, runApart } from '../programs.ts'
import { LIST, write } from './sample-list.ts'

describe.each(BLOCK_FORMATS)('$id', (one) => {
  it('holds each network of its families, once', () => {
    const text = writeBlockList(one, LIST)
    const words = text.split(/[\s,;'"=]+/)
    for (const cidr of LIST.cidrs)
      expect(words.filter((word) => word === plainText(cidr))).toHaveLength(
        one.families.includes(cidr.version) ? 1 : 0,
      )
  })

  it('says what it is, where a comment can stand', () => {
    if (one.comment === undefined) return
    const text = writeBlockList(one, LIST)
    expect(text).toContain('15.00 % of attacks, 0.10 % of normal requests')
    expect(text).toContain('left to others such as fail2ban: 17')
    expect(text).toContain('filter: rules sqli/union-select, agent (2 values), a searched text')
  })

  it.each(HOSTILE)('writes nothing of %j', (text) => {
    const clean = writeBlockList(one, {
      ...LIST,
      filter: { ...LIST.filter, rules: [], facets: [] },
    })
    const attacked = writeBlockList(one, {
      ...LIST,
      filter: { ...LIST.filter, rules: [text], facets: [{ name: text, values: 1 }] },
      jail: text,
    })
    expect(attacked).toBe(clean)
  })

  it('stays the same shape where numbers are none', () => {
    const odd = { ...LIST, made: NaN, seconds: Infinity, spared: NaN }
    expect(writeBlockList(one, odd).split('\n')).toHaveLength(
      writeBlockList(one, LIST).split('\n').length,
    )
  })
})

it('never blocks everything, nor what is no network', () => {
  const bad = [
    { version: 4 as const, words: [1, 2], bits: 8 },
    { version: 4 as const, words: [2 ** 33], bits: 8 },
    { version: 6 as const, words: [NaN, 0, 0, 0], bits: 64 },
    { version: 4 as const, words: [7], bits: 40 },
  ]
  expect(sound([...cidrsOf(['0.0.0.0/0', '::/0', '192.0.2.1', '192.0.2.1']), ...bad])).toHaveLength(
    1,
  )
})

describe('the real programs take it', () => {
  it.skipIf(!apart('iptables-restore')).each(['iptables', 'ip6tables'])('%s', (id) => {
    expect(runApart([`${id}-restore`, '--test', '--noflush'], write(id))).toEqual({
      code: 0,
      out: '',
    })
  })

  it.skipIf(!apart('ipset'))('ipset', () => {
    const checked = runApart(
      [
        'sh',
        '-c',
        'ipset restore && ipset restore < "$0" && ipset list',
        fileOf('a', write('ipset')),
      ],
      write('ipset'),
    )
    // A kernel without sets cannot be asked; what ipset itself reads was read.
    if (/Kernel|not permitted|Cannot open session/.test(checked.out)) return
    expect(checked.code, checked.out).toBe(0)
    expect(checked.out).toContain('198.51.100.0/25')
  })

  it.skipIf(!apart('nft'))('nft', () => {
    expect(runApart(['nft', '-c', '-f', fileOf('a.nft', write('nftables'))])).toEqual({
      code: 0,
      out: '',
    })
    const empty = write('nftables', { ...LIST, cidrs: [] })
    expect(runApart(['nft', '-c', '-f', fileOf('a.nft', empty)])).toEqual({ code: 0, out: '' })
  })

  it.skipIf(!installed('nginx')).each([
    ['nginx-deny', (file: string) => `server { listen 127.0.0.1:1; include ${file}; }`],
    [
      'nginx-geo',
      (file: string) =>
        `include ${file}; server { listen 127.0.0.1:1; if ($spoor_blocked) { return 403; } }`,
    ],
  ])('%s', (id, http) => {
    const dir = mkdtempSync(join(tmpdir(), 'spoor-'))
    const main = `pid ${dir}/pid; error_log stderr; events {} http { access_log off; ${http(fileOf('b.conf', write(id)))} }`
    const checked = run('nginx', ['-t', '-q', '-p', dir, '-c', fileOf('nginx.conf', main)])
    expect(checked.code, checked.out).toBe(0)
  })

  it.skipIf(!installed('apache2'))('Apache', () => {
    const dir = mkdtempSync(join(tmpdir(), 'spoor-'))
    const modules = ['mpm_event', 'authz_core', 'authz_host']
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
      .join('\n')
    const main = `ServerRoot ${dir}\nServerName a.example\nListen 127.0.0.1:1\nPidFile ${dir}/pid\nErrorLog ${dir}/e\n${modules}\n<Location />\nInclude ${fileOf('b.conf', write('apache'))}\n</Location>\n`
    const checked = run('apache2', ['-t', '-f', fileOf('a.conf', main)])
    expect(checked.code, checked.out).toBe(0)
  })

  it.skipIf(!installed('haproxy'))('HAProxy', () => {
    const acl = fileOf('spoor.acl', write('haproxy'))
    const main = `defaults\n mode http\n timeout connect 1s\n timeout client 1s\n timeout server 1s\nfrontend f\n bind 127.0.0.1:1\n acl spoor_blocked src -f ${acl}\n http-request deny if spoor_blocked\n default_backend b\nbackend b\n server s 127.0.0.1:2\n`
    const checked = run('haproxy', ['-c', '-f', fileOf('h.cfg', main)])
    expect(checked.code, checked.out).toBe(0)
  })

  it('JSON reads back', () =>
    expect(JSON.parse(write('json'))).toMatchObject({
      spared: 1,
      made: '2026-11-21T00:00:00.000Z',
    }))
})
