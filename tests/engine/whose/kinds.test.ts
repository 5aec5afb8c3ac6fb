import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../../src/base/address.ts'
import { must } from '../../../src/base/assert.ts'
import { encode } from '../../../src/base/bytes.ts'
import { FORMATS } from '../../../src/engine/formats/registry.ts'
import type { Look } from '../../../src/engine/whose/data-set.ts'
import { KIND_FILES, kindOf, KINDS, readData } from '../../../src/engine/whose/kinds.ts'
import { openData } from '../../../src/engine/whose/open-data.ts'

const look = (text: string, name = 'x.txt'): Look => ({
  name,
  head: text,
  whole: true,
  tail: encode(text),
})

const bytesOf = (text: string) => new Uint8Array(encode(text))

describe('kinds of data about addresses', () => {
  it('are named like their files', () =>
    expect(KIND_FILES.filter(([file, { id }]) => file !== `./kinds/${id}.ts`)).toEqual([]))

  const samples = KINDS.flatMap((kind) =>
    kind.samples.map((sample, i) => [`${kind.id} ${i + 1}`, kind, sample] as const),
  )

  it.each(samples)('%s: its sample is known and read', (_, kind, { text, says }) => {
    expect(kindOf(look(text))?.id).toBe(kind.id)
    const result = readData(kind, bytesOf(text))
    const data = must('data' in result ? result.data : undefined, kind.id)
    expect(data.kind).toBe(kind.id)
    expect(data.unread).toBe(0)
    const find = openData(data.body)
    const found = Object.keys(says).map((address) => {
      const said = find(must(parseAddress(address), address))
      return [address, said === undefined ? undefined : { network: said.network, ...said.facts }]
    })
    expect(Object.fromEntries(found)).toEqual(says)
  })

  it.each(FORMATS.flatMap(({ id, samples }) => samples.map(({ line }) => [id, line] as const)))(
    'take no log for data: %s',
    (_, line) => expect(kindOf(look(`${line}\n${line}\n`))).toBeUndefined(),
  )

  it.each(['', '\n', '# only a comment\n', 'example.org\n', '192.0.2.1 a\n', '{"a":1}'])(
    'take no %j for data',
    (text) => expect(kindOf(look(text))).toBeUndefined(),
  )

  it('survive any cut and any other byte in their samples', () => {
    let seed = 5
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    for (const [, kind, { text, says }] of samples)
      for (let round = 0; round < 60; round++) {
        const bytes = bytesOf(text).slice(0, 1 + random(text.length))
        for (let i = 0; i < 4; i++) bytes[random(bytes.length)] = random(256)
        const result = readData(kind, bytes)
        if (!('data' in result)) continue
        const find = openData(result.data.body)
        for (const address of Object.keys(says))
          expect(() => find(must(parseAddress(address), address))).not.toThrow()
      }
  })

  it('count what they cannot read', () => {
    const kind = must(
      KINDS.find(({ id }) => id === 'plain-list'),
      'kind',
    )
    const result = readData(kind, bytesOf('192.0.2.0/24\nwhat\n198.51.100.0/99\n'))
    expect(result).toMatchObject({ data: { networks: 1, unread: 2, holds: ['list'] } })
  })
})

describe('registry statistics', () => {
  const kind = must(
    KINDS.find(({ id }) => id === 'delegated'),
    'kind',
  )

  it('say when they were made', () => {
    const text =
      '2.3|apnic|20260102|1|19830613|20260101|+1000\napnic|JP|ipv4|203.0.113.0|256|20110101|allocated\n'
    expect(readData(kind, bytesOf(text))).toMatchObject({
      data: {
        about: 'apnic 20260102',
        made: Date.UTC(2026, 0, 2),
        holds: ['country', 'registry', 'status'],
      },
    })
  })

  it('of a quarter of a million lines are read in seconds', () => {
    const lines = ['2|ripencc|20260101|250000|19930901|20251231|+0000']
    for (let i = 0; i < 150_000; i++)
      lines.push(
        `ripencc|DE|ipv4|${10 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}.0|256|20100101|allocated|${i}`,
      )
    for (let i = 0; i < 100_000; i++)
      lines.push(
        `ripencc|FR|ipv6|2a00:${(i >> 8).toString(16)}:${(i & 255).toString(16)}00::|48|20100101|allocated|${i}`,
      )
    const began = performance.now()
    const result = readData(kind, bytesOf(lines.join('\n')))
    const took = performance.now() - began
    console.info(`250,000 lines: ${took.toFixed(0)} ms`)
    expect(result).toMatchObject({ data: { networks: 250_000, unread: 0 } })
    expect(took).toBeLessThan(15_000)
  })
})
