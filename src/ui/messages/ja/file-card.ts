import type { fileCard as en } from '../en/file-card.ts'

export const fileCard: typeof en = {
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
    '行には他のアドレスがありません。ログに残すには、nginxでは set_real_ip_from と real_ip_header、Apacheでは RemoteIPHeader（mod_remoteip）と %a を使います。',
}
