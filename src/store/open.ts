import type { StoreState } from '../protocol/cases.ts'
import { SpoorDb } from './db.ts'
import { DiskShelf } from './disk-shelf.ts'
import { isNewerVersion } from './faults.ts'
import type { Shelf } from './kept.ts'
import { MemoryShelf } from './memory-shelf.ts'

/** A browser that hangs on opening (dexie/Dexie.js#1030) must not hang the app. */
const OPEN_TIMEOUT_MS = 5_000

export interface Opened {
  readonly shelf: Shelf
  readonly why?: NonNullable<StoreState['why']>
}

/** Opens the database; where that is refused or hangs, cases live in memory and `why` says so. */
export async function openShelf(onLost: () => void): Promise<Opened> {
  try {
    const db = new SpoorDb()
    const opening = db.open()
    await Promise.race([opening, timeout(OPEN_TIMEOUT_MS)])
    db.on('versionchange', () => {
      db.close()
      onLost()
    })
    db.on('close', onLost)
    return { shelf: new DiskShelf(db) }
  } catch (fault) {
    return { shelf: new MemoryShelf(), why: isNewerVersion(fault) ? 'newer-version' : 'refused' }
  }
}

function timeout(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the database did not open within ${ms} ms`)), ms)
  })
}
