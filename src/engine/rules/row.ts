/** What a row shows that no value of it shows alone. */
export interface RowSigns {
  /** Of rows answered 400 (not understood) or 401 (credentials wanted or refused): what the request came with. */
  readonly turnedAway:
    | undefined
    | {
        readonly status: number
        /** A user name in the log: credentials were sent. */
        readonly user: boolean
        readonly referrer: boolean
        /** `one word`: a request line of a single word, which no request has (RFC 9112, 3). */
        readonly request: 'request' | 'one word' | 'no request'
      }
  /** The search engine that the agent names, and whether the source is surely in none of its networks. */
  readonly crawler: undefined | { readonly name: string; readonly elsewhere: boolean }
}

/** Statuses of RowSigns.turnedAway. */
export const isTurnedAway = (status: number): boolean => status === 400 || status === 401

/**
 * The signs as a text for rules (`401, no user, no referrer, request; Googlebot from elsewhere`), because rules judge texts.
 * Empty where there are none.
 */
export function rowText({ turnedAway, crawler }: RowSigns): string {
  const parts: string[] = []
  if (turnedAway !== undefined) {
    const { status, user, referrer, request } = turnedAway
    const sent = `${user ? 'user' : 'no user'}, ${referrer ? 'referrer' : 'no referrer'}`
    parts.push(`${status}, ${sent}, ${request}`)
  }
  if (crawler !== undefined)
    parts.push(`${crawler.name} from ${crawler.elsewhere ? 'elsewhere' : 'where it may be'}`)
  return parts.join('; ')
}
