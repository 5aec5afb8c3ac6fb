import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/cloudflare-firewall',
  title: 'Cloudflare Logpush, firewall events',
  docs: 'https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/firewall_events/',
  specificity: 9,
  reader: json({ needs: ['ClientIP', 'Datetime', 'Action', 'Source RuleID Kind'] }),

  samples: [
    {
      line: '{"Action":"block","ClientASN":64500,"ClientIP":"203.0.113.9","ClientRequestHost":"a.example","ClientRequestMethod":"GET","ClientRequestPath":"/x.php","ClientRequestProtocol":"HTTP/1.1","ClientRequestQuery":"?id=1","ClientRequestUserAgent":"u","Datetime":"2026-10-10T13:55:36Z","Description":"SQL injection","EdgeResponseStatus":403,"Kind":"firewall","OriginResponseStatus":0,"RayID":"87a1","RuleID":"100015","Source":"firewallmanaged"}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x.php?id=1',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        message: 'SQL injection',
        time: '2026-10-10T13:55:36.000Z',
        status: 403,
      },
    },
  ],
  rejects: ['{"ClientIP":"203.0.113.9","EdgeStartTimestamp":1791640536123456789}'],
})
