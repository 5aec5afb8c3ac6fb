import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import type { Reader } from '../../../src/engine/formats/format.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import { describeDraft } from './describe.ts'
import { TURNS, linesOf, varying } from './vary.ts'

/* A recipe (keyed-recipe.ts) reads a line as it would be read without. */

const JSONS = FORMATS.filter(({ id }) => id.startsWith('json/'))
const { below, altered, varied } = varying(7)

/** What a reader finds in a line, and whether by a recipe. */
function read(reader: Reader, line: string): { readonly found: string; readonly isKnown: boolean } {
  const bytes = encode(line)
  const draft = new Draft()
  draft.reset()
  if (!reader.read(bytes, 0, bytes.length, draft)) return { found: 'unread', isKnown: false }
  const places = [draft.timeStart, draft.statusStart, draft.bytesStart, draft.peerStart]
  const found = JSON.stringify([describeDraft(bytes, draft), places])
  return { found, isKnown: draft.template > 0 }
}

describe('recipes', () => {
  it('read most lines of a log', () => {
    const reader = FORMATS.find(({ id }) => id === 'json/caddy')?.reader()
    if (reader === undefined) throw new Error('no such format')
    const known = Array.from({ length: 200 }, (_, i) => {
      const line = `{"level":"info","ts":${1_795_231_349 + i}.${below(1e7)},"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.${below(9)}","remote_port":"${below(60_000)}","client_ip":"192.0.2.${below(9)}","proto":"HTTP/${1 + below(2)}.0","method":"GET","host":"a.example","uri":"/${below(99)}","headers":{"User-Agent":["curl/${below(9)}"]}},"duration":0.${below(1e6)},"size":${below(1e5)},"status":${200 + below(4)}}`
      return read(reader, line).isKnown
    })
    expect(known.filter((one) => one).length).toBeGreaterThan(150)
  })

  it.each(TURNS.map((turn) => [turn.name, turn] as const))('look at %s', (_, turn) => {
    const any = FORMATS.find(({ id }) => id === 'json/other')
    const kept = any?.reader()
    if (any === undefined || kept === undefined) throw new Error('no such format')
    const isKnown = linesOf(turn).map((line) => {
      const one = read(kept, line)
      expect(one.found, line).toBe(read(any.reader(), line).found)
      return one.isKnown
    })
    expect(isKnown.slice(800, 900)).not.toContain(false)
  })

  it.each(JSONS.map((format) => [format.id, format] as const))('%s', (_, { samples, reader }) => {
    const kept = reader()
    for (const { line } of samples.filter(({ line }) => !line.includes('\n')))
      for (let i = 0; i < 300; i++) {
        const other = i < 40 ? altered(line) : varied(altered(line), 1 + (i % 3))
        expect(read(kept, other).found, other).toBe(read(reader(), other).found)
      }
  })
})
