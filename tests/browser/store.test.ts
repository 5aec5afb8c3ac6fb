import { SpoorDb } from '../../src/store/db.ts'
import { DiskShelf } from '../../src/store/disk-shelf.ts'
import { importSuite } from '../jobs/import-suite.ts'

let databases = 0
const session = Date.now()
importSuite(
  "Chromium's IndexedDB",
  () => new DiskShelf(new SpoorDb(`test-${session}-${databases++}`)),
)
