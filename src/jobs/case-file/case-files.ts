import { NO_POLICY, type Policy } from '../../engine/policy/policy.ts'
import type { RuleBook } from '../../engine/rule-book.ts'
import type { OpenedCase, SavedCase } from '../../protocol/case-file.ts'
import type { CaseDesk } from '../case-desk.ts'
import { importCase, type Imported } from './import.ts'
import { decidedIn, withNotesOf } from './merge-notes.ts'
import { isCaseFile } from './read.ts'
import { writeCase } from './write.ts'

/** What the office of cases gives. */
export interface Office {
  readonly desk: CaseDesk
  /** Whether this tab is the one that writes. */
  readonly writes: boolean
  /** Whether a file is being read into the open case. */
  readonly reading: boolean
  /** Hears that files came into the open case which the store has already. */
  adopt(files: readonly number[]): Promise<void>
  setPolicy(policy: Policy): Promise<void>
  /** Hears that there is another case. */
  tell(): void
}

const NEWS_MS = 100

type OnShare = (share: number) => void

/** Writes and opens cases as files, one at a time; see CaseFileApi. */
export class CaseFiles {
  readonly #office: Promise<Office>
  readonly #rules: RuleBook
  #run = 0
  #working = false

  constructor(office: Promise<Office>, rules: RuleBook) {
    this.#office = office
    this.#rules = rules
  }

  async among(files: readonly Blob[]): Promise<readonly number[]> {
    const found: number[] = []
    for (const [i, file] of files.entries()) if (await isCaseFile(file)) found.push(i)
    return found
  }

  cancel(): void {
    this.#run++
  }

  async save(onShare: OnShare): Promise<SavedCase> {
    const { desk, reading } = await this.#office
    const { open, files, shelf } = desk
    if (open === undefined || reading || this.#working) return { kind: 'busy' }
    const total = [...files.values()].reduce((sum, { tally }) => sum + tally.rows, 0)
    const tell = paced(onShare)
    const onRows = (rows: number): void => tell(rows / Math.max(1, total))
    const blob = await this.#alone((cancelled) => writeCase(shelf, open, { onRows, cancelled }))
    if (blob === undefined) return { kind: 'cancelled' }
    return blob === 'too-long' ? { kind: 'too-long' } : { kind: 'saved', blob }
  }

  async open(file: Blob, into: 'new' | 'open', onShare: OnShare): Promise<OpenedCase> {
    const office = await this.#office
    if (!office.writes) return { kind: 'read-only' }
    if (office.reading || this.#working) return { kind: 'busy' }
    const { desk } = office
    const tell = paced(onShare)
    return this.#alone(async (cancelled) => {
      const came = await importCase(file, {
        shelf: desk.shelf,
        rules: this.#rules,
        into: into === 'open' ? desk.open?.id : undefined,
        now: Date.now(),
        newSegmentId: () => desk.newSegmentId(),
        onRead: (bytes) => tell(bytes / Math.max(1, file.size)),
        cancelled,
      })
      const second = into === 'new' && (await hasTwin(desk, came.caseId))
      if (came.caseId === desk.open?.id) await join(office, came)
      else if (came.wentOn.length > 0) await office.adopt(came.wentOn)
      office.tell()
      if (cancelled()) return { kind: 'cancelled' }
      return answer(came, into, second)
    })
  }

  async #alone<T>(work: (cancelled: () => boolean) => Promise<T>): Promise<T> {
    const mine = ++this.#run
    this.#working = true
    try {
      return await work(() => mine !== this.#run)
    } finally {
      this.#working = false
    }
  }
}

/** What was added is part of the open case from here on. */
async function join(office: Office, came: Imported): Promise<void> {
  if (came.caseId === undefined) return
  const own = office.desk.holdings.policy ?? NO_POLICY
  const merged = withNotesOf(own, came.policy ?? NO_POLICY)
  if (merged !== own) await office.setPolicy(merged)
  await office.adopt([...came.files, ...came.wentOn])
}

/** Whether there is another case that seems to be the same: one saved from it, or opened from its file before. */
async function hasTwin({ shelf }: CaseDesk, id: number | undefined): Promise<boolean> {
  const cases = await shelf.cases()
  const made = cases.find((kept) => kept.id === id)
  return cases.some(
    (kept) => kept.id !== id && kept.created === made?.created && kept.sample === made.sample,
  )
}

function answer(came: Imported, into: 'new' | 'open', second: boolean): OpenedCase {
  const { caseId, trouble, files, rows, passed, partial, unknown, full } = came
  if (caseId === undefined)
    return trouble === undefined ? { kind: 'cancelled' } : { kind: 'nothing', trouble }
  const decided = into === 'new' && came.policy !== undefined ? decidedIn(came.policy) : undefined
  return {
    kind: 'opened',
    caseId,
    files: files.length + came.wentOn.length,
    rows,
    completed: came.completed,
    passed,
    apart: came.apart,
    partial,
    unknown,
    full,
    second,
    ...(decided === undefined ? {} : { decided }),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

/** Tells at most ten times a second: each word is a message to another thread. */
function paced(onShare: OnShare): OnShare {
  let next = 0
  return (share) => {
    const now = performance.now()
    if (now < next) return
    next = now + NEWS_MS
    onShare(share)
  }
}
