import { proxy, transfer, type Remote } from 'comlink'
import type { StoreState } from '../protocol/cases.ts'
import type { IngestApi } from '../protocol/ingest.ts'
import type { ParquetApi } from '../protocol/parquet-api.ts'
import type { KeeperApi } from '../protocol/query.ts'
import type { RulePage } from '../protocol/rows.ts'
import { spawn, type Spawned } from './spawn.ts'

/** Makes the three kinds of worker; main.ts gives it, so that nothing here knows how they are bundled. */
export interface WorkerMakers {
  keeper(): Worker
  parser(): Worker
  /** Loads the code of the worker that writes Parquet, once; what it gives makes and starts one. */
  parquet(): Promise<() => Worker>
}

/** A worker that writes one Parquet file. */
export interface ParquetWriter {
  /** Leads to its ParquetWriting; to be transferred to whoever has the rows. */
  readonly port: MessagePort
  /** Never resolves; rejects when the worker dies. */
  readonly lost: Promise<never>
  stop(): void
}

/**
 * Parsers: two on two cores, though the keeper wants its share of them (5.0 s against 6.1 s for a million lines, measured in
 * one run); up to four on more (docs/architecture.md).
 */
function parserCount(cores: number): number {
  return Math.min(4, Math.max(2, cores - 1))
}

/** The page's workers: one keeper that owns the store and answers questions, and the parsers that feed it. */
export class Session {
  /** Questions on the open case. */
  readonly query: Remote<KeeperApi>
  /** Cases and files; the same worker. */
  readonly cases: Remote<KeeperApi>
  readonly #makers: WorkerMakers
  readonly #parsers = new Map<number, Spawned<IngestApi>>()
  readonly #parserLimit: number
  #book: Promise<readonly RulePage[]> | undefined

  constructor(makers: WorkerMakers, cores = navigator.hardwareConcurrency) {
    this.#makers = makers
    this.#parserLimit = parserCount(cores)
    this.cases = this.query = spawn<KeeperApi>(makers.keeper(), 'keeper').api
  }

  get parserLimit(): number {
    return this.#parserLimit
  }

  /** The parser of a number below `parserLimit`, made and connected to the keeper at first use. */
  async parser(number: number): Promise<Remote<IngestApi>> {
    const known = this.#parsers.get(number)
    if (known !== undefined) return known.api
    const parser = spawn<IngestApi>(this.#makers.parser(), `parser ${number}`)
    this.#parsers.set(number, parser)
    const { port1, port2 } = new MessageChannel()
    await this.cases.connect(transfer(port1, [port1]))
    await parser.api.connect(transfer(port2, [port2]))
    return parser.api
  }

  /** Makes all parsers and lets them get up to speed, before there is a file. */
  async warmUp(): Promise<void> {
    const numbers = Array.from({ length: this.#parserLimit }, (_, number) => number)
    await Promise.all(numbers.map(async (number) => (await this.parser(number)).warmUp()))
  }

  /** A parser that failed is replaced at its next use. */
  dropParser(number: number): void {
    this.#parsers.get(number)?.stop()
    this.#parsers.delete(number)
  }

  /** Fetches the code that only some people need, and runs none of it. Who needs it hears what failed. */
  async prepare(): Promise<void> {
    await this.#makers.parquet().catch(() => undefined)
  }

  /** A worker for one Parquet file, started now; whoever asks for it stops it. */
  async parquet(): Promise<ParquetWriter> {
    const make = await this.#makers.parquet()
    const parquet = spawn<ParquetApi>(make(), 'parquet')
    const { port1, port2 } = new MessageChannel()
    try {
      await parquet.api.connect(transfer(port2, [port2]))
    } catch (cause) {
      parquet.stop()
      throw cause
    }
    return { port: port1, lost: parquet.lost, stop: () => parquet.stop() }
  }

  watch(onChange: (state: StoreState) => void): Promise<void> {
    return this.cases.watch(proxy(onChange))
  }

  /** The handbook; asked for once. */
  ruleBook(): Promise<readonly RulePage[]> {
    this.#book ??= this.query.ruleBook()
    return this.#book
  }
}
