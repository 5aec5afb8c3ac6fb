import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/absolute-program',
  title: 'Path of a Unix program in a value',
  why: 'Names a program by its full path (/bin/sh, /usr/bin/id), as injected commands do to be independent of PATH.',
  ja: {
    title: '値に書かれた Unix プログラムの絶対パス',
    why: 'PATH に左右されないよう /bin/sh や /usr/bin/id のようにフルパスで指定しています。注入されたコマンドによくある書き方です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03s04.html',
  ],

  where: ['query', 'arg', 'agent'],
  needs: [
    [
      'bin/id',
      'bin/sh',
      'bin/bash',
      'bin/cat',
      'bin/ls',
      'bin/ps',
      'bin/uname',
      'bin/curl',
      'bin/nc',
      'bin/perl',
      'bin/python',
      'bin/sleep',
      'bin/ping',
      'bin/rm',
      'bin/cp',
      'bin/chmod',
      'bin/ifconfig',
      'bin/echo',
      'bin/busybox',
      'bin/telnetd',
      'bin/netstat',
      'bin/dash',
      'bin/ash',
      'bin/w',
      'bin/nmap',
      'bin/head',
      'bin/tail',
      'bin/less',
      'bin/more',
      'bin/find',
      'bin/xterm',
      'bin/php',
    ],
  ],
  match:
    /(?:^|[\s"'&(,;<=>`|])\/?(?:usr\/)?(?:local\/)?s?bin\/(?:id|sh|bash|cat|ls|ps|uname|wget|curl|nc|perl|python\d?|sleep|ping|rm|cp|chmod|whoami|ifconfig|echo|busybox|telnetd|netstat|dash|ash|who|w|nmap|head|tail|less|more|find|xterm|php)(?=$|[\s"#&'();<>`|])/i,

  hits: [
    'GET /cgi-bin/x?cmd=/bin/sh HTTP/1.1',
    'GET /x?f=%3B%2Fusr%2Fbin%2Fid HTTP/1.1',
    'GET /x?f=|usr/bin/whoami HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/bin/bash -c id' },
    ...each(
      'GET /cgi-bin/x?cmd=/bin/{} HTTP/1.1',
      `cat ls ps uname wget curl nc perl python sleep ping rm cp chmod ifconfig echo busybox telnetd netstat
    dash ash who w nmap head tail less more find xterm php`,
    ),
  ],
  misses: [
    'GET /packages/usr/bin/ls HTTP/1.1', // package sites list files by path
    'GET /x?ref=/docs/bin/showcase HTTP/1.1',
    'GET /x?dir=/usr/bin/idle HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/x?cmd=/bin/sh',
    },
    { request: 'GET / HTTP/1.1', agent: 'my/bin/bash -c id' },
  ],
})
