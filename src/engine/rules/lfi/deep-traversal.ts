import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/deep-traversal',
  title: 'Three or more steps up the tree',
  why: 'Climbs out of the web root by ../ in any spelling, to read files of the system or to include code.',
  ja: {
    title: '3段以上のディレクトリトラバーサル',
    why: '「../」をさまざまな書き方で重ねて公開フォルダーの外へ出て、システムのファイルを読んだりコードを読み込ませたりしようとしています。',
    falsePositives:
      '画像やスタイルシートの相対アドレスをまとめないクローラーです。それらの拡張子は除いています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://cwe.mitre.org/data/definitions/22.html',
  ],
  falsePositives:
    'Crawlers that do not fold relative addresses of images and style sheets; those endings are left out.',

  where: ['path', 'query', 'referrer', 'agent', 'user', 'message'],
  needs: [['../', '..0x2f', '..0x5c', '0x2e0x2e']],
  match:
    /^(?![^?&=\0]{0,2000}\.(?:css|js|png|gif|jpe?g|webp|svg|ico|woff2?|ttf)$)[^\n]{0,4000}?(?:(?:(?:\.{2,4}|0x2e0x2e)(?:[/\\]{1,8}|;\/|0x2f|0x5c)(?:\.?[/\\]{1,4}){0,2}){3}|(?:\.[/\\]{1,4}\.\.[/\\]{1,4}){2}|(?:\.\.[/\\][^/\\&\n]{1,40}[/\\]){0,2}(?:\.\.[/\\]+){3})/i,

  hits: [
    'GET /download?file=../../../etc/issue HTTP/1.1',
    'GET /static/..%5c..%5c..%5cboot HTTP/1.1',
    'GET /a/..;/..;/..;/manager HTTP/1.1',
    'GET /x?f=....//....//....//conf HTTP/1.1',
    'GET /x?f=%252e%252e%252f%252e%252e%252f%252e%252e%252fconf HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '../../../../conf' },
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/download?file=../../../etc/issue',
    },
    { request: 'GET / HTTP/1.1', user: '../../../etc/issue' },
    { message: 'File does not exist: /var/www/html/../../../etc/issue' },
    { request: 'GET / HTTP/1.1', agent: '..\\..\\..\\boot' },
    'GET /x?f=..0x2f..0x2f..0x2fetc HTTP/1.1',
    'GET /x?f=..0x5c..0x5c..0x5cetc HTTP/1.1',
    'GET /x?f=0x2e0x2e/0x2e0x2e/0x2e0x2e/etc HTTP/1.1',
  ],
  misses: [
    'GET /theme/css/a/../../../img/bg.png HTTP/1.1', // a crawler read a style sheet
    'GET /docs/../index.html HTTP/1.1',
    'GET /more.../and.../so.../on HTTP/1.1',
    'GET /q?text=wait......+what HTTP/1.1',
  ],
})
