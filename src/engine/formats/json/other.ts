import { defineFormat } from '../format.ts'
import { anyJson } from '../json-reader.ts'
import { PersonReader } from '../syslog-person.ts'

const read = anyJson()

export default defineFormat({
  id: 'json/other',
  title: 'JSON lines with keys of any names',
  docs: 'https://jsonlines.org/',
  specificity: 4,
  reader: () => new PersonReader(read()),

  samples: [
    {
      line: '{"level":"warn","ts":1760104536.5,"logger":"http.handlers.waf","msg":"[client \\"203.0.113.9\\"] Coraza: Warning. Missing header"}',
      gives: {
        level: 'warn',
        time: '2025-10-10T13:55:36.500Z',
        source: '203.0.113.9',
        message: '[client "203.0.113.9"] Coraza: Warning. Missing header',
      },
    },
    {
      line: '{"@timestamp":"2026-10-10T13:55:36.123456789Z","http.request.method":"GET","url":{"path":"/a","query":"b=1"},"http":{"response":{"status_code":"404","body":{"bytes":12}},"version":"2"},"source":{"ip":"203.0.113.9"},"user_agent":{"original":"probe \\"1\\""},"event":{"duration":2500000}}',
      gives: {
        time: '2026-10-10T13:55:36.123Z',
        method: 'GET',
        target: '/a?b=1',
        status: 404,
        bytes: 12,
        protocol: 'HTTP/2',
        source: '203.0.113.9',
        agent: 'probe "1"',
        duration: 2.5,
      },
    },
    {
      line: '{"level":30,"time":1760104536123,"pid":7,"hostname":"web1","req":{"method":"POST","url":"/login?a=1","headers":{"host":"a.example:3000","user-agent":"u","x-method":"no"},"remoteAddress":"::ffff:203.0.113.9"},"res":{"statusCode":401,"headers":{"host":"b.example"}},"responseTime":5,"msg":"request completed"}',
      gives: {
        level: '30',
        time: '2025-10-10T13:55:36.123Z',
        pid: '7',
        host: 'web1',
        method: 'POST',
        target: '/login?a=1',
        vhost: 'a.example',
        agent: 'u',
        source: '203.0.113.9',
        status: 401,
        duration: 5,
        message: 'request completed',
      },
    },
    {
      line: 'app: {"when":"x","t":"2026-10-10 13:55:36 UTC","remote_addr":"203.0.113.9","url":"/x","latency":"1m2.5s","status":200',
      gives: {
        time: '2026-10-10T13:55:36.000Z',
        source: '203.0.113.9',
        target: '/x',
        duration: 62500,
        status: 200,
      },
    },
  ],
  rejects: [
    '{"a":1}',
    '{"message":"no time, no address"}',
    '[1,2]',
    '{}',
    '{"a":{"b":"203.0.113.9"}}',
  ],
})
