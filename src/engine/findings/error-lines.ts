import { MessageKind } from '../detectors/messages.ts'

/** A line of an error log that says something about a request. */
export interface ErrorLine {
  /** Id of the file it is in. */
  readonly log: number
  /** Epoch ms UTC. */
  readonly time: number
  readonly kind: MessageKind
  /** Case-wide id of the path asked for; 0: the line does not say. */
  readonly path: number
  /** Case-wide id of the file that the line names; 0: none. */
  readonly file: number
}

/** An access line and its error line are written within this time, ms. */
const TOGETHER = 2000
/** A command that was injected works, and complains, for about this long, ms. */
const AFTERMATH = 60_000
/** Lines kept of one source. Of more, the first are kept: a scan is judged by its statuses just as well. */
const MOST_OF_SOURCE = 100_000

/** The error lines of each source. First `add` all, then `sort`, then ask. */
export class ErrorLines {
  readonly #of = new Map<number, ErrorLine[]>()
  readonly #text: (path: number) => string

  /** `text` gives the text of a case-wide path id. */
  constructor(text: (path: number) => string) {
    this.#text = text
  }

  add(source: number, line: ErrorLine): void {
    const lines = this.#of.get(source)
    if (lines === undefined) this.#of.set(source, [line])
    else if (lines.length < MOST_OF_SOURCE) lines.push(line)
  }

  /** `shiftOf` gives what to add to the times of a file, ms. */
  sort(shiftOf: (log: number) => number): void {
    for (const [source, lines] of this.#of) {
      const shifted = lines.map((line) => ({ ...line, time: line.time + shiftOf(line.log) }))
      this.#of.set(
        source,
        shifted.sort((a, b) => a.time - b.time),
      )
    }
  }

  /** What the error line that belongs to a request says. */
  belonging(source: number, path: number, time: number): MessageKind {
    const lines = this.#of.get(source)
    if (lines === undefined) return MessageKind.other
    for (let i = firstFrom(lines, time - TOGETHER); i < lines.length; i++) {
      const line = lines[i] as ErrorLine
      if (line.time > time + TOGETHER) break
      if (
        line.kind !== MessageKind.shell &&
        line.kind !== MessageKind.downloader &&
        this.#fits(line, path)
      )
        return line.kind
    }
    return MessageKind.other
  }

  /** Whether a shell or a downloader was at work for the source, as from just before a request until a minute after. */
  aftermath(source: number, time: number): MessageKind {
    const lines = this.#of.get(source)
    if (lines === undefined) return MessageKind.other
    for (let i = firstFrom(lines, time - TOGETHER); i < lines.length; i++) {
      const { kind, time: at } = lines[i] as ErrorLine
      if (at > time + AFTERMATH) break
      if (kind === MessageKind.shell || kind === MessageKind.downloader) return kind
    }
    return MessageKind.other
  }

  /** A line that names a path speaks of that path; one that names a file, of a path in which the file's name stands. */
  #fits({ path, file }: ErrorLine, asked: number): boolean {
    if (path !== 0) return path === asked
    if (file === 0) return true
    const name = this.#text(file)
      .split(/[/\\]/)
      .findLast((part) => part !== '')
    return name !== undefined && this.#text(asked).includes(name)
  }
}

/** Place of the first line at or after a time. */
function firstFrom(lines: readonly ErrorLine[], time: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] as ErrorLine).time < time) low = middle + 1
    else high = middle
  }
  return low
}
