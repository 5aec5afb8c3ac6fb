import { beforeEach, describe, expect, it } from 'vitest'
import { rawText } from '../../src/engine/columns/residue-text.ts'
import { CaseDesk } from '../../src/jobs/case-desk.ts'
import { Receiver } from '../../src/jobs/receive.ts'
import type { NewFile } from '../../src/protocol/cases.ts'
import type { Shelf } from '../../src/store/kept.ts'
import { batchesOf } from './batches.ts'

export const LINES = Array.from({ length: 10 }, (_, i) => ({
  source: `192.0.2.${i}`,
  target: `/page-${i % 3}${i === 7 ? '?attack' : ''}`,
}))
export const NEW_FILE = {
  name: 'a.log',
  size: 999,
  lastModified: 1_700_000_000_000,
  fingerprint: 'f1',
  guesses: [],
  slices: [{ start: 0, end: 999 }],
}

/** A desk with one case open. */
export async function deskOn(shelf: Shelf): Promise<{ desk: CaseDesk; receiver: Receiver }> {
  const desk = new CaseDesk(shelf)
  await desk.start()
  const [kept] = await shelf.cases()
  const id =
    kept?.id ??
    (await shelf.putCase({
      name: 'one',
      created: 1,
      opened: 1,
      sample: false,
      attacks: 0,
      bytes: 0,
    }))
  await desk.use(id, 2)
  return { desk, receiver: new Receiver(desk, () => undefined) }
}

export const linesOf = (desk: CaseDesk): string[] =>
  desk.holdings.segments.flatMap((segment) =>
    segment.blocks.flatMap((block) =>
      Array.from({ length: block.rows }, (_, row) => rawText(segment, block, row)),
    ),
  )

export const WANTED = LINES.map((line) => `${line.source} ${line.target}`)

