import { type Host, reachOf } from './host.ts'

/** More URLs than this are not looked at. */
const MOST_HOSTS = 64

/** A scheme with slashes of either kind or, for the web's, without; or slashes alone where a value begins; then a host. */
const URL_HOST =
  /(?:\b(?:https?:[/\\]{0,6}|[a-z][a-z\d+.-]{1,15}:[/\\]{2,6})|(?<=^|[\s"'(,=|])[/\\]{2,6})(?:[^\s"#/<>?@\\]{0,200}@)?(\[[\d.:a-f]{2,60}(?:%[\w.-]{1,20})?\]|[^\s\0"#/:<>?@[\\\]]{1,255})/gi

/** What follows an `@` later in a value with a URL: parsers disagree on which is the host. */
const LATER_HOST = /@(\[[\d.:a-f]{2,60}(?:%[\w.-]{1,20})?\]|[^\s\0"#/:<>?@[\\\]]{1,255})/gi

/** The hosts that a text's URLs name. */
export function hostsIn(text: string): readonly Host[] {
  if (text !== lastText) {
    lastHosts = read(text)
    lastText = text
  }
  return lastHosts
}

/** Several rules ask about the same text one after the other. */
let lastText = ''
let lastHosts: readonly Host[] = []

function read(text: string): readonly Host[] {
  const found = collect(text, URL_HOST)
  if (found.length === 0 || !text.includes('@')) return found
  return [...found, ...collect(text, LATER_HOST)]
}

function collect(text: string, pattern: RegExp): Host[] {
  const found: Host[] = []
  for (const { 0: all, 1: host = '', index } of text.matchAll(pattern)) {
    found.push({ ...reachOf(host), start: index, end: index + all.length })
    if (found.length >= MOST_HOSTS) break
  }
  return found
}

/** The first host of a text's URLs that passes. */
export const hostIn = (text: string, test: (host: Host) => boolean): Host | undefined =>
  hostsIn(text).find(test)
