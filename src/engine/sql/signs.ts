import type { Letter } from './words.ts'

const SIGNS: readonly (readonly [Letter, string])[] = [
  ['c', '<=> !== === !~* !~~ <= >= <> != ^= == !< !> @> <@ := =~ !~ => ~* ~~ ?| ?&'],
  ['o', '->> #>> -> #> << >>'],
  ['L', '&& ||'],
  [':', '::'],
  ['c', '= < >'],
  ['o', '+ - * / % | & ^'],
  ['~', '! ~'],
  ['(', '('],
  [')', ')'],
  [',', ','],
  [';', ';'],
]

/** The longest first. */
const BY_LENGTH = SIGNS.flatMap(([letter, signs]) =>
  signs.split(' ').map((sign) => [letter, sign] as const),
).sort(([, a], [, b]) => b.length - a.length)

const BY_FIRST: ReadonlyMap<string, typeof BY_LENGTH> = new Map(
  BY_LENGTH.map(([, sign]) => {
    const first = sign.charAt(0)
    return [first, BY_LENGTH.filter(([, other]) => other.startsWith(first))] as const
  }),
)

/** The sign at a place; `?` for one that SQL does not have, or only between values. */
export function signAt(
  text: string,
  at: number,
  before: Letter | undefined,
): readonly [Letter, string] {
  const char = text.charAt(at)
  // PostgreSQL: does the document have the key.
  if (char === '?' && before === 's' && /^\?\s*'/.test(text.slice(at, at + 4))) return ['c', '?']
  const found = BY_FIRST.get(char)?.find(([, sign]) => text.startsWith(sign, at))
  if (found === undefined) return ['?', char]
  if (found[0] !== '~' || before === undefined) return found
  // PostgreSQL compares with `~`; between numbers it is a range.
  if ('swv)'.includes(before)) return ['c', found[1]]
  return before === 'n' ? ['?', found[1]] : found
}
