import { defineFormat } from '../format.ts'
import { NginxRestReader } from '../nginx-error.ts'

export default defineFormat({
  id: 'error/nginx-rest',
  title: 'nginx error log, the further lines of an event that each have a head',
  docs: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html',
  specificity: 1,
  reader: () => new NginxRestReader(),

  samples: [
    {
      line: 'PHP message: PHP Warning:  no such key in /srv/x.php on line 3',
      gives: {
        level: 'Warning',
        message: 'PHP message: PHP Warning:  no such key in /srv/x.php on line 3',
      },
    },
    {
      line: '  thrown in /srv/x.php on line 3" while reading response header from upstream, client: 192.0.2.9, server: a.example, request: "GET /x.php HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "a.example:81", referrer: "https://a.example/"',
      gives: {
        source: '192.0.2.9',
        vhost: 'a.example',
        method: 'GET',
        target: '/x.php',
        protocol: 'HTTP/1.1',
        referrer: 'https://a.example/',
        message: '  thrown in /srv/x.php on line 3" while reading response header from upstream',
      },
    },
  ],
  rejects: [
    '2026/10/25 14:49:34 [error] 7#7: *1 no, client: 192.0.2.9, server: a', // error/nginx
    'a sentence, client: 192.0.2.9, server: b',
  ],
})
