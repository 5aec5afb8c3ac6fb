import { encode } from '../base/bytes.ts'

/** Names that Windows reserves for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Bytes of UTF-8; the whole name then stays below 120, which any file system takes. */
const MAX_SLUG_BYTES = 80

/**
 * A case's name as part of a file name: lower-case letters and digits of any script, joined by hyphens. Everything else
 * (separators, control and bidi characters, quotes, dots) becomes a hyphen; `case` where nothing is left.
 */
export function slugOf(name: string): string {
  const joined = name
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
  const slug = fitting(joined.replace(/^-/, '')).replace(/-$/, '')
  if (slug === '') return 'case'
  return RESERVED.test(slug) ? `case-${slug}` : slug
}

/** The longest head of whole characters within MAX_SLUG_BYTES. */
function fitting(text: string): string {
  let head = ''
  let bytes = 0
  for (const character of text) {
    bytes += encode(character).length
    if (bytes > MAX_SLUG_BYTES) break
    head += character
  }
  return head
}

/** `spoor-<case>-<what>-<YYYY-MM-DD>.<ending>`, the day in local time. */
export function exportName(caseName: string, what: string, now: Date, ending = 'csv'): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
  return `spoor-${slugOf(caseName)}-${what}-${day}.${ending}`
}

/** `<case>.spoor`, the name of a case as a file. */
export function caseFileName(caseName: string): string {
  return `${slugOf(caseName)}.spoor`
}
