import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { SpoorDb } from '../../src/store/db.ts'
import { DiskShelf } from '../../src/store/disk-shelf.ts'
import { MemoryShelf } from '../../src/store/memory-shelf.ts'
import { batchesOf } from './batches.ts'
import { deskOn, importSuite, LINES, linesOf, NEW_FILE, WANTED } from './import-suite.ts'

let databases = 0
importSuite('IndexedDB', () => new DiskShelf(new SpoorDb(`test-${databases++}`)))
importSuite('memory', () => new MemoryShelf())

describe('a full disk', () => {
  it('keeps what is committed and says so', async () => {
    const shelf = new MemoryShelf()
    const { desk, receiver } = await deskOn(shelf)
    const begun = await receiver.begin(NEW_FILE, new Date())
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    const batches = batchesOf(begun, LINES, 1)
    for (const batch of batches.slice(0, 4)) await receiver.put(batch)
    await Promise.resolve()
    // Dexie's way of saying it (dexie/Dexie.js#840).
    shelf.commit = () =>
      Promise.reject(
        Object.assign(new Error('aborted'), {
          name: 'AbortError',
          inner: { name: 'QuotaExceededError' },
        }),
      )
    const answers = []
    for (const batch of batches.slice(4)) answers.push((await receiver.put(batch)).kind)
    await receiver.end(begun.fileId, 'partial', [])
    expect((await receiver.put(batches[5] as never)).kind).toBe('cancelled')
    expect(linesOf(desk)).toEqual(WANTED.slice(0, 4))
    expect(desk.files.get(begun.fileId)?.state).toBe('partial')
  })
})

describe('a file whose times have no zone', () => {
  it('gets the zone of the viewer, and in UTC the one that can be chosen: -0 is none of the choices', async () => {
    const { desk, receiver } = await deskOn(new MemoryShelf())
    const utc = new Date()
    utc.getTimezoneOffset = () => 0
    const begun = await receiver.begin(NEW_FILE, utc)
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    expect(desk.files.get(begun.fileId)?.zoneMinutes).toBe(0)
  })
})
