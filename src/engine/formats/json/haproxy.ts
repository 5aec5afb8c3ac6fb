import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/haproxy',
  title: 'HAProxy log in JSON',
  docs: 'https://docs.haproxy.org/3.0/configuration.html#8.2.6',
  specificity: 8,
  reader: json({
    needs: [
      'frontend frontend_name fe_name',
      'backend backend_name be_name',
      'termination_state term_state ts time_total total_time conn_active actconn feconn',
    ],
    means: {
      bytes_read: 'bytes',
      term_state: 'none',
      ts: 'none',
      total_time: 'duration ms',
      time_total: 'duration ms',
    },
  }),

  samples: [
    {
      line: '{"time":"10/Oct/2026:13:55:36.250","client_ip":"203.0.113.9","client_port":5000,"frontend":"https~","backend":"web","server":"web1","http_request":"GET /x?a=1 HTTP/1.1","status_code":503,"bytes_read":212,"total_time":17,"termination_state":"SC--","user_agent":"u","host":"a.example"}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        timeLocal: '2026-10-10T13:55:36.250',
        status: 503,
        bytes: 212,
        duration: 17,
      },
    },
  ],
  rejects: ['{"frontend":"a","backend":"b"}'],
})
