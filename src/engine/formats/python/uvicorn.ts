import { defineFormat } from '../format.ts'
import {
  address,
  message,
  oneOf,
  PiecesReader,
  requestBefore,
  rest,
  status,
  written,
} from '../pieces.ts'

const level = oneOf('level', 'DEBUG INFO WARNING ERROR CRITICAL TRACE')

export default defineFormat({
  id: 'python/uvicorn',
  title: 'Uvicorn, as its console shows it',
  docs: 'https://www.uvicorn.org/settings/#logging',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${level}: ${address(true)} - "${requestBefore}" ${status}${rest}`,
      written`${level}:  ${message('uvicorn')}`,
    ),

  samples: [
    {
      line: 'INFO:     192.0.2.9:51122 - "GET /docs?a="b" HTTP/1.1" 404 Not Found',
      gives: {
        level: 'INFO',
        source: '192.0.2.9',
        method: 'GET',
        target: '/docs?a="b"',
        protocol: 'HTTP/1.1',
        status: 404,
      },
    },
    {
      line: 'INFO:     2001:db8::9:51122 - "GET / HTTP/1.1" 200',
      gives: {
        level: 'INFO',
        source: '2001:db8::9',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
      },
    },
    {
      line: 'WARNING:  Invalid HTTP request received.',
      gives: { level: 'WARNING', message: 'Invalid HTTP request received.' },
    },
  ],
  rejects: ['INFO: one blank is prose', 'INFO:werkzeug:started', 'see the INFO:     of it'],
})
