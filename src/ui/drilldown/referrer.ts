/** A referrer in readable parts. All texts come from the log and may hold anything. */
export interface ReferrerParts {
  /** Host and port; the whole text where it is no URL. */
  readonly host: string
  readonly path: string
  /** In their order, decoded. */
  readonly carried: readonly { readonly name: string; readonly value: string }[]
  /** Parameters past the first MAX_PARAMETERS. */
  readonly more: number
}

const MAX_PARAMETERS = 20

/** Where a request says it came from, and what it carried: the decoded query parameters. Never fails. */
export function referrerParts(referrer: string): ReferrerParts {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(referrer)?.[0]
  if (scheme === undefined) return { host: referrer, path: '', carried: [], more: 0 }
  const rest = referrer.slice(scheme.length)
  const mark = rest.search(/[?#]/)
  const before = mark < 0 ? rest : rest.slice(0, mark)
  const slash = before.indexOf('/')
  const query = mark >= 0 && rest[mark] === '?' ? (rest.slice(mark + 1).split('#', 1)[0] ?? '') : ''
  const pairs = query.split('&').filter((pair) => pair !== '')
  return {
    host: slash < 0 ? before : before.slice(0, slash),
    path: slash < 0 ? '' : decodePercent(before.slice(slash)),
    carried: pairs.slice(0, MAX_PARAMETERS).map(parameter),
    more: Math.max(0, pairs.length - MAX_PARAMETERS),
  }
}

function parameter(pair: string): { name: string; value: string } {
  const at = pair.indexOf('=')
  const name = at < 0 ? pair : pair.slice(0, at)
  const value = at < 0 ? '' : pair.slice(at + 1)
  return { name: decodePercent(plus(name)), value: decodePercent(plus(value)) }
}

const plus = (text: string): string => text.replaceAll('+', ' ')

/** One round of percent decoding; runs that are no UTF-8 stay as they are. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** What kind of page a path is, by its ending: `cgi`, `php`, … ; '' without one. */
export function endingOf(path: string): string {
  return /\.([a-z][a-z0-9]{0,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''
}
