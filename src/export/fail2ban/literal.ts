/**
 * A literal as Python's and JavaScript's regex both read it, and fail2ban's configuration leaves it alone: letters, digits,
 * `/`, `_` stand for themselves, all else is `\xHH`, so that no quote, `%(…)s`, `<HOST>` or comment sign of a log is in it.
 * Undefined for what a raw line cannot be trusted to show: control and non-ASCII characters (servers write them in ways of
 * their own), nothing, and over 300 characters.
 */
export function literal(text: string): string | undefined {
  if (!/^[\u0020-\u007e]{1,300}$/.test(text)) return undefined
  return text.replace(/[^\w/]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The same for upper and lower case, as JavaScript without modifiers must write it. */
export const anyCase = (source: string): string =>
  source.replace(/\\x[\da-f]{2}|[a-z]/gi, (sign) =>
    sign.length > 1 ? sign : `[${sign.toLowerCase()}${sign.toUpperCase()}]`,
  )

/** The words that a pattern is made of, if it is nothing but literal words: `/a\.php|b/`, `/(?:a|b)/`. */
export function wordsOf({ source }: RegExp): readonly string[] | undefined {
  const inner = /^\(\?:([^()]*)\)$/.exec(source)?.[1] ?? source
  if (!/^(?:[^$()*+.?[\\\]^{}]|\\[^\w\s])+$/.test(inner)) return undefined
  const list = inner.split('|').map((word) => word.replace(/\\(.)/g, '$1'))
  return list.every((word) => word.length >= 3) ? list : undefined
}
