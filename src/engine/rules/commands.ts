import type { Needs } from './rule.ts'
import { fewest } from './words.ts'

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/** Where a shell begins a new command. A lone `&` is left out: it parts the fields of every query. */
export const SEPARATORS = [';', '|', '&&', '& ', '`', '$('] as const

/**
 * Gate and pattern for commands right after a shell separator, with or without a blank and a `/bin/` path between, so
 * that the two cannot disagree. `after` is the regex source of what must follow the name. Case does not matter.
 */
export function commandsAfter(
  separators: readonly string[],
  list: readonly string[],
  after: string,
): { readonly needs: Needs; readonly match: RegExp } {
  const starts = [...list, '/bin/', '/usr/', '/sbin/']
  return {
    needs: [
      fewest(
        separators.flatMap((mark) => starts.flatMap((start) => [mark + start, `${mark} ${start}`])),
      ),
    ],
    match: new RegExp(
      `(?:${separators.map(escape).join('|')})\\s?(?:(?:/usr)?(?:/local)?/s?bin/)?(?:${list.map(escape).join('|')})${after}`,
      'i',
    ),
  }
}
