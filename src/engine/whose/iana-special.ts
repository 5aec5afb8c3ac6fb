/** What kind of network a special one is. Nobody's traffic comes from `documentation`. */
export type SpecialUse = 'private' | 'loopback' | 'special-purpose' | 'multicast' | 'documentation'

type Reach = boolean | 'not-applicable'

/** A network that is no single stranger's. */
export interface Special {
  readonly network: string
  readonly name: string
  /** The name in Japanese. */
  readonly ja: string
  readonly rfc: string
  /** Whether addresses in it are reachable from anywhere; the registry says neither of some. */
  readonly global: Reach
  readonly use: SpecialUse
}

/** What the networks are for, and the same in Japanese. */
const NAMES = {
  'This network': 'このネットワーク',
  'This host on this network': 'このネットワークのこのホスト',
  'Private use': 'プライベート用',
  'Shared address space (carrier NAT)': '共有アドレス（事業者のNAT）',
  Loopback: 'ループバック',
  'Link-local': 'リンクローカル',
  'IETF protocol assignments': 'IETFプロトコル用',
  'IPv4 service continuity prefix': 'IPv4サービス継続用',
  'IPv4 dummy address': 'IPv4ダミーアドレス',
  'Port Control Protocol anycast': 'Port Control Protocolのエニーキャスト',
  'TURN anycast': 'TURNのエニーキャスト',
  'NAT64/DNS64 discovery': 'NAT64/DNS64の検出用',
  'Documentation (TEST-NET-1)': '文書用（TEST-NET-1）',
  'AS112-v4': 'AS112-v4',
  AMT: 'AMT',
  '6to4 relay anycast (deprecated)': '6to4中継のエニーキャスト（廃止）',
  '6a44 relay anycast': '6a44中継のエニーキャスト',
  'Direct delegation AS112 service': 'AS112の直接委任',
  Benchmarking: '性能測定用',
  'Documentation (TEST-NET-2)': '文書用（TEST-NET-2）',
  'Documentation (TEST-NET-3)': '文書用（TEST-NET-3）',
  Multicast: 'マルチキャスト',
  'Reserved for future use': '将来のための予約',
  'Limited broadcast': '限定ブロードキャスト',
  'Unspecified address': '未指定アドレス',
  'IPv4-IPv6 translation': 'IPv4とIPv6の変換',
  'Discard-only': '破棄専用',
  'Dummy prefix': 'ダミープレフィックス',
  Teredo: 'Teredo',
  'DNS-SD service registration anycast': 'DNS-SDサービス登録のエニーキャスト',
  'AS112-v6': 'AS112-v6',
  'ORCHID (deprecated)': 'ORCHID（廃止）',
  ORCHIDv2: 'ORCHIDv2',
  'Drone remote ID': 'ドローンのリモートID',
  Documentation: '文書用',
  '6to4': '6to4',
  'Segment routing (SRv6) SIDs': 'セグメントルーティング（SRv6）のSID',
  'Unique local': 'ユニークローカル',
  'Link-local unicast': 'リンクローカル',
} as const

const row = (
  network: string,
  name: keyof typeof NAMES,
  rfc: string,
  use: SpecialUse = 'special-purpose',
  global: Reach = false,
): Special => ({ network, name, ja: NAMES[name], rfc, use, global })

const NOT_APPLICABLE = 'not-applicable'

/**
 * IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890; www.iana.org/assignments/iana-ipv4-special-registry and
 * iana-ipv6-special-registry, as of 2025), and multicast, which has registries of its own. IPv4 in IPv6 (`::ffff:0:0/96`) is
 * left out: it is read as the IPv4 address that it is.
 */
