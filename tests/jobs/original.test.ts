import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Random } from '../../src/app/sample/random.ts'
import { Draft } from '../../src/engine/formats/draft.ts'
import { FORMATS } from '../../src/engine/formats/registry.ts'
import { toUtf16 } from '../../src/intake/charset.ts'
import { fastest } from '../fastest.ts'
import { linesAddUp, readWhole } from './read-whole.ts'

const LINE = '192.0.2.1 - - [10/Nov/2026:10:00:00 +0000] "GET /caf%C3%A9 HTTP/1.1" 200 5 "-" "é"'
const samples = FORMATS.flatMap((format) => format.samples.map(({ line }) => line))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['every sample of every format', utf8(`${samples.join('\n')}\n`)],
  ['CRLF', utf8(`${LINE}\r\n`.repeat(9))],
  ['CR alone', utf8(`${LINE}\r`.repeat(9))],
  ['mixed ends and no last one', utf8(`${LINE}\n${LINE}\r\n\r\n${LINE}`)],
  ['a byte order mark', utf8(`\uFEFF${LINE}\n${LINE}\n`)],
  ['Latin-1', Uint8Array.from(`${LINE}\n`, (unit) => unit.charCodeAt(0))],
  ['NUL blocks', utf8(`${'\0'.repeat(700)}${LINE}\n${'\0'.repeat(99)}\n${LINE}\n`)],
  ['UTF-16, little end first', toUtf16(`\uFEFF${LINE}\r\n日本語 😀\r\n`, 'utf-16le')],
  ['UTF-16, big end first', toUtf16(`\uFEFF${LINE}\n${LINE}\n`, 'utf-16be')],
  ['a line of 200 KB', utf8(`${LINE}\n${LINE.replace('/caf', `/${'A'.repeat(200_000)}`)}\n`)],
]

describe('the original of a file', () => {
  it.each(FILES)('comes back byte for byte: %s', async (_, bytes) => {
    const read = await readWhole(bytes)
    expect(read && Buffer.compare(read.original, bytes)).toBe(0)
    expect(read && linesAddUp(read)).toBe(true)
  })

  it('is the text where the file was compressed', async () => {
    const text = utf8(`${LINE}\n`.repeat(500))
    const read = await readWhole(new Uint8Array(gzipSync(text)), 'a.log.gz')
    expect(read && Buffer.compare(read.original, text)).toBe(0)
  })
})

describe('any bytes', () => {
  const random = new Random(5)
  const bytes = (size: number): Uint8Array =>
    Uint8Array.from({ length: size }, () => random.between(0, 255))

  it('are rows that add up, whatever they are', async () => {
    for (const size of [0, 1, 2, 3, 100, 5000, 1_000_000]) {
      const noise = bytes(size)
      // what looks like no text is refused as a whole; behind a line of a log it is read
      const behind = new Uint8Array([...utf8(`${LINE}\n`.repeat(900)), ...noise])
      for (const each of [noise, behind]) {
        const read = await readWhole(each)
        if (read === undefined) continue
        expect(Buffer.compare(read.original, each), `${size} bytes`).toBe(0)
        expect(linesAddUp(read)).toBe(true)
      }
    }
  })

  it('mutated samples too', async () => {
    for (let round = 0; round < 60; round++) {
      const text = utf8(`${Array.from({ length: 30 }, () => random.pick(samples)).join('\n')}\n`)
      for (let i = 0; i < 40; i++) text[random.between(0, text.length - 1)] = random.between(0, 255)
      const read = await readWhole(text)
      if (read === undefined) continue
      const again = `round ${round}`
      expect(Buffer.compare(read.original, text), again).toBe(0)
      expect(linesAddUp(read), again).toBe(true)
    }
  })

  it('of one line of 64 KB take no reader long', () => {
    // wrappers offer the line to every other reader
    const limit = (id: string): number => (/^(?:wrapped|syslog|journal)\//.test(id) ? 40 : 10)
    for (const {
      id,
      reader,
      samples: [sample],
    } of FORMATS) {
      const { line } = sample
      const reads = reader()
      const draft = new Draft()
      for (const text of [
        line.slice(0, 40) + line.slice(-40).repeat(1640),
        line + line.slice(0, 20).repeat(3200),
        line.slice(0, line.length >> 1) + '"['.repeat(32_000),
      ]) {
        const long = utf8(text)
        const once = (): void => {
          draft.reset()
          reads.starts?.(long, 0, long.length)
          reads.read(long, 0, long.length, draft)
        }
        expect(fastest(once, 4), id).toBeLessThan(limit(id))
      }
    }
  })
})
