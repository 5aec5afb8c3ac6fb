import { defineFormat } from '../format.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { ColourWrapper } from '../wrap-container.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/ansi',
  title: 'Log lines with colours for a terminal',
  docs: 'https://ecma-international.org/publications-and-standards/standards/ecma-48/',
  specificity: 6,
  reader: () => new WrappedReader(new ColourWrapper(), wrappedFormats),

  samples: [
    {
      line: '\u001b[1;32m203.0.113.9\u001b[0m - - [11/Oct/2026:02:03:04 +0000] "\u001b[33mGET /a HTTP/1.1\u001b[0m" 404 9',
      gives: {
        source: '203.0.113.9',
        time: '2026-10-11T02:03:04.000Z',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 9,
      },
    },
  ],
  rejects: [
    '\u001b[32mgreen prose\u001b[0m',
    '203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] "GET /a HTTP/1.1" 404 9',
  ],
})