export const SPECIAL: readonly Special[] = [
  row('0.0.0.0/8', 'This network', 'RFC 791'),
  row('0.0.0.0/32', 'This host on this network', 'RFC 1122'),
  row('10.0.0.0/8', 'Private use', 'RFC 1918', 'private'),
  row('100.64.0.0/10', 'Shared address space (carrier NAT)', 'RFC 6598', 'private'),
  row('127.0.0.0/8', 'Loopback', 'RFC 1122', 'loopback'),
  row('169.254.0.0/16', 'Link-local', 'RFC 3927', 'private'),
  row('172.16.0.0/12', 'Private use', 'RFC 1918', 'private'),
  row('192.0.0.0/24', 'IETF protocol assignments', 'RFC 6890'),
  row('192.0.0.0/29', 'IPv4 service continuity prefix', 'RFC 7335'),
  row('192.0.0.8/32', 'IPv4 dummy address', 'RFC 7600'),
  row('192.0.0.9/32', 'Port Control Protocol anycast', 'RFC 7723', 'special-purpose', true),
  row('192.0.0.10/32', 'TURN anycast', 'RFC 8155', 'special-purpose', true),
  row('192.0.0.170/31', 'NAT64/DNS64 discovery', 'RFC 8880'),
  row('192.0.2.0/24', 'Documentation (TEST-NET-1)', 'RFC 5737', 'documentation'),
  row('192.31.196.0/24', 'AS112-v4', 'RFC 7535', 'special-purpose', true),
  row('192.52.193.0/24', 'AMT', 'RFC 7450', 'special-purpose', true),
  row(
    '192.88.99.0/24',
    '6to4 relay anycast (deprecated)',
    'RFC 7526',
    'special-purpose',
    NOT_APPLICABLE,
  ),
  row('192.88.99.2/32', '6a44 relay anycast', 'RFC 6751'),
  row('192.168.0.0/16', 'Private use', 'RFC 1918', 'private'),
  row('192.175.48.0/24', 'Direct delegation AS112 service', 'RFC 7534', 'special-purpose', true),
  row('198.18.0.0/15', 'Benchmarking', 'RFC 2544'),
  row('198.51.100.0/24', 'Documentation (TEST-NET-2)', 'RFC 5737', 'documentation'),
  row('203.0.113.0/24', 'Documentation (TEST-NET-3)', 'RFC 5737', 'documentation'),
  row('224.0.0.0/4', 'Multicast', 'RFC 5771', 'multicast', NOT_APPLICABLE),
  row('240.0.0.0/4', 'Reserved for future use', 'RFC 1112'),
  row('255.255.255.255/32', 'Limited broadcast', 'RFC 919'),
  row('::/128', 'Unspecified address', 'RFC 4291'),
  row('::1/128', 'Loopback', 'RFC 4291', 'loopback'),
  row('64:ff9b::/96', 'IPv4-IPv6 translation', 'RFC 6052', 'special-purpose', true),
  row('64:ff9b:1::/48', 'IPv4-IPv6 translation', 'RFC 8215'),
  row('100::/64', 'Discard-only', 'RFC 6666'),
  row('100:0:0:1::/64', 'Dummy prefix', 'RFC 9780'),
  row('2001::/23', 'IETF protocol assignments', 'RFC 2928'),
  row('2001::/32', 'Teredo', 'RFC 4380', 'special-purpose', NOT_APPLICABLE),
  row('2001:1::1/128', 'Port Control Protocol anycast', 'RFC 7723', 'special-purpose', true),
  row('2001:1::2/128', 'TURN anycast', 'RFC 8155', 'special-purpose', true),
  row('2001:1::3/128', 'DNS-SD service registration anycast', 'RFC 9665', 'special-purpose', true),
  row('2001:2::/48', 'Benchmarking', 'RFC 5180'),
  row('2001:3::/32', 'AMT', 'RFC 7450', 'special-purpose', true),
  row('2001:4:112::/48', 'AS112-v6', 'RFC 7535', 'special-purpose', true),
  row('2001:10::/28', 'ORCHID (deprecated)', 'RFC 4843', 'special-purpose', NOT_APPLICABLE),
  row('2001:20::/28', 'ORCHIDv2', 'RFC 7343', 'special-purpose', true),
  row('2001:30::/28', 'Drone remote ID', 'RFC 9374', 'special-purpose', true),
  row('2001:db8::/32', 'Documentation', 'RFC 3849', 'documentation'),
  row('2002::/16', '6to4', 'RFC 3056', 'special-purpose', NOT_APPLICABLE),
  row('2620:4f:8000::/48', 'Direct delegation AS112 service', 'RFC 7534', 'special-purpose', true),
  row('3fff::/20', 'Documentation', 'RFC 9637', 'documentation'),
  row('5f00::/16', 'Segment routing (SRv6) SIDs', 'RFC 9602'),
  row('fc00::/7', 'Unique local', 'RFC 4193', 'private'),
  row('fe80::/10', 'Link-local unicast', 'RFC 4291', 'private'),
  row('ff00::/8', 'Multicast', 'RFC 4291', 'multicast', NOT_APPLICABLE),
]
