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

const BROWSERS = String.raw`blob|raw|tree|blame|plain|edit|commits?|diff|patch|c?git\/[^?\n]{1,100}\/log|svn\/(?:[^?\n]{1,100}\/)?(?:trunk|tags|branches)|repository\/files|src\/(?:branch|commit|tag)|browser\/(?:trunk|tags)|(?:viewvc|websvn)|(?:viewcvs|cvsweb)\.cgi`
const GITWEB = 'blob(?:_plain|diff(?:_plain)?)?|blame|tree|history|(?:short)?log|rss|atom'
/** Letters of a path that never steps up, nor begins anew. */
const ONWARD = String.raw`(?:[^./;\\\n]|\.(?![./\\])|\/(?!\/))`

/**
 * Regex source for the end of a file's name: it is none that the pages of a repository show, as GitLab, Gitea, cgit, Trac,
 * ViewVC and Subversion have it in the path, gitweb in the query.
 */
export const NOT_BROWSED = String.raw`(?<!\/(?:${BROWSERS})\/(?!\/)${ONWARD}{0,300})(?<!(?:^|[;?])a=(?:${GITWEB});(?:h\w?=\w{0,64};){0,4}f=[\w-]${ONWARD}{0,200})`
