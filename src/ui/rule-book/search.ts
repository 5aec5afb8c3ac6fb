import type { RulePage } from '../../protocol/rows.ts'

/** All that a rule can be found by, in small letters. */
function textOf(page: RulePage): string {
  return [
    page.id,
    page.title.en,
    page.title.ja,
    page.category,
    ...page.attack,
    ...page.cwe.map((number) => `cwe-${number}`),
    ...page.cve,
  ]
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
}

/** Pages of a category (empty: all) that hold every word of the search. Full-width letters are letters. */
export function found(
  pages: readonly RulePage[],
  search: string,
  category: string,
): readonly RulePage[] {
  const words = search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return pages.filter((page) => {
    if (category !== '' && page.category !== category) return false
    const text = textOf(page)
    return words.every((word) => text.includes(word))
  })
}

/** Categories of the pages, each once, in their order. */
export function categoriesOf(pages: readonly RulePage[]): readonly string[] {
  return [...new Set(pages.map(({ category }) => category))]
}
