import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/nginx-upstream',
  title: 'nginx access log in JSON for Logstash, with the times of request and upstream',
  docs: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
  specificity: 8,
  reader: json({
    needs: [
      'clientip client_ip remote_addr',
      'responsetime',
      'upstreamtime upstreamhost upstream_time upstream_addr',
    ],
    means: { responsetime: 'duration s', upstreamtime: 'none' },
  }),

  samples: [
    {
      line: '{"@timestamp":"2026-10-11T15:55:36+02:00","host":"10.0.0.3","clientip":"203.0.113.9","size":612,"responsetime":0.125,"upstreamtime":"0.120","upstreamhost":"10.0.0.4:80","http_host":"a.example","url":"/a","referer":"-","agent":"curl/8","status":"200"}',
      gives: {
        source: '203.0.113.9',
        vhost: 'a.example',
        target: '/a',
        agent: 'curl/8',
        time: '2026-10-11T13:55:36.000Z',
        status: 200,
        bytes: 612,
        duration: 125,
      },
    },
  ],
  rejects: ['{"clientip":"203.0.113.9","responsetime":5}', '{"upstreamtime":"0.1"}'],
})
