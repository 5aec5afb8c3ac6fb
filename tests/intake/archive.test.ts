import { zipSync } from 'fflate'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentsOf, open, unpack } from '../../src/intake/archive.ts'
import type { Unpacked } from '../../src/intake/member.ts'
import { BZIP2, bytesOf, lines, XZ, ZSTD, type Packed } from './packed.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const LOG = utf8('one\ntwo\n'.repeat(2000))
const blob = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>])

async function texts({ members }: Unpacked): Promise<Record<string, string>> {
  const read = members.map(async ({ path, file }) => [path, await file.text()] as const)
  return Object.fromEntries(await Promise.all(read))
}

async function opened(bytes: Uint8Array): Promise<Unpacked> {
  const archive = await unpack(blob(bytes))
  if (archive === undefined) throw new Error('no archive')
  return archive
}

/** A ustar entry. */
function entry(path: string, data: Uint8Array, type = '0'): Uint8Array {
  const block = new Uint8Array(512 + Math.ceil(data.length / 512) * 512)
  const put = (at: number, text: string): void => block.set(utf8(text), at)
  put(0, path.slice(0, 100))
  put(124, `${data.length.toString(8).padStart(11, '0')} `)
  put(156, type)
  put(257, 'ustar\u000000')
  block.set(data, 512)
  return block
}
const tar = (...entries: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([...entries, new Uint8Array(1024)]))

const ZIP = zipSync({
  'var/log/access.log': LOG,
  'var/log/stored.log': [LOG, { level: 0 }],
  'var/log/access.log.1.gz': new Uint8Array(gzipSync(LOG)),
  '__MACOSX/var/._access.log': utf8('junk'),
  'var/.DS_Store': utf8('junk'),
  'var/empty.log': new Uint8Array(0),
})

describe('a zip', () => {
  it('gives its files and passes over what is none', async () => {
    const archive = await opened(ZIP)
    expect(archive.troubles).toEqual([])
    const found = await texts(archive)
    expect(Object.keys(found)).toEqual([
      'var/log/access.log',
      'var/log/stored.log',
      'var/log/access.log.1.gz',
    ])
    expect(found['var/log/access.log']).toBe(new TextDecoder().decode(LOG))
    expect(found['var/log/stored.log']).toBe(found['var/log/access.log'])
  })

  it('tells what it holds before anything is opened, and opens what is wanted', async () => {
    const contents = await contentsOf(blob(ZIP))
    expect(contents?.entries.map(({ path, size }) => [path, size])).toMatchObject([
      ['var/log/access.log', LOG.length],
      ['var/log/stored.log', LOG.length],
      ['var/log/access.log.1.gz', expect.any(Number)],
    ])
    expect(contents?.leftOut).toBe(3)
    const { members } = await open(blob(ZIP), contents?.entries.slice(1, 2) ?? [])
    expect(members.map(({ path }) => path)).toEqual(['var/log/stored.log'])
  })

  it('that was cut off gives what was readable and says so', async () => {
    const whole = zipSync({ 'a.log': LOG, 'b.log': LOG })
    const archive = await opened(whole.slice(0, whole.length - 90))
    expect(Object.keys(await texts(archive))[0]).toBe('a.log')
    expect(archive.troubles[0]).toMatchObject({ kind: 'broken' })
  })

  it('with an encrypted member names it', async () => {
    const bytes = zipSync({ 'a.log': LOG, 'secret.log': LOG })
    const list = Buffer.from(bytes).lastIndexOf('secret.log') - 46
    bytes[list + 8] = (bytes[list + 8] ?? 0) | 1
    const archive = await opened(bytes)
    expect(Object.keys(await texts(archive))).toEqual(['a.log'])
    expect(archive.troubles).toMatchObject([{ kind: 'encrypted', path: 'secret.log' }])
  })

  it('with a broken member gives the others', async () => {
    const bytes = zipSync({ 'a.log': LOG, 'b.log': LOG })
    bytes.fill(0xff, 40, 60)
    const archive = await opened(bytes)
    expect(Object.keys(await texts(archive))).toContain('b.log')
    expect(archive.troubles).toMatchObject([{ kind: 'broken', path: 'a.log' }])
  })
})

describe('a tar', () => {
  const LONG = `${'folder/'.repeat(20)}access.log`
  const archived = tar(
    entry('log/', new Uint8Array(0), '5'),
    entry('log/access.log', LOG),
    entry('././@LongLink', utf8(`${LONG}\0`), 'L'),
    entry(LONG, utf8('long\n')),
    entry('pax', utf8('30 path=log/ünïcode.log\n'), 'x'),
    entry('short', utf8('pax\n')),
  )

  it('gives its files, with long and pax names', async () => {
    const found = await texts(await opened(archived))
    expect(Object.keys(found)).toEqual(['log/access.log', LONG, 'log/ünïcode.log'])
    expect(found[LONG]).toBe('long\n')
  })

  it('is opened in gzip too', async () => {
    const found = await texts(await opened(new Uint8Array(gzipSync(archived))))
    expect(found['log/access.log']).toBe(new TextDecoder().decode(LOG))
  })

  it.each([
    ['bzip2', BZIP2],
    ['zstd', ZSTD],
    ['xz', XZ],
  ] as const)('is opened in %s too', async (_, packed) => {
    const bytes = bytesOf(packed['tar'] as Packed)
    const archive = await opened(bytes)
    expect(archive.troubles).toEqual([])
    const found = await texts(archive)
    expect(Object.keys(found)).toEqual(['log/access.log', 'log/error.log'])
    expect(found['log/access.log']).toBe(lines(40))
    const more = await opened(new Uint8Array(Buffer.concat([bytes, Buffer.from('garbage')])))
    expect(more.members).toHaveLength(2)
    expect(more.troubles).toMatchObject([{ kind: 'broken', path: '' }])
  })

  it('that was cut off gives what was readable and says where it broke', async () => {
    const archive = await opened(archived.slice(0, 3000))
    expect(archive.members.map(({ path }) => path)).toEqual(['log/access.log'])
    expect(archive.troubles).toMatchObject([{ kind: 'broken', at: 3000 }])
  })
})

describe('what is no archive', () => {
  it.each([
    ['a log', LOG],
    ['a compressed log', new Uint8Array(gzipSync(LOG))],
    ['nothing', new Uint8Array(0)],
    ['half a magic number', utf8('PK')],
  ])('is left alone: %s', async (_, bytes) => {
    expect(await unpack(blob(bytes))).toBeUndefined()
  })
})

describe('hostile archives', () => {
  it('end without an exception, whatever was done to them', async () => {
    for (const whole of [ZIP, zipSync({ 'a.log': LOG })])
      for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 97)) {
        const bytes = whole.slice()
        bytes.fill(0xff, at, at + 5)
        await unpack(blob(bytes))
        await unpack(blob(whole.slice(0, at)))
      }
  })
})
