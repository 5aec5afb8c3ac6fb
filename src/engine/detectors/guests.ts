import type { Block } from '../columns/segment.ts'
import { isCrawler } from './signals.ts'
import type { Site } from './site.ts'
import type { SegmentFacts } from './survey.ts'

/** Turned away more often than this, and not let in: a program that polls. Guessing at such a pace has detectors of its own. */
const POLLS = 20

/** Whether the source of a row belongs here, as far as a case can tell: see `Rule.unlessServed`. */
export function isGuest(site: Site, facts: SegmentFacts, { columns }: Block, row: number): boolean {
  const source = facts.sources[columns.source[row] as number] as number
  if ((site.served[source] as number) > 0) return true
  if ((site.unauthorized[source] as number) > POLLS) return true
  return isCrawler(facts.agentBits[columns.agent[row] as number] as number)
}
