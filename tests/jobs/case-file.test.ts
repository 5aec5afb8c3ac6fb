import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { Random } from '../../src/app/sample/random.ts'
import { policyFrom } from '../../src/engine/policy/policy.ts'
import { decidedIn, withNotesOf } from '../../src/jobs/case-file/merge-notes.ts'
import { isCaseFile } from '../../src/jobs/case-file/read.ts'
import { writeCase } from '../../src/jobs/case-file/write.ts'
import { Receiver } from '../../src/jobs/receive.ts'
import { SpoorDb } from '../../src/store/db.ts'
import { DiskShelf } from '../../src/store/disk-shelf.ts'
import type { KeptCase, KeptFile, Shelf } from '../../src/store/kept.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'
import { batchesOf } from './batches.ts'
import { deskOn, LINES, NEW_FILE, WANTED } from './import-suite.ts'
import {
  askAll,
  bytesOf,
  caseOn,
  contents,
  FILES,
  opened,
  partsOf,
  plain,
  saved,
  utf8,
  zipped,
} from './case-file-suite.ts'

vi.setConfig({ testTimeout: 60_000 })

let databases = 0
const disk = (): Shelf => new DiskShelf(new SpoorDb(`case-file-${databases++}`))
const memory = (): Shelf => new MemoryShelf()

describe.each([
  ['IndexedDB', disk],
  ['memory', memory],
])('a case file opened in %s', (_, make) => {
  it('is the case again: rows, journals, originals', async () => {
    const shelf = make()
    const first = await caseOn(shelf)
    const { came, desk } = await opened(await saved(shelf), make())
    expect(came).toMatchObject({ passed: [], partial: [], unknown: [], full: false })
    expect(came.trouble).toBeUndefined()
    expect(desk.open).toMatchObject({ name: 'Fall ünf', created: 7, sample: false })
    expect(await contents(desk)).toEqual(await contents(first))
  })

  it('adds to a case only what is not there', async () => {
    const shelf = make()
    await caseOn(shelf)
    const other = make()
    const log = utf8('192.0.2.1 - - [10/Nov/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 5\n')
    const own: [string, Uint8Array] = ['own.log', log]
    // The text of one that the case file has compressed, and one that it has as it is.
    const [, second] = FILES
    if (second === undefined) throw new Error('no second file')
    const there = await caseOn(other, [own, ['other name.log', second[1]]])
    const caseId = there.open?.id ?? -1
    const { came, desk } = await opened(await saved(shelf), other, caseId)
    expect(came.passed).toEqual([second[0]])
    expect(came.files).toHaveLength(FILES.length - 1)
    const names = [...desk.files.values()].map(({ name }) => name)
    expect(names).toEqual([
      'own.log',
      'other name.log',
      ...FILES.map(([name]) => name).filter((name) => name !== second[0]),
    ])
    const again = await opened(await saved(shelf), other, caseId)
    expect(again.came).toMatchObject({ files: [], passed: FILES.map(([name]) => name) })
    expect(await contents(again.desk)).toEqual(await contents(desk))
  })
})

const LINE = '192.0.2.1 - - [10/Nov/2026:10:00:00 +0000] "GET /a?b HTTP/1.1" 200 5 "-" "x"'

const note = (id: string, status: string, text: string): object => ({
  kind: 'source',
  id,
  status,
  text,
  star: false,
  labels: [],
  reason: '',
})

