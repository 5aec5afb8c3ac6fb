import { Output, type Places } from './output.ts'

/** Removes NUL: PHP and C code stop at it, filters read on. */
export function nul(text: string, places?: Places): string {
  let at = text.indexOf('\0')
  if (at < 0) return text
  const out = new Output(text, places)
  for (; at >= 0; at = text.indexOf('\0', at + 1)) out.replace(at, at + 1, '')
  return out.done()
}
