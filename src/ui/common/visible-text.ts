/** A run of a text: as it stands, or one code point that a reader would not see (or be fooled by), with a name to draw. */
export interface Segment {
  readonly text: string
  /** Name of a hidden code point: `NUL`, `RLO`, `U+E0041`. */
  readonly badge?: string
}

/** Names as terminals, Unicode charts and editors use them; what has none is shown by its number. */
const NAMES: Readonly<Record<number, string>> = {
  0x7f: 'DEL',
  0x85: 'NEL',
  0xa0: 'NBSP',
  0xad: 'SHY',
  0x61c: 'ALM',
  0x180e: 'MVS',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LS',
  0x2029: 'PS',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0xfeff: 'BOM',
}

const C0 =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  )

/**
 * Code points drawn as badges: control characters, format characters (bidi, joiners, tags), every space but the plain one,
 * line separators, unpaired surrogates, private use, and fillers that are letters by category and blank to the eye.
 */
const HIDDEN =
  // eslint-disable-next-line no-misleading-character-class -- code points one by one are what it is about
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?! )\p{Zs}/gu

function nameOf(code: number): string {
  return C0[code] ?? NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Cuts a text into what can be shown as it is and what must be named. Joined, the segments are the text. Linear. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index > from) segments.push({ text: text.slice(from, found.index) })
    segments.push({ text: found[0], badge: nameOf(found[0].codePointAt(0) ?? 0) })
    from = found.index + found[0].length
  }
  if (from < text.length || segments.length === 0) segments.push({ text: text.slice(from) })
  return segments
}
