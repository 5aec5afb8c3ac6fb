import type { Rule } from './rule.ts'

/** What a known request does to the product, as far as the request shows: the part of a rule that many share. */
export interface Deed extends Pick<Rule, 'severity' | 'stage' | 'attack'> {
  readonly title: string
  readonly why: string
  readonly ja: { readonly title: string; readonly why: string }
  /** May be empty. */
  readonly cwe: readonly number[]
}

const deed = (
  severity: Deed['severity'],
  cwe: readonly number[],
  [title, why]: readonly [string, string],
  [jaTitle, jaWhy]: readonly [string, string],
  attack: readonly string[] = ['T1190'],
  stage: Deed['stage'] = 'inject',
): Deed => ({ severity, stage, attack, cwe, title, why, ja: { title: jaTitle, why: jaWhy } })

export const DEEDS = {
  command: deed(
    'high',
    [78],
    [
      'command injection',
      'A value of this request reaches a shell of the device or server unchecked.',
    ],
    [
      'コマンドインジェクション',
      'この要求の値が検査されないまま、機器やサーバーのシェルに渡ります。',
    ],
    ['T1190', 'T1059'],
  ),
  code: deed(
    'high',
    [94],
    ['code execution', 'The product runs code that the request brings along.'],
    ['コード実行', '要求に含まれるコードを、製品がそのまま実行してしまいます。'],
  ),
  object: deed(
    'high',
    [502],
    [
      'unsafe deserialisation',
      'The product rebuilds objects that the request brings along, which runs code.',
    ],
    [
      '安全でないデシリアライズ',
      '要求に含まれるオブジェクトを復元する際に、コードが実行されてしまいます。',
    ],
  ),
  upload: deed(
    'high',
    [434],
    ['file upload', 'The product takes any file, a script too, and then serves it.'],
    ['ファイルアップロード', 'スクリプトを含むあらゆるファイルを受け取り、公開してしまいます。'],
    ['T1190', 'T1505.003'],
  ),
  read: deed(
    'high',
    [22],
    ['file read', 'The product hands out files outside its own folder: settings, passwords, keys.'],
    ['ファイルの読み取り', '設定・パスワード・鍵など、公開範囲外のファイルを渡してしまいます。'],
    ['T1190', 'T1083'],
  ),
  include: deed(
    'high',
    [98],
    ['file inclusion', 'The product runs the file that a value of the request names.'],
    [
      'ファイルインクルード',
      '要求の値で指定されたファイルを、製品が読み込んで実行してしまいます。',
    ],
  ),
  sql: deed(
    'high',
    [89],
    ['SQL injection', 'A value of this request becomes part of a database query.'],
    [
      'SQL インジェクション',
      'この要求の値が、データベースへの問い合わせの一部になってしまいます。',
    ],
  ),
  bypass: deed(
    'high',
    [287],
    ['sign-in bypass', 'This request reaches pages for signed-in users without signing in.'],
    ['認証回避', 'ログインせずに、ログイン後のページに到達できてしまいます。'],
  ),
  account: deed(
    'high',
    [306],
    ['account takeover', 'This request makes or changes an account without the right to do so.'],
    ['アカウントの乗っ取り', '権限がないまま、アカウントを作成・変更できてしまいます。'],
    ['T1190', 'T1136'],
  ),
  leak: deed(
    'medium',
    [200],
    ['settings given away', 'This address tells settings, accounts or passwords to anybody.'],
    ['設定情報の漏えい', '設定・アカウント・パスワードを、誰にでも見せてしまうアドレスです。'],
    ['T1190', 'T1552'],
  ),
  backdoor: deed(
    'high',
    [912],
    ['backdoor', 'The maker or an intruder left this entrance in the product.'],
    ['バックドア', '開発元や侵入者が製品に残した裏口です。'],
  ),
  memory: deed(
    'high',
    [787],
    ['memory error', 'An overlong or malformed value overwrites memory of the service.'],
    ['メモリー破壊', '長すぎる値や不正な値によって、サービスのメモリーが書き換えられます。'],
  ),
  ssrf: deed(
    'high',
    [918],
    ['server-side request', 'The server fetches an address of the sender’s choice.'],
    ['サーバーサイドリクエスト', '送信者が指定したアドレスへ、サーバーからアクセスさせます。'],
  ),
  xxe: deed(
    'high',
    [611],
    [
      'XML external entity',
      'The product resolves entities in XML from anybody, which reads files.',
    ],
    ['XML 外部実体参照', '外部から届いた XML の実体を解決し、ファイルを読み取られます。'],
  ),
  xss: deed(
    'medium',
    [79],
    ['script injection', 'A value of this request becomes part of a page that others see.'],
    ['スクリプト注入', 'この要求の値が、ほかの人の見るページの一部になってしまいます。'],
    ['T1190', 'T1189'],
  ),
  redirect: deed(
    'low',
    [601],
    [
      'open redirect',
      'The page sends visitors on to any address, which lends a good name to bad links.',
    ],
    ['オープンリダイレクト', '任意のアドレスへ転送するため、偽リンクに信用を与えてしまいます。'],
    ['T1566.002'],
  ),
  denial: deed(
    'medium',
    [400],
    ['denial of service', 'This request restarts, stops or exhausts the service.'],
    ['サービス妨害', 'この要求によって、サービスが再起動・停止したり資源が枯渇したりします。'],
    ['T1499'],
  ),
  panel: deed(
    'low',
    [],
    [
      'interface looked for',
      'Asks whether the product answers here; an exploit follows if it does.',
    ],
    ['管理画面・API の探索', '製品がここで動いているかを調べています。応答すれば攻撃が続きます。'],
    ['T1595.002'],
    'scan',
  ),
} as const satisfies Readonly<Record<string, Deed>>

export type DeedName = keyof typeof DEEDS
