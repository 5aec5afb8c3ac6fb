import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  client,
  digits,
  oneOf,
  rest,
  size,
  status,
  time,
  took,
  written,
} from '../pieces.ts'
import { readClf } from '../time.ts'

export default defineFormat({
  id: 'access/stream',
  title: 'nginx stream (TCP and UDP) log, as its documentation has it',
  docs: 'https://nginx.org/en/docs/stream/ngx_stream_log_module.html',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${client} [${time(readClf)}] ${oneOf(undefined, 'TCP UDP')} ${status} ${size} ${digits()} ${took(1000)}${rest}`,
    ),

  samples: [
    {
      line: '192.0.2.9 [21/Nov/2026:04:22:29 +0100] TCP 200 8743 944 0.473 "10.0.0.4:5432"',
      gives: {
        source: '192.0.2.9',
        time: '2026-11-21T03:22:29.000Z',
        status: 200,
        bytes: 8743,
        duration: 473,
      },
    },
  ],
  rejects: [
    '192.0.2.9 [21/Nov/2026:04:22:29 +0100] ICMP 200 8743 944 0.473',
    '192.0.2.9 - - [21/Nov/2026:04:22:29 +0100] "TCP" 200 8743',
  ],
})
