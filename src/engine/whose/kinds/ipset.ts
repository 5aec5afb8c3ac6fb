import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { nameOf } from '../facts.ts'
import { parseRange } from '../ranges.ts'
import { textLines } from '../text-lines.ts'

export default defineKind({
  id: 'ipset',
  title: 'Saved set of ipset',
  docs: 'https://ipset.netfilter.org/ipset.man.html',
  rank: 3,
  knows: ({ head }) => /^create \S{1,64} (?:hash|bitmap|list):/m.test(head),
  read: (bytes) => {
    const into = new FactsBuilder()
    let about = ''
    for (const line of textLines(logText(bytes))) {
      const [verb, name, member = ''] = line.split(' ', 3)
      if (verb === 'create' && about === '') about = nameOf(name) ?? ''
      // a member of several dimensions (`192.0.2.1,tcp:80`) names its address first
      if (verb === 'add') into.tryAdd(parseRange(member.split(',', 1)[0] ?? ''), {})
    }
    return into.result({ kind: 'ipset', about }, true)
  },
  samples: [
    {
      text:
        'create bad hash:net family inet hashsize 1024 maxelem 65536\n' +
        'add bad 192.0.2.0/24\nadd bad 198.51.100.7 timeout 300\nadd bad 203.0.113.5,tcp:80\n',
      says: {
        '192.0.2.9': { network: '192.0.2.0/24' },
        '198.51.100.7': { network: '198.51.100.7/32' },
        '203.0.113.5': { network: '203.0.113.5/32' },
      },
    },
  ],
})
