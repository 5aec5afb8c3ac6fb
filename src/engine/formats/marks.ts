/** What a person says of a part of a line. `list`: addresses as X-Forwarded-For has them. The three durations differ in unit. */
export type MarkRole =
  | 'source'
  | 'list'
  | 'time'
  | 'request'
  | 'method'
  | 'target'
  | 'protocol'
  | 'status'
  | 'bytes'
  | 'referrer'
  | 'agent'
  | 'vhost'
  | 'user'
  | 'seconds'
  | 'millis'
  | 'micros'
  | 'ignore'

/** A part of a line: UTF-16 units `[start, end)`. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly role: MarkRole
}

/** The variables of definitions (definition.ts) that say the same. */
const NAMES: Readonly<Record<MarkRole, string>> = {
  source: 'remote_addr',
  list: 'http_x_forwarded_for',
  time: 'time',
  request: 'request',
  method: 'request_method',
  target: 'request_uri',
  protocol: 'server_protocol',
  status: 'status',
  bytes: 'body_bytes_sent',
  referrer: 'http_referer',
  agent: 'http_user_agent',
  vhost: 'host',
  user: 'remote_user',
  seconds: 'request_time',
  millis: 'request_time_ms',
  micros: 'request_time_us',
  ignore: 'ignored',
}

/** What may part values: blanks, quotes, brackets, and signs that stand between columns or behind a name. */
const SEPARATOR = /[\s"'`[\](){}<>|;,:=]/
const PAIRS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '(': ')', '<': '>' }

/**
 * A definition, as nginx's configuration has them, of lines that look like this one. Text between marks is read over, but for what parts it
 * from them, which every line must have; and letters that touch a mark (`ms` behind a number) are the same in every line.
 */
export function definitionOf(line: string, marks: readonly Mark[]): string {
  let body = ''
  let at = 0
  for (const { start, end, role } of inOrder(line, marks)) {
    body += `${between(line.slice(at, start), at > 0, true)}\${${NAMES[role]}}`
    at = end
  }
  body += between(line.slice(at), at > 0, false)
  return `log_format marked '${body}';`
}

/** Marks from left to right, without the quotes or brackets around them; of those that overlap the first. */
function inOrder(line: string, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = []
  let last = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(0, mark.start)
    const { start, end } = inside(line, mark.role, from, Math.min(line.length, mark.end))
    if (!(start >= last && end > start)) continue
    found.push({ start, end, role: mark.role })
    last = end
  }
  return found
}

function inside(
  line: string,
  role: MarkRole,
  start: number,
  end: number,
): { start: number; end: number } {
  while (start < end && line[start]?.trim() === '') start++
  while (start < end && line[end - 1]?.trim() === '') end--
  const closes = PAIRS[line[start] ?? '']
  const zone = role === 'time' ? /^ [+-]\d\d:?\d\d(?!\d)/.exec(line.slice(end, end + 8)) : null
  if (zone !== null) end += zone[0].length
  return end - start > 2 && closes === line[end - 1]
    ? { start: start + 1, end: end - 1 }
    : { start, end }
}

/** Text beside marks. `after`, `before`: whether a mark stands before it, and behind it. */
function between(text: string, after: boolean, before: boolean): string {
  let from = 0
  if (after) from = lettersFrom(text, 0)
  while (from < text.length && SEPARATOR.test(text[from] ?? '')) from++
  let to = text.length
  if (before) to = lettersBefore(text, from)
  while (before && to > from && SEPARATOR.test(text[to - 1] ?? '')) to--
  if (to <= from) return literal(text)
  const ends = text.slice(to)
  // what ends it may also stand inside
  const parts = ends === '' ? [''] : text.slice(from, to).split(ends)
  const skips = parts.map((part, i) => (part === '' && i > 0 ? '' : `\${${NAMES.ignore}}`))
  return `${literal(text.slice(0, from))}${skips.join(literal(ends))}${literal(ends)}`
}

/** Where the letters end that touch a mark on their left. */
function lettersFrom(text: string, at: number): number {
  while (at < text.length && !SEPARATOR.test(text[at] ?? '')) at++
  return at
}

/** Where the letters begin that touch a mark on their right. */
function lettersBefore(text: string, from: number): number {
  let at = text.length
  while (at > from && !SEPARATOR.test(text[at - 1] ?? '')) at--
  return at
}

/** Text between the quotes of a definition. `$` stands for itself where no name follows; else it can only be read over. */
const literal = (text: string): string =>
  text.replace(/\$(?=[\w{])/g, `\${${NAMES.ignore}}`).replace(/['\\]/g, '\\$&')