describe('a case file', () => {
  it('is known by its content', async () => {
    const shelf = memory()
    await caseOn(shelf, [['a.log', utf8(LINE)]])
    const file = await saved(shelf)
    expect(await isCaseFile(file)).toBe(true)
    expect(await isCaseFile(file.slice(0, file.size - 9))).toBe(true)
    for (const other of ['', LINE, 'spoor-case 1\n'])
      expect(await isCaseFile(new Blob([other]))).toBe(false)
    expect(await isCaseFile(zipped(utf8(LINE)))).toBe(false)
    expect(await isCaseFile(zipped(utf8('spoor-case 99\n')))).toBe(true)
  })

  it('of a later version says so', async () => {
    const { came } = await opened(zipped(utf8('spoor-case 2\n')), memory())
    expect(came).toMatchObject({ caseId: undefined, trouble: { kind: 'newer', at: 0 } })
  })

  it('with parts of a later build is opened without them', async () => {
    const shelf = memory()
    const first = await caseOn(shelf, [['a.log', utf8(LINE)]])
    const parts = partsOf(await plain(await saved(shelf)))
    parts.splice(2, 0, {
      at: 0,
      end: 0,
      head: { kind: 'song', arrays: ['u8:3'] },
      body: utf8('abc'),
    })
    const { came, desk } = await opened(zipped(bytesOf(parts)), memory())
    expect(came).toMatchObject({ unknown: ['song'], trouble: undefined })
    expect(await contents(desk)).toEqual(await contents(first))
  })

  it('holds what a person decided, for a case of its own', async () => {
    const shelf = memory()
    await caseOn(shelf, [['a.log', utf8(LINE)]])
    const [kept] = await shelf.cases()
    const policy = policyFrom({
      rules: { 'sqli/union': { off: true } },
      allowed: [{ cidr: '192.0.2.0/24', reason: 'ours' }],
      absent: ['php'],
      notes: [note('192.0.2.1', 'false-positive', 'known'), note('192.0.2.2', 'done', 'told them')],
    })
    await shelf.putCase({ ...(kept as KeptCase), policy })
    const { desk } = await opened(await saved(shelf), memory())
    expect(desk.holdings.policy).toEqual(policy)
    expect(decidedIn(policy)).toEqual({ rules: 1, allowed: 1, absent: 1, falsePositives: 1 })
    expect(decidedIn(policyFrom({ notes: [note('192.0.2.2', 'done', 'told')] }))).toBeUndefined()
  })

  it('takes no alarm away from another case', () => {
    const own = policyFrom({ notes: [note('192.0.2.1', 'open', 'mine')] })
    const other = policyFrom({
      rules: { 'sqli/union': { off: true } },
      allowed: [{ cidr: '0.0.0.0/0', reason: 'all' }],
      notes: [
        note('192.0.2.1', 'false-positive', 'theirs'),
        note('192.0.2.2', 'false-positive', 'look'),
        note('192.0.2.3', 'false-positive', ''),
      ],
    })
    expect(withNotesOf(own, other)).toEqual({
      ...own,
      notes: [...own.notes, note('192.0.2.2', 'open', 'look')],
    })
  })

  it('that is cancelled, or fails with the store, leaves nothing behind', async () => {
    const shelf = memory()
    await caseOn(shelf)
    const file = await saved(shelf)
    for (const into of [false, true]) {
      const target = memory()
      const caseId = into ? ((await caseOn(target, [])).open?.id ?? -1) : undefined
      let parts = 0
      const { came } = await opened(file, target, caseId, { cancelled: () => ++parts > 6 })
      expect(came).toMatchObject({ caseId: undefined, files: [], trouble: undefined })
      expect(await target.cases()).toHaveLength(into ? 1 : 0)
      target.commit = () => Promise.reject(new Error('lost'))
      await expect(opened(file, target, caseId)).rejects.toThrow('lost')
      expect(await target.cases()).toHaveLength(into ? 1 : 0)
      if (caseId !== undefined) expect(await target.files(caseId)).toEqual([])
    }
  })

  it('on a full disk keeps what is committed', async () => {
    const shelf = memory()
    await caseOn(shelf)
    const target = memory()
    const commit = target.commit.bind(target)
    let commits = 0
    target.commit = (one) =>
      ++commits <= 2
        ? commit(one)
        : Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }))
    const { came, desk } = await opened(await saved(shelf), target)
    expect(came).toMatchObject({ full: true, partial: [FILES[2]?.[0]], trouble: undefined })
    expect([...desk.files.values()].map(({ state }) => state)).toEqual(['done', 'done', 'partial'])
  })

  it('keeps slices and segments apart, and a file that was cut off goes on where it ended', async () => {
    const shelf = memory()
    const { receiver } = await deskOn(shelf)
    const size = WANTED.join('\n').length + 1
    const slices = [
      { start: 0, end: size },
      { start: size, end: size * 2 },
    ]
    const begun = await receiver.begin({ ...NEW_FILE, slices, zoneMinutes: 60 }, new Date())
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const put = async (slice: number, segment: number, from: number, to: number): Promise<void> => {
      const before = slice * size + (from === 0 ? 0 : WANTED.slice(0, from).join('\n').length + 1)
      for (const batch of batchesOf({ ...begun, slice }, LINES.slice(from, to), 3)) {
        const { firstLine, endOffset } = batch
        const place = { firstLine: firstLine + from, endOffset: endOffset + before }
        await receiver.put({ ...batch, segment, ...place })
      }
    }
    await put(0, 0, 0, 9)
    await put(0, 1, 9, 10)
    await put(1, 0, 0, 9)
    await receiver.end(begun.fileId, 'partial', [])
    const [kept] = await shelf.files(1)
    await shelf.putFile({ ...(kept as KeptFile), state: 'interrupted' })
    const { desk } = await deskOn(shelf)
    const again = await opened(await saved(shelf), memory())
    expect(again.came.trouble).toBeUndefined()
    expect(await contents(again.desk)).toEqual(await contents(desk))
    const [id = -1] = again.desk.files.keys()
    const points = await new Receiver(again.desk, () => undefined).resume(id, 'f1')
    expect(points).toMatchObject([
      { slice: 0, lines: 10, segment: 2 },
      { slice: 1, lines: 9, segment: 1, offset: size + WANTED.slice(0, 9).join('\n').length + 1 },
    ])
  })

  it('is not written to its end when it is cancelled', async () => {
    const shelf = memory()
    await caseOn(shelf, [['a.log', utf8(LINE)]])
    const [kept] = await shelf.cases()
    const options = { onRows: () => undefined, cancelled: () => true }
    expect(await writeCase(shelf, kept as KeptCase, options)).toBeUndefined()
  })

  it('that tells a huge length takes no memory for it', async () => {
    const parts = utf8('spoor-case 1\n')
    for (const [words, body] of [
      [2, 128 << 20],
      [2 << 20, 128 << 20],
      [0xffffffff, 0xffffffff],
    ] as const) {
      const prefix = new DataView(new ArrayBuffer(12))
      prefix.setUint32(0, words, true)
      prefix.setUint32(4, body, true)
      const bytes = new Uint8Array([...parts, ...new Uint8Array(prefix.buffer), ...utf8('{}')])
      const before = process.memoryUsage().arrayBuffers
      const { came } = await opened(zipped(bytes), memory())
      expect(came.trouble).toMatchObject({ at: parts.length })
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 << 20)
    }
  })
})

