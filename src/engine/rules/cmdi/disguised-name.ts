import { disguisedIn } from '../../shell/disguise.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/disguised-name',
  title: "Program's name with signs inside",
  why: 'Quotes, backslashes, carets or empty variables stand inside the name of a program: the shell passes over them, filters do not.',
  ja: {
    title: '記号を挟んだプログラム名',
    why: 'プログラム名の中に引用符・バックスラッシュ・「^」・空の変数が挟まれています。シェルは読み飛ばしますが、フィルターには別の語に見えます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1059', 'T1027.010'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1027/010/',
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02',
  ],

  where: ['arg', 'agent'],
  needs: [["'", '"', '`', '\\', '^', '$@', '$*', '$()']],
  match: /[a-z\d](?:["'\\^`]|\$[(*@])/i,
  judge: disguisedIn,
  generic: true,

  hits: [
    "GET /a?x=w'h'o'am'i HTTP/1.1",
    'GET /a?x=who""ami HTTP/1.1',
    'GET /a?x=cu``rl HTTP/1.1',
    'GET /a?x=w%5Cg%5Cet HTTP/1.1',
    'GET /a?x=%5Cb%5Ci%5Cn/%5Cb%5Ca%5Cs%5Ch HTTP/1.1',
    'GET /a?x=/b%5Cin/s%5Ch HTTP/1.1',
    'GET /a?x=@^p^o^w^ershell HTTP/1.1',
    ...each('GET /a?x=una{}me HTTP/1.1', '$@ $* $()'),
    { request: 'GET / HTTP/1.1', agent: "cu''rl" },
  ],
  misses: [
    "GET /a?q=rock'n'roll HTTP/1.1",
    "GET /a?q=don't+wget+it HTTP/1.1",
    "GET /a?q=we're+and+who's HTTP/1.1",
    'GET /a?q=c:%5Cbin%5Ccurl HTTP/1.1',
    'GET /a?j={"a":"curl","b":"wget"} HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: "https://www.example.com/a?x=w'h'o'am'i" },
  ],
})
