import type { Needs } from './rule.ts'

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/** The literals less those that contain another: a text that has the longer one has the shorter one too. */
export function fewest(literals: readonly string[]): readonly string[] {
  return [...new Set(literals)].filter(
    (literal, _, all) => !all.some((other) => other !== literal && literal.includes(other)),
  )
}

/**
 * Gate and pattern for a list of literal words, so that the two cannot disagree. `before` and `after` are regex sources
 * for what must stand around a word, such as `(?:^|/)` and `(?:$|[/?])`. Case does not matter.
 */
export function words(
  list: readonly string[],
  { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {},
): { readonly needs: Needs; readonly match: RegExp } {
  const lower = list.map((word) => word.toLowerCase())
  return {
    needs: [fewest(lower)],
    match: new RegExp(`${before}(?:${lower.map(escape).join('|')})${after}`, 'i'),
  }
}

/** The words of a text, which are parted by white space: a long list that stays short to read. */
export function listOf(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return [first, ...rest]
}

/** Folders of articles, whose addresses name the products that they are about. */
export const ARTICLES =
  'archive archives author authors blog blogs category categories doc docs forum forums label labels news post posts product products search shop tag tags thread threads topic topics wiki'

/** Regex source for the start of a path and the folder in which a product may live; not a folder of articles. */
export const ONE_FOLDER = String.raw`^(?:/(?!(?:${ARTICLES.replaceAll(' ', '|')})/)[\w-]{1,30})?`

/** Regex source for the end of a path: it is not a file that the pages of a repository show, as GitLab, Gitea, cgit, Trac and ViewVC have them. */
export const NOT_BROWSED = String.raw`(?<!\/(?:blob|raw|tree|blame|plain|edit|commits|repository\/files|src\/(?:branch|commit|tag)|browser\/(?:trunk|tags)|(?:viewvc|websvn)|(?:viewcvs|cvsweb)\.cgi)\/.{0,300})`
