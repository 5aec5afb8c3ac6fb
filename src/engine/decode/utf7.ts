import { Output, type Places } from './output.ts'

/** A stretch of UTF-7 (RFC 2152): modified base64 of UTF-16BE, up to a `-` or what is no base64. */
const RUN = /\+([\d+/a-z]{2,2000})-?/gi

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Undoes UTF-7 where it hides markup: `+ADw-script+AD4-`. Stretches that hold no sign of ASCII stay. */
export function utf7(text: string, places?: Places): string {
  // A unit of ASCII begins with a zero byte; its first digit is an A wherever a stretch begins with one.
  if (!text.includes('+A')) return text
  const out = new Output(text, places)
  for (const { 0: run, 1: digits = '', index } of text.matchAll(RUN)) {
    const meant = digits.startsWith('A') ? unitsOf(digits) : undefined
    if (meant !== undefined) out.replace(index, index + run.length, meant)
  }
  return out.done()
}

/** The text, if all of it is printable ASCII or blank with a sign among it. */
function unitsOf(digits: string): string | undefined {
  let text = ''
  let bits = 0
  let held = 0
  for (const digit of digits) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xff_ffff
    held += 6
    if (held < 16) continue
    held -= 16
    text += String.fromCharCode((bits >> held) & 0xffff)
  }
  return /^[\t\n\r\u0020-\u007e]+$/.test(text) && /[^\w\s]/.test(text) ? text : undefined
}
