import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/envoy',
  title: 'Envoy and Istio access log in JSON',
  docs: 'https://istio.io/latest/docs/tasks/observability/logs/access-log/',
  specificity: 9,
  reader: json({
    needs: [
      'response_code',
      'response_flags',
      'start_time timestamp @timestamp time',
      'duration upstream_cluster',
    ],
    means: { duration: 'duration ms', start_time: 'time' },
  }),

  samples: [
    {
      line: '{"start_time":"2026-10-10T13:55:36.123Z","method":"GET","path":"/x?a=1","protocol":"HTTP/1.1","response_code":404,"response_flags":"-","response_code_details":"via_upstream","bytes_received":9,"bytes_sent":178,"duration":3,"upstream_service_time":"2","x_forwarded_for":"203.0.113.9","user_agent":"curl/8.0","request_id":"i","authority":"a.example","upstream_host":"192.0.2.8:8080","upstream_cluster":"inbound|80||","downstream_local_address":"192.0.2.4:80","downstream_remote_address":"198.51.100.7:5678","requested_server_name":null,"route_name":"default"}',
      gives: {
        source: '198.51.100.7',
        sources: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/1.1',
        agent: 'curl/8.0',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.123Z',
        status: 404,
        bytes: 178,
        duration: 3,
      },
    },
  ],
  rejects: ['{"response_code":200,"start_time":"2026-10-10T13:55:36.123Z"}'],
})
