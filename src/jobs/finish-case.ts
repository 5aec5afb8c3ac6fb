import { must } from '../base/assert.ts'
import type { Holdings, Marks } from '../engine/columns/segment.ts'
import { Excuses } from '../engine/detectors/excuses.ts'
import { runDetectors, type Tags } from '../engine/detectors/run.ts'
import { survey, type Survey } from '../engine/detectors/survey.ts'
import { Context, type MarkedBlock } from '../engine/findings/context.ts'
import { MarkSets } from '../engine/findings/mark-sets.ts'
import { EffectCounts } from '../engine/policy/effects.ts'
import { marksAlike, NO_POLICY, type PolicyEffects } from '../engine/policy/policy.ts'
import { SegmentPolicy } from '../engine/policy/segment-policy.ts'
import type { RuleBook } from '../engine/detectors/book.ts'

export interface FinishDeps {
  readonly rules: RuleBook
  /** Lets other work of the thread go first; awaited about once a block. */
  readonly yield?: () => Promise<void>
  /** Whether the result is no longer wanted: the marks then stay as they are. */
  readonly cancelled?: () => boolean
}

/**
 * What the whole case says of its rows: detectors look at all files together, in the order of time, and each marked row gets
 * its outcome; what a person decided is taken out. Writes `markSets` of all segments and `marks` of all blocks, at the end and
 * all at once. Tells what was taken out; undefined when the result was no longer wanted.
 */
export async function finishCase(
  holdings: Holdings,
  deps: FinishDeps,
): Promise<PolicyEffects | undefined> {
  const pause = async (): Promise<boolean> => {
    if (deps.cancelled?.() === true) return true
    await deps.yield?.()
    return deps.cancelled?.() === true
  }
  const seen = await survey(holdings, deps.rules, pause)
  if (seen === undefined) return undefined
  const tags = await runDetectors(seen, deps.rules.detectors, pause)
  if (tags === undefined) return undefined
  const policy = holdings.policy ?? NO_POLICY
  const decided = !marksAlike(policy, NO_POLICY)
  const effects = new EffectCounts()
  const sets = seen.segments.map((facts) => {
    const { segment } = facts
    const ofSegment = decided ? new SegmentPolicy(policy, segment, deps.rules) : undefined
    const excuses = new Excuses(seen.site, facts)
    return new MarkSets(segment, deps.rules, ofSegment, effects, (block, row, wanted) =>
      excuses.of(block, row, wanted),
    )
  })
  const blocks = await markBlocks(seen, tags, sets, pause)
  const marks = blocks && (await judgeBlocks(seen, blocks, pause))
  if (marks === undefined) return undefined
  // A block that came meanwhile has no marks until the next pass.
  seen.segments.forEach(({ segment }, i) => (segment.markSets = must(sets[i], 'sets').sets))
  blocks?.forEach(({ block }, i) => (block.marks = must(marks[i], 'marks')))
  return effects.done()
}

async function markBlocks(
  seen: Survey,
  tags: Tags,
  sets: readonly MarkSets[],
  pause: () => Promise<boolean>,
): Promise<MarkedBlock[] | undefined> {
  const marked: MarkedBlock[] = []
  for (const [i, facts] of seen.segments.entries()) {
    const ofSegment = must(sets[i], 'sets')
    for (const [j, block] of facts.blocks.entries()) {
      const codes = ofSegment.codesOf(block, tags[marked.length])
      marked.push({
        block,
        facts,
        codes,
        profiles: ofSegment.profiles,
        times: must(facts.times[j], 'times'),
      })
      if (await pause()) return undefined
    }
  }
  return marked
}

async function judgeBlocks(
  { site }: Survey,
  blocks: readonly MarkedBlock[],
  pause: () => Promise<boolean>,
): Promise<Marks[] | undefined> {
  const context = new Context(site)
  for (const block of blocks) context.ask(block)
  context.begin()
  for (const block of blocks) {
    context.gather(block)
    if (await pause()) return undefined
  }
  context.end()
  const all: Marks[] = []
  for (const block of blocks) {
    all.push(judgeBlock(context, block))
    if (await pause()) return undefined
  }
  return all
}

function judgeBlock(context: Context, block: MarkedBlock): Marks {
  const outcomes = new Uint8Array(block.codes.length)
  const reasons = new Uint8Array(block.codes.length)
  for (let row = 0; row < block.codes.length; row++) {
    if (block.codes[row] === 0) continue
    const { outcomeCode, reasonCode } = context.judge(block, row)
    outcomes[row] = outcomeCode
    reasons[row] = reasonCode
  }
  return { sets: block.codes, outcomes, reasons }
}
