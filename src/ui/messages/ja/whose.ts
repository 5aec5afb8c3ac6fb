import type { whose as en } from '../en/whose.ts'

export const whose: typeof en = {
  title: '誰のアドレスか',
  data: 'アドレスの情報',
  dataText:
    '国・ネットワーク・所有者は、お手元のファイルから読み取ります。外部への問い合わせは行いません。ファイルはこの端末に保存され、すべての案件で使われます。ウィンドウのどこにでもドロップするか、ここで追加してください。',
  dataHint:
    'MaxMind DBファイル（GeoLite2、DB-IP、IPinfo）、レジストリの統計（delegated-…-latest）、保存したwhois応答、ネットワークの一覧（テキスト、CrowdSec、ipset、nft）。',
  none: 'まだありません。アドレスのレジストリは、ファイルがなくてもわかります。',
  add: 'ファイルを追加',
  remove: '削除',
  removeOf: (name) => `${name}を削除`,
  made: (day) => `${day}版`,
  networks: (_, text) => `${text}ネットワーク`,
  unread: (text) => `読めないもの ${text}件`,
  kinds: {
    mmdb: 'MaxMind DB',
    delegated: 'レジストリの統計',
    whois: 'whois応答',
    'plain-list': 'ネットワークの一覧',
    'crowdsec-csv': 'CrowdSecの判定',
    'crowdsec-json': 'CrowdSecの判定',
    ipset: 'ipset',
    nft: 'nftablesのセット',
  },
  holdings: {
    country: '国',
    city: '都市',
    asn: 'AS番号',
    asName: 'AS名',
    netName: 'ネットワーク名',
    owner: '所有者',
    abuse: '不正利用の連絡先',
    registry: 'レジストリ',
    status: '状態',
    list: '一覧',
  },
  added: (name, networks) =>
    `${name}は${networks}ネットワークの情報を含みます。すべての案件で使われます。`,
  replaced: (name, networks) =>
    `${name}で古いものを置き換えました。${networks}ネットワークの情報を含みます。`,
  refused: {
    empty: (name) => `${name}にはアドレスについての情報がありません。`,
    cut: (name) =>
      `${name}は完全なMaxMind DBではありません。メタデータのある末尾が欠けています。もう一度ダウンロードしてください。`,
    broken: (name) =>
      `${name}は壊れています。内容に矛盾があります。もう一度ダウンロードしてください。`,
    'too-large': (name) => `${name}は512 MBを超えるため、読み取りませんでした。`,
    'read-only': (name) =>
      `${name}は保存されませんでした。このブラウザーの別のタブが書き込み中です。`,
    'disk-full': (name) => `この端末には${name}を保存する空きがありません。`,
  },

  facts: {
    country: '国',
    city: '都市',
    asn: 'AS番号',
    asName: 'AS名',
    network: 'ネットワーク',
    netName: 'ネットワーク名',
    owner: '所有者',
    abuse: '不正利用の連絡先',
    registry: 'レジストリ',
    status: '状態',
    block: 'レジストリのブロック',
  },
  special: '特別なネットワーク',
  specialText: (name, rfc, network) => `${name}（${rfc}、${network}）`,
  reach: { true: 'どこからでも到達可能', false: '外部からは到達不可' },
  lists: '載っている一覧',
  by: (name) => `出典: ${name}`,
  iana: 'IANA',
  also: (value, by) => `${value}（出典: ${by}）`,
  ask: '外部で調べるには',
  askText: 'Spoorはどこにも問い合わせません。端末や別のブラウザー窓で使ってください。',
  whois: 'whoisコマンド',
  rdap: 'RDAPの照会',
  copy: (what) => `コピー: ${what}`,
  unknown: 'このアドレスについては何もわかりません。',
  noData:
    '「設定」の「アドレスの情報」でファイルを追加すると、国・ネットワーク・所有者が表示されます。',
}
