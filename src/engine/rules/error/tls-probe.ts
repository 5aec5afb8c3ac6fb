import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/tls-probe',
  title: 'Handshake that is none',
  why: 'What came to the TLS port was no handshake, or a broken one: scanners send plain requests and crafted records there.',
  ja: {
    title: '成立しない TLS ハンドシェイク',
    why: 'TLS のポートに、ハンドシェイクではない内容や壊れたレコードが届きました。スキャナーがよく送ります。',
    falsePositives: '非常に古いクライアントです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc8446#section-6.2',
    'https://attack.mitre.org/techniques/T1595/002/',
  ],
  falsePositives: 'Very old clients.',
  where: ['message'],
  needs: [
    ['ssl_do_handshake', 'ssl_accept', 'ssl handshake', 'ssl library error', 'tls handshake'],
  ],
  match:
    /(?:ssl|tls)[ _](?:do_)?(?:handshake|accept|library error)[^\n]{0,300}(?:length too (?:long|short)|http request|unknown protocol|wrong version number|unsupported protocol|bad packet|record layer|no shared cipher|oversized record|first record does not look)/i,
  hits: [
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::http request)' },
    {
      message:
        'SSL_do_handshake() failed (SSL: error:1408F0C6:ssl3_get_record:packet length too long)',
    },
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::unknown protocol)' },
    {
      message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::wrong version number)',
    },
    {
      message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::unsupported protocol)',
    },
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::bad packet)' },
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::record layer)' },
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::no shared cipher)' },
    { message: 'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::oversized record)' },
    {
      message:
        'SSL_do_handshake() failed (SSL: error:0A00009C:SSL routines::first record does not look)',
    },
    {
      message:
        'SSL_do_handshake() failed (SSL: error:1408F0C6:ssl3_get_record:packet length too short)',
    },
    { message: 'ssl_accept() failed (SSL: error:0A00009C:SSL routines::http request)' },
    { message: 'ssl handshake() failed (SSL: error:0A00009C:SSL routines::http request)' },
    { message: 'ssl library error() failed (SSL: error:0A00009C:SSL routines::http request)' },
    { message: 'tls handshake() failed (SSL: error:0A00009C:SSL routines::http request)' },
  ],
  misses: [
    { message: 'SSL_do_handshake() failed (104: Connection reset by peer)' },
    { message: 'TLS handshake finished in 12 ms' },
    'GET /search?q=SSL_do_handshake()+failed+(SSL:+error:0A00009C:SSL+routines::http+request) HTTP/1.1',
  ],
})
