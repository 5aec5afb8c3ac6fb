import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { asnOf, countryOf, nameOf, present } from '../facts.ts'
import { parseRange } from '../ranges.ts'
import { textLines } from '../text-lines.ts'

const QUOTE = 34
const HEADER = 'id,source,ip,reason,action,country,as,'

/** Fields of a line of CSV (RFC 4180); line breaks inside quotes do not occur here. */
function fieldsOf(line: string): string[] {
  const fields: string[] = []
  for (let at = 0; at <= line.length;) {
    if (line.charCodeAt(at) !== QUOTE) {
      const comma = line.indexOf(',', at)
      const to = comma < 0 ? line.length : comma
      fields.push(line.slice(at, to))
      at = to + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    while (end >= 0 && line.charCodeAt(end + 1) === QUOTE) end = line.indexOf('"', end + 2)
    if (end < 0) end = line.length
    fields.push(line.slice(at + 1, end).replaceAll('""', '"'))
    const comma = line.indexOf(',', end)
    at = comma < 0 ? line.length + 1 : comma + 1
  }
  return fields
}

export default defineKind({
  id: 'crowdsec-csv',
  title: 'Decisions of CrowdSec (CSV)',
  docs: 'https://docs.crowdsec.net/docs/next/cscli/cscli_decisions_list/',
  rank: 4,
  knows: ({ head }) => head.startsWith(HEADER),
  read: (bytes) => {
    const into = new FactsBuilder()
    for (const line of textLines(logText(bytes))) {
      if (line === '' || line.startsWith(HEADER)) continue
      const [, , value = '', , , country, as] = fieldsOf(line)
      // `Ip:192.0.2.1`, `Range:192.0.2.0/24`; decisions on countries and systems name no network
      const range = parseRange(value.replace(/^(?:ip|range):/i, ''))
      into.tryAdd(
        range,
        present({
          country: countryOf(country),
          asn: asnOf(as),
          asName: nameOf(as?.replace(/^\s*\d+/, '')),
        }),
      )
    }
    return into.result({ kind: 'crowdsec-csv', about: 'CrowdSec' }, true)
  },
  samples: [
    {
      text:
        'id,source,ip,reason,action,country,as,events_count,expiration,simulated,alert_id\n' +
        '1,crowdsec,Ip:192.0.2.1,crowdsecurity/http-probing,ban,DE,"64496 EXAMPLE, Net",11,3h,false,1\n' +
        '2,cscli,Range:198.51.100.0/24,"by ""hand""",ban,,,1,3h,false,2\n',
      says: {
        '192.0.2.1': { network: '192.0.2.1/32', country: 'DE', asn: 64496, asName: 'EXAMPLE, Net' },
        '198.51.100.3': { network: '198.51.100.0/24' },
      },
    },
  ],
})