describe('a case file that is cut off', () => {
  /** Each file's lines, in the order of files. */
  const linesIn = async (shelf: Shelf): Promise<number[]> => {
    const [kept] = await shelf.cases()
    return kept === undefined ? [] : (await shelf.files(kept.id)).map(({ tally }) => tally.rows)
  }

  it('gives what is whole before the break, and says where it is', async () => {
    const shelf = memory()
    await caseOn(shelf)
    const bytes = await plain(await saved(shelf))
    const parts = partsOf(bytes)
    const commits = parts.filter(({ head }) => head['kind'] === 'block')
    expect(commits.length).toBeGreaterThanOrEqual(FILES.length)
    for (let size = 0; size < bytes.length; size += 997) {
      const target = memory()
      const { came, desk } = await opened(zipped(bytes.subarray(0, size)), target)
      const whole = parts.filter(({ end }) => end <= size)
      expect(came.trouble, `${size} bytes`).toEqual({
        kind: 'cut-off',
        at: size < 13 ? 0 : (whole.at(-1)?.end ?? 13),
        detail: '',
      })
      const rows = whole
        .filter(({ head }) => head['kind'] === 'block')
        .map(({ head }) => head['rows'])
      expect((await linesIn(target)).filter((count) => count > 0)).toEqual(rows)
      const ended = whole.filter(({ head }) => head['kind'] === 'whole').length
      const states = [...desk.files.values()].map(({ state }) => state)
      expect(states).toEqual(states.map((_, i) => (i < ended ? 'done' : 'partial')))
      expect(came.partial).toHaveLength(states.length - ended)
      expect(came.caseId === undefined).toBe(rows.length === 0)
    }
  })

  it('in its compressed form too', async () => {
    const shelf = memory()
    await caseOn(shelf)
    const file = await saved(shelf)
    const all = await linesIn(shelf)
    let most = 0
    for (let size = 0; size < file.size; size += 997) {
      const target = memory()
      const { came } = await opened(file.slice(0, size), target)
      expect(came.trouble?.kind).toBe('cut-off')
      const there = await linesIn(target)
      there.forEach((rows, i) =>
        expect(rows === all[i] || (rows === 0 && i === there.length - 1)).toBe(true),
      )
      most = Math.max(most, there.length)
    }
    expect(most).toBeGreaterThan(2)
  })
})

