import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/no-request',
  title: 'Connected and sent no request',
  why: 'An empty line or a single word came where a request should be, and was not understood: somebody looks whether a port is open and what answers there.',
  ja: {
    title: '要求のない接続',
    why: '要求の代わりに空行または一語だけが送られ、解釈できませんでした。ポートが開いているか、何が応答するかを調べています。',
    falsePositives:
      '先に接続だけして要求がなかったブラウザーです。サイトが一度も応答を返していない送信元だけを示します。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.001', 'T1046'],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc9112#section-3',
    'https://attack.mitre.org/techniques/T1595/001/',
  ],
  falsePositives:
    'A browser that connected ahead and then had no request. Told only of sources that the site never served.',
  where: ['row'],
  needs: [['no request', 'one word']],
  match: /^400, no user, (?:no )?referrer, (?:no request|one word)\b/,
  generic: true,
  unlessServed: true,

  hits: [
    { status: 400 },
    { request: '', status: 400 },
    { request: 'batman', status: 400 },
    { request: 'x', referrer: '/a', status: 400 },
  ],
  misses: [
    { request: 'GET /with a space HTTP/1.1', status: 400 },
    { request: 'two words', status: 400 },
    { request: 'word', status: 200 },
    { user: 'admin', status: 400 },
    { status: 401 },
    { message: '400, no user, no referrer, no request' },
    { message: '400, no user, no referrer, one word' },
  ],
})
