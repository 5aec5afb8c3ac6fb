import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/variable-run',
  title: 'Shell variable that is set and then run',
  why: 'Puts a command into a variable and runs the variable, or pipes text into the shell by its variable, so that the name of the command stands nowhere near a separator.',
  ja: {
    title: '代入した変数の実行',
    why: 'コマンドを変数に入れてから変数を実行する、またはシェルを指す変数へパイプで渡します。区切り文字の直後にコマンド名が現れません。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1027'],
  cwe: [78],
  refs: [
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['arg', 'referrer'],
  needs: [[';$', '; $', '&$', '& $', '|$', '| $']],
  match:
    /(?:^|[\s&;=?|^])([a-z_]\w{0,15})=[^\n&;=|]{1,120}(?:;|\|{1,2}|&{1,2})\s?\$\{?\1\b|\|\s?\$(?:0|SHELL|BASH)(?:$|[\s"'&;|])/i,

  hits: [
    "GET /a?x=A%3D$'id'%26%26$A HTTP/1.1",
    'GET /a?x=;c%3D$"id";$c HTTP/1.1',
    'GET /a?x=1;c%3Did;%20$c%20-u HTTP/1.1',
    'GET /a?x=c%3Did%26%20${c} HTTP/1.1',
    'GET /a?x=c%3Did||%20$c HTTP/1.1',
    'GET /a?x=c%3Did|$c HTTP/1.1',
    'GET /a?x=echo%20id|$0 HTTP/1.1',
    ...each('GET /a?x=echo%20id|%20${} HTTP/1.1', 'SHELL BASH'),
    { request: 'GET / HTTP/1.1', referrer: 'c=nc&&$c -l 9' },
  ],
  misses: [
    'GET /a?price=a%3D5;$5 HTTP/1.1',
    'GET /a?tpl=a%3Db;$c HTTP/1.1',
    'GET /a?cols=id|$name HTTP/1.1',
    'GET /a?q=from%20$1%20;%20$20 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'c=nc&&$c -l 9' },
  ],
})
