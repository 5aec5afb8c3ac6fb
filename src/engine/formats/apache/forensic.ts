import { ForensicReader } from '../forensic.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'apache/forensic',
  title: 'Apache mod_log_forensic',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_log_forensic.html',
  specificity: 8,
  reader: () => new ForensicReader(),

  samples: [
    {
      line: '+7781:6c0f3d1e:0|GET /?a=%7c HTTP/1.1|Host:www.example.org:8443|User-Agent:Mozilla/5.0 (x)|Referer:https://a.example/|X-Forwarded-For:192.0.2.9',
      gives: {
        method: 'GET',
        target: '/?a=%7c',
        protocol: 'HTTP/1.1',
        vhost: 'www.example.org',
        agent: 'Mozilla/5.0 (x)',
        referrer: 'https://a.example/',
        sources: '192.0.2.9',
        source: '192.0.2.9',
      },
    },
    { line: '-7781:6c0f3d1e:0', gives: { message: '-7781:6c0f3d1e:0' } },
  ],
  rejects: ['+ a list', '-- a note', '+abcdefghi|GET / HTTP/1.1', '-- 12345678', '--0a1b2c3d-A--'],
})
