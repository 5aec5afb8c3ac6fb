import { writeSync } from 'node:fs'
import { RULE_BOOK } from '../engine/rule-book.ts'
import { Matcher } from '../engine/rules/compile.ts'
import { RULES } from '../engine/rules/registry.ts'
import { unpack } from '../intake/archive.ts'
import { CaseDesk } from '../jobs/case-desk.ts'
import { finishCase } from '../jobs/finish-case.ts'
import { Parsing } from '../jobs/parse-slice.ts'
import { Receiver } from '../jobs/receive.ts'
import { MemoryShelf } from '../store/memory-shelf.ts'
import { EventWriter } from './event-json.ts'
import { openFile } from './files.ts'
import { findingLines } from './finding-json.ts'

const USAGE = 'usage: triage events|findings [--format DEFINITION] FILE...'

interface Order {
  readonly mode: 'events' | 'findings'
  readonly format: string | undefined
  readonly files: readonly string[]
}

function orderFrom(args: readonly string[]): Order | undefined {
  const [mode, ...rest] = args
  if (mode !== 'events' && mode !== 'findings') return undefined
  const at = rest.indexOf('--format')
  const format = at < 0 ? undefined : rest[at + 1]
  const files = at < 0 ? rest : rest.toSpliced(at, 2)
  return files.length === 0 ? undefined : { mode, format, files }
}

/** Runs the engine over files and prints NDJSON; returns the exit status: 0 unless a file cannot be opened. */
export async function main(args: readonly string[]): Promise<number> {
  const order = orderFrom(args)
  if (order === undefined) {
    console.error(USAGE)
    return 2
  }
  const run = await Run.start(order.format)
  const out = new Printer()
  let status = 0
  for (const path of order.files) {
    try {
      for await (const name of run.read(path)) if (order.mode === 'events') run.events(name, out)
    } catch (fault) {
      console.error(`triage: ${path}: ${fault instanceof Error ? fault.message : String(fault)}`)
      status = 1
    }
  }
  if (order.mode === 'findings') await run.findings(out)
  out.flush()
  return status
}

/** One case in memory, read and asked by the very modules that the app's workers run. */
class Run {
  readonly #matcher = new Matcher(RULES)
  readonly #parsing = new Parsing(this.#matcher)
  readonly #desk = new CaseDesk(new MemoryShelf())
  readonly #receiver = new Receiver(this.#desk, () => undefined)
  readonly #writer = new EventWriter(this.#matcher)
  readonly #definition: string | undefined

  private constructor(definition: string | undefined) {
    this.#definition = definition
    this.#parsing.keeper = { put: (batch) => this.#receiver.put(batch) }
  }

  static async start(definition: string | undefined): Promise<Run> {
    const run = new Run(definition)
    const id = await run.#desk.shelf.putCase({
      name: 'triage',
      created: 0,
      opened: 0,
      sample: false,
      attacks: 0,
      bytes: 0,
    })
    await run.#desk.use(id, 0)
    return run
  }

  /** Reads a file, or all files of an archive; gives each one's name when it is read. */
  async *read(path: string): AsyncGenerator<string> {
    const file = await openFile(path)
    const archive = await unpack(file)
    if (archive === undefined) {
      await this.#readOne(path, file)
      yield path
      return
    }
    for (const trouble of archive.troubles)
      console.error(`triage: ${path}/${trouble.path}: ${trouble.kind} at byte ${trouble.at}`)
    for (const member of archive.members) {
      const name = `${path}/${member.path}`
      await this.#readOne(name, new File([member.file], member.path))
      yield name
    }
  }

  async #readOne(path: string, file: File): Promise<void> {
    const looked = await this.#parsing.sniff(file)
    const { compression, guesses, fingerprint } = looked
    // The same content under two names is wanted twice here: the path makes it another file.
    const begun = await this.#receiver.begin(
      {
        name: path,
        size: file.size,
        lastModified: file.lastModified,
        ...(compression === undefined ? {} : { compression }),
        fingerprint: `${fingerprint} ${path}`,
        guesses,
        zoneMinutes: 0,
        slices: [{ start: 0, end: file.size }],
      },
      new Date(),
    )
    if (begun.kind !== 'begun') return
    const chosen =
      this.#definition === undefined ? {} : { chosen: `definition:${this.#definition}` }
    const slice = {
      fileId: begun.fileId,
      file,
      slice: 0,
      start: 0,
      end: file.size,
      guesses,
      ...chosen,
    }
    const outcome = await this.#parsing.ingest(slice, () => undefined)
    const troubles = outcome.kind === 'read' ? outcome.troubles : []
    for (const { kind, at, detail } of troubles)
      console.error(`triage: ${path}: ${kind} at byte ${at} ${detail ?? ''}`)
    await this.#receiver.end(begun.fileId, 'done', troubles)
  }

  /** Prints the events of the file just read, in its order, and forgets them. */
  events(path: string, out: Printer): void {
    let line = 1
    for (const segment of this.#desk.holdings.segments) {
      for (const block of segment.blocks) {
        for (let row = 0; row < block.rows; row++) {
          const text = this.#writer.line(path, segment, block, row, line)
          if (text !== undefined) out.line(text)
          line += block.columns.lines[row] as number
        }
      }
    }
    for (const file of [...this.#desk.files.values()]) void this.#receiver.remove(file.id)
  }

  async findings(out: Printer): Promise<void> {
    await finishCase(this.#desk.holdings, { rules: RULE_BOOK })
    for (const text of findingLines(this.#desk.holdings, RULE_BOOK, this.#matcher)) out.line(text)
  }
}

/** Standard output in large pieces, waiting where a pipe is full. */
class Printer {
  #text = ''

  line(text: string): void {
    this.#text += `${text}\n`
    if (this.#text.length > 1 << 16) this.flush()
  }

  flush(): void {
    let bytes = Buffer.from(this.#text)
    this.#text = ''
    while (bytes.length > 0) {
      try {
        bytes = bytes.subarray(writeSync(1, bytes))
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'EAGAIN') throw fault
      }
    }
  }
}
