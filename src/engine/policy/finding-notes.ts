import { contains, parseCidr } from '../../base/address.ts'
import type { Choice } from '../columns/filter.ts'
import type { Finding } from '../query/findings.ts'
import { noteOn } from './notes.ts'
import { tagsOf, type Note, type Policy } from './policy.ts'

/**
 * Whether a finding passes a choice of notes: by its own, or by those on its source and its source's networks. The rows of a
 * noted finding carry other rules too, so that the rows alone would let their findings pass as well.
 */
export function noteTest(policy: Policy, choice: Choice): (finding: Finding) => boolean {
  const networks = policy.notes.flatMap((note) => {
    const cidr = note.kind === 'network' ? parseCidr(note.id) : undefined
    return cidr === undefined ? [] : [{ cidr, tags: tagsOf(note) }]
  })
  const tags = (note: Note | undefined): readonly string[] =>
    note === undefined ? [] : tagsOf(note)
  return ({ id, source }) => {
    const all = [...tags(noteOn(policy, 'finding', id)), ...tags(noteOn(policy, 'source', source))]
    for (const network of networks) if (contains(network.cidr, source)) all.push(...network.tags)
    const wanted = choice.include.length === 0 || choice.include.some((tag) => has(all, tag))
    return wanted && !choice.exclude.some((tag) => has(all, tag))
  }
}

/** The empty tag stands for a finding without any. */
const has = (tags: readonly string[], tag: string): boolean =>
  tag === '' ? tags.length === 0 : tags.includes(tag)
