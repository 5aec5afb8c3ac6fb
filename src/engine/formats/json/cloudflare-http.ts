import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/cloudflare-http',
  title: 'Cloudflare Logpush, HTTP requests',
  docs: 'https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests/',
  specificity: 9,
  reader: json({
    needs: [
      'ClientIP',
      'EdgeStartTimestamp EdgeEndTimestamp',
      'ClientRequestURI ClientRequestPath',
    ],
    means: { EdgeStartTimestamp: 'time', ClientRequestURI: 'target' },
  }),

  samples: [
    {
      line: '{"ClientIP":"203.0.113.9","ClientRequestHost":"a.example","ClientRequestMethod":"GET","ClientRequestURI":"/x?a=1","ClientRequestPath":"/x","ClientRequestProtocol":"HTTP/2","ClientRequestUserAgent":"Mozilla/5.0 (X11; Linux x86_64)","ClientRequestReferer":"","ClientRequestBytes":99,"EdgeStartTimestamp":1791640536123456789,"EdgeEndTimestamp":1791640536223456789,"EdgeResponseBytes":12480,"EdgeResponseStatus":403,"OriginResponseStatus":0,"CacheResponseStatus":200,"RayID":"87a1b2c3d4e5f001","WAFAction":"block"}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/2',
        agent: 'Mozilla/5.0 (X11; Linux x86_64)',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.123Z',
        status: 403,
        bytes: 12480,
      },
    },
    {
      line: '{"CacheResponseBytes":5,"ClientIP":"2001:db8::5","ClientRequestHost":"a.example","ClientRequestMethod":"POST","ClientRequestURI":"/","ClientRequestReferer":"https://b.example/","EdgeEndTimestamp":"2026-10-10T13:55:37Z","EdgeResponseBytes":7,"EdgeResponseStatus":200,"EdgeStartTimestamp":"2026-10-10T13:55:36Z"}',
      gives: {
        source: '2001:db8::5',
        method: 'POST',
        target: '/',
        referrer: 'https://b.example/',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.000Z',
        status: 200,
        bytes: 7,
      },
    },
  ],
  rejects: [
    '{"ClientIP":"203.0.113.9","Datetime":"2026-10-10T13:55:36Z","Action":"block","Kind":"firewall","ClientRequestPath":"/"}',
  ],
})
