import { defineFormat } from '../format.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { ComposeWrapper } from '../wrap-container.ts'
import { WrappedReader } from '../wrap.ts'

export default defineFormat({
  id: 'wrapped/compose',
  title: 'Output of docker compose',
  docs: 'https://docs.docker.com/reference/cli/docker/compose/logs/',
  specificity: 7,
  reader: () => new WrappedReader(new ComposeWrapper(), wrappedFormats),

  samples: [
    {
      line: '\u001b[36mweb-1   |\u001b[0m 203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] "GET / HTTP/1.1" 200 13',
      gives: {
        program: 'web-1',
        source: '203.0.113.9',
        time: '2026-10-11T02:03:04.000Z',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 13,
      },
    },
    {
      line: 'shop_db_1  | ready for connections | port 3306',
      gives: { program: 'shop_db_1', message: 'ready for connections | port 3306' },
    },
    {
      line: '[pod/web-7f/nginx] ready',
      gives: { program: 'nginx', message: 'ready' },
    },
    {
      line: 'shop-1  | 2026-10-11T02:03:04.207640591Z 2026-10-11 02:03:04 WARN  refused (error: 0) request{method=GET uri=/x?a}',
      gives: {
        program: 'shop-1',
        time: '2026-10-11T02:03:04.207Z',
        level: 'WARN',
        method: 'GET',
        target: '/x?a',
        message: '2026-10-11 02:03:04 WARN  refused (error: 0) request{method=GET uri=/x?a}',
      },
    },
    {
      line: 'shop-1  | [2026-10-11 02:03:04] production.ERROR: refused',
      gives: {
        program: 'shop-1',
        timeLocal: '2026-10-11T02:03:04.000',
        level: 'ERROR',
        message: '[2026-10-11 02:03:04] production.ERROR: refused',
      },
    },
  ],
  rejects: ['name | address | note', '| a | b |', 'web-1 203.0.113.9 - -', 'web-1|x'],
})
