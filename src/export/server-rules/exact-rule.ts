import { server } from '../../engine/decode/server.ts'
import { isoTime } from '../blocklists/block-list.ts'
import { decodeRound, hasShape, pathShape, shapeOf, type Shape } from './shape.ts'

/** Where in a request its payload stood. `name`: of a parameter, as it stands in the query. */
export type Carrier =
  | { readonly kind: 'param'; readonly name: string; readonly value: string }
  | { readonly kind: 'query' | 'agent' | 'referrer'; readonly value: string }
  | { readonly kind: 'path' }

/** A request as its log has it, one unit per byte; of its query the log's escapes are undone. */
export interface AttackRequest {
  readonly method: string
  readonly target: string
  readonly carrier: Carrier
  readonly rule: string
}

export interface ExactRule {
  readonly text: string
  /** Whether another request, as its log has it, would be turned away too; `carried`: its agent or referrer. */
  readonly catches: (method: string, target: string, carried: string) => boolean
}

export interface Target {
  readonly path: string
  readonly query: string
}

/** Path and query of a request target, the log's own escapes undone; undefined for `*` and what names no path. */
export function splitTarget(logged: string): Target | undefined {
  const target = server(logged).replace(/^[a-z]{1,10}:\/\/[^/?]*/i, '')
  if (!target.startsWith('/')) return undefined
  const mark = target.indexOf('?')
  return mark < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}

/** Parameters of a query, undecoded, in their order. */
export const paramsOf = (query: string): { readonly name: string; readonly value: string }[] =>
  query
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => {
      const at = part.indexOf('=')
      return { name: part.slice(0, at), value: part.slice(at + 1) }
    })

const RULE_ID = /^[a-z\d]+(?:[/-][a-z\d]+)*$/
const METHOD = /^[A-Z]{1,20}$/
const NAME = /^[\w.-]{1,64}$/
/** What a server takes out of a path: rules are then held against the request line itself. */
const UNTIDY = /\/\/|\/\.{1,2}(?:\/|$)/

/** Ids for private use (ModSecurity's reference manual, "id"): above those of closed pages, one for each text. */
function idOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return 95_000 + ((hash >>> 0) % 5_000)
}

interface Look {
  readonly variable: string
  readonly shape: Shape
  readonly of: (target: Target, carried: string) => readonly string[]
}

/** What the rule looks at besides method and path; `path` where that is all, undefined where it cannot be said. */
function lookOf(carrier: Carrier): Look | 'path' | undefined {
  if (carrier.kind === 'path') return 'path'
  if (carrier.kind === 'param') {
    const shape = shapeOf(decodeRound(carrier.value))
    const name = decodeRound(carrier.name)
    const named = NAME.test(name)
    const of = ({ query }: Target): string[] =>
      paramsOf(query)
        .filter((one) => !named || decodeRound(one.name).toLowerCase() === name.toLowerCase())
        .map(({ value }) => decodeRound(value))
    return shape && { variable: named ? `ARGS_GET:${name}` : 'ARGS_GET', shape, of }
  }
  const value = carrier.kind === 'query' ? carrier.value : server(carrier.value)
  const shape = shapeOf(value)
  if (shape === undefined) return undefined
  if (carrier.kind === 'query')
    return { variable: 'QUERY_STRING', shape, of: ({ query }) => [query] }
  const header = carrier.kind === 'agent' ? 'User-Agent' : 'Referer'
  return { variable: `REQUEST_HEADERS:${header}`, shape, of: (_, carried) => [server(carried)] }
}

const decodings = (rounds: number): string => 't:urlDecodeUni,'.repeat(rounds)

/**
 * A chain for ModSecurity 2 and 3 that turns away this method on this path with this shape of payload: numbers and blanks may
 * vary. Undefined where one of them cannot be said in a configuration file.
 */
export function exactRule(request: AttackRequest, now: number): ExactRule | undefined {
  const target = splitTarget(request.target)
  const look = lookOf(request.carrier)
  if (target === undefined || look === undefined || !METHOD.test(request.method)) return undefined
  const plainPath = decodeRound(target.path)
  const path = pathShape(plainPath)
  if (path === undefined) return undefined
  const untidy = UNTIDY.test(plainPath)
  const [variable, source, tidy] = untidy
    ? ['REQUEST_URI_RAW', String.raw`^(?:[A-Za-z]{1,10}://[^/?]*)?${path}(?:\x3f|$)`, '']
    : ['REQUEST_FILENAME', `^${path}$`, ',t:normalizePath']
  const last = look === 'path' ? '' : ',chain'
  const looked =
    look === 'path'
      ? []
      : [
          `    SecRule ${look.variable} "@rx ${look.shape.source}" "t:none,${decodings(look.shape.rounds)}t:lowercase"`,
        ]
  const conditions = [
    `  SecRule ${variable} "@rx ${source}" "t:none,t:urlDecodeUni${tidy}${last}"`,
    ...looked,
  ]
  const rule = RULE_ID.test(request.rule) ? request.rule : 'probe'
  const id = idOf(request.method + conditions.join('\n'))
  const text = [
    `# Made by Spoor ${isoTime(now)} from one request: this method, this path, this shape of payload; numbers may vary.`,
    '# Include it after the core configuration; first try SecRuleEngine DetectionOnly',
    `SecRule REQUEST_METHOD "@streq ${request.method}" "id:${id},phase:1,t:none,deny,status:403,log,msg:'Spoor: ${rule}',tag:'spoor',chain"`,
    ...conditions,
    '',
  ].join('\n')
  const catches = (method: string, other: string, carried: string): boolean => {
    const found = splitTarget(other)
    if (method !== request.method || found === undefined) return false
    if (decodeRound(found.path) !== plainPath) return false
    return look === 'path' || look.of(found, carried).some((value) => hasShape(value, look.shape))
  }
  return { text, catches }
}
