import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/gcp-load-balancer',
  title: 'Google Cloud HTTP(S) load balancer',
  docs: 'https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring',
  specificity: 9,
  reader: json({
    needs: ['httpRequest>requestUrl httpRequest>requestMethod', 'logName insertId resource>type'],
  }),

  samples: [
    {
      line: '{"httpRequest":{"latency":"0.123456s","protocol":"HTTP/1.1","referer":"https://b.example/","remoteIp":"203.0.113.9","requestMethod":"GET","requestSize":"577","requestUrl":"https://a.example:8443/x?a=1","responseSize":"1024","serverIp":"192.0.2.8","status":404,"userAgent":"curl/8.0"},"insertId":"abc","jsonPayload":{"@type":"type.googleapis.com/google.cloud.loadbalancing.type.LoadBalancerLogEntry","statusDetails":"response_sent_by_backend"},"logName":"projects/p/logs/requests","receiveTimestamp":"2026-10-10T13:55:37.1Z","resource":{"labels":{"zone":"global","project_id":"p"},"type":"http_load_balancer"},"severity":"WARNING","timestamp":"2026-10-10T13:55:36.123456Z"}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: 'https://a.example:8443/x?a=1',
        protocol: 'HTTP/1.1',
        referrer: 'https://b.example/',
        agent: 'curl/8.0',
        vhost: 'a.example',
        level: 'WARNING',
        time: '2026-10-10T13:55:36.123Z',
        status: 404,
        bytes: 1024,
        duration: 123.456,
      },
    },
  ],
  rejects: [
    '{"logName":"projects/p/logs/x","timestamp":"2026-10-10T13:55:36Z","textPayload":"started"}',
  ],
})
