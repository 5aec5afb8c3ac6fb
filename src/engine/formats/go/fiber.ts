import { defineFormat } from '../format.ts'
import { goDuration } from '../go-duration.ts'
import { PiecesReader, address, anything, method, status, word, written } from '../pieces.ts'

export default defineFormat({
  id: 'go/fiber',
  title: 'Fiber’s logger',
  docs: 'https://docs.gofiber.io/api/middleware/logger',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${anything} | ${status} | ${goDuration} | ${address()} | ${method} | ${word('target')} | ${anything}`,
      written`${anything} | ${status} | ${goDuration} | ${address()} | ${method} | ${word('target')}`,
      written`[${address()}]:${anything} ${status} - ${method} ${word('target')}`,
    ),

  samples: [
    {
      line: '16:07:12 | 404 |     1.5ms | 192.0.2.9 | GET | /x?a=1 | Cannot GET /x',
      gives: {
        status: 404,
        duration: 1.5,
        source: '192.0.2.9',
        method: 'GET',
        target: '/x?a=1',
      },
    },
    {
      line: '[2001:db8::9]:51234 200 - POST /login',
      gives: { source: '2001:db8::9', status: 200, method: 'POST', target: '/login' },
    },
  ],
  rejects: ['16:07:12 | 404 | soon | 192.0.2.9 | GET | /'],
})
