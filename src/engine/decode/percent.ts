import { hexAt } from './chars.ts'
import { Output, type Places } from './output.ts'

/**
 * One round of percent-decoding (RFC 3986, 2.1), with IIS's `%uXXXX`, of which some read `%uXX` too; what is no escape stays. Bytes in, bytes out: a
 * `%uXXXX` becomes the bytes of its UTF-8.
 */
export function percent(text: string, places?: Places): string {
  const out = new Output(text, places)
  let at = text.indexOf('%')
  while (at >= 0) {
    let to = at + 1
    const byte = hexAt(text, to, 2)
    if (byte >= 0) {
      to = at + 3
      out.replace(at, to, String.fromCharCode(byte))
    } else if ((text.charCodeAt(to) | 0x20) === 0x75) {
      const unit = hexAt(text, to + 1, 4)
      const sign = unit < 0 ? hexAt(text, to + 1, 2) : -1
      if (unit >= 0) {
        to = at + 6
        out.replace(at, to, utf8Bytes(unit))
      } else if (sign > 0x20 && sign < 0x7f) {
        to = at + 4
        out.replace(at, to, String.fromCharCode(sign))
      }
    }
    at = text.indexOf('%', to)
  }
  return out.done()
}

/** UTF-8 of a code unit, one unit per byte; halves of a surrogate pair by themselves, which `utf8` reads again. */
function utf8Bytes(unit: number): string {
  if (unit < 0x80) return String.fromCharCode(unit)
  if (unit < 0x800) return String.fromCharCode(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
  return String.fromCharCode(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
}
