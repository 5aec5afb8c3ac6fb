import { logText } from '../base/bytes.ts'
import { Kind } from '../engine/columns/fields.ts'
import { definitionsIn } from '../engine/formats/definition.ts'
import { EventStream } from '../engine/formats/events.ts'
import type { Format } from '../engine/formats/format.ts'
import { definitionOf, type Mark } from '../engine/formats/marks.ts'
import { lineEndOf } from '../engine/formats/sniff.ts'
import { lookAt } from '../intake/look.ts'
import type { MarksTried, Tried } from '../protocol/ingest.ts'

/** Lines that a person is shown to mark their columns, and how much of each. */
const SHOWN = 100
const LONGEST = 4000

/** How many lines of a file's head the definitions in a text read; undefined where it defines nothing. */
export async function tryDefinition(file: Blob, text: string): Promise<Tried | undefined> {
  const formats = definitionsIn(text).map(({ format }) => format)
  if (formats.length === 0) return undefined
  let lines = 0
  let read = 0
  await readHead(file, formats, (_bytes, _from, _to, count, isRead) => {
    lines += count
    if (isRead) read += count
  })
  return { formats: formats.length, lines, read }
}

/** The definition that marks in a line make, and what it reads of the file's head. */
export async function tryMarks(
  file: Blob,
  line: string,
  marks: readonly Mark[],
): Promise<MarksTried> {
  const definition = definitionOf(line, marks)
  const tried = await tryDefinition(file, definition)
  return { definition, lines: tried?.lines ?? 0, read: tried?.read ?? 0 }
}

/** The first lines of a file that are neither blank nor comments, long ones cut. */
export async function sampleLines(file: Blob): Promise<readonly string[]> {
  const lines: string[] = []
  await readHead(file, [], (bytes, from, to) => {
    if (lines.length < SHOWN) lines.push(logText(bytes, from, Math.min(to, from + LONGEST)))
  })
  return lines
}

type OnLine = (bytes: Uint8Array, from: number, to: number, count: number, isRead: boolean) => void

/** Reads the whole lines at the head of a file; blank ones and comments are passed over. */
async function readHead(file: Blob, formats: readonly Format[], onLine: OnLine): Promise<void> {
  const { samples } = await lookAt(file)
  const [head] = samples
  if (head === undefined) return
  const stream = new EventStream(formats, (bytes, from, to, _next, count, draft, format) => {
    if (draft.kind === Kind.event || draft.kind === Kind.unread)
      onLine(bytes, from, to, count, format !== '')
  })
  stream.lineEnd = lineEndOf(head)
  const whole = head.lastIndexOf(lineEndOf(head)) + 1
  stream.push(head.subarray(0, whole === 0 ? head.length : whole))
  stream.end()
}
