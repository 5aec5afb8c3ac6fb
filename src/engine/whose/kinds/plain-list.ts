import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { parseRange } from '../ranges.ts'
import { textLines, wholeLines } from '../text-lines.ts'

/** What stands before a comment: `#` and `;` begin one, as in the lists of FireHOL and Spamhaus. */
const said = (line: string): string => (/^[^#;]*/.exec(line)?.[0] ?? '').trim()

export default defineKind({
  id: 'plain-list',
  title: 'List of networks, one per line',
  docs: 'https://www.spamhaus.org/blocklists/do-not-route-or-peer/',
  rank: 9,
  knows: ({ head, whole }) => {
    const lines = wholeLines(head, whole).map(said)
    const full = lines.filter((line) => line !== '')
    return full.length > 0 && full.every((line) => parseRange(line) !== undefined)
  },
  read: (bytes) => {
    const into = new FactsBuilder()
    for (const line of textLines(logText(bytes))) {
      const text = said(line)
      if (text !== '') into.tryAdd(parseRange(text), {})
    }
    return into.result({ kind: 'plain-list', about: '' }, true)
  },
  samples: [
    {
      text: '# bad ones\n192.0.2.0/24 ; SBL1\r\n198.51.100.7\n\n2001:db8::/32 # a note\n203.0.113.4-203.0.113.9\n',
      says: {
        '192.0.2.9': { network: '192.0.2.0/24' },
        '198.51.100.7': { network: '198.51.100.7/32' },
        '2001:db8::1': { network: '2001:db8::/32' },
        '203.0.113.5': { network: '203.0.113.4 - 203.0.113.9' },
      },
    },
  ],
})
