import { defineFormat } from '../format.ts'
import { JsonWrapper } from '../wrap-json.ts'
import { collectedFormats } from '../wrap-collected.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/json',
  title: 'Lines of other logs as collectors send them on: a value in JSON',
  docs: 'https://www.elastic.co/guide/en/beats/filebeat/current/exported-fields-log.html',
  specificity: 6,
  reader: () => new WrappedReader(new JsonWrapper(), collectedFormats),

  samples: [
    {
      line: String.raw`{"@timestamp":"2026-10-11T02:03:05.000Z","log":{"file":{"path":"/var/log/nginx/access.log"},"offset":0},"message":"203.0.113.9 - ann [11/Oct/2026:02:03:04 +0000] \"GET /a?b=1 HTTP/1.1\" 200 13 \"-\" \"curl/8\"","host":{"name":"web1"}}`,
      gives: {
        source: '203.0.113.9',
        user: 'ann',
        time: '2026-10-11T02:03:04.000Z',
        method: 'GET',
        target: '/a?b=1',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 13,
        agent: 'curl/8',
        host: 'web1',
      },
    },
    {
      line: String.raw`{"date":1791684185.5,"log":"2026/10/11 02:03:04 [error] 7#7: *1 open() \"/srv/x\" failed (2: No such file or directory), client: 203.0.113.9, server: a.example, request: \"GET /x HTTP/1.1\", host: \"a.example\"\n","kubernetes":{"pod_name":"web-1","host":"node1"}}`,
      gives: {
        source: '203.0.113.9',
        timeLocal: '2026-10-11T02:03:04.000',
        method: 'GET',
        target: '/x',
        protocol: 'HTTP/1.1',
        vhost: 'a.example',
        level: 'error',
        pid: '7',
        message: 'open() "/srv/x" failed (2: No such file or directory)',
        host: 'node1',
      },
    },
    {
      line: String.raw`{"timestamp":1791684185,"level":"INFO","message":"web.0 nginx: 203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] \"GET / HTTP/1.1\" 502 15 \"-\" \"u\""}`,
      gives: {
        source: '203.0.113.9',
        time: '2026-10-11T02:03:04.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 502,
        bytes: 15,
        agent: 'u',
        level: 'INFO',
        program: 'nginx',
      },
    },
    {
      line: String.raw`{"time":"2026-10-11T02:03:05.5Z","category":"AppServiceHTTPLogs","properties":"{\"CsHost\":\"a.example\",\"CIp\":\"203.0.113.9\",\"CsUriStem\":\"\/x\",\"CsUriQuery\":\"a=1\",\"CsMethod\":\"GET\",\"TimeTaken\":12,\"ScStatus\":\"404\",\"ScBytes\":\"7\"}"}`,
      gives: {
        source: '203.0.113.9',
        time: '2026-10-11T02:03:05.500Z',
        method: 'GET',
        target: '/x?a=1',
        vhost: 'a.example',
        status: 404,
        bytes: 7,
        duration: 12,
      },
    },
  ],
  rejects: [
    '{"time":"2026-10-11T02:03:05Z","message":"it said HTTP/1.1 once, to whoever asked"}',
    '{"time":"2026-10-11T02:03:05Z","message":"2026-10-11 was a fine day for a walk"}',
    '{"time":"2026-10-11T02:03:05Z","client_ip":"203.0.113.9","uri":"/x","message":"203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] \\"GET / HTTP/1.1\\" 502 15"}',
  ],
})
