import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/caddy',
  title: 'Caddy access log',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/log',
  specificity: 9,
  reader: json({
    needs: [
      'logger level',
      'request>remote_ip request>client_ip request>remote_addr',
      'ts time timestamp',
    ],
    means: { size: 'bytes', bytes_read: 'none', duration: 'duration s', 'request>host': 'vhost' },
  }),

  samples: [
    {
      line: '{"level":"info","ts":1760104536.1234567,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.1","remote_port":"44790","client_ip":"203.0.113.9","proto":"HTTP/2.0","method":"GET","host":"a.example:8443","uri":"/a?b=1\\u0026c=2","headers":{"User-Agent":["curl/8.0"],"X-Forwarded-For":["203.0.113.9, 192.0.2.8"],"Referer":["https://b.example/"],"Status":["999"]},"tls":{"proto":"h2","server_name":"a.example"}},"bytes_read":5,"user_id":"ann","duration":0.001234567,"size":18630,"status":200,"resp_headers":{"Server":["Caddy"]}}',
      gives: {
        level: 'info',
        time: '2025-10-10T13:55:36.123Z',
        message: 'handled request',
        source: '203.0.113.9',
        sources: '203.0.113.9, 192.0.2.8',
        protocol: 'HTTP/2.0',
        method: 'GET',
        vhost: 'a.example',
        target: '/a?b=1&c=2',
        agent: 'curl/8.0',
        referrer: 'https://b.example/',
        user: 'ann',
        duration: 1.234567,
        bytes: 18630,
        status: 200,
      },
    },
    {
      line: '{"level":"error","ts":"2026/10/10 13:55:36.250","logger":"http.log.access.log0","msg":"handled request","request":{"remote_addr":"[2001:db8::5]:5123","proto":"HTTP/1.1","method":"GET","host":"a.example","uri":"/","headers":{}},"duration":1.5,"size":0,"status":502}',
      gives: {
        level: 'error',
        timeLocal: '2026-10-10T13:55:36.250',
        message: 'handled request',
        source: '2001:db8::5',
        protocol: 'HTTP/1.1',
        method: 'GET',
        vhost: 'a.example',
        target: '/',
        duration: 1500,
        bytes: 0,
        status: 502,
      },
    },
  ],
  rejects: [
    '{"level":"info","ts":1760104536.12,"logger":"admin","msg":"admin endpoint started"}', // json/other
    '{"request":{"remote_ip":"192.0.2.1"}}',
    '',
  ],
})
