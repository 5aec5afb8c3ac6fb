import type { Needs } from './rule.ts'

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/**
 * Gate and pattern for a list of literal words, so that the two cannot disagree. `before` and `after` are regex sources
 * for what must stand around a word, such as `(?:^|/)` and `(?:$|[/?])`. Case does not matter.
 */
export function words(
  list: readonly [string, ...string[]],
  { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {},
): { readonly needs: Needs; readonly match: RegExp } {
  const lower = list.map((word) => word.toLowerCase())
  return {
    needs: [lower],
    match: new RegExp(`${before}(?:${lower.map(escape).join('|')})${after}`, 'i'),
  }
}
