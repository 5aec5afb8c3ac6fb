import { defineFormat } from '../format.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { DockerWrapper } from '../wrap-container.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/docker',
  title: 'docker json-file log',
  docs: 'https://docs.docker.com/engine/logging/drivers/json-file/',
  specificity: 9,
  reader: () => new WrappedReader(new DockerWrapper(), wrappedFormats),

  samples: [
    {
      line: String.raw`{"log":"203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] \"GET /\u00e9?a=\\x20 HTTP/1.1\" 200 13 \"-\" \"curl/8\"\n","stream":"stdout","time":"2026-10-11T02:03:04.20764059Z"}`,
      gives: {
        source: '203.0.113.9',
        time: '2026-10-11T02:03:04.000Z',
        method: 'GET',
        target: String.raw`/é?a=\x20`,
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 13,
        agent: 'curl/8',
      },
    },
    {
      line: String.raw`{"log":"\u001b[32mready\u001b[0m \"now\"\r\n","stream":"stderr","attrs":{"a":"}"},"time":"2026-10-11T02:03:05Z"}`,
      gives: { time: '2026-10-11T02:03:05.000Z', message: 'ready "now"' },
    },
  ],
  rejects: [
    '{"log":"no stream and no time"}',
    '{"stream":"stdout","time":"2026-10-11T02:03:05Z"}',
    '{"log":{"a":1},"stream":"stdout","time":"2026-10-11T02:03:05Z"}',
  ],
})
