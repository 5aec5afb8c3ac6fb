import { DefinitionReader, type Token } from './definition-reader.ts'
import type { Format } from './format.ts'

/**
 * What nginx's variables (ngx_http_core_module, ngx_http_log_module) say. A variable that is not here is read over: text up to
 * what stands behind it.
 */
const VARIABLES: Readonly<Record<string, Token['role']>> = {
  remote_addr: 'source',
  the_real_ip: 'source',
  realip_remote_addr: 'skip',
  http_x_forwarded_for: 'chain',
  proxy_add_x_forwarded_for: 'chain',
  http_forwarded: 'chain',
  http_x_real_ip: 'chain',
  http_cf_connecting_ip: 'chain',
  http_true_client_ip: 'chain',
  remote_user: 'user',
  time_local: 'clf',
  time_iso8601: 'time',
  msec: 'time',
  request: 'request',
  request_method: 'method',
  request_uri: 'target',
  uri: 'path',
  document_uri: 'path',
  args: 'query',
  query_string: 'query',
  server_protocol: 'protocol',
  status: 'status',
  body_bytes_sent: 'bytes',
  bytes_sent: 'bytes',
  http_referer: 'referrer',
  http_user_agent: 'agent',
  host: 'vhost',
  http_host: 'vhost',
  server_name: 'vhost',
  request_time: 'seconds',
  // not nginx's: of lines whose columns a person marked (marks.ts)
  time: 'time',
  request_time_ms: 'millis',
  request_time_us: 'micros',
}

/** Apache's letters (mod_log_config). */
const LETTERS: Readonly<Record<string, Token['role']>> = {
  h: 'source',
  a: 'source',
  u: 'user',
  t: 'clf-brackets',
  r: 'request',
  m: 'method',
  U: 'path',
  q: 'query',
  H: 'protocol',
  s: 'status',
  b: 'bytes',
  B: 'bytes',
  O: 'bytes',
  v: 'vhost',
  V: 'vhost',
  D: 'micros',
  T: 'seconds',
}
const HEADERS: Readonly<Record<string, Token['role']>> = {
  referer: 'referrer',
  'user-agent': 'agent',
  'x-forwarded-for': 'chain',
  forwarded: 'chain',
  'x-real-ip': 'chain',
  'cf-connecting-ip': 'chain',
  'true-client-ip': 'chain',
  host: 'vhost',
}
const UNITS: Readonly<Record<string, Token['role']>> = { s: 'seconds', ms: 'millis', us: 'micros' }

/** A definition that a person pasted, read as nginx or Apache would. */
export interface Definition {
  /** Its name in the configuration; '' for one without. */
  readonly name: string
  readonly format: Format
}

/** Longest text that is looked through for definitions: more than any configuration has. */
const MOST = 1 << 18

/**
 * The formats that a text defines: `log_format` directives of nginx, `LogFormat` directives of Apache, whole configurations
 * that hold some, or the bare string of one. Empty where there is no variable in it at all.
 */
export function definitionsIn(text: string): readonly Definition[] {
  const clean = text.slice(0, MOST)
  const found = [...nginxDirectives(clean), ...apacheDirectives(clean)]
  const all = found.length > 0 ? found : [{ name: '', tokens: tokensOf(bare(clean)) }]
  return all
    .filter(({ tokens }) => tokens.some(({ role }) => role !== 'literal'))
    .map(({ name, tokens }) => ({ name, format: formatOf(name, tokens) }))
}

interface Named {
  readonly name: string
  readonly tokens: readonly Token[]
}

function nginxDirectives(text: string): Named[] {
  const found: Named[] = []
  for (const head of text.matchAll(/(?:^|[\n;{])[ \t]{0,99}log_format\s{1,99}(\S{1,200})\s/g)) {
    const from = head.index + head[0].length
    const to = directiveEnd(text, from)
    if (to > from)
      found.push({ name: head[1] ?? '', tokens: nginxTokens(quotedParts(text.slice(from, to))) })
  }
  return found
}

/** Longest directive that is read. */
const LONGEST = 9999

/** Where the `;` stands that ends a directive: one in quotes does not. -1 where there is none. */
function directiveEnd(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length && at < from + LONGEST; at++) {
    const letter = text[at] ?? ''
    if (letter === '\\') at++
    else if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === ';') return at
    else if (letter === "'" || letter === '"') quote = letter
  }
  return -1
}

