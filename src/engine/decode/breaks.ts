import { isDigit, isLetter } from './chars.ts'
import { Output, type Places } from './output.ts'

/**
 * Takes out tabs and line ends within a word, as browsers do in addresses (WHATWG URL, 4.4: `java⇥script:`), where they stand
 * between letters, digits and a colon.
 */
export function breaks(text: string, places?: Places): string {
  const out = new Output(text, places)
  for (let at = 1; at < text.length; at++) {
    if (!isBreak(text.charCodeAt(at)) || !isPart(text.charCodeAt(at - 1))) continue
    let end = at + 1
    while (end < text.length && isBreak(text.charCodeAt(end))) end++
    if (isPart(text.charCodeAt(end))) out.replace(at, end, '')
    at = end
  }
  return out.done()
}

const isBreak = (unit: number): boolean => unit === 0x09 || unit === 0x0a || unit === 0x0d

const isPart = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x3a
