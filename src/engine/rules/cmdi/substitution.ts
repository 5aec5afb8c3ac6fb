import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/substitution',
  title: 'Command in backticks or $( )',
  why: 'Lets the shell run a command inside another one; works even where separators are filtered.',
  ja: {
    title: 'バッククォートや $( ) によるコマンド置換',
    why: '別のコマンドの中でコマンドを実行させる書き方です。区切り文字が取り除かれる場所でも動作します。',
    falsePositives: 'コマンド一つを引用した Markdown です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_03',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  falsePositives: 'Markdown that quotes one bare command.',

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      '$(',
      ...[
        'id',
        'ls',
        'cat',
        'true',
        'false',
        'uname',
        'whoami',
        'echo',
        'sleep',
        'ping',
        'curl',
        'wget',
        'hostname',
        'nslookup',
        'printf',
        'pwd',
        'env',
        'dig',
        'touch',
        'nc',
        'rm',
        'expr',
        'dir',
        '/bin/',
        '/sbin/',
        '/usr/',
      ].map((name) => `\`${name}`),
    ],
  ],
  match:
    /(?<!(?:[.,]|\b(?:select|distinct|where|and|or|on|by|set|key|add|table|from|into|index|column|change|drop|update))[ +]?)`(?:(?:\/usr)?\/s?bin\/)?(?:id|ls|cat|true|false|uname|whoami|echo|sleep|ping|curl|wget|hostname|nslookup|printf|pwd|env|dig|touch|nc|rm|expr|dir)(?:\s[^`\n]{0,300})?`(?![ +]?(?:[.=<>,]|(?:asc|desc|from|like|in|is|as|not|between)\b))|\$\(\s?(?:(?:\/usr)?\/s?bin\/)?(?:id|ls|cat|true|uname|whoami|echo|sleep|ping|curl|wget|hostname|nslookup|printf|pwd|env|dig|touch|nc|rm|expr|sh|bash|perl|python\d?|php)[\s)<>|;&]|\$\(\(\d{1,9}\s?[*+-]\s?\d{1,9}\)\)/i,

  hits: [
    'GET /a?x=%60id%60 HTTP/1.1',
    'GET /a?name=$(sleep%2010) HTTP/1.1',
    'GET /set?tz=`ping%20-c%201%20a.example` HTTP/1.1',
    'GET /a?x=$((1337*7331)) HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'a$(curl${IFS}a.example)' },
    ...each(
      'GET /a?x=%60{}%60 HTTP/1.1',
      `ls cat true false uname whoami echo sleep curl wget hostname nslookup printf pwd env dig touch nc rm
    expr dir`,
    ),
    ...each(
      'GET /a?name=$({}%2010) HTTP/1.1',
      `id ls cat true uname whoami echo ping wget hostname nslookup printf pwd env dig touch nc rm expr sh
    bash perl python php`,
    ),
    'GET /`id` HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=%60id%60' },
    { request: 'GET / HTTP/1.1', user: '`id`' },
    ...each('GET /a?x=`{}` HTTP/1.1', '/bin/id /sbin/ls /usr/bin/id'),
  ],
  misses: [
    "GET /a?cb=$('idle').show() HTTP/1.1", // jQuery
    'GET /md?text=use+the+`lsof`+command HTTP/1.1', // Markdown
    'GET /p?q=$(document).ready HTTP/1.1',
    'GET /t.php?where=`orders`.`id`+=+12 HTTP/1.1', // names of columns
    'GET /t.php?where=`id`+=+12 HTTP/1.1',
    'GET /t.php?q=SELECT+`env`+FROM+`jobs`+ORDER+BY+`id`+desc HTTP/1.1',
    'GET /t.php?q=select+`name`,+`pwd`+from+t HTTP/1.1',
    'GET /p?cost=$(12) HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=%60id%60 HTTP/1.1"' },
  ],
})
