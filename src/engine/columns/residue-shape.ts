import { Way } from '../formats/draft.ts'
import { isTimeStyle } from '../formats/time-styles.ts'
import { TEXT_FIELDS } from './fields.ts'
import {
  ENDS,
  FIELD,
  HOLE,
  MARK,
  MARK_BYTES,
  MARK_STATUS,
  MARK_TIME,
  MOST,
  OF,
  OF_SIZE,
  PLAIN,
  WAY,
  ZONE_BASE,
} from './residue.ts'

/** What a residue puts together when its row's line is written again; see residue.ts. */
export interface ResidueShape {
  /** Bytes of the line that stand in the residue itself. */
  readonly literal: number
  /** Values of the row that the line shows: places in TEXT_FIELDS, or below 0 `-1 - way` for a `Way`. */
  readonly values: readonly number[]
  /** Values that a row has to tell: above 0, this is a template and no row's own residue. */
  readonly holes: number
  /** Whether it is told through a template. */
  readonly refers: boolean
}

const WAYS: readonly number[] = Object.values(Way)

/**
 * The shape of a residue that comes from elsewhere; undefined for one that no line leaves behind, so that whoever writes the
 * line again needs no checks. `shapeOf` gives the shapes of the residues before it.
 */
export function residueShape(
  residue: Uint8Array,
  shapeOf: (code: number) => ResidueShape | undefined,
): ResidueShape | undefined {
  return residue[0] === MARK && residue[1] === OF ? referring(residue, shapeOf) : whole(residue)
}

function referring(
  residue: Uint8Array,
  shapeOf: (code: number) => ResidueShape | undefined,
): ResidueShape | undefined {
  if (residue.length < OF_SIZE) return undefined
  const code = new DataView(residue.buffer, residue.byteOffset + 2, 4).getUint32(0, true)
  const template = shapeOf(code)
  if (template === undefined || template.refers) return undefined
  let ends = 0
  for (let i = OF_SIZE; i < residue.length; i++) {
    const byte = residue[i] as number
    if (byte === ENDS) ends++
    else if (byte < PLAIN) return undefined
  }
  const closed = residue.length === OF_SIZE || residue[residue.length - 1] === ENDS
  if (ends !== template.holes || !closed) return undefined
  return {
    literal: template.literal + residue.length - OF_SIZE - ends,
    values: template.values,
    holes: 0,
    refers: true,
  }
}

function whole(residue: Uint8Array): ResidueShape | undefined {
  const values: number[] = []
  let literal = 0
  let holes = 0
  let marks = 0
  for (let i = 0; i < residue.length; i++) {
    if (residue[i] !== MARK) {
      literal++
      continue
    }
    const mark = residue[++i]
    if (mark === MARK) {
      literal++
      continue
    }
    if (mark === undefined || ++marks > MOST * 2) return undefined
    if (mark === HOLE) holes++
    else if (mark === MARK_TIME) {
      if (!isTimeMark(residue, i)) return undefined
      i += 3
    } else if (mark === MARK_STATUS || mark === MARK_BYTES) continue
    else if (mark >= FIELD && mark - FIELD < TEXT_FIELDS.length) values.push(mark - FIELD)
    else if (mark < FIELD && WAYS.includes(mark - WAY)) values.push(WAY - mark - 1)
    else return undefined
  }
  return { literal, values, holes, refers: false }
}

/** Whether style and zone behind the mark at `at` are some that were written. */
function isTimeMark(residue: Uint8Array, at: number): boolean {
  if (at + 3 >= residue.length) return false
  const zone = ((residue[at + 2] as number) << 8) | (residue[at + 3] as number)
  return isTimeStyle(residue[at + 1] as number) && zone <= ZONE_BASE * 2
}
