import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/output-file',
  title: 'Output sent to a file of the server',
  why: 'An angle sends what a command prints into a file under /tmp, /var/www or the like, where it can be read or run later.',
  ja: {
    title: 'サーバーのファイルへの出力リダイレクト',
    why: 'コマンドの出力を /tmp や /var/www などのファイルに書き込ませ、後で読み出すか実行しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://portswigger.net/web-security/os-command-injection',
  ],

  where: ['arg', 'path'],
  needs: [['tmp', 'var', 'dev', 'etc'].flatMap((name) => [`>/${name}/`, `> /${name}/`])],
  match:
    /(?:^[\w.[\]-]{1,40}=|(?<![\w"'/=-]|<[^<>]{0,200}))>{1,2}\s?\/(?:tmp|var|dev|etc)\/[\w.-]/i,

  hits: [
    'GET /a+>/tmp/b HTTP/1.1',
    'GET /a?x=>/tmp/b HTTP/1.1',
    ...each('GET /a?x=a+>/{}/b HTTP/1.1', 'tmp var dev etc'),
    ...each('GET /a?x=>>+/{}/b HTTP/1.1', 'tmp var dev etc'),
  ],
  misses: [
    'GET /a?x=<b>/usr/bin</b> HTTP/1.1',
    'GET /a?x=a->/tmp/b HTTP/1.1',
    'GET /a?q=home+>+docs+>+/usr/local HTTP/1.1',
    'GET /a?x=see+<code+class=a>/etc/hosts HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=a+>/tmp/b',
    },
  ],
})
