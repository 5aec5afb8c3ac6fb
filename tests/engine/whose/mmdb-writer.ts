import { parseCidr } from '../../../src/base/address.ts'
import { must } from '../../../src/base/assert.ts'
import { encode } from '../../../src/base/bytes.ts'

export type Written =
  string | number | boolean | readonly Written[] | { readonly [key: string]: Written }

/** A MaxMind DB file of a few networks (maxmind.github.io/MaxMind-DB); `from` and later ones overwrite earlier ones. */
export function mmdbOf(
  networks: Readonly<Record<string, Written>>,
  about: { readonly type?: string; readonly version?: 4 | 6; readonly bits?: 24 | 28 | 32 } = {},
): Uint8Array<ArrayBuffer> {
  const { type = 'Test', version = 6, bits = 24 } = about
  const data: number[] = []
  const tree: (number | undefined)[][] = [[undefined, undefined]]
  const leaves = new Map<number, number>()
  for (const [text, value] of Object.entries(networks)) {
    const leaf = -1 - leaves.size
    leaves.set(leaf, data.length)
    data.push(...written(value))
    plant(tree, pathOf(text, version), leaf)
  }
  const numberOf = (child: number | undefined): number =>
    child === undefined
      ? tree.length
      : child >= 0
        ? child
        : tree.length + 16 + must(leaves.get(child), 'leaf')
  const nodes = tree.flatMap(([left, right]) => nodeBytes(numberOf(left), numberOf(right), bits))
  const metadata = written({
    node_count: tree.length,
    record_size: bits,
    ip_version: version,
    database_type: type,
    languages: ['en'],
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_767_225_600,
    description: { en: 'made for a test' },
  })
  const marker = [0xab, 0xcd, 0xef, ...encode('MaxMind.com')]
  return Uint8Array.from([
    ...nodes,
    ...new Array<number>(16).fill(0),
    ...data,
    ...marker,
    ...metadata,
  ])
}

function pathOf(text: string, version: 4 | 6): (0 | 1)[] {
  const { words, bits, version: own } = must(parseCidr(text), text)
  const path = Array.from(
    { length: bits },
    (_, i) => ((must(words[i >> 5], 'word') >>> (31 - (i & 31))) & 1) as 0 | 1,
  )
  return own < version ? [...new Array<0>(96).fill(0), ...path] : path
}

function plant(tree: (number | undefined)[][], path: readonly (0 | 1)[], leaf: number): void {
  let node = 0
  for (const [i, side] of path.entries()) {
    const here = must(tree[node], 'node')
    const child = here[side]
    if (i === path.length - 1) here[side] = leaf
    else if (child !== undefined && child >= 0) node = child
    else {
      tree.push([child, child])
      here[side] = tree.length - 1
      node = tree.length - 1
    }
  }
}

function nodeBytes(left: number, right: number, bits: 24 | 28 | 32): number[] {
  const big = (value: number, size: number): number[] =>
    Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256)
  if (bits !== 28) return [...big(left, bits / 8), ...big(right, bits / 8)]
  const middle = (Math.floor(left / 2 ** 24) << 4) | Math.floor(right / 2 ** 24)
  return [...big(left % 2 ** 24, 3), middle, ...big(right % 2 ** 24, 3)]
}

function written(value: Written): number[] {
  if (typeof value === 'string') {
    const bytes = encode(value)
    return [...head(2, bytes.length), ...bytes]
  }
  if (typeof value === 'boolean') return head(14, Number(value))
  if (typeof value === 'number') {
    const bytes: number[] = []
    for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
    return [...head(bytes.length > 4 ? 9 : 6, bytes.length), ...bytes]
  }
  if (Array.isArray(value)) {
    const list = value as readonly Written[]
    return [...head(11, list.length), ...list.flatMap(written)]
  }
  const pairs = Object.entries(value)
  return [
    ...head(7, pairs.length),
    ...pairs.flatMap(([key, one]) => [...written(key), ...written(one)]),
  ]
}

function head(type: number, size: number): number[] {
  const [low, more] =
    size < 29
      ? [size, []]
      : size < 285
        ? [29, [size - 29]]
        : [30, [(size - 285) >> 8, (size - 285) & 255]]
  return type < 8 ? [(type << 5) | low, ...more] : [low, type - 7, ...more]
}
