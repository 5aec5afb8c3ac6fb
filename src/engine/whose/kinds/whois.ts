import { logText } from '../../../base/bytes.ts'
import { defineKind, FactsBuilder } from '../data-set.ts'
import { whoisNetworks } from '../whois-text.ts'

export default defineKind({
  id: 'whois',
  title: 'Saved whois answers',
  docs: 'https://docs.db.ripe.net/RPSL-Object-Types/Descriptions-of-Primary-Objects/',
  rank: 5,
  knows: ({ head }) => /^(?:inetnum|inet6num|netrange):[\t ]/im.test(head),
  read: (bytes) => {
    const into = new FactsBuilder()
    for (const { range, facts } of whoisNetworks(logText(bytes))) into.tryAdd(range, facts)
    return into.result({ kind: 'whois', about: '' })
  },
  samples: [
    {
      text: `% This is the RIPE Database query service.

% Information related to '192.0.2.0 - 192.0.2.255'

% Abuse contact for '192.0.2.0 - 192.0.2.255' is 'abuse@example.net'

inetnum:        192.0.2.0 - 192.0.2.255
netname:        EXAMPLE-NET
descr:          A description
country:        DE
org:            ORG-EX1-RIPE
admin-c:        EX1-RIPE
status:         ASSIGNED PA
source:         RIPE

organisation:   ORG-EX1-RIPE
org-name:       Example GmbH
country:        AT
abuse-c:        EX2-RIPE

route:          192.0.2.0/24
origin:         AS64496
`,
      says: {
        '192.0.2.9': {
          network: '192.0.2.0/24',
          country: 'DE',
          asn: 64496,
          netName: 'EXAMPLE-NET',
          owner: 'Example GmbH',
          abuse: 'abuse@example.net',
        },
      },
    },
    {
      text: `% [whois.apnic.net]
inetnum:        203.0.113.0 - 203.0.113.127
netname:        EXAMPLE-JP
descr:          Example K.K.
country:        JP
abuse-c:        AE1-AP

role:           ABUSE EXAMPLE
nic-hdl:        AE1-AP
e-mail:         first@example.com
abuse-mailbox:  abuse@example.com
`,
      says: {
        '203.0.113.9': {
          network: '203.0.113.0/25',
          country: 'JP',
          netName: 'EXAMPLE-JP',
          owner: 'Example K.K.',
          abuse: 'abuse@example.com',
        },
      },
    },
    {
      text: `#
# ARIN WHOIS data and services are subject to the Terms of Use
#

NetRange:       198.51.100.0 - 198.51.100.255
CIDR:           198.51.100.0/24
NetName:        EXAMPLE-1
NetHandle:      NET-198-51-100-0-1
Parent:         NET198 (NET-198-0-0-0-0)
OriginAS:       AS64497, AS64498
Organization:   Example Inc. (EXAM-1)
RegDate:        2010-01-01

OrgName:        Example Inc.
OrgId:          EXAM-1
Country:        US

OrgAbuseHandle: ABUSE1-ARIN
OrgAbuseEmail:  Abuse@example.org
`,
      says: {
        '198.51.100.9': {
          network: '198.51.100.0/24',
          country: 'US',
          asn: 64497,
          netName: 'EXAMPLE-1',
          owner: 'Example Inc.',
          abuse: 'abuse@example.org',
        },
      },
    },
    {
      text: `% Copyright (c) LACNIC
inetnum:     192.0.2/25
aut-num:     AS64499
owner:       Exemplo Ltda.
country:     BR
abuse-c:     EXA3

nic-hdl-br:  OTH1
e-mail:      other@example.com

nic-hdl-br:  EXA3
e-mail:      abuso@example.com
`,
      says: {
        '192.0.2.9': {
          network: '192.0.2.0/25',
          country: 'BR',
          asn: 64499,
          owner: 'Exemplo Ltda.',
          abuse: 'abuso@example.com',
        },
      },
    },
  ],
})
