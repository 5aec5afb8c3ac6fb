import { EnvoyReader } from '../envoy.ts'
import { defineFormat } from '../format.ts'

export default defineFormat({
  id: 'proxy/envoy',
  title: 'Envoy and Istio',
  docs: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#default-format-string',
  specificity: 9,
  reader: () => new EnvoyReader(),

  samples: [
    {
      line: '[2026-07-13T15:56:58.312Z] "GET /v1/search?q=a+b HTTP/1.1" 200 - 0 11187 107 106 "198.51.100.154, 10.0.0.2" "Agent/1.1 (+https://a.example/)" "820b432a-32c1-98d5-b5e2-310f824f940f" "api.shop.example:8443" "10.0.0.9:8000"',
      gives: {
        source: '198.51.100.154',
        sources: '198.51.100.154, 10.0.0.2',
        vhost: 'api.shop.example',
        time: '2026-07-13T15:56:58.312Z',
        method: 'GET',
        target: '/v1/search?q=a+b',
        protocol: 'HTTP/1.1',
        agent: 'Agent/1.1 (+https://a.example/)',
        status: 200,
        bytes: 11187,
        duration: 107,
      },
    },
    {
      line: '[2026-11-25T21:26:18.409Z] "POST /status/418 HTTP/2" 418 NR route_not_found - "-" 5 135 4 - "-" "curl/8" "84961386" "web:8000" "-" outbound|8000||web.default.svc.cluster.local 10.44.1.27:37652 10.0.45.184:8000 203.0.113.23:46520 - default',
      gives: {
        source: '203.0.113.23',
        vhost: 'web',
        time: '2026-11-25T21:26:18.409Z',
        method: 'POST',
        target: '/status/418',
        protocol: 'HTTP/2',
        agent: 'curl/8',
        status: 418,
        bytes: 135,
        duration: 4,
      },
    },
    {
      line: 'ACCESS [2026-11-25T21:26:19.000Z] "- - -" 0 UF,URX "-" "-" 0 0 9 - "-" "-" "-" "-" "10.0.0.1:9000"',
      gives: { time: '2026-11-25T21:26:19.000Z', bytes: 0, duration: 9 },
    },
  ],
  rejects: [
    '[2026-07-13T15:56:58.312Z] "GET / HTTP/1.1" 200 something else that is no size at all',
    '[13/Jul/2026:15:56:58 +0000] 192.0.2.1 TLSv1.3 TLS_AES_128_GCM_SHA256 "GET / HTTP/1.1" 2326', // ssl/request
  ],
})
