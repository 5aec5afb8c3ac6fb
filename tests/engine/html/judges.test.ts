import { expect, it } from 'vitest'
import { callIn } from '../../../src/engine/html/calls.ts'
import { activeElementIn, attributeIn, markupIn } from '../../../src/engine/html/elements.ts'
import { handlerIn } from '../../../src/engine/html/handlers.ts'
import { hostsIn } from '../../../src/engine/url/hosts.ts'

const PIECES = [
  '<', '>', '/', '=', '"', "'", '`', '\\', '(', ')', '[', ']', '{', '}', '${', '+', ',', '.', ';', ':', '?', '!', '&', '@',
  '#', '%', ' ', '\n', '\0', '\u00a0', '\ud800', 'é', 'a', 'x1', 'svg', 'onload', 'alert', 'top', 'document', 'cookie',
  'constructor', 'import', 'from', 'new', 'Image', 'location', 'style', 'href', 'http://', '127.1', '[::1]', '\\u0061', '\\x61',
  '/*', '*/', '//', '<!--', '<!', '<?',
] // prettier-ignore

/** A small seeded generator (mulberry32), so that every run sees the same texts. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

it('never fails, and names a place within the text, whatever the text is made of', () => {
  const random = seeded(11)
  for (let i = 0; i < 20_000; i++) {
    const length = 1 + Math.floor(random() * 24)
    const pick = (): string => PIECES[Math.floor(random() * PIECES.length)] ?? ''
    const text = Array.from({ length }, pick).join('')
    const judges = [callIn, activeElementIn, attributeIn, markupIn, handlerIn]
    const places = [...judges.map((judge) => judge(text)), ...hostsIn(text)]
    for (const place of places)
      if (place !== undefined)
        expect(
          0 <= place.start && place.start < place.end && place.end <= text.length,
          JSON.stringify(text),
        ).toBe(true)
  }
})
