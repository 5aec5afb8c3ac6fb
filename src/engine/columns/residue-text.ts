import { must } from '../../base/assert.ts'
import { logText } from '../../base/bytes.ts'
import { Way } from '../formats/draft.ts'
import { writeTime } from '../formats/time-styles.ts'
import { TEXT_FIELDS } from './fields.ts'
import {
  ENDS,
  FIELD,
  HOLE,
  MARK,
  MARK_BYTES,
  MARK_STATUS,
  MARK_TIME,
  OF,
  OF_SIZE,
  WAY,
  ZONE_BASE,
} from './residue.ts'
import { Sink } from './sink.ts'
import type { Block, Segment } from './segment.ts'
import type { Words } from './words.ts'

/* Lines put together again from residues (residue.ts) and columns. */

const QUESTION_MARK = 0x3f
const BLANK = 0x20
const PLUS = 0x2b

/** Code of the template of a residue; 0: it is whole. */
export function templateOf(residue: Uint8Array): number {
  if (residue[0] !== MARK || residue[1] !== OF) return 0
  return new DataView(residue.buffer, residue.byteOffset + 2, 4).getUint32(0, true)
}

/** Whether a row with the residue of this code shows a status: with a status of 0 that tells a logged `0` from none at all. */
export function showsStatus(residues: Words, code: number): boolean {
  const own = residues.view(code)
  const template = templateOf(own)
  const residue = template === 0 ? own : residues.view(template)
  for (let i = 0; i + 1 < residue.length; i++) {
    if (residue[i] !== MARK) continue
    const mark = residue[++i]
    if (mark === MARK_STATUS) return true
    if (mark === MARK_TIME) i += 3
  }
  return false
}

/** The bytes of a row as they stand in its file, line end included. */
export function rawOf(segment: Segment, block: Block, row: number): Uint8Array {
  const { columns } = block
  const own = segment.words.residue.view(columns.residue[row] as number)
  const template = templateOf(own)
  const residue = template === 0 ? own : segment.words.residue.view(template)
  let value = OF_SIZE
  const sink = new Sink()
  for (let i = 0; i < residue.length; i++) {
    const byte = residue[i] as number
    if (byte !== MARK) {
      sink.byte(byte)
      continue
    }
    const mark = residue[++i] as number
    if (mark === MARK) sink.byte(MARK)
    else if (mark === HOLE) {
      const end = own.indexOf(ENDS, value)
      sink.view(own.subarray(value, end))
      value = end + 1
    } else if (mark === MARK_STATUS) sink.ascii(String(columns.status[row]))
    else if (mark === MARK_BYTES) sink.ascii(String(columns.bytes[row]))
    else if (mark === MARK_TIME) {
      const zone = (((residue[i + 2] as number) << 8) | (residue[i + 3] as number)) - ZONE_BASE
      const wall = (columns.time[row] as number) + zone * 60_000
      sink.ascii(writeTime(residue[i + 1] as number, wall, zone))
      i += 3
    } else if (mark < FIELD) writeValue(mark - WAY, segment, block, row, sink)
    else {
      const field = must(TEXT_FIELDS[mark - FIELD], `text field ${mark - FIELD}`)
      sink.view(segment.words[field].view(columns[field][row] as number))
    }
  }
  return sink.done()
}

/** A value as its line shows it; see `Way`. */
function writeValue(way: number, segment: Segment, block: Block, row: number, sink: Sink): void {
  const { columns } = block
  if (way === Way.ms || way === Way.seconds) {
    const duration = columns.duration[row] as number
    sink.ascii(way === Way.ms ? String(duration) : (duration / 1000).toFixed(3))
    return
  }
  const field = way === Way.plus ? 'agent' : 'target'
  const value = segment.words[field].view(columns[field][row] as number)
  if (way === Way.plus) for (const byte of value) sink.byte(byte === BLANK ? PLUS : byte)
  else {
    const question = value.indexOf(QUESTION_MARK)
    sink.view(way === Way.stem ? value.subarray(0, question) : value.subarray(question + 1))
  }
}

/** A row's lines as text, without the last line end. */
export function rawText(segment: Segment, block: Block, row: number): string {
  const bytes = rawOf(segment, block, row)
  let end = bytes.length
  if (end > 0 && bytes[end - 1] === 0x0a) end--
  if (end > 0 && bytes[end - 1] === 0x0d) end--
  return logText(bytes, 0, end)
}
