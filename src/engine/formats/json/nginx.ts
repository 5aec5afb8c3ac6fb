import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/nginx',
  title: 'nginx access log in JSON, named after its variables',
  docs: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
  specificity: 8,
  reader: json({
    needs: [
      'remote_addr realip_remote_addr http_x_forwarded_for proxy_add_x_forwarded_for',
      'request_uri request uri',
      'body_bytes_sent bytes_sent http_user_agent http_referer request_time time_local time_iso8601 msec',
    ],
    means: { response_time: 'duration s', upstream_response_time: 'none' },
  }),

  samples: [
    {
      line: String.raw`{"time_local":"10/Oct/2026:15:55:36 +0200","remote_addr":"203.0.113.9","remote_user":"ann","request":"GET /a?q=%27 HTTP/1.1","status":"404","body_bytes_sent":"157","request_time":"0.384","http_referrer":"https://b.example/","http_user_agent":"probe \x22é\x22","http_x_forwarded_for":"198.51.100.4, 203.0.113.9","server_name":"a.example","upstream_response_time":"0.380"}`,
      gives: {
        source: '203.0.113.9',
        sources: '198.51.100.4, 203.0.113.9',
        method: 'GET',
        target: '/a?q=%27',
        protocol: 'HTTP/1.1',
        referrer: 'https://b.example/',
        agent: 'probe "é"',
        vhost: 'a.example',
        user: 'ann',
        time: '2026-10-10T13:55:36.000Z',
        status: 404,
        bytes: 157,
        duration: 384,
      },
    },
    {
      line: '{"msec":"1791640536.250","remote_addr":"2001:db8::5","request_method":"POST","uri":"/login","args":"a=1","server_protocol":"HTTP/1.1","status":302,"bytes_sent":512,"host":"a.example","http_user_agent":"u","request_time":1.5,"upstream_addr":"192.0.2.8:80"}',
      gives: {
        source: '2001:db8::5',
        method: 'POST',
        target: '/login?a=1',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        time: '2026-10-10T13:55:36.250Z',
        status: 302,
        bytes: 512,
        duration: 1500,
      },
    },
    {
      line: String.raw`{ "time_iso8601" : "2026-10-10T13:55:37+00:00", "remote_addr" : "203.0.113.9", "request" : "\x16\x03\x01", "status" : 400, "body_bytes_sent" : 150, "http_user_agent" : "-" }`,
      gives: {
        source: '203.0.113.9',
        request: '\x16\x03\x01',
        time: '2026-10-10T13:55:37.000Z',
        status: 400,
        bytes: 150,
      },
    },
  ],
  rejects: ['{"ip":"203.0.113.9","path":"/","status":"200","date":"2026-10-10T13:55:36Z"}'],
})
