import { percent } from '../../engine/decode/percent.ts'
import { plus } from '../../engine/decode/plus.ts'

/** The text of a request as a rule sees it: one unit per byte, decoded so many more times, letters in lower case. */
export interface Shape {
  /** A regular expression that PCRE and JavaScript read alike, of ASCII only. */
  readonly source: string
  /** Rounds of `t:urlDecodeUni` before the text is looked at. */
  readonly rounds: number
}

/** Bytes of a text that its shape tells; of longer ones it tells the beginning. */
const MOST = 300
const ROUNDS = 3
/** IIS' `%uXXXX`, which programs decode in ways of their own: a shape ends before it. */
const WIDE = /%u[\da-f]{4}/i

/** What of a text can be said, and whether that is all of it. */
function sayableHead(text: string): { readonly head: string; readonly whole: boolean } {
  const at = text.search(WIDE)
  const head = text.slice(0, at < 0 ? MOST : Math.min(at, MOST))
  return { head, whole: head.length === text.length }
}

const hex = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`

/** Letters, digits, `/`, `_`, `-` as they are, all else as its code: no quote, variable or comment sign is in it. */
const literalBytes = (text: string): string => text.replace(/[^\w/-]/g, hex)

/** Numbers and blanks may vary, the rest is as it was: another row of the table is the same attack. */
const varying = (text: string): string =>
  text.replace(/[\t\n\v\f\r ]+|\d+|[^\w/-]/g, (run) => {
    if (/^\d/.test(run)) return String.raw`\d{1,20}`
    return /^[\t\n\v\f\r ]/.test(run) ? String.raw`[\x09-\x0d\x20]+` : hex(run)
  })

/** ASCII letters in lower case, as `t:lowercase` makes them. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (sign) => sign.toLowerCase())

/** One round of `t:urlDecodeUni`. */
export const decodeRound = (text: string): string => percent(plus(text))

/** Decodes as long as there is something to decode; bytes in, bytes out. */
function unwrapped(text: string): { readonly text: string; readonly rounds: number } {
  let rounds = 0
  for (; rounds < ROUNDS && /%[\da-f]{2}/i.test(text); rounds++) text = decodeRound(text)
  return { text, rounds }
}

/** The shape of a value that carried a payload. Bytes in; undefined where nothing of it can be said. */
export function shapeOf(value: string): Shape | undefined {
  const wide = value.search(WIDE)
  const { text, rounds } = unwrapped(wide < 0 ? value : value.slice(0, wide))
  const { head, whole } = sayableHead(text)
  if (head.trim() === '') return undefined
  return { source: `^${varying(lower(head))}${whole && wide < 0 ? '$' : ''}`, rounds }
}

/** The path as it is, letter by letter. Bytes in, decoded already; undefined where it is too long to say. */
export const pathShape = (path: string): string | undefined =>
  path.length > MOST || WIDE.test(path) ? undefined : literalBytes(path)

/** Whether a value has a shape, seen as the rule would see it. */
export function hasShape(value: string, { source, rounds }: Shape): boolean {
  let text = value
  for (let i = 0; i < rounds; i++) text = decodeRound(text)
  return new RegExp(source).test(lower(text))
}
