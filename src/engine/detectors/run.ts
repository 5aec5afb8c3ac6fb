import { must } from '../../base/assert.ts'
import { type Block, BLOCK_ROWS } from '../columns/segment.ts'
import type { Detector, Seen } from './detector.ts'
import { Signal } from './signals.ts'
import type { Site } from './site.ts'
import { pathOf, type SegmentFacts, type Survey } from './survey.ts'
import { inTimeOrder, type Stretch } from './walk.ts'

/** Which detectors spoke of each row, as bits in the order of the detectors; undefined for blocks of which none spoke. */
export type Tags = readonly (Uint32Array | undefined)[]

/** A bit each in an Uint32Array. */
const MOST_DETECTORS = 32

/** The row under the eyes of the detectors. */
class Eye implements Seen {
  time = NaN
  row = 0
  source = 0
  path = 0
  status = 0
  bytes = NaN
  signals = 0
  #block: Block | undefined
  #facts: SegmentFacts | undefined
  #at = 0

  move(block: Block, facts: SegmentFacts, at: number, first: number): void {
    this.#block = block
    this.#facts = facts
    this.#at = at
    const { columns } = block
    const message = columns.message[at] as number
    this.row = first + at
    this.source =
      (facts.sources[columns.source[at] as number] as number) || (facts.blamed[message] as number)
    this.path = pathOf(facts, facts.segment.pathOf[columns.target[at] as number] as number, message)
    this.status = columns.status[at] as number
    this.bytes = columns.bytes[at] as number
  }

  get target(): string {
    return this.#text('target')
  }

  get user(): string {
    return this.#text('user')
  }

  #text(field: 'target' | 'user'): string {
    const block = must(this.#block, 'block')
    return must(this.#facts, 'facts').segment.words[field].text(
      block.columns[field][this.#at] as number,
    )
  }
}

interface Place {
  readonly facts: SegmentFacts
  readonly block: Block
  readonly times: Float64Array
  readonly bits: Uint16Array
}

function placesOf(segments: Survey['segments'], signals: Survey['signals']): Place[] {
  return segments.flatMap((facts, segment) =>
    facts.blocks.map((block, i) => ({
      facts,
      block,
      times: must(facts.times[i], 'times'),
      bits: must(signals[segment]?.[i], 'signals'),
    })),
  )
}

/** Shows the rows of a case to all detectors, by time. Undefined when `pause` said true. Blocks are numbered over the case. */
export async function runDetectors(
  { site, segments, signals }: Survey,
  detectors: readonly Detector[],
  pause: () => Promise<boolean>,
): Promise<Tags | undefined> {
  if (detectors.length > MOST_DETECTORS) throw new Error(`more than ${MOST_DETECTORS} detectors`)
  const places = placesOf(segments, signals)
  const tags = new Array<Uint32Array | undefined>(places.length)
  const tag = (bit: number, row: number): void => {
    const place = Math.floor(row / BLOCK_ROWS)
    const rows = (tags[place] ??= new Uint32Array(must(places[place], 'block').block.rows))
    rows[row % BLOCK_ROWS] = (rows[row % BLOCK_ROWS] as number) | bit
  }
  const watches = detectors.map(({ wants, start }, i) => ({
    wants,
    watch: start(site, (row) => tag(1 << i, row)),
  }))
  const wanted = detectors.reduce((all, { wants }) => all | wants, 0) & ~Signal.page
  const pagesOf = sourcesWithPages(site, detectors)
  const eye = new Eye()
  const stretches = places.map(({ times, bits, facts, block }): Stretch => ({
    times,
    wanted: (row) => {
      const signal = bits[row] as number
      if (site.allowed?.[facts.sources[block.columns.source[row] as number] as number]) return false
      if ((signal & wanted) !== 0) return true
      const source = facts.sources[block.columns.source[row] as number] as number
      return (signal & Signal.page) !== 0 && pagesOf[source] === 1
    },
  }))
  const seen = await inTimeOrder(
    stretches,
    (stretch, row, time) => {
      const { block, facts, bits } = places[stretch] as Place
      const signal = bits[row] as number
      eye.time = time
      eye.signals = signal
      eye.move(block, facts, row, stretch * BLOCK_ROWS)
      for (const { wants, watch } of watches) if ((signal & wants) !== 0) watch.see(eye)
    },
    pause,
  )
  return seen ? tags : undefined
}

/** 1 for sources of which some detector wants to see all pages. */
function sourcesWithPages(site: Site, detectors: readonly Detector[]): Uint8Array {
  const wanted = new Uint8Array(site.sources.size)
  const asking = detectors.filter(({ wants }) => (wants & Signal.page) !== 0)
  for (let source = 1; source < wanted.length; source++)
    if (asking.some(({ pagesOf }) => pagesOf?.(site, source) ?? true)) wanted[source] = 1
  return wanted
}
