import type { FileRow } from '../protocol/cases.ts'
import type { Mark, MarksTried, Tried } from '../protocol/ingest.ts'
import type { Session } from './session.ts'

/** Bytes of a file at its beginning by which a definition is judged. */
const HEAD = 1 << 20

/** Tries definitions on the beginning of a file of the case, before it is read by one. */
export class Trials {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** What the store gives back of the beginning of a file. */
  head(row: FileRow): Promise<Blob> {
    return this.#session.cases.original(row.id, HEAD)
  }

  /** How much of a file's beginning pasted definitions read; undefined where the text has none. */
  async definition(row: FileRow, text: string): Promise<Tried | undefined> {
    return (await this.#session.parser(0)).tryDefinition(await this.head(row), text)
  }

  /** The definition that marks in a line make, and how much it reads. */
  async marks(head: Blob, line: string, marks: readonly Mark[]): Promise<MarksTried> {
    return (await this.#session.parser(0)).tryMarks(head, line, marks)
  }

  /** Lines to mark the columns of. */
  async lines(head: Blob): Promise<readonly string[]> {
    return (await this.#session.parser(0)).sampleLines(head)
  }
}
