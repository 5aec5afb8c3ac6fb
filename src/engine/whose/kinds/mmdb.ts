import { defineKind, type Holding } from '../data-set.ts'
import { nameOf } from '../facts.ts'
import { childOf, markerAt, openMmdb, placeOf, type MmdbFile } from '../mmdb/file.ts'
import { factsAt } from '../mmdb/facts.ts'

/** Places whose facts are looked at to say what a file holds. */
const SAMPLED = 2_000

interface Leaves {
  readonly networks: number
  /** Numbers that point out of the data section: a file that lost its middle. */
  readonly astray: number
  readonly sampled: readonly number[]
}

function leavesOf(file: MmdbFile): Leaves {
  const every = Math.max(1, Math.floor(file.nodes / SAMPLED))
  let networks = 0
  let astray = 0
  const sampled: number[] = []
  for (let node = 0; node < file.nodes; node++)
    for (const side of [0, 1] as const) {
      const number = childOf(file, node, side)
      if (number <= file.nodes) continue
      const place = placeOf(file, number)
      if (place < 0) astray++
      else if (networks++ % every === 0) sampled.push(place)
    }
  return { networks, astray, sampled }
}

export default defineKind({
  id: 'mmdb',
  title: 'MaxMind DB (country, city, AS)',
  docs: 'https://maxmind.github.io/MaxMind-DB/',
  rank: 1,
  knows: ({ name, tail }) => /\.mmdb$/i.test(name) || markerAt(tail) >= 0,
  read: (bytes) => {
    if (markerAt(bytes) < 0) return { fault: 'cut' }
    const file = openMmdb(bytes)
    if (file === undefined) return { fault: 'broken' }
    const { networks, astray, sampled } = leavesOf(file)
    const facts = sampled.map((place) => factsAt(file, place))
    if (astray > networks || (facts.length > 0 && facts.every((one) => one === undefined)))
      return { fault: 'broken' }
    const holds = new Set(facts.flatMap((one) => Object.keys(one ?? {}) as Holding[]))
    if (holds.size === 0) return { fault: 'empty' }
    return {
      data: {
        kind: 'mmdb',
        about: nameOf(file.type) ?? '',
        ...(file.made > 0 ? { made: file.made } : {}),
        networks,
        holds: [...holds],
        unread: astray,
        body: { form: 'mmdb', bytes },
      },
    }
  },
  samples: [],
})
