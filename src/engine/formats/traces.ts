import { HASH, SPACE, TAB, ascii, find, isDigit, skipBlanks, standsAt } from './ascii.ts'

const WORDS = [
  'Caused by: ',
  'Suppressed: ',
  'Traceback (',
  'Stack trace:',
  '[stacktrace]',
  '"}',
  'goroutine ',
].map(ascii)
const FAULTS = ['Exception', 'Error', 'Throwable'].map(ascii)
/** The first word of a trace is a class with its packages. */
const LONGEST_CLASS = 160

/** Whether a line is indented, closes brackets, is markup, or looks like a part of the trace of a fault: it goes on the event before it. */
export function isTrace(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]
  if (first === SPACE || first === TAB) return skipBlanks(bytes, from, to) < to
  if (first === 0x7d || first === 0x29) return true
  if (first === HASH) return isDigit(bytes[from + 1])
  if (first === 0x3c) return !isDigit(bytes[from + 1])
  if (WORDS.some((word) => standsAt(bytes, from, to, word))) return true
  let end = from
  while (end < to && end - from < LONGEST_CLASS && isClassByte(bytes[end] as number)) end++
  const next = bytes[end]
  // the class of a fault ends its line or has a message after it
  const isAlone = end === to || next === 0x0d || (next === 0x3a && bytes[end + 1] === SPACE)
  return end > from && isAlone && FAULTS.some((fault) => find(bytes, from, end, fault) > 0)
}

const isClassByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
  byte === 0x2e ||
  byte === 0x24 ||
  byte === 0x5f
