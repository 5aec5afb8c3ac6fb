/** The log that a line was written to, as far as filters are concerned. */
export interface LogLine {
  readonly format: string
  readonly text: string
}

const QUOTED = 'fail2ban/quoted'
/** Python's escapes in a bytes literal that fail2ban undoes by never having made them: `\xHH` stays, as a server writes it. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\\\': '\\',
  "\\'": "'",
  '\\"': '"',
  '\\n': '',
  '\\r': '',
  '\\t': '\t',
}

/** A line as fail2ban reads it in its log: what fail2ban itself quotes, `b'…\n'`, is the line of another log. */
export function logLine(format: string, raw: string): LogLine {
  if (format !== QUOTED) return { format, text: raw }
  const from = raw.search(/b['"]/)
  if (from < 0) return { format, text: raw }
  const body = raw
    .slice(from + 2)
    .trimEnd()
    .replace(/['"]$/, '')
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .join(' ')
    .replace(/\\[\\'"nrt]/g, (escape) => ESCAPES[escape] ?? escape)
  return { format: kindOf(body), text: body.trimEnd() }
}

/** What kind of log a quoted line is of, by how it begins. */
function kindOf(text: string): string {
  if (/^\d{4}\/\d\d\/\d\d \d\d:/.test(text)) return 'error/nginx'
  return text.startsWith('[') ? 'error/apache' : 'access/combined'
}
