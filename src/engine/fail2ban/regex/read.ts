import { type Fault, faultOf, Faulty } from '../fault.ts'
import { Cursor, NO_FLAGS } from './cursor.ts'
import { escapedCode, readClass, shorthandAt, single } from './read-class.ts'
import { backTo, readGroup, withFlags } from './read-group.ts'
import { ANYTHING, DOT, type Edge, type LoopMode, type Node, type Tree } from './tree.ts'

/** Longest expression that is read, in characters. */
const LONGEST = 65_536
/** Most times that a loop may be told to go around by a number. */
const MOST = 1000

/** Flags that count for the whole expression, wherever they stand, as in Python before 3.11. */
const GLOBAL = /\(\?([aiLmsux]+)\)/g

/**
 * Reads a regular expression of Python's `re`, for texts, not bytes (Python's manual, "Regular Expression Syntax").
 * `lines`: `^` and `$` match at every line (`re.MULTILINE`).
 */
export function readPython(
  text: string,
  lines = false,
): { readonly tree: Tree } | { readonly problem: Fault } {
  if (text.length > LONGEST) return { problem: faultOf('too-long') }
  const global = [...text.matchAll(GLOBAL)].map((found) => found[1] ?? '').join('')
  const cursor = new Cursor(text, withFlags({ ...NO_FLAGS, lines }, global, true))
  try {
    const root = readEither(cursor)
    if (!cursor.done) cursor.fail('group-not-open')
    return { tree: { root, groups: cursor.groups, names: cursor.names } }
  } catch (error) {
    if (error instanceof Faulty) return { problem: error.fault }
    throw error
  }
}

function readEither(cursor: Cursor): Node {
  const branches = [readSequence(cursor)]
  while (cursor.take('|')) branches.push(readSequence(cursor))
  const [only] = branches
  return branches.length === 1 && only !== undefined ? only : { kind: 'either', branches }
}

function readSequence(cursor: Cursor): Node {
  const parts: Node[] = []
  for (;;) {
    if (cursor.flags.verbose && cursor.match(/(?:\s|#[^\n]*)+/y) !== undefined) continue
    if (cursor.done || cursor.peek() === '|' || cursor.peek() === ')') break
    const node = readLoops(cursor, readAtom(cursor))
    if (node.kind === 'seq') parts.push(...node.parts)
    else parts.push(node)
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'seq', parts }
}

function readAtom(cursor: Cursor): Node {
  const char = cursor.peek()
  if (char === '\\') return readEscape(cursor)
  if (isLoop(cursor, char)) cursor.fail('nothing-to-repeat')
  const { lines, dotAll } = cursor.flags
  const code = cursor.code()
  switch (char) {
    case '(':
      return readGroup(cursor, () => readEither(cursor))
    case '[':
      return readClass(cursor)
    case '.':
      return dotAll ? ANYTHING : DOT
    case '^':
      return edge(lines ? 'line-start' : 'start')
    case '$':
      return edge(lines ? 'line-end' : 'end')
    default:
      return single(code, cursor.flags.fold)
  }
}

const edge = (what: Edge): Node => ({ kind: 'edge', what })

const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['A', 'start'],
  ['Z', 'stop'],
  ['b', 'word'],
  ['B', 'not-word'],
])
const REFERENCE = /\\([1-9]\d?)(?![0-7])/y

function readEscape(cursor: Cursor): Node {
  const what = EDGES.get(cursor.text.charAt(cursor.at + 1))
  if (what !== undefined) {
    cursor.at += 2
    return edge(what)
  }
  const shorthand = shorthandAt(cursor)
  if (shorthand !== undefined)
    return { kind: 'set', items: [shorthand], negated: false, fold: false }
  const back = cursor.match(REFERENCE)
  if (back !== undefined) return backTo(cursor, back[1] ?? '')
  return single(escapedCode(cursor, false), cursor.flags.fold)
}

const COUNT = /\{(\d*)(?:(,)(\d*))?\}/y

const isCount = (cursor: Cursor): boolean => {
  COUNT.lastIndex = cursor.at
  const found = COUNT.exec(cursor.text)
  return found !== null && found[0] !== '{}'
}

const isLoop = (cursor: Cursor, char: string): boolean =>
  '*+?'.includes(char) || (char === '{' && isCount(cursor))

/** A node with the loop that is written behind it. */
function readLoops(cursor: Cursor, body: Node): Node {
  const bounds = boundsAt(cursor)
  if (bounds === undefined) return body
  if (body.kind === 'edge') cursor.fail('nothing-to-repeat')
  const [min, max] = bounds
  if (min > max) cursor.fail('loop-bounds')
  if (min > MOST || (max > MOST && max !== Infinity)) cursor.fail('loop-too-high')
  const mode: LoopMode = cursor.take('?') ? 'lazy' : cursor.take('+') ? 'possessive' : 'greedy'
  if (boundsAt(cursor) !== undefined) cursor.fail('loop-twice')
  return { kind: 'loop', body, min, max, mode }
}

function boundsAt(cursor: Cursor): readonly [number, number] | undefined {
  if (cursor.take('*')) return [0, Infinity]
  if (cursor.take('+')) return [1, Infinity]
  if (cursor.take('?')) return [0, 1]
  if (!isCount(cursor)) return undefined
  const [, min = '', comma, max = ''] = cursor.match(COUNT) ?? []
  const least = min === '' ? 0 : Number(min)
  if (comma === undefined) return [least, least]
  return [least, max === '' ? Infinity : Number(max)]
}
