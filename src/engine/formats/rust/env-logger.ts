import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  address,
  message,
  oneOf,
  quoted,
  request,
  size,
  status,
  text,
  time,
  took,
  written,
} from '../pieces.ts'
import { readIso } from '../time.ts'

const level = oneOf('level', 'TRACE DEBUG INFO WARN ERROR')

export default defineFormat({
  id: 'rust/env-logger',
  title: 'env_logger, as programs in Rust log; actix-web’s requests',
  docs: 'https://docs.rs/actix-web/latest/actix_web/middleware/struct.Logger.html',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`[${time(readIso)} ${level} ${text('program')}] ${address()} "${request}" ${status} ${size} "${quoted('referrer')}" "${quoted('agent')}" ${took(1000)}`,
      written`[${time(readIso)} ${level} ${text('program')}] ${message()}`,
    ),

  samples: [
    {
      line: '[2026-11-21T04:22:29Z INFO  actix_web::middleware::logger] 192.0.2.9 "GET /x?a=1 HTTP/1.1" 404 12 "-" "curl/8" 0.000123',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'INFO',
        program: 'actix_web::middleware::logger',
        source: '192.0.2.9',
        method: 'GET',
        target: '/x?a=1',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 12,
        agent: 'curl/8',
        duration: 0.123,
      },
    },
    {
      line: '[2026-11-21T04:22:30Z WARN  app] no such user',
      gives: {
        time: '2026-11-21T04:22:30.000Z',
        level: 'WARN',
        program: 'app',
        message: 'no such user',
      },
    },
  ],
  rejects: ['[2026-11-21T04:22:30Z] no level', '[WARN app] no time'],
})
