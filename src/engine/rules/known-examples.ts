/** A request line in its parts; `query` without the mark, undefined where there is none. */
interface Cut {
  readonly method: string
  readonly path: string
  readonly query: string | undefined
}

function cut(request: string): Cut {
  const space = request.indexOf(' ')
  const target = request.slice(space + 1).replace(/ HTTP\/\d\.\d$/, '')
  const mark = target.indexOf('?')
  const method = request.slice(0, space)
  return mark < 0
    ? { method, path: target, query: undefined }
    : { method, path: target.slice(0, mark), query: target.slice(mark + 1) }
}

const join = ({ method, path, query }: Cut): string =>
  `${method} ${path}${query === undefined ? '' : `?${query}`} HTTP/1.1`

const escaped = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`

/** The same request with one letter of its path escaped, or of its query where the path has none. */
export function escapedLetter(request: string): string {
  const parts = cut(request)
  const path = parts.path.replace(/(?<=\/)[a-z]|(?<!%[\da-f]?)[a-z]/i, escaped)
  if (path !== parts.path) return join({ ...parts, path })
  return join({ ...parts, query: parts.query?.replace(/(?<!%[\da-f]?)[a-z]/i, escaped) })
}
