import { hexAt } from './chars.ts'
import { Output, type Places } from './output.ts'

/** Apache's ap_escape_logitem; nginx (escape=default) knows only `\xHH`, HAProxy and others `\"` and `\\`. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  v: '\v',
  f: '\f',
}

/** Undoes the escapes that a server writes into its log: `\xHH`, `\"`, `\\`, `\n`. Bytes in, bytes out. */
export function server(text: string, places?: Places): string {
  const out = new Output(text, places)
  let at = text.indexOf('\\')
  while (at >= 0) {
    let to = at + 1
    const byte = text[to] === 'x' ? hexAt(text, at + 2, 2) : -1
    if (byte >= 0) {
      to = at + 4
      out.replace(at, to, String.fromCharCode(byte))
    } else {
      const meant = ESCAPES[text[to] ?? '']
      if (meant !== undefined) out.replace(at, ++to, meant)
    }
    at = text.indexOf('\\', to)
  }
  return out.done()
}

/**
 * Whether the text has escapes by letter (`\n`, `\t`), which in a log that escapes nothing are path separators before a
 * name: `..\temp`. It is then read both ways.
 */
export function hasLetterEscape(text: string): boolean {
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    const next = text[at + 1] ?? ''
    if (next !== '' && 'nrtbvf'.includes(next)) return true
  }
  return false
}
