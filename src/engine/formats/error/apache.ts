import { ApacheErrorReader } from '../apache-error.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'error/apache',
  title: 'Apache error log, 2.2 and 2.4',
  docs: 'https://httpd.apache.org/docs/2.4/mod/core.html#errorlogformat',
  specificity: 9,
  reader: () => new ApacheErrorReader(),

  samples: [
    {
      line: '[Mon Oct 26 16:22:08.103786 2026] [ssl:info] [pid 411:tid 140001] [client [2001:db8::5]:45678] AH01964: Connection to child 3 established',
      gives: {
        timeLocal: '2026-10-26T16:22:08.103',
        program: 'ssl',
        level: 'info',
        pid: '411',
        source: '2001:db8::5',
        message: 'AH01964: Connection to child 3 established',
      },
    },
    {
      line: "[Mon Oct 26 16:22:08.103786 2026] [rewrite:trace3] [pid 411:tid 140001] mod_rewrite.c(470): [client 203.0.113.5:45678] 203.0.113.5 - - [a.example/sid#1][rid#2/initial] applying pattern '^/x' to uri '/'",
      gives: {
        timeLocal: '2026-10-26T16:22:08.103',
        program: 'rewrite',
        level: 'trace3',
        pid: '411',
        source: '203.0.113.5',
        message:
          "mod_rewrite.c(470): [client 203.0.113.5:45678] 203.0.113.5 - - [a.example/sid#1][rid#2/initial] applying pattern '^/x' to uri '/'",
      },
    },
    {
      line: '[Mon Oct 26 16:22:08 2026] [error] [client 203.0.113.5] script not found or unable to stat: /var/www/cgi-bin/old.cgi, referer: http://c.example/?u=1',
      gives: {
        timeLocal: '2026-10-26T16:22:08.000',
        level: 'error',
        source: '203.0.113.5',
        message: 'script not found or unable to stat: /var/www/cgi-bin/old.cgi',
        referrer: 'http://c.example/?u=1',
      },
    },
    {
      line: '[Mon Oct 26 16:22:08.103786 2026] [cgi:error] [pid 411:tid 140001] [client 203.0.113.5:45678] AH01264: script not found or unable to stat: /usr/lib/cgi-bin/t.cgi',
      gives: {
        timeLocal: '2026-10-26T16:22:08.103',
        program: 'cgi',
        level: 'error',
        pid: '411',
        source: '203.0.113.5',
        message: 'AH01264: script not found or unable to stat: /usr/lib/cgi-bin/t.cgi',
      },
    },
    {
      line: '[Mon Oct 26 16:22:09.000001 2026] [:error] [pid 7] [client ::1:37752] [client ::1] ModSecurity: Warning. Matched "x" at ARGS:a. [hostname "d.example"] [uri "/admin/"] [unique_id "ab"]',
      gives: {
        timeLocal: '2026-10-26T16:22:09.000',
        level: 'error',
        pid: '7',
        source: '::1',
        message:
          'ModSecurity: Warning. Matched "x" at ARGS:a. [hostname "d.example"] [uri "/admin/"] [unique_id "ab"]',
        vhost: 'd.example',
        target: '/admin/',
      },
    },
    {
      line: '[Mon Oct 26 16:22:10 2026] [notice] caught SIGTERM, shutting down',
      gives: {
        timeLocal: '2026-10-26T16:22:10.000',
        level: 'notice',
        message: 'caught SIGTERM, shutting down',
      },
    },
    {
      line: '[Mon Oct 26 16:22:11 2026] [error] [client 203.0.113.5] PHP Fatal error:  Uncaught Exception: no in /srv/a.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/a.php on line 3',
      gives: {
        timeLocal: '2026-10-26T16:22:11.000',
        level: 'error',
        source: '203.0.113.5',
        message:
          'PHP Fatal error:  Uncaught Exception: no in /srv/a.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/a.php on line 3',
      },
    },
  ],
  rejects: [
    '2026/10/25 14:49:34 [error] 9#9: *1 open() "/x" failed, client: 203.0.113.5', // error/nginx
    '[Mon Oct 26 16:22:08 2026] something without a level',
    '203.0.113.5 - - [26/Oct/2026:16:22:08 +0000] "GET / HTTP/1.1" 200 1', // access/common
    '[info] a line of some other program',
  ],
})
