import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/home-folder',
  title: 'Home folder of a user over the web',
  why: 'Asks for /~name: servers with user folders show by the answer which accounts there are.',
  ja: {
    title: 'ユーザーのホームフォルダーの探索',
    why: '「/~ユーザー名」を要求しています。ユーザーフォルダーを公開するサーバーでは、応答からアカウントの有無が分かります。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1087', 'T1595.003'],
  cwe: [203],
  refs: [
    'https://httpd.apache.org/docs/2.4/howto/public_html.html',
    'https://cwe.mitre.org/data/definitions/203.html',
  ],

  where: ['message'],
  needs: ['/~', ['does not exist', 'not found', 'no such file']],
  match:
    /(?:does not exist|not found)[^\n]{0,20}:\s[^\s,]{0,300}\/~|open\(\) "[^"\n]{0,300}\/~[^"\n]{0,100}" failed/i,

  hits: [
    { message: 'AH00128: File does not exist: /srv/www/~' },
    { message: 'open() "/srv/www/~root" failed (2: No such file or directory)' },
    { message: 'AH00128: File not found: /srv/www/~' },
  ],
  misses: [
    { message: 'File does not exist: /srv/www/page' },
    { message: 'loaded /~ann, style not found' },
    'GET /search?q=AH00128:+File+does+not+exist:+/srv/www/~ HTTP/1.1',
  ],
})
