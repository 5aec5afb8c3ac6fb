import { defineFormat } from '../format.ts'
import { ProxyManagerReader } from '../npm.ts'

export default defineFormat({
  id: 'npm/proxy-manager',
  title: 'Nginx Proxy Manager',
  docs: 'https://github.com/NginxProxyManager/nginx-proxy-manager/tree/develop/docker/rootfs/etc/nginx/conf.d/include',
  specificity: 9,
  reader: () => new ProxyManagerReader(),

  samples: [
    {
      line: '[10/Nov/2026:10:00:00 +0900] HIT 200 304 - GET https shop.example.org "/a?b=1" [Client 192.0.2.7] [Length 512] [Gzip 3.10] [Sent-to 10.0.0.5] "Mozilla/5.0 (X11) [en]" "https://shop.example.org/"',
      gives: {
        time: '2026-11-10T01:00:00.000Z',
        source: '192.0.2.7',
        method: 'GET',
        target: '/a?b=1',
        vhost: 'shop.example.org',
        status: 304,
        bytes: 512,
        agent: 'Mozilla/5.0 (X11) [en]',
        referrer: 'https://shop.example.org/',
      },
    },
    {
      line: '[10/Nov/2026:10:00:01 +0000] 444 - GET http 198.51.100.1 "/.env" [Client 2001:db8::5] [Length 0] [Gzip -] "-" "-"',
      gives: {
        time: '2026-11-10T10:00:01.000Z',
        source: '2001:db8::5',
        method: 'GET',
        target: '/.env',
        vhost: '198.51.100.1',
        status: 444,
        bytes: 0,
      },
    },
  ],
  rejects: [
    '192.0.2.7 - - [10/Nov/2026:10:00:00 +0900] "GET /a HTTP/1.1" 200 5 "-" "-"',
    '[2026-11-10T10:00:00.000Z] "GET /x HTTP/1.1" 404 NR 0 0 0 - "192.0.2.7" "curl/8" "-" "h" "-"',
  ],
})
