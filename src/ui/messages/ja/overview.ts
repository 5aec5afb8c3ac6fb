import type { overview as en } from '../en/overview.ts'

/** What one did, as the rest of a sentence. */
const rest = (did: string, requests: string, when: string): string =>
  `が、${did}（リクエスト${requests}件${when === '' ? '' : `、${when}`}）。`

export const overview: typeof en = {
  title: '概要',
  requestsLabel: 'リクエスト',
  attacksLabel: '攻撃リクエスト',
  sourcesLabel: '送信元',
  attackersLabel: '攻撃した送信元',
  timeLabel: '期間',
  noTime: 'ログに時刻がありません',
  loading: '集計中…',
  failed: (why) => `取得できませんでした：${why}`,

  stories: '何が起きたか（深刻な順）',
  story: {
    ofNetwork: (sources, network) => `${network} の送信元${sources}件`,
    ofNetworks: (sources, networks) => `${networks}個のネットワークの送信元${sources}件`,
    nobody: '不明な送信元（ログにアドレスなし）',
    did: {
      scan: (_, text, when) => rest('弱点を探しました', text, when),
      inject: (_, text, when) => rest('サイトのプログラムに攻撃を送りました', text, when),
      download: (_, text, when) =>
        rest('サーバーにプログラムをダウンロードさせようとしました', text, when),
      execute: (_, text, when) => rest('サーバーでコマンドを実行しようとしました', text, when),
    },
    ran: (_, text, when) => rest('サーバーでコマンドを実行しました', text, when),
    what: (more, moreText, why, ...titles) =>
      `${titles.map((title) => `「${title}」`).join('')}${more === 0 ? '' : `、ほか${moreText}件のルール`}。${why}`,
    named: '含まれていたもの：',
    evidence: '証拠',
    evidenceOf: (source) => `${source}の証拠を表示`,
    findings: '検出結果',
    findingsOf: (source) => `${source}の検出結果を表示`,
  },
  needsLook: '確認が必要なもの',
  nothing: '目立つものはありません',
  noAttack: (requests) => `リクエスト${requests}件の中に攻撃は見つかりませんでした。`,
  noAttackText:
    '表示範囲では、どのルールも検出器も反応していません。ただし何も起きなかった証明にはなりません。ログに残るのはリクエストであり、プログラムの動作ではないためです。',
  notices: {
    'likely-worked': (_, text) => `${text}件の送信元の攻撃は、成功した疑いがあります`,
    'reached-execute': (_, text) => `${text}件の送信元が、サーバーでコマンドを実行しようとしました`,
    'reached-download': (_, text) => `${text}件の送信元が、サーバーに何かを取得させようとしました`,
    'injected-answered': (_, text) => `${text}件の送信元の注入に、サーバーが正常応答を返しました`,
    'many-sources': (_, text) => `1つの対象が${text}件の送信元から攻撃されました`,
    login: (_, text) => `${text}件の送信元が、パスワードを推測しようとしました`,
    sweep: (_, text) => `${text}件の送信元が、存在しないパスを次々に試しました`,
    'busy-rule': (_, text) => `1つのルールが大半を占めています：${text}件`,
    'no-source': (_, text) => `${text}件の攻撃は、ログに送信元がありません`,
    'error-evidence': (_, text) => `${text}件の攻撃が、エラーログに痕跡を残しました`,
    'behind-proxy': (_, text) =>
      `${text}件のファイルで、リクエストの大半がプロキシから来ています。クライアントは別のフィールドにあると考えられます`,
  },
  share: (share) => `全体の${share}`,

  stages: 'どこまで進んだか',
  stageSources: (_, text) => `送信元${text}件`,
  outcomes: '攻撃の結果',
  outcomeShow: (outcome) => `結果「${outcome}」の攻撃を表示`,
  severities: '深刻度',
  severityShow: (severity) => `深刻度「${severity}」の攻撃を表示`,

  basis: '集計対象',
  basisAttacks: '攻撃',
  basisAll: 'すべてのリクエスト',
  timeline: '時系列',
  stackBy: '内訳',
  by: { category: '分類', severity: '深刻度', stage: '段階', outcome: '結果' },
  other: 'その他',
  chartText: (what, from, to, peak, when) =>
    `${from}から${to}まで、${what}。最多は${when}の${peak}件。`,
  chartEmpty: '絞り込みの範囲に、時刻のある行がありません。',
  perBucket: (step) => `棒1本 = ${step}`,
  brushHint: 'グラフ上をドラッグすると期間を選べます。',
  from: '開始',
  to: '終了',
  apply: '設定',
  wholeSpan: '全期間',
  earlier: '前へ',
  later: '次へ',
  asTable: '表で見る',
  asChart: 'グラフで見る',
  bucket: '開始時刻',
  sum: '合計',
  hideSeries: (name) => `「${name}」の表示を切り替え`,

  top: {
    source: '上位の送信元',
    rule: '上位のルール',
    page: '上位のページ',
    network: '上位のネットワーク',
    status: 'ステータス',
    agent: '上位のユーザーエージェント',
  },
  showing: (shown, total) => `${total}件中${shown}件`,
  more: 'さらに表示',
  include: (value) => `${value} だけ表示`,
  exclude: (value) => `${value} を隠す`,
  openSource: (value) => `送信元 ${value} を開く`,
  attacksOf: (attacks, all) => `${all}件中、攻撃${attacks}件`,
  empty: 'なし',
}
