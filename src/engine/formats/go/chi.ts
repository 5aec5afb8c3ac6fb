import { defineFormat } from '../format.ts'
import { goDuration } from '../go-duration.ts'
import {
  PiecesReader,
  address,
  anything,
  requestBefore,
  size,
  status,
  time,
  written,
} from '../pieces.ts'
import { readTime } from '../time.ts'

export default defineFormat({
  id: 'go/chi',
  title: 'chi’s logger',
  docs: 'https://github.com/go-chi/chi/blob/master/middleware/logger.go',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`${time(readTime)} "${requestBefore}" from ${address(true)} - ${status} ${size}B in ${goDuration}`,
      written`${time(readTime)} [${anything}] "${requestBefore}" from ${address(true)} - ${status} ${size}B in ${goDuration}`,
    ),

  samples: [
    {
      line: '2026/11/21 04:22:29 "GET http://a.example/x?a=1 HTTP/1.1" from 192.0.2.9:51234 - 404 19B in 112.3µs',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        method: 'GET',
        target: 'http://a.example/x?a=1',
        protocol: 'HTTP/1.1',
        source: '192.0.2.9',
        status: 404,
        bytes: 19,
        duration: 0.1123,
      },
    },
    {
      line: '2026/11/21 04:22:30 [web1/6QvxJ0gFsi-000001] "POST http://a.example/ HTTP/2.0" from [2001:db8::9]:51234 - 200 0B in 1.5ms',
      gives: {
        timeLocal: '2026-11-21T04:22:30.000',
        method: 'POST',
        target: 'http://a.example/',
        protocol: 'HTTP/2.0',
        source: '2001:db8::9',
        status: 200,
        bytes: 0,
        duration: 1.5,
      },
    },
  ],
  rejects: ['2026/11/21 04:22:29 "GET / HTTP/1.1" from the cache - 200 1B in time'],
})
