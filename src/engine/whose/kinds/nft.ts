import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { nameOf } from '../facts.ts'
import { parseRange } from '../ranges.ts'

const ELEMENTS = 'elements = {'

/** Texts between commas of all `elements = { … }`. */
function* elementsOf(text: string): Generator<string> {
  for (let at = text.indexOf(ELEMENTS); at >= 0; at = text.indexOf(ELEMENTS, at)) {
    at += ELEMENTS.length
    const close = text.indexOf('}', at)
    const end = close < 0 ? text.length : close
    while (at < end) {
      const comma = text.indexOf(',', at)
      const to = comma < 0 || comma > end ? end : comma
      yield text.slice(at, Math.min(to, at + 200)).trim()
      at = to + 1
    }
  }
}

export default defineKind({
  id: 'nft',
  title: 'Listed set of nftables',
  docs: 'https://wiki.nftables.org/wiki-nftables/index.php/Sets',
  rank: 3,
  knows: ({ head }) =>
    /^[\t ]{0,40}(?:table|set) \w/m.test(head) && /\btype\s+ipv[46]_addr\b/.test(head),
  read: (bytes) => {
    const text = logText(bytes)
    const into = new FactsBuilder()
    for (const element of elementsOf(text)) {
      // `192.0.2.1 timeout 1d expires 3h`, `192.0.2.1 counter packets 0 bytes 0`
      if (element !== '') into.tryAdd(parseRange(element.split(/\s/, 1)[0] ?? ''), {})
    }
    const about = nameOf(/\bset\s+([\w-]{1,64})/.exec(text)?.[1]) ?? ''
    return into.result({ kind: 'nft', about }, true)
  },
  samples: [
    {
      text:
        'table inet filter {\n\tset bad {\n\t\ttype ipv4_addr\n\t\tflags interval,timeout\n' +
        '\t\telements = { 192.0.2.0/24 timeout 1d expires 3h, 198.51.100.1-198.51.100.9,\n\t\t\t     203.0.113.5 }\n\t}\n}\n',
      says: {
        '192.0.2.9': { network: '192.0.2.0/24' },
        '198.51.100.2': { network: '198.51.100.1 - 198.51.100.9' },
        '203.0.113.5': { network: '203.0.113.5/32' },
      },
    },
  ],
})