describe('a case file that is whole, added to a case opened from a part of it', () => {
  it.each([
    ['IndexedDB', disk],
    ['memory', memory],
  ])('completes it and brings nothing twice, in %s', async (_, make) => {
    const shelf = memory()
    const first = await caseOn(shelf)
    const file = await saved(shelf)
    const bytes = await plain(file)
    for (let size = 200; size < bytes.length; size += 20_011) {
      const target = make()
      const { came } = await opened(zipped(bytes.subarray(0, size)), target)
      if (came.caseId === undefined) continue
      const whole = await opened(file, target, came.caseId)
      expect(whole.came.trouble).toBeUndefined()
      expect(whole.came.completed, `${size} bytes`).toEqual(came.partial)
      expect(whole.came).toMatchObject({ apart: [], partial: [] })
      expect(whole.came.passed).toHaveLength(came.files.length - came.partial.length)
      expect(await contents(whole.desk)).toEqual(await contents(first))
      const again = await opened(file, target, came.caseId)
      expect(again.came).toMatchObject({ files: [], wentOn: [], rows: 0, completed: [] })
      expect(await contents(again.desk)).toEqual(await contents(first))
    }
  })

  const PLACES = [
    { slice: 0, segment: 0 },
    { slice: 0, segment: 1 },
    { slice: 1, segment: 0 },
  ]
  /** A file of three segments in two slices, two blocks each, as much of it as `upTo` says. */
  async function sliced(upTo: number, texts = LINES): Promise<Blob> {
    const shelf = memory()
    const { receiver } = await deskOn(shelf)
    const slices = [
      { start: 0, end: 1000 },
      { start: 1000, end: 2000 },
    ]
    const begun = await receiver.begin({ ...NEW_FILE, slices, zoneMinutes: 60 }, new Date())
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    for (const [i, { slice, segment }] of PLACES.slice(0, upTo).entries()) {
      const before = { lines: segment * 6, bytes: slice * 1000 + segment * 300 }
      for (const batch of batchesOf({ ...begun, slice }, texts.slice(i, i + 6), 3)) {
        const place = {
          firstLine: batch.firstLine + before.lines,
          endOffset: batch.endOffset + before.bytes,
        }
        await receiver.put({ ...batch, segment, ...place })
      }
    }
    await receiver.end(begun.fileId, upTo === 3 ? 'done' : 'partial', [])
    return saved(shelf)
  }

  it('goes on amid slices and segments, and with a file that its reading left in part', async () => {
    const full = await opened(await sliced(3), memory())
    for (const part of [1, 2]) {
      const target = memory()
      const { came } = await opened(await sliced(part), target)
      expect(came.trouble).toBeUndefined()
      const { came: rest, desk } = await opened(await sliced(3), target, came.caseId)
      expect(rest).toMatchObject({ completed: ['a.log'], passed: [], apart: [] })
      expect(await contents(desk)).toEqual(await contents(full.desk))
      const less = await opened(await sliced(part), target, came.caseId)
      expect(less.came).toMatchObject({ passed: ['a.log'], wentOn: [], rows: 0 })
      expect(await contents(less.desk)).toEqual(await contents(full.desk))
    }
  })

  it('leaves a part as it is that begins otherwise', async () => {
    const target = memory()
    const { came, desk } = await opened(await sliced(2), target)
    const before = await contents(desk)
    const other = await opened(await sliced(3, LINES.slice(1)), target, came.caseId)
    expect(other.came).toMatchObject({ apart: ['a.log'], completed: [], wentOn: [], rows: 0 })
    expect(await contents(other.desk)).toEqual(before)
  })

  it('keeps what a part gained when it is cancelled', async () => {
    const target = memory()
    const { came } = await opened(await sliced(1), target)
    let asked = 0
    const stopped = await opened(await sliced(3), target, came.caseId, {
      cancelled: () => ++asked > 4,
    })
    expect(stopped.came.caseId).toBeUndefined()
    const whole = await opened(await sliced(3), target, came.caseId)
    const full = await opened(await sliced(3), memory())
    expect(await contents(whole.desk)).toEqual(await contents(full.desk))
  })
})

