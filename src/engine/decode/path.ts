import { Output, type Places } from './output.ts'

/**
 * A path as a file system reads it: `\` is `/`, `//` and `/./` are `/`, and the tricks that end as `../` after a filter or
 * Tomcat has removed a part (`....//`, `..././`, `..;x/`) are `../`. Parent steps stay, so that they can be counted.
 */
export function path(text: string, places?: Places): string {
  if (!text.includes('//') && !text.includes('/.') && !text.includes('\\') && !text.includes('..'))
    return text
  const out = new Output(text, places)
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at)
    if (isSlash(unit)) at = slashes(text, at, out)
    else if (unit === 0x2e) at = dots(text, at, out)
    else at++
  }
  return out.done()
}

const isSlash = (unit: number): boolean => unit === 0x2f || unit === 0x5c

/** A run of slashes and single dots between them, which is one slash. */
function slashes(text: string, at: number, out: Output): number {
  let end = at + 1
  for (;;) {
    if (isSlash(text.charCodeAt(end))) end++
    else if (text.charCodeAt(end) === 0x2e && isSlash(text.charCodeAt(end + 1))) end += 2
    else break
  }
  if (end - at > 1 || text.charCodeAt(at) === 0x5c) out.replace(at, end, '/')
  return end
}

/** A run of dots before a slash or `;`. */
function dots(text: string, at: number, out: Output): number {
  let end = at + 1
  while (text.charCodeAt(end) === 0x2e) end++
  if (end - at < 2) return end
  if (text.charCodeAt(end) === 0x3b) {
    let slash = end + 1
    while (slash < end + 64 && slash < text.length && !isSlash(text.charCodeAt(slash))) slash++
    if (!isSlash(text.charCodeAt(slash))) return end
    out.replace(at, slash, '..')
    return slash
  }
  if (end - at > 2 && isSlash(text.charCodeAt(end))) out.replace(at, end, '..')
  return end
}
