import { plainText } from '../../base/address.ts'
import { pieces, type BlockFormat } from './block-list.ts'

export const SERVERS: readonly BlockFormat[] = [
  {
    id: 'nginx-deny',
    title: 'nginx deny',
    fileName: 'spoor-deny.conf',
    comment: '#',
    families: [4, 6],
    use: ['include spoor-deny.conf; in http, server or location'],
    body: (cidrs) => cidrs.map((cidr) => `deny ${plainText(cidr)};`),
  },
  {
    id: 'nginx-geo',
    title: 'nginx geo',
    fileName: 'spoor-geo.conf',
    comment: '#',
    families: [4, 6],
    use: [
      'include spoor-geo.conf; in http',
      'in server: if ($spoor_blocked) { return 403; }, or 444 to close without an answer',
    ],
    body: (cidrs) => [
      'geo $spoor_blocked {',
      '  default 0;',
      ...cidrs.map((cidr) => `  ${plainText(cidr)} 1;`),
      '}',
    ],
  },
  {
    id: 'apache',
    title: 'Apache Require not ip',
    fileName: 'spoor-apache.conf',
    comment: '#',
    families: [4, 6],
    use: ['Include spoor-apache.conf in a Directory or Location, or paste into .htaccess'],
    body: (cidrs) => [
      '<RequireAll>',
      '  Require all granted',
      ...cidrs.map((cidr) => `  Require not ip ${plainText(cidr)}`),
      '</RequireAll>',
    ],
  },
  {
    id: 'caddy',
    title: 'Caddy',
    fileName: 'spoor.caddy',
    comment: '#',
    families: [4, 6],
    use: ['import spoor.caddy at the top of the Caddyfile, import spoor_block in each site'],
    body: (cidrs) => [
      '(spoor_block) {',
      ...(cidrs.length === 0
        ? []
        : [
            '\t@spoor_blocked {',
            ...pieces(cidrs.map(plainText), 20).map((texts) => `\t\tremote_ip ${texts.join(' ')}`),
            '\t}',
            '\tabort @spoor_blocked',
          ]),
      '}',
    ],
  },
  {
    id: 'haproxy',
    title: 'HAProxy ACL file',
    fileName: 'spoor.acl',
    comment: '#',
    families: [4, 6],
    use: [
      'acl spoor_blocked src -f /etc/haproxy/spoor.acl',
      'http-request deny if spoor_blocked, or tcp-request connection reject if spoor_blocked',
    ],
    body: (cidrs) => cidrs.map(plainText),
  },
]
