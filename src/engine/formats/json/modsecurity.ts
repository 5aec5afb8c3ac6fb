import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/modsecurity',
  title: 'ModSecurity and Coraza audit log in JSON',
  docs: 'https://github.com/owasp-modsecurity/ModSecurity/wiki/ModSecurity-2-Data-Formats',
  specificity: 9,
  reader: json({
    needs: [
      'transaction>remote_address transaction>client_ip',
      'request>request_line transaction>request>uri transaction>request>method',
      'transaction>time transaction>time_stamp transaction>timestamp transaction>unix_timestamp',
    ],
    means: {
      'transaction>request>hostname': 'vhost',
      'transaction>messages>details>severity': 'priority',
    },
  }),

  samples: [
    {
      line: String.raw`{"transaction":{"time":"10/Oct/2026:15:55:36 +0200","transaction_id":"i","remote_address":"203.0.113.9","remote_port":43790,"local_address":"192.0.2.1","local_port":80},"request":{"request_line":"GET /x.php?c=/bin/sh HTTP/1.1","headers":{"Host":"a.example:80","User-Agent":"curl/8.0","Accept":"*/*"},"body":["c=1"]},"response":{"protocol":"HTTP/1.0","status":403,"headers":{"Content-Length":"274","Host":"no.example"},"body":"<p>no</p>\n"},"audit_data":{"messages":["Warning. Matched phrase \"bin/sh\" at ARGS:c.","Access denied"],"action":{"intercepted":true,"phase":2,"message":"no"},"producer":["ModSecurity for Apache/2.9.2"],"server":"Apache"}}`,
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/x.php?c=/bin/sh',
        protocol: 'HTTP/1.1',
        agent: 'curl/8.0',
        vhost: 'a.example',
        message: 'Warning. Matched phrase "bin/sh" at ARGS:c.',
        time: '2026-10-10T13:55:36.000Z',
        status: 403,
      },
    },
    {
      line: '{"transaction":{"client_ip":"203.0.113.9","time_stamp":"Sat Oct 10 13:55:36 2026","server_id":"s","client_port":5000,"host_ip":"192.0.2.1","host_port":80,"unique_id":"i","request":{"method":"GET","http_version":1.1,"hostname":"a.example","uri":"/?q=<script>","headers":{"Host":"a.example","User-Agent":"u"}},"response":{"body":"","http_code":403,"headers":{"Server":"nginx"}},"producer":{"modsecurity":"v3","components":[]},"messages":[{"message":"XSS Attack Detected","details":{"match":"m","ruleId":"941100","file":"f","severity":"2"}}]}}',
      gives: {
        source: '203.0.113.9',
        method: 'GET',
        target: '/?q=<script>',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        level: 'crit',
        message: 'XSS Attack Detected',
        timeLocal: '2026-10-10T13:55:36.000',
        status: 403,
      },
    },
    {
      line: '{"transaction":{"timestamp":"2026/10/10 13:55:36","unix_timestamp":1791640536123456789,"id":"i","client_ip":"203.0.113.9","client_port":0,"host_ip":"","request":{"method":"POST","protocol":"HTTP/1.1","uri":"/login","http_version":"","headers":{"host":["a.example"],"user-agent":["u"]},"body":""},"response":{"protocol":"","status":0,"headers":{},"body":""},"producer":{"connector":""}},"messages":[{"actionset":"","message":"","data":{"msg":"x"}}]}',
      gives: {
        source: '203.0.113.9',
        method: 'POST',
        target: '/login',
        protocol: 'HTTP/1.1',
        agent: 'u',
        vhost: 'a.example',
        message: 'x',
        time: '2026-10-10T13:55:36.123Z',
      },
    },
  ],
  rejects: ['{"transaction":{"time":"10/Oct/2026:15:55:36 +0200"}}'],
})
