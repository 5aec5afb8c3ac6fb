import type { FileRow } from '../protocol/cases.ts'
import type { Mark, MarksTried, Tried } from '../protocol/ingest.ts'
import type { Session } from './session.ts'

/** Bytes of a file at its beginning by which a definition is judged. */
const HEAD = 1 << 20

/** Definitions tried on files of the case, before anything is read again by them. */
export class Trials {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** How much of a file of the case pasted definitions read. */
  async tryDefinition(row: FileRow, text: string): Promise<Tried | undefined> {
    return (await this.#session.parser(0)).tryDefinition(await this.head(row), text)
  }

  /** What the store gives back of the beginning of a file. */
  head(row: FileRow): Promise<Blob> {
    return this.#session.cases.original(row.id, HEAD)
  }

  async sampleLines(head: Blob): Promise<readonly string[]> {
    return (await this.#session.parser(0)).sampleLines(head)
  }

  /** The definition that marks in a line make, and how much of a file it reads. */
  async tryMarks(head: Blob, line: string, marks: readonly Mark[]): Promise<MarksTried> {
    return (await this.#session.parser(0)).tryMarks(head, line, marks)
  }
}
