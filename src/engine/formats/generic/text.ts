import { defineFormat } from '../format.ts'
import { GenericReader } from '../generic.ts'

export default defineFormat({
  id: 'generic/text',
  title: 'Any text with times or addresses',
  docs: 'https://www.rfc-editor.org/rfc/rfc3339',
  specificity: 1,
  reader: () => new GenericReader(),

  samples: [
    {
      line: '04:22:29.123 [info] Sent GET /x?a=1 -> 404 in 12ms',
      gives: {
        level: 'info',
        method: 'GET',
        target: '/x?a=1',
        status: 404,
        duration: 12,
        message: '04:22:29.123 [info] Sent GET /x?a=1 -> 404 in 12ms',
      },
    },
    {
      line: '2026/11/21 04:22:29 info shop: done method=POST, path=/pay, status=201, bytes_sent=12 upstream_addr=198.51.100.4:80 remote_ip=192.0.2.9',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'info',
        source: '192.0.2.9',
        method: 'POST',
        target: '/pay',
        status: 201,
        bytes: 12,
        message:
          '2026/11/21 04:22:29 info shop: done method=POST, path=/pay, status=201, bytes_sent=12 upstream_addr=198.51.100.4:80 remote_ip=192.0.2.9',
      },
    },
    {
      line: '2026-11-21 04:22:29 DEBUG request{method=GET uri=/x?a version=HTTP/1.1}: answered status=404',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'DEBUG',
        method: 'GET',
        target: '/x?a',
        status: 404,
        message:
          '2026-11-21 04:22:29 DEBUG request{method=GET uri=/x?a version=HTTP/1.1}: answered status=404',
      },
    },
    {
      line: '0.001 [21/Nov/2026:04:22:29 -0800] GET /x HTTP/1.1 304 0 "a.example" "https://b.example/" "curl/8" "-"',
      gives: {
        time: '2026-11-21T12:22:29.000Z',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/1.1',
        status: 304,
        bytes: 0,
        vhost: 'a.example',
        referrer: 'https://b.example/',
        agent: 'curl/8',
        message:
          '0.001 [21/Nov/2026:04:22:29 -0800] GET /x HTTP/1.1 304 0 "a.example" "https://b.example/" "curl/8" "-"',
      },
    },
    {
      line: '1795235029|192.0.2.9|GET /admin/api.php?a HTTP/1.1|200|668',
      gives: {
        time: '2026-11-21T04:23:49.000Z',
        source: '192.0.2.9',
        method: 'GET',
        target: '/admin/api.php?a',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 668,
        message: '1795235029|192.0.2.9|GET /admin/api.php?a HTTP/1.1|200|668',
      },
    },
    {
      line: "[2026-11-21 04:22:29] NOTICE[7] res_pjsip/pjsip_distributor.c: Request from <sip:al@10.0.0.1> failed for '192.0.2.9:4833' - No match",
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'NOTICE',
        source: '192.0.2.9',
        message:
          "[2026-11-21 04:22:29] NOTICE[7] res_pjsip/pjsip_distributor.c: Request from <sip:al@10.0.0.1> failed for '192.0.2.9:4833' - No match",
      },
    },
    {
      line: '11-21 04:22:29.026292 [WARN] cannot find user from 192.0.2.9',
      gives: {
        timeNoYear: '11-21T04:22:29.026',
        level: 'WARN',
        source: '192.0.2.9',
        message: '11-21 04:22:29.026292 [WARN] cannot find user from 192.0.2.9',
      },
    },
    {
      line: '2026-11-21T04:22:29.634875Z 113 [Note] [Server] Access denied for user from 192.0.2.9',
      gives: {
        time: '2026-11-21T04:22:29.634Z',
        level: 'Note',
        source: '192.0.2.9',
        message:
          '2026-11-21T04:22:29.634875Z 113 [Note] [Server] Access denied for user from 192.0.2.9',
      },
    },
    {
      line: 'CONNECT   Nov 21 04:22:29 [67]: Request (file descriptor 4): CONNECT a.example:443 HTTP/1.1',
      gives: {
        timeNoYear: '11-21T04:22:29.000',
        method: 'CONNECT',
        target: 'a.example:443',
        protocol: 'HTTP/1.1',
        message:
          'CONNECT   Nov 21 04:22:29 [67]: Request (file descriptor 4): CONNECT a.example:443 HTTP/1.1',
      },
    },
    {
      line: '54 [main] INFO com.example.Shop - ready',
      gives: { level: 'INFO', message: '54 [main] INFO com.example.Shop - ready' },
    },
    {
      line: '21.11.2026 04:22:29 shop[7]: [error] checkout of 192.0.2.9 was refused',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'error',
        source: '192.0.2.9',
        message: '21.11.2026 04:22:29 shop[7]: [error] checkout of 192.0.2.9 was refused',
      },
    },
    {
      line: '192.0.2.9 | 2026-11-21 04:22:29 | GET /x?a=1 HTTP/1.1 | 404 | Chrome/120.0.0.0',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        source: '192.0.2.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/1.1',
        status: 404,
        message: '192.0.2.9 | 2026-11-21 04:22:29 | GET /x?a=1 HTTP/1.1 | 404 | Chrome/120.0.0.0',
      },
    },
    {
      line: 'blocked 2001:db8::9 for good',
      gives: { source: '2001:db8::9', message: 'blocked 2001:db8::9 for good' },
    },
    {
      line: 'Sat, 21 Nov 2026 04:22:29 GMT FATAL: cannot connect to 198.51.100.4 for a request from 192.0.2.9',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'FATAL',
        source: '192.0.2.9',
        message:
          'Sat, 21 Nov 2026 04:22:29 GMT FATAL: cannot connect to 198.51.100.4 for a request from 192.0.2.9',
      },
    },
    {
      line: '11/21/2026 4:22:29 PM INFO started version 1.2.3.400 of Ab::Cd on 0.0.0.0:80',
      gives: {
        timeLocal: '2026-11-21T16:22:29.000',
        level: 'INFO',
        message: '11/21/2026 4:22:29 PM INFO started version 1.2.3.400 of Ab::Cd on 0.0.0.0:80',
      },
    },
  ],
  rejects: [
    'Dear all, the server is down.',
    '#Date: 2026-11-21 04:22:29', // w3c/extended
    'updated to Chrome/120.0.0.0 and 04:22:29 at 00:1b:44:11:3a:b7',
  ],
})
