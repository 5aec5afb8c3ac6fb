import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/debug-session',
  title: 'Xdebug session requested',
  why: 'Asks a forgotten Xdebug to connect back to the debugger of whoever sent the request, who can then run code.',
  ja: {
    title: 'Xdebug セッションの開始要求',
    why: '消し忘れた Xdebug を起動し、要求元のデバッガーへ接続させようとしています。接続できるとコードを実行されます。',
    falsePositives: '自分のテストサーバーで作業する開発者です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1190', 'T1595.002'],
  cwe: [489],
  refs: ['https://xdebug.org/docs/step_debug', 'https://cwe.mitre.org/data/definitions/489.html'],
  falsePositives: 'Developers on their own test server.',

  where: ['arg'],
  needs: ['xdebug_'],
  match: /^XDEBUG_(?:SESSION(?:_START|_STOP)?|TRIGGER|PROFILE|TRACE|CONFIG)=/i,

  hits: [
    'GET /?XDEBUG_SESSION_START=phpstorm HTTP/1.1',
    'GET /?XDEBUG_TRIGGER=1 HTTP/1.1',
    ...each('GET /?XDEBUG_{}=phpstorm HTTP/1.1', 'PROFILE TRACE CONFIG'),
    'GET /?XDEBUG_SESSION_STOP=phpstorm HTTP/1.1',
  ],
  misses: [
    'GET /docs?q=XDEBUG_SESSION HTTP/1.1',
    'GET /?debug=1 HTTP/1.1',
    { message: 'XDEBUG_SESSION_START=phpstorm' },
    'GET /?myXDEBUG_SESSION_START=phpstorm HTTP/1.1',
  ],
})
