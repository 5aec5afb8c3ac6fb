import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/bad-request',
  title: 'Request that is no request',
  why: 'The server could not read what came: tools that probe or break protocols send such.',
  ja: {
    title: '不正なリクエスト',
    why: 'サーバーが読めない内容です。探索や破壊を狙うツールが送ります。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1190'],
  cwe: [444],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],

  where: ['message'],
  needs: [
    [
      'client sent invalid',
      'invalid uri',
      'uri too long',
      'without hostname',
      'client sent too',
      'invalid method',
      'request failed: ',
      'via sni',
      'file name too long',
    ],
  ],
  match:
    /client sent (?:invalid|too)|invalid uri in request|uri too long|without hostname|invalid method in request|request failed: |(?:hostname .{1,255} provided|no hostname was provided) via sni|failed \(36: file name too long\)/i,

  hits: [
    { message: 'client sent invalid request while reading client request line' },
    { message: 'Invalid URI in request GET HTTP/1.1' },
    { message: 'request failed: erroneous characters after protocol string: x' },
    { message: 'AH02033: No hostname was provided via SNI for a name based virtual host' },
    { message: 'client sent too request while reading client request line' },
    { message: 'URI too long (longer than 8190)' },
    { message: 'client sent HTTP/1.1 request without hostname (see RFC2616 section 14.23): /' },
    { message: 'Invalid method in request \\x16\\x03\\x01' },
    { message: 'open() "/var/www/aaaa" failed (36: File name too long)' },
  ],
  misses: [
    { message: 'reading request header took 12 ms' },
    { message: 'client closed connection' },
    { message: 'client used a name via SNI' },
    'GET /search?q=client+sent+invalid+request+while+reading+client+request+line HTTP/1.1',
  ],
})
