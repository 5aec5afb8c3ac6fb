import { plainText } from '../../base/address.ts'
import { ofFamily, pieces, type BlockFormat, type Networks } from './block-list.ts'

const restore = (cidrs: Networks): string[] => [
  '*filter',
  ':SPOOR - [0:0]',
  ...cidrs.map((cidr) => `-A SPOOR -s ${plainText(cidr)} -j DROP`),
  'COMMIT',
]

const linux = (tool: string, file: string): string[] => [
  `${tool}-restore --noflush < ${file}`,
  `once: ${tool} -I INPUT -j SPOOR`,
]

const ipset = (cidrs: Networks, name: string, family: string): string[] =>
  cidrs.length === 0
    ? []
    : [
        `create ${name} hash:net family ${family} maxelem ${Math.max(65_536, cidrs.length)} -exist`,
        `flush ${name}`,
        ...cidrs.map((cidr) => `add ${name} ${plainText(cidr)} -exist`),
      ]

function nftSet(cidrs: Networks, name: string, type: string): string[] {
  if (cidrs.length === 0) return []
  return [
    `  set ${name} {`,
    `    type ${type}`,
    '    flags interval',
    '    auto-merge',
    '    elements = {',
    ...cidrs.map((cidr) => `      ${plainText(cidr)},`),
    '    }',
    '  }',
  ]
}

function nft(cidrs: Networks): string[] {
  const [v4, v6] = [ofFamily(cidrs, 4), ofFamily(cidrs, 6)]
  return [
    // The first line makes the second one valid: the table is replaced whole, however often the file is loaded.
    'table inet spoor',
    'delete table inet spoor',
    'table inet spoor {',
    ...nftSet(v4, 'blocked4', 'ipv4_addr'),
    ...nftSet(v6, 'blocked6', 'ipv6_addr'),
    '  chain input {',
    '    type filter hook input priority -10; policy accept;',
    ...(v4.length === 0 ? [] : ['    ip saddr @blocked4 drop']),
    ...(v6.length === 0 ? [] : ['    ip6 saddr @blocked6 drop']),
    '  }',
    '}',
  ]
}

/** cmd.exe takes lines of 8,191 characters; an IPv6 network has at most 43. */
const PER_RULE = 150

export const FIREWALLS: readonly BlockFormat[] = [
  {
    id: 'iptables',
    title: 'iptables-restore',
    fileName: 'spoor-iptables.rules',
    comment: '#',
    families: [4],
    use: linux('iptables', 'spoor-iptables.rules'),
    body: restore,
  },
  {
    id: 'ip6tables',
    title: 'ip6tables-restore',
    fileName: 'spoor-ip6tables.rules',
    comment: '#',
    families: [6],
    use: linux('ip6tables', 'spoor-ip6tables.rules'),
    body: restore,
  },
  {
    id: 'ipset',
    title: 'ipset',
    fileName: 'spoor.ipset',
    comment: '#',
    families: [4, 6],
    use: [
      'ipset restore < spoor.ipset',
      'once: iptables -I INPUT -m set --match-set spoor4 src -j DROP',
      'once: ip6tables -I INPUT -m set --match-set spoor6 src -j DROP',
    ],
    body: (cidrs) => [
      ...ipset(ofFamily(cidrs, 4), 'spoor4', 'inet'),
      ...ipset(ofFamily(cidrs, 6), 'spoor6', 'inet6'),
    ],
  },
  {
    id: 'nftables',
    title: 'nftables',
    fileName: 'spoor.nft',
    comment: '#',
    families: [4, 6],
    use: ['nft -f spoor.nft'],
    body: nft,
  },
  {
    id: 'ufw',
    title: 'ufw',
    fileName: 'spoor-ufw.sh',
    comment: '#',
    families: [4, 6],
    use: ['sh spoor-ufw.sh'],
    body: (cidrs) => cidrs.map((cidr) => `ufw prepend deny from ${plainText(cidr)}`),
  },
  {
    id: 'netsh',
    title: 'Windows netsh',
    fileName: 'spoor-block.bat',
    comment: 'rem',
    families: [4, 6],
    use: ['run as administrator'],
    body: (cidrs) => [
      'netsh advfirewall firewall delete rule name="Spoor block"',
      ...pieces(cidrs.map(plainText), PER_RULE).map(
        (texts) =>
          `netsh advfirewall firewall add rule name="Spoor block" dir=in action=block remoteip=${texts.join(',')}`,
      ),
    ],
    lineEnd: '\r\n',
  },
  {
    id: 'powershell',
    title: 'Windows PowerShell',
    fileName: 'spoor-block.ps1',
    comment: '#',
    families: [4, 6],
    use: ['run as administrator'],
    body: (cidrs) => [
      "Remove-NetFirewallRule -Group 'Spoor' -ErrorAction SilentlyContinue",
      ...pieces(cidrs.map(plainText), PER_RULE).map(
        (texts, i) =>
          `New-NetFirewallRule -DisplayName 'Spoor block ${i + 1}' -Group 'Spoor' -Direction Inbound -Action Block ` +
          `-RemoteAddress ${texts.map((text) => `'${text}'`).join(',')} | Out-Null`,
      ),
    ],
    lineEnd: '\r\n',
  },
]
