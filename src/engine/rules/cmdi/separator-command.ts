import { commandsAfter, SEPARATORS } from '../commands.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/separator-command',
  title: 'Shell separator and a Unix command',
  why: 'Ends the intended command with ;, |, && or a backtick and appends one of the attacker, to run it on the server.',
  ja: {
    title: 'シェルの区切り文字に続く Unix コマンド',
    why: '「;」「|」「&&」やバッククォートで本来のコマンドを終わらせ、攻撃者のコマンドを続けてサーバー上で実行させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://portswigger.net/web-security/os-command-injection',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  ...commandsAfter(
    SEPARATORS,
    [
      'wget',
      'curl',
      'whoami',
      'uname',
      'ifconfig',
      'ipconfig',
      'netstat',
      'nslookup',
      'getent',
      'printenv',
      'chmod',
      'chown',
      'busybox',
      'crontab',
      'systemctl',
      'mkfifo',
      'netcat',
      'ncat',
      'telnetd',
      'tftp',
      'ftpget',
      'killall',
      'systeminfo',
      'tasklist',
      'xxd',
      'phpinfo',
      'expr',
      'lastlog',
      'htop',
      'visudo',
      'regedit',
      'traceroute',
      'nmap',
      'iptables',
      'shutdown',
      'dmesg',
      'lsof',
      'arp',
      'lscpu',
    ],
    // Not a program's name and version, as clients list what they are made of.
    '(?!\\s\\d{1,3}(?:\\.\\d{1,3}){1,2}[;)]|\\sscripting engine)(?=$|[\\s"#$&\'()+,;<>`|{}])',
  ),

  hits: [
    'GET /ping.php?host=127.0.0.1;whoami HTTP/1.1',
    'GET /ping.php?host=127.0.0.1%26%26%20uname%20-a HTTP/1.1',
    'GET /cgi-bin/;/usr/bin/netstat%20-an HTTP/1.1',
    'GET /a?x=%24(nslookup%20a.example) HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'x|/bin/uname -a' },
    ...each('GET /ping.php?host=127.0.0.1{}whoami HTTP/1.1', '&& &+ `'),
    ...each(
      'GET /ping.php?host=127.0.0.1;{} HTTP/1.1',
      `wget curl ifconfig ipconfig getent printenv chmod chown busybox crontab systemctl mkfifo netcat ncat
    telnetd tftp ftpget killall systeminfo tasklist xxd phpinfo expr lastlog htop visudo regedit
    traceroute nmap iptables shutdown dmesg lsof arp lscpu`,
    ),
    { request: 'GET / HTTP/1.1', agent: '127.0.0.1;whoami' },
    ...each('GET /ping.php?host=127.0.0.1;curl{} HTTP/1.1', '+192.0.2.7; +192.0.2.7) +0.0.2. +0;'),
    'GET /ping.php?host=127.0.0.1;nmap+scripting HTTP/1.1',
    { request: 'GET / HTTP/1.1', user: '127.0.0.1;whoami' },
    ...each(
      'GET /ping.php?host=127.0.0.1{} HTTP/1.1',
      ';netstat ;+wget |+wget &++wget `+wget $(+wget',
    ),
    { request: 'GET / HTTP/1.1', referrer: 'x;/sbin/uname -a' },
    ...each('GET /view?f=a{}/bin/uname+-a HTTP/1.1', ';+ | |+ && &+ &++ ` `+ $( $(+'),
    'GET /view?f=a|whoami HTTP/1.1',
  ],
  misses: [
    'GET /docs/uname;v=2 HTTP/1.1',
    'GET /t?cols=host|netstats|load HTTP/1.1', // a longer word
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (compatible; Curlbot/1.0; +http://bot.example)',
    },
    ...each(
      {
        request: 'GET /packages.json HTTP/1.1',
        agent: 'a/2.5.4 (Linux; 5.15.0; PHP 8.1.2; cURL {})',
      },
      '7.81.0 7.81.0; 8.5',
    ),
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.example/)',
    },
    { message: 'upstream timed out, request: "GET /ping.php?host=127.0.0.1;whoami HTTP/1.1"' },
  ],
})