describe('a case file with one byte changed', () => {
  it('is damaged, and what is before the byte is there', async () => {
    const shelf = memory()
    await caseOn(shelf)
    const bytes = await plain(await saved(shelf))
    const random = new Random(3)
    for (let round = 0; round < 40; round++) {
      const broken = bytes.slice()
      const place = random.between(13, bytes.length - 1)
      broken[place] = (broken[place] as number) ^ random.between(1, 255)
      const { came } = await opened(zipped(broken), memory())
      expect(came.trouble).toBeDefined()
      expect(came.trouble?.at).toBeLessThanOrEqual(place)
    }
  })
})

/** Values that a number, a text or a list of a head becomes. */
const ODD: readonly unknown[] = [
  -1,
  0,
  1,
  255,
  65_536,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e308,
  -1e308,
  0.5,
  null,
  true,
  '',
  '__proto__',
  'constructor',
  'done',
  [],
  {},
  [[]],
  [null],
  [0, 0, 0],
  ['residue', 'residue'],
  'x'.repeat(70_000),
]

/** A head with one of its values changed, left out or added. */
function oddHead(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.between(0, 3) === 0)
    return random.pick(ODD)
  if (Array.isArray(value)) {
    const copy = [...(value as unknown[])]
    const at = random.between(0, copy.length)
    if (at === copy.length) copy.push(copy.length > 0 ? random.pick(copy) : random.pick(ODD))
    else if (random.between(0, 2) === 0) copy.splice(at, 1)
    else copy[at] = oddHead(copy[at], random)
    return copy
  }
  const entries: [string, unknown][] = Object.entries(value)
  const at = random.between(0, entries.length - 1)
  const [key, old] = entries[at] ?? ['x', 0]
  if (random.between(0, 4) === 0) entries.splice(at, 1)
  else entries[at] = [key, oddHead(old, random)]
  return Object.fromEntries(entries)
}

describe('a hostile case file', () => {
  it('is refused or harmless, whatever its bytes say', async () => {
    const shelf = memory()
    await caseOn(shelf, [
      ['a.log', utf8(`${LINE}\n`.repeat(3))],
      [
        'b.log',
        utf8(
          Array.from(
            { length: 6 },
            (_, i) =>
              `{"remote_addr":"192.0.2.${i}","request":"GET /attack?n=${i} HTTP/1.1","status":200,"x":"v${i}","time_iso8601":"2026-11-10T10:00:0${i}+00:00"}\n`,
          ).join(''),
        ),
      ],
    ])
    const parts = partsOf(await plain(await saved(shelf)))
    const random = new Random(11)
    let refused = 0
    let slowest = 0
    for (let round = 0; round < 2000; round++) {
      const changed = parts.map((part) => ({ ...part, body: part.body.slice() }))
      for (let times = random.between(1, 3); times > 0; times--) {
        const part = random.pick(changed)
        if (part.body.length > 0 && random.between(0, 2) > 0)
          part.body[random.between(0, part.body.length - 1)] = random.pick([
            0, 1, 2, 3, 19, 32, 127, 128, 255,
          ])
        else part.head = oddHead(part.head, random) as typeof part.head
      }
      if (round % 7 === 0) changed.splice(random.between(0, changed.length - 1), 1)
      if (round % 11 === 0) changed.push(random.pick(changed))
      const start = performance.now()
      const target = memory()
      const { came, desk } = await opened(zipped(bytesOf(changed)), target)
      if (came.trouble !== undefined) refused++
      await contents(desk)
      await askAll(desk)
      slowest = Math.max(slowest, performance.now() - start)
    }
    expect(refused).toBeGreaterThan(1000)
    expect(refused).toBeLessThan(1990)
    expect(slowest).toBeLessThan(10_000)
  }, 300_000)
})
