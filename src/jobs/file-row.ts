import type { SourceFile } from '../engine/columns/segment.ts'
import type { ClientFacts } from '../engine/query/client-facts.ts'
import type { FileRow } from '../protocol/cases.ts'
import type { KeptFile } from '../store/kept.ts'

/** A file as the file list shows it. `clients`: what is known of its sources, once it is read. */
export function fileRow(file: KeptFile, clients?: ClientFacts): FileRow {
  const { tally } = file
  return {
    id: file.id,
    caseId: file.caseId,
    name: file.name,
    size: file.size,
    lastModified: file.lastModified,
    state: file.state,
    ...(file.compression === undefined ? {} : { compression: file.compression }),
    guesses: file.guesses,
    ...(file.chosen === undefined ? {} : { chosen: file.chosen }),
    lines: tally.lines,
    eventLines: tally.eventLines,
    events: tally.events,
    unread: tally.unread,
    comments: tally.comments,
    blank: tally.blank,
    attacks: tally.attacks,
    noZone: tally.noZone > 0,
    noYear: tally.noYear > 0,
    zoneMinutes: file.zoneMinutes,
    year: file.year,
    ...(file.client === undefined ? {} : { client: file.client }),
    ...(file.as === undefined ? {} : { as: file.as }),
    ...(clients === undefined ? {} : { clients }),
    troubles: file.troubles,
  }
}

/** A file as queries know it. */
export function sourceFile(file: KeptFile): SourceFile {
  return {
    id: file.id,
    name: file.name,
    zoneMinutes: file.zoneMinutes,
    year: file.year,
    ...(file.client === undefined ? {} : { client: file.client }),
    sliceLines: sliceLines(file),
  }
}

/** Physical line at which each slice starts, as far as the slices before it are read. */
export function sliceLines(file: KeptFile): number[] {
  const lines = [0]
  for (const slice of file.slices) {
    if (!slice.done) break
    lines.push((lines.at(-1) ?? 0) + slice.lines)
  }
  return lines
}
