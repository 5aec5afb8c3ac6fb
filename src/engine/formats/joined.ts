import type { Reader } from './format.ts'
import { PiecesReader, type Written } from './pieces.ts'

/** How the lines of one event are told from those of the next. */
export interface Joints {
  /** Whether the line can be the first of an event. Cheap. */
  readonly starts: (bytes: Uint8Array, from: number, to: number) => boolean
  /** Whether the line goes on the event before it. */
  readonly continues: (bytes: Uint8Array, eventFrom: number, from: number, to: number) => boolean
}

/** As `PiecesReader`, of events that span lines. */
export class JoinedReader extends PiecesReader implements Reader {
  readonly starts: Joints['starts']
  readonly continues: Joints['continues']

  constructor({ starts, continues }: Joints, ...ways: readonly Written[]) {
    super(...ways)
    this.starts = starts
    this.continues = continues
  }
}
