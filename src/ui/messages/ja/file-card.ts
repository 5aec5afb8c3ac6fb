import type { fileCard as en } from '../en/file-card.ts'

export const fileCard: typeof en = {
  readAs: (name, day) => `${name} で${day}に選んだとおりに読みました`,
  useDetected: '検出した形式を使う',
  choices: '選んだとおりに読むファイル',
  choicesText: '名前と見た目が同じファイルは、次からすぐにこのとおりに読みます。',
  noChoices: 'まだ何も選んでいません。',
  choiceOf: (how, name, day) => `${how}: ${name} と同じ、${day}`,
  forget: (name) => `${name} で選んだことを忘れる`,
  client: 'リクエストの送信元',
  clientOf: (name) => `${name} のリクエストの送信元`,
  clientDefault: '形式のとおり',
  clients: {
    public: '最初のグローバルアドレス',
    left: 'リストの左端',
    right: 'リストの右端',
    peer: '接続してきた相手',
  },
  behindProxy: (address, share) =>
    `リクエストの大半（${share}）が ${address} から来ています。クライアントは別のフィールドにあると考えられます。`,
  behindProxies: (address, share) =>
    `リクエストの大半（${share}）が ${address} などのプロキシから来ています。クライアントは別のフィールドにあると考えられます。`,
  takeList: 'リストの最初のグローバルアドレスを使う',
  logClient:
    '行には他のアドレスがありません。ログに残すには、nginxでは「set_real_ip_from」と「real_ip_header」、Apacheでは「RemoteIPHeader」（mod_remoteip）と「%a」を使います。',
}
