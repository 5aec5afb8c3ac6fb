import { cidrText, type Cidr } from '../../base/address.ts'
import type { Filter } from '../../engine/columns/filter.ts'
import { cover } from '../../engine/networks/cover.ts'
import { coverageOf } from '../../engine/networks/coverage.ts'
import type { SourceTable } from '../../engine/networks/table.ts'
import { writeBlockList, type FilterFacts } from '../../export/blocklists/block-list.ts'
import { BLOCK_FORMATS } from '../../export/blocklists/registry.ts'
import type { BlockAnswer, BlockForm, BlockWish } from '../../protocol/actions.ts'
import type { Questions } from '../questions.ts'
import { guardedOf } from './guards.ts'
import { candidatesOf, hostileTable, passing } from './networks.ts'
import { previewOf } from './preview.ts'

/** Jail that a list of fail2ban commands speaks to; the handbook of the dialog says to change it where there is another. */
const JAIL = 'spoor'

export const blockForms = (): BlockForm[] =>
  BLOCK_FORMATS.map(({ id, title, families }) => ({ id, title, families }))

/** The list a person wishes, with what it would take away; nothing guarded is in it. */
export function blockList(
  questions: Questions,
  filter: Filter,
  wish: BlockWish,
  now: number,
): BlockAnswer | undefined {
  const format = BLOCK_FORMATS.find(({ id }) => id === wish.format)
  if (format === undefined) return undefined
  const table = hostileTable(questions, filter, wish.plan.hostile)
  const networks =
    wish.what === 'sources'
      ? []
      : passing(questions, filter, wish.plan).map((network) => network.cidr)
  const single = wish.what === 'networks' ? [] : attackers(table, Math.max(1, wish.least))
  const { guarded, unread } = guardedOf(questions, wish)
  const { cidrs, spared } = cover([...networks, ...single], {
    excess: wish.excess,
    never: guarded,
  })
  const held = coverageOf(table, cidrs)
  const text = writeBlockList(format, {
    cidrs,
    made: now,
    filter: factsOf(filter),
    coverage: held,
    spared: spared.length,
    seconds: wish.seconds,
    jail: JAIL,
  })
  return {
    networks: cidrs.filter(({ version }) => format.families.includes(version)).length,
    coverage: { ...held, candidates: candidatesOf(questions, filter, wish.plan) },
    spared: spared.map(({ cidr, reason }) => ({ network: cidrText(cidr), reason })),
    unread,
    fileName: format.fileName,
    ...previewOf(text),
    blob: new Blob([text], { type: 'text/plain;charset=utf-8' }),
  }
}

/** Single addresses with at least so many attacks. */
function attackers(table: SourceTable, least: number): Cidr[] {
  const found: Cidr[] = []
  for (let i = 0; i < table.size; i++) {
    const version = table.versions[i]
    if ((table.attacks[i] as number) < least || version === 0) continue
    const words = table.words.subarray(i * 4, i * 4 + (version === 4 ? 1 : 4))
    found.push({
      version: version === 4 ? 4 : 6,
      words: [...words],
      bits: version === 4 ? 32 : 128,
    })
  }
  return found
}

/** What of a filter may stand in a file that a firewall reads. */
export function factsOf({ facets, text, time }: Filter): FilterFacts {
  return {
    rules: facets.rule?.include ?? [],
    facets: Object.entries(facets)
      .filter(([name]) => name !== 'rule')
      .map(([name, choice]) => ({ name, values: choice.include.length + choice.exclude.length })),
    searched: text !== undefined,
    start: time?.start,
    end: time?.end,
  }
}
