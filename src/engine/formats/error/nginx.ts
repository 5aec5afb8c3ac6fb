import { defineFormat } from '../format.ts'
import { NginxErrorReader } from '../nginx-error.ts'

export default defineFormat({
  id: 'error/nginx',
  title: 'nginx error log',
  docs: 'https://nginx.org/en/docs/ngx_core_module.html#error_log',
  specificity: 9,
  reader: () => new NginxErrorReader(),

  samples: [
    {
      // signs in with a name that looks like a message and its tail
      line: '2026/10/25 14:49:36 [error] 912#0: *19 user "a": password mismatch, client: 127.0.0.1, server: x, request: "GET / HTTP/1.1", host: "x"": was not found in "/etc/nginx/passwords", client: 203.0.113.78, server: a.example, request: "GET /admin HTTP/1.1", host: "a.example"',
      gives: {
        timeLocal: '2026-10-25T14:49:36.000',
        level: 'error',
        pid: '912',
        source: '203.0.113.78',
        message:
          'user "a": password mismatch, client: 127.0.0.1, server: x, request: "GET / HTTP/1.1", host: "x"": was not found in "/etc/nginx/passwords"',
        method: 'GET',
        target: '/admin',
        protocol: 'HTTP/1.1',
        vhost: 'a.example',
      },
    },
    {
      // and one whose referrer imitates a tail
      line: '2026/10/25 14:49:37 [error] 912#0: *20 user "a": password mismatch, client: 203.0.113.78, server: a.example, request: "GET / HTTP/1.1", host: "a.example", referrer: "x", client: 127.0.0.1, server: x, request: "GET / HTTP/1.1", host: "x"',
      gives: {
        timeLocal: '2026-10-25T14:49:37.000',
        level: 'error',
        pid: '912',
        source: '203.0.113.78',
        message: 'user "a": password mismatch',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        vhost: 'a.example',
        referrer: 'x", client: 127.0.0.1, server: x, request: "GET / HTTP/1.1", host: "x',
      },
    },
    {
      line: '2026/10/25 14:49:34 [error] 912#912: *17 open() "/srv/www/x.php" failed (2: No such file or directory), client: 203.0.113.77, server: a.example, request: "GET /x.php?a=1 HTTP/1.1", host: "www.a.example:8443", referrer: "http://b.example/"',
      gives: {
        timeLocal: '2026-10-25T14:49:34.000',
        level: 'error',
        pid: '912',
        message: 'open() "/srv/www/x.php" failed (2: No such file or directory)',
        source: '203.0.113.77',
        vhost: 'www.a.example',
        method: 'GET',
        target: '/x.php?a=1',
        protocol: 'HTTP/1.1',
        referrer: 'http://b.example/',
      },
    },
    {
      line: '2026/10/25 14:49:35 [error] 912#0: *18 FastCGI sent in stderr: "PHP message: first "quoted" part\nPHP message: second" while reading response header from upstream, client: 2001:db8::5, server: _, request: "POST /api HTTP/2.0", upstream: "fastcgi://unix:/run/php.sock:", host: ""',
      gives: {
        timeLocal: '2026-10-25T14:49:35.000',
        level: 'error',
        pid: '912',
        message:
          'FastCGI sent in stderr: "PHP message: first "quoted" part\nPHP message: second" while reading response header from upstream',
        source: '2001:db8::5',
        method: 'POST',
        target: '/api',
        protocol: 'HTTP/2.0',
      },
    },
    {
      line: '2026/10/25 14:49:36 [notice] 1#1: signal process started',
      gives: {
        timeLocal: '2026-10-25T14:49:36.000',
        level: 'notice',
        pid: '1',
        message: 'signal process started',
      },
    },
  ],
  rejects: [
    '2026/10/25 14:49:34 some program said [error]',
    '[Sun Oct 25 14:49:34 2026] [error] [client 203.0.113.77] File does not exist: /srv/x', // error/apache
    '2026-10-25 14:49:34,120 fail2ban.actions [3]: NOTICE [sshd] Ban 203.0.113.77', // fail2ban/log
  ],
})
