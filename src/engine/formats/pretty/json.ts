import { defineFormat } from '../format.ts'
import { PrettyJsonReader } from '../json-pretty.ts'

export default defineFormat({
  id: 'pretty/json',
  title: 'JSON laid out over lines',
  docs: 'https://www.rfc-editor.org/rfc/rfc8259',
  specificity: 6,
  reader: () => new PrettyJsonReader(),

  samples: [
    {
      line: '{\n  "time": "2026-10-10T13:55:36.123Z",\n  "status": 404,\n  "method": "GET",\n  "path": "/x",\n  "params": [{"key": "a", "value": "}"}],\n  "remote_ip": "192.0.2.9"\n}',
      gives: {
        time: '2026-10-10T13:55:36.123Z',
        status: 404,
        method: 'GET',
        target: '/x',
        source: '192.0.2.9',
      },
    },
    {
      line: '  {\n    "httpRequest": {\n      "requestMethod": "POST",\n      "requestUrl": "https://a.example/y",\n      "remoteIp": "2001:db8::9",\n      "status": 200\n    },\n    "timestamp": "2026-10-10T13:55:37Z"\n  },',
      gives: {
        time: '2026-10-10T13:55:37.000Z',
        status: 200,
        method: 'POST',
        target: 'https://a.example/y',
        vhost: 'a.example',
        source: '2001:db8::9',
      },
    },
  ],
  rejects: [
    '{\n  "a": 1\n}',
    '{"time":"2026-10-10T13:55:36Z","remote_ip":"192.0.2.9","path":"/"}',
    'function () {\n  return 1\n}',
  ],
})
