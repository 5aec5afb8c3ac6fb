/** Paths that attackers write as globs. A glob stands for the first that it matches. */
const PATHS = [
  '/etc/passwd', '/etc/shadow', '/etc/hosts', '/etc/group', '/etc/issue', '/proc/self/environ', '/proc/version',
  '/bin/cat', '/bin/ls', '/bin/sh', '/bin/bash', '/bin/id', '/bin/nc', '/bin/ps', '/bin/echo', '/bin/uname',
  '/bin/more', '/bin/less', '/bin/ping', '/bin/wget', '/bin/curl', '/usr/bin/id', '/usr/bin/wget', '/usr/bin/curl',
  '/usr/bin/whoami', '/usr/bin/head', '/usr/bin/tail', '/usr/bin/nc', '/usr/bin/python', '/usr/bin/perl', '/usr/bin/php',
] // prettier-ignore

const LONGEST = 32

/** What a glob is made of; all else ends it. */
const LETTER = 1
const WILD = 2
const OTHER = 4
const KINDS = new Uint8Array(128)
for (const char of 'abcdefghijklmnopqrstuvwxyz') KINDS[char.charCodeAt(0)] = LETTER
for (const char of '?*[') KINDS[char.charCodeAt(0)] = WILD
for (const char of '/]-') KINDS[char.charCodeAt(0)] = OTHER

/**
 * The well-known path that the glob at `at` (a `/`) means and where the glob ends; undefined where there is no glob, or one
 * of wildcards almost alone. `?`, `*` and `[…]` count; a path is never more than twice as long as its glob.
 */
export function globAt(
  text: string,
  at: number,
): { readonly path: string; readonly end: number } | undefined {
  let kinds = 0
  let end = at
  while (end < text.length && end - at <= LONGEST) {
    const unit = text.charCodeAt(end)
    const kind = unit < 128 ? (KINDS[unit] ?? 0) : 0
    if (kind === 0) break
    kinds |= kind
    end++
  }
  if ((kinds & WILD) === 0 || (kinds & LETTER) === 0 || end - at > LONGEST) return undefined
  const glob = text.slice(at, end)
  for (const path of PATHS)
    if (path.length <= glob.length * 2 && matches(glob, path)) return { path, end }
  return undefined
}

/** Whether the glob means the path. Neither is long; a `*` is retried at most once per unit of the path. */
function matches(glob: string, path: string): boolean {
  let g = 0
  let p = 0
  let star = -1
  let resume = 0
  while (p < path.length) {
    const step = stepAt(glob, g, path[p] ?? '')
    if (step > 0) {
      g += step
      p++
    } else if (glob[g] === '*') {
      star = g++
      resume = p
    } else if (star >= 0 && path[resume] !== '/') {
      g = star + 1
      p = ++resume
    } else return false
  }
  while (glob[g] === '*') g++
  return g === glob.length
}

/** Length of the glob's item at `g` if it takes the character, else 0. */
function stepAt(glob: string, g: number, char: string): number {
  const item = glob[g]
  if (item === '[') {
    const close = glob.indexOf(']', g + 1)
    return close > 0 && close - g <= 6 && char !== '/' ? close - g + 1 : 0
  }
  return item === char || (item === '?' && char !== '/') ? 1 : 0
}