/** The strings of a directive joined, as nginx joins them; without any, the text itself. */
function quotedParts(body: string): string {
  const parts = [...body.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
  if (parts.length === 0) return body.trim()
  return parts
    .map(([, single, double]) => (single ?? double ?? '').replace(/\\(['"\\])/g, '$1'))
    .join('')
}

function apacheDirectives(text: string): Named[] {
  return [
    ...text.matchAll(
      /(?:^|\n)[ \t]{0,99}LogFormat[ \t]{1,99}"((?:[^"\\\n]|\\.){1,9999})"[ \t]{0,99}(\S{0,200})/gi,
    ),
  ].map(([, body = '', name = '']) => ({ name, tokens: apacheTokens(unescaped(body)) }))
}

/** A string that stands alone, with or without its quotes. */
const bare = (text: string): string => {
  const line = text.trim().replace(/;$/, '')
  const inner = /^(['"])([\s\S]*)\1$/.exec(line)?.[2] ?? line
  return /\$\w/.test(inner) ? inner : unescaped(inner)
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) =>
    letter === 't' ? '\t' : letter === 'n' ? '\n' : letter,
  )

const tokensOf = (text: string): readonly Token[] =>
  /\$\{?\w/.test(text) ? nginxTokens(text) : apacheTokens(text)

function nginxTokens(text: string): Token[] {
  return split(text, /\$(?:\{(\w{1,99})\}|(\w{1,99}))/g, ([, braced, plain]) => {
    const name = braced ?? plain ?? ''
    return Object.hasOwn(VARIABLES, name) ? (VARIABLES[name] ?? 'skip') : 'skip'
  })
}

/** `%!200,304{Referer}i`, `%>s`, `%{ms}T`, `%%`. */
const DIRECTIVE = /%(?:!?\d{3}(?:,\d{3}){0,99}|[<>]){0,3}(?:\{([^}\n]{0,200})\})?(\^?[a-z%])/gi

function apacheTokens(text: string): Token[] {
  return split(text, DIRECTIVE, ([, inner, letter = '']) => apacheRole(letter, inner))
}

function apacheRole(letter: string, inner: string | undefined): Token['role'] {
  if (letter === '%') return 'percent'
  const name = inner?.toLowerCase()
  if (letter === 'i' || letter === 'o')
    return (letter === 'i' ? HEADERS[name ?? ''] : undefined) ?? 'skip'
  if (letter === 'a' && name === 'c') return 'skip'
  if (letter === 'T' && name !== undefined) return UNITS[name] ?? 'seconds'
  if (letter === 't' && name !== undefined)
    return /^(?:begin:|end:)?(?:sec|msec)$/.test(name) ? 'time' : 'any-time'
  if (name !== undefined && !['h', 'r', 's'].includes(letter)) return 'skip'
  return LETTERS[letter] ?? 'skip'
}

/** Literals and roles by turns. */
function split(
  text: string,
  pattern: RegExp,
  roleOf: (found: RegExpExecArray) => Token['role'],
): Token[] {
  const tokens: Token[] = []
  let at = 0
  const literal = (value: string): void => {
    if (value === '') return
    const last = tokens.at(-1)
    if (last?.role === 'literal')
      tokens[tokens.length - 1] = { role: 'literal', text: last.text + value }
    else tokens.push({ role: 'literal', text: value })
  }
  for (const found of text.matchAll(pattern)) {
    literal(text.slice(at, found.index))
    const role = roleOf(found)
    if (role === 'percent') literal('%')
    else tokens.push({ role, text: '' })
    at = found.index + found[0].length
  }
  literal(text.slice(at).trimEnd())
  return tokens
}

function formatOf(name: string, tokens: readonly Token[]): Format {
  return {
    id: 'pasted/definition',
    title: name,
    docs: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
    specificity: 9,
    reader: () => new DefinitionReader(tokens),
    // what a person pastes brings no examples along
    samples: [{ line: '', gives: {} }],
    rejects: [''],
  }
}
