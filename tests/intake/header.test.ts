import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../src/base/bytes.ts'
import { headerBefore } from '../../src/intake/header.ts'
import { textOf } from '../../src/intake/text.ts'

const file = (text: string | Uint8Array) => new Blob([text as BlobPart])
const before = async (text: string, offset: number) =>
  decode(await headerBefore(file(text), offset))

describe('the header before an offset', () => {
  it('is the last one that begins before it', async () => {
    const text = '#Date: 1\n#Fields: a\nx\ny\n#Date: 2\n#Fields: b\nz\n'
    expect(await before(text, text.indexOf('z'))).toContain('#Date: 2\n#Fields: b\n')
    const early = await before(text, text.indexOf('y'))
    expect(early).toBe('#Date: 1\n#Fields: a\nx\n')
    expect(await before(text, 0)).toBe('')
  })

  it('is found far away, across the borders of what is read at once', async () => {
    const size = 4 << 20
    for (const shift of [-8, -7, -2, -1, 0, 1]) {
      const filler = `${'x'.repeat(size + shift - 10)}\n`
      const text = `#Fields: early\n${filler}#Fields: late\n${'y'.repeat(size)}\nz`
      expect((await before(text, text.length - 1)).includes('#Fields: late')).toBe(true)
      expect((await before(text, 16 + filler.length - 9)).includes('early')).toBe(true)
    }
  })

  it('is no text that only looks like it', async () => {
    expect(await before('x #Fields: a\n##fields\n#Fiel\nx\n', 30)).toBe('')
  })
})

describe('text of a slice', () => {
  const LINES = `#Fields: one\n${'a line\n'.repeat(2000)}#Fields: two\n${'b line\n'.repeat(2000)}`

  async function read(blob: Blob, start: number, resumeAt?: number) {
    let heard = ''
    let text = ''
    const options = {
      start,
      end: blob.size,
      ...(resumeAt === undefined ? {} : { resumeAt }),
      onTrouble: () => undefined,
      onBefore: (bytes: Uint8Array) => (heard += decode(bytes)),
    }
    for await (const { bytes } of textOf(blob, options)) text += decode(bytes)
    return { heard, text }
  }

  it('comes with the header lines before it', async () => {
    const middle = await read(file(LINES), 9000)
    expect(middle.heard).toContain('#Fields: one\n')
    expect(middle.heard).not.toContain('two')
    const late = await read(file(LINES), LINES.length - 100)
    expect(late.heard).toContain('#Fields: two\n')
    expect((await read(file(LINES), 0)).heard).toBe('')
    expect((await read(file(LINES), 0, 13)).heard).toBe('#Fields: one\n')
  })

  it('comes with all text before it where that is decoded anyway', async () => {
    const utf16 = new Uint8Array(LINES.length * 2)
    encode(LINES).forEach((byte, i) => (utf16[i * 2] = byte))
    const { heard, text } = await read(file(utf16), 0, 9000)
    expect(heard + text).toBe(LINES)
    expect(heard).toHaveLength(9000)
  })
})
