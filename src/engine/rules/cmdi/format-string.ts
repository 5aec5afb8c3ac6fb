import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/format-string',
  title: 'printf format string',
  why: 'Conversions such as %52$c or a row of %n and %x: exploit kits for embedded devices use them to hide blanks or to write to memory.',
  ja: {
    title: '書式文字列（%52$c など）',
    why: '%52$c や %n・%x の連続など printf の変換指定です。組み込み機器向けの攻撃ツールが、文字列検査の回避やメモリー書き込みに使います。',
    falsePositives:
      'サイトが埋め忘れた %1$s のようなひな型です。小さな番号と s・d だけが単独で現れるものは除いています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [134],
  refs: [
    'https://owasp.org/www-community/attacks/Format_string_attack',
    'https://cwe.mitre.org/data/definitions/134.html',
  ],
  falsePositives:
    'Templates such as %1$s that a site forgot to fill; a lone low number with s or d is left out.',

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      '$c',
      '$n',
      '$hn',
      '$x',
      '$p',
      '$s',
      '$d',
      '%n%',
      '%x%',
      '%p%',
      '%s%',
      '%08x',
      '$lx',
      '$hhn',
      '%.',
      '%99999',
    ],
  ],
  match:
    /%\d{1,4}\$(?:c|h{0,2}n|l{0,2}[xp])|%\d{2,4}\$[ds]|(?:%(?:08)?[nspx][\s.,_-]?){4}|(?:%n){2}|%(?:\.\d{3,6}|\d{5,15})[dnsx]/,

  hits: [
    'GET /cgi-bin/upload?session=a%52$c%52$ccd HTTP/1.1',
    'GET /login?user=%n%n%n%n HTTP/1.1',
    'GET /login?user=%08x.%08x.%08x.%08x HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '%p%p%p%p' },
    'GET /a%52$c%52$ccd HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/upload?session=a%52$c%52$ccd',
    },
    { request: 'GET / HTTP/1.1', user: 'a%52$c%52$ccd' },
    'GET /login?user=%12$d HTTP/1.1',
    'GET /login?user=%12$s HTTP/1.1',
    'GET /login?user=%n%n HTTP/1.1',
    'GET /login?user=%25.1024d HTTP/1.1',
    'GET /login?user=%2599999999999n HTTP/1.1',
    ...each('GET /login?user=%12{} HTTP/1.1', '$n $hn $x $p $lx $hhn'),
    'GET /login?user=%25x%25x%25x%25x HTTP/1.1',
    'GET /login?user=%25s%25s%25s%25s HTTP/1.1',
  ],
  misses: [
    'GET /page/%1$s HTTP/1.1', // an unfilled template
    'GET /price?amount=%24c HTTP/1.1',
    'GET /q?text=up+100%25.+20d HTTP/1.1',
    'GET /a?date=%Y-%m-%d HTTP/1.1',
    {
      message: 'upstream timed out, request: "GET /cgi-bin/upload?session=a%52$c%52$ccd HTTP/1.1"',
    },
  ],
})
