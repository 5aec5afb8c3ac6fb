import type { Format } from './format.ts'

/** File of each format (`./access/combined.ts`) and the format: every file in a family folder is one. */
export const FORMAT_FILES: readonly (readonly [string, Format])[] = Object.entries(
  import.meta.glob<Format>('./*/*.ts', { eager: true, import: 'default' }),
)

/** All formats, by id. */
export const FORMATS: readonly Format[] = FORMAT_FILES.map(([, format]) => format).sort((a, b) =>
  a.id < b.id ? -1 : 1,
)

/** Whether its events can span lines: a file of such a format is read as one slice. */
export function spansLines(format: Format): boolean {
  return format.reader().continues !== undefined
}
