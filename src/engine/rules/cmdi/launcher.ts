import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/launcher',
  title: 'Command behind a launcher',
  why: 'nohup, sudo, xargs, strace and the like start another program; together with -c and a shell they are a command line.',
  ja: {
    title: '起動用コマンド経由の実行',
    why: 'nohup・sudo・xargs などを通して別のプログラムを起動するコマンド列です。',
    falsePositives: '技術系サイトでコマンドライン全体を検索したものです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://gtfobins.github.io/',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],
  falsePositives: 'A search on a technical site for a whole command line.',

  where: ['query', 'agent', 'referrer'],
  needs: [
    [
      'nohup ',
      'strace ',
      'setsid ',
      'xargs ',
      'sudo ',
      'flock ',
      'busybox ',
      'gunzip ',
      'zstdcat ',
      'zcat ',
      'ksh ',
      '$shell ',
      '${shell} ',
      'pip3 ',
      'perl ',
      'python3 ',
      'python ',
      'ansible-playbook ',
    ],
  ],
  match:
    /(?:^|[=\s;|&`(])(?:(?:nohup|strace|setsid|sudo|xargs)\s+(?:-\w+\s+){0,2}(?:sh|bash|id|whoami|ifconfig|cat|curl|wget|python\d?|perl|php|nc|su|rm|ls|who)\b|flock\s-u\s\/|busybox\s(?:-c|sh|nc|wget|telnetd)\b|(?:gunzip|zcat|zstdcat)\s(?:-c\s)?\/|(?:ksh|sh|bash|\$\{?SHELL\}?)\s-c\s["'\w]|pip3?\sinstall\s\w|(?:python\d?|perl)\s-[ce]\s["'\w]|ansible-playbook\s\S)/i,

  hits: [
    'GET /a?x=nohup+sh+-c+id HTTP/1.1',
    'GET /a?x=$SHELL+-c+%22id%22 HTTP/1.1',
    'GET /a?x=gunzip+-c+/var/log/a.gz HTTP/1.1',
    ...each('GET /a?x={}+-c+id HTTP/1.1', 'setsid+id flock+-u+/ busybox+-c ansible-playbook+a'),
    ...each('GET /a?x={}+id+-c+id HTTP/1.1', 'nohup strace sudo xargs'),
    ...each(
      'GET /a?x=nohup+{}+-c+id HTTP/1.1',
      'whoami ifconfig cat curl wget php nc su rm ls who',
    ),
    ...each('GET /a?x=busybox+{}+-c+id HTTP/1.1', 'nc wget telnetd'),
    'GET /a?x=zcat+-c+/var/log/a.gz HTTP/1.1',
    'GET /a?x=zstdcat+-c+/var/log/a.gz HTTP/1.1',
    'GET /a?x=ksh+-c+%22id%22 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'nohup sh -c id' },
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=nohup+sh+-c+id' },
    ...each('GET /a?x={}-c+%22id%22 HTTP/1.1', '${shell}+ perl+ python3+ python+'),
    'GET /a?x=pip3+install+a HTTP/1.1',
    'GET /a?x=perl+-e+a HTTP/1.1',
    'GET /a?x=python3+-c+a HTTP/1.1',
  ],
  misses: [
    'GET /q?text=learn+python+and+perl HTTP/1.1',
    'GET /q?text=what+is+sudo+for HTTP/1.1',
    'GET /q?text=xargs+examples HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=nohup+sh+-c+id HTTP/1.1"' },
    'GET /a?x=nohup+shs+-c+id HTTP/1.1',
    'GET /a?x=busybox+-cs+-c+id HTTP/1.1',
  ],
})