/** What every shelf must hold to. `make` gives a fresh one. */
export function importSuite(name: string, make: () => Shelf): void {
  describe(`an import into ${name}`, () => {
    let shelf: Shelf
    beforeEach(() => {
      shelf = make()
    })

    it('choices are kept beside cases', async () => {
      const look = { stem: 'a.log', shapes: [{ text: 'x|x', lines: 3 }] }
      await shelf.putChoice({ name: 'a.log', at: 1, look, chosen: 'access/common' })
      await shelf.putChoice({ name: 'b.log', at: 2, look, client: 'left' })
      const [first, second] = await shelf.choices()
      expect(first).toMatchObject({ name: 'a.log', look, chosen: 'access/common' })
      await shelf.removeChoice(first?.id ?? 0)
      expect(await shelf.choices()).toEqual([second])
    })

    async function read(
      size: number,
      upTo = Infinity,
      more: Partial<Pick<NewFile, 'likeness' | 'compression'>> = {},
    ): Promise<{ desk: CaseDesk; receiver: Receiver; fileId: number }> {
      const { desk, receiver } = await deskOn(shelf)
      const begun = await receiver.begin({ ...NEW_FILE, ...more }, new Date())
      if (begun.kind !== 'begun') throw new Error(begun.kind)
      for (const batch of batchesOf(begun, LINES, size).slice(0, upTo))
        expect(await receiver.put(batch)).toEqual({ kind: 'kept' })
      return { desk, receiver, fileId: begun.fileId }
    }

    it('is there at once, and again after a reload', async () => {
      const { desk, receiver, fileId } = await read(3)
      expect(linesOf(desk)).toEqual(WANTED)
      await receiver.end(fileId, 'done', [])
      const again = await deskOn(shelf)
      expect(linesOf(again.desk)).toEqual(WANTED)
      expect(again.desk.files.get(fileId)).toMatchObject({
        state: 'done',
        tally: { lines: 10, events: 10, attacks: 1 },
      })
    })

    it('that was cut off leaves whole commits, and goes on where they end', async () => {
      const { fileId } = await read(1, 6) // six batches, not all of them committed where commits take time
      const { desk, receiver } = await deskOn(shelf)
      const kept = linesOf(desk).length
      expect(kept).toBeGreaterThan(0)
      expect(linesOf(desk)).toEqual(WANTED.slice(0, kept))
      const [point] = (await receiver.resume(fileId, 'f1')) ?? []
      expect(point).toMatchObject({
        lines: kept,
        segment: 1,
        done: false,
        offset: WANTED.slice(0, kept).join('\n').length + 1,
      })
      for (const batch of batchesOf({ fileId }, LINES.slice(kept), 9))
        await receiver.put({ ...batch, segment: 1 })
      await receiver.end(fileId, 'done', [])
      expect(linesOf((await deskOn(shelf)).desk)).toEqual(WANTED)
    })

    it('is not resumed with another file', async () => {
      const { fileId } = await read(1, 4)
      const { receiver } = await deskOn(shelf)
      expect(await receiver.resume(fileId, 'other')).toBeUndefined()
    })

    it('of the same content says so instead of counting it twice', async () => {
      const { receiver } = await read(5)
      expect(await receiver.begin({ ...NEW_FILE, name: 'b.log' }, new Date())).toEqual({
        kind: 'duplicate',
        name: 'a.log',
      })
    })

    it('is told when it comes again compressed, by the likeness of its text', async () => {
      const { receiver, fileId } = await read(5, undefined, { likeness: 'same-7' })
      expect(fileId).toBeGreaterThan(0)
      const gzipped = {
        ...NEW_FILE,
        name: 'a.log.1.gz',
        compression: 'gzip',
        fingerprint: 'f2',
      } as const
      expect(await receiver.begin({ ...gzipped, likeness: 'same-7' }, new Date())).toEqual({
        kind: 'duplicate',
        name: 'a.log',
      })
      const begun = await receiver.begin({ ...gzipped, likeness: 'other-7' }, new Date())
      expect(begun.kind).toBe('begun')
    })

    it('whose length is not known before it is read is measured only where one begins alike', async () => {
      const { receiver } = await read(5, undefined, { likeness: 'same-7' })
      const packed = { ...NEW_FILE, compression: 'bzip2', fingerprint: 'f2' } as const
      const told = async (likeness: string): Promise<string> =>
        (await receiver.begin({ ...packed, likeness }, new Date())).kind
      expect(await told('same-?')).toBe('unmeasured')
      expect(await told('same-7')).toBe('duplicate')
      expect(await told('other-?')).toBe('begun')
    })

    it('whose length was not known before it was read is known as a duplicate after', async () => {
      const open = { likeness: 'same-?', compression: 'zstd' } as const
      const { desk, receiver, fileId } = await read(5, undefined, open)
      await receiver.end(fileId, 'done', [])
      const size = desk.files.get(fileId)?.slices[0]?.at ?? 0
      const plain = { ...NEW_FILE, fingerprint: 'f2', likeness: `same-${size}` }
      expect((await receiver.begin(plain, new Date())).kind).toBe('duplicate')
    })

    it('that was thrown away leaves nothing', async () => {
      const { desk, receiver, fileId } = await read(2)
      await receiver.end(fileId, 'discard', [])
      expect(linesOf(desk)).toEqual([])
      expect(linesOf((await deskOn(shelf)).desk)).toEqual([])
      expect(await receiver.put(batchesOf({ fileId }, LINES)[0] as never)).toEqual({
        kind: 'cancelled',
      })
    })

    it('takes the place of the reading it replaces', async () => {
      const first = await read(5)
      await first.receiver.end(first.fileId, 'done', [])
      const begun = await first.receiver.begin(
        { ...NEW_FILE, chosen: 'x/y', replaces: first.fileId },
        new Date(),
      )
      if (begun.kind !== 'begun') throw new Error(begun.kind)
      for (const batch of batchesOf(begun, LINES)) await first.receiver.put(batch)
      await first.receiver.end(begun.fileId, 'done', [])
      expect(linesOf(first.desk)).toEqual(WANTED)
      expect((await deskOn(shelf)).desk.files.size).toBe(1)
    })

    it('leaves the file that it was to replace where it is thrown away', async () => {
      const first = await read(5)
      await first.receiver.end(first.fileId, 'done', [])
      const before = linesOf(first.desk)
      const again = { ...NEW_FILE, chosen: 'x/y', replaces: first.fileId }
      const begun = await first.receiver.begin(again, new Date())
      if (begun.kind !== 'begun') throw new Error(begun.kind)
      const [batch] = batchesOf(begun, LINES, 4)
      if (batch !== undefined) await first.receiver.put(batch)
      await first.receiver.end(begun.fileId, 'discard', [])
      expect(linesOf(first.desk)).toEqual(before)
      expect([...first.desk.holdings.files.keys()]).toEqual([first.fileId])
      expect(linesOf((await deskOn(shelf)).desk)).toEqual(before)
    })
  })
}
