import { isDomain, reachOf } from './host.ts'

/** Names of parameters that say where to go next. The rule redirect/external-target has the same list, held to it by a test. */
export const LEADING =
  /^(?:redirect(?:ion)?(?:_?ur[il]|_?to|_?link)?|redir(?:_?url)?|return(?:_?ur[il]|_?to|_?path)?|return_page|ret(?:url)?|rurl|next(?:_?url)?|goto|go|dest(?:ination)?|continue|forward(?:_?url)?|fwd|out|ur[il]|link|jump|target(?:_?url)?|(?:login|logout|success|checkout|back|exit|from)_?ur[il]|relaystate|spring-security-redirect)$/

/** A URL as programs write it, without anything that readers disagree on. */
const PLAIN =
  /^https?:\/\/([a-z\d][a-z\d.-]{0,253}|\[[\d.:a-f]{2,45}\])(?::\d{1,5})?(?:$|[/?#][^\\\s]*$)/i
/** Values that some program would follow to another host, however they are written. */
const ODD =
  /^[\s\0]{1,5}[/\\]|^[\s.\0'"]{0,5}(?:\/?https?(?::|%3a)|[/\\][\s%/\\\0]|%(?:2f|5c|0|2e)|[@\\]|\/?<>|\d{1,3}\s?;)/i

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** A parameter that names where to go next. */
export interface Lead {
  /** In small letters. */
  readonly name: string
  /** Host that its URL names, in small letters and without port; undefined where readers may disagree. */
  readonly host: string | undefined
}

/** A query's parameters by name in small letters, decoded once. Of one name the first counts, as it does for most servers. */
export type Parameters = ReadonlyMap<string, string>

/** What is looked at of a query: parameters, and units of it. */
const MOST = 64
const LONGEST = 8000

/** The parameters of a target; undefined where it has more than are looked at, or one name twice. */
export function parametersOf(target: string): Parameters | undefined {
  const mark = target.indexOf('?')
  const found = new Map<string, string>()
  if (mark < 0 || target.length > LONGEST) return undefined
  for (const part of target.slice(mark + 1).split(/[&;]/)) {
    const sign = part.indexOf('=')
    if (sign <= 0) continue
    const name = plain(part.slice(0, sign)).toLowerCase()
    if (found.has(name) || found.size >= MOST) return undefined
    found.set(name, plain(part.slice(sign + 1)))
  }
  return found
}

const plain = (text: string): string =>
  text
    .replaceAll('+', ' ')
    .replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** The host of a plain URL, in small letters; undefined: it is none, or an address (but for the asker's own machine), or of a private network. */
export function plainHost(value: string): string | undefined {
  const host = PLAIN.exec(value)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  if (LOOPBACK.test(host)) return host
  const { reach } = reachOf(host)
  return reach === 'elsewhere' && isDomain(host) ? host : undefined
}

/** All that might lead elsewhere. Plain URLs under names that do not say so are left out. */
export function leadsOf(parameters: Parameters): readonly Lead[] {
  const found: Lead[] = []
  for (const [name, value] of parameters) {
    const host = plainHost(value)
    if (host === undefined ? ODD.test(value) : LEADING.test(name)) found.push({ name, host })
  }
  return found
}
