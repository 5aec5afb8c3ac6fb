import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { NOT_BROWSED } from '../words.ts'

export default defineRule({
  id: 'lfi/proc-file',
  title: 'Process file of Linux (/proc/self)',
  why: 'Reads the environment or the open files of the server process; environ can also carry code that an include then runs.',
  ja: {
    title: 'Linux のプロセス情報の要求（/proc/self/environ など）',
    why: 'サーバープロセスの環境変数や開いているファイルを読もうとしています。environ に仕込んだコードをインクルードで実行する手口もあります。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [98, 22],
  refs: [
    'https://man7.org/linux/man-pages/man5/proc.5.html',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.1-Testing_for_File_Inclusion',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user', 'message'],
  needs: [['proc/']],
  match: new RegExp(
    String.raw`(?:(?:^|[^\w-])proc[/\\]{1,4}(?:(?:self|thread-self|\d{1,7}|\*)[/\\]{1,4}(?:environ|cmdline|maps|status|stat|fd|cwd|root|exe|mounts|net|task)\b|(?:version|cpuinfo|mounts|meminfo|net[/\\](?:tcp|arp|route|fib_trie)|sched_debug|self)(?![\w-]|\.[a-z])))${NOT_BROWSED}`,
    'i',
  ),

  hits: [
    'GET /index.php?page=../../proc/self/environ%00 HTTP/1.1',
    'GET /index.php?page=/proc/self/fd/3 HTTP/1.1',
    'GET /view?f=/proc/1/cmdline HTTP/1.1',
    'GET ../../proc/version HTTP/1.1',
    'GET /index.php?page=../../proc/thread-self/environ%00 HTTP/1.1',
    'GET /index.php?page=/proc/*/fd/3 HTTP/1.1',
    ...each('GET /view?f=/proc/1/{} HTTP/1.1', 'maps status stat cwd root exe mounts net task'),
    ...each('GET ../../proc/{} HTTP/1.1', 'cpuinfo mounts meminfo net/tcp sched_debug self'),
    ...each('GET ../../proc/net/{} HTTP/1.1', 'arp route fib_trie'),
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/index.php?page=../../proc/self/environ%00',
    },
    { request: 'GET / HTTP/1.1', agent: '../../proc/self/environ' },
    { request: 'GET / HTTP/1.1', user: '../../proc/self/environ' },
    { message: 'File does not exist: /var/www/html/../../proc/self/environ' },
  ],
  misses: [
    'GET /linux/v6.8/source/fs/proc/version.c HTTP/1.1',
    'GET /ada/kernel/tree/fs/proc/self HTTP/1.1',
    'GET /gitweb/?p=a.git;a=tree;f=fs/proc/self;hb=HEAD HTTP/1.1',
    'GET /proc/orders/12 HTTP/1.1',
    'GET /xproc/self/environ HTTP/1.1',
    'GET /proc/self-service/ HTTP/1.1',
    'GET /view?f=/proc/1/cmdlines HTTP/1.1',
    'GET ../../proc/versions HTTP/1.1',
  ],
})
