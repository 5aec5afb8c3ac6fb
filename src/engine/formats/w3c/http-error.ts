import { defineFormat } from '../format.ts'
import { HttpErrorLookReader } from '../w3c-look.ts'

export default defineFormat({
  id: 'w3c/http-error',
  title: 'HTTPERR of Windows without its #Fields line',
  docs: 'https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis',
  specificity: 7,
  reader: () => new HttpErrorLookReader(),

  samples: [
    {
      line: String.raw`2026-03-03 10:11:11 203.0.113.5 64387 192.0.2.10 80 HTTP/1.1 GET ./../../x\y 400 - URL TCP`,
      gives: {
        source: '203.0.113.5',
        time: '2026-03-03T10:11:11.000Z',
        method: 'GET',
        target: String.raw`./../../x\y`,
        protocol: 'HTTP/1.1',
        message: 'URL',
        status: 400,
      },
    },
    {
      line: '2026-03-03 10:11:12 203.0.113.5 64388 192.0.2.10 80 HTTP/1.1 GET /%ff?a=1 400 - URL -',
      gives: {
        source: '203.0.113.5',
        time: '2026-03-03T10:11:12.000Z',
        method: 'GET',
        target: '/%ff?a=1',
        protocol: 'HTTP/1.1',
        message: 'URL',
        status: 400,
      },
    },
    {
      line: '2026-03-03 10:11:13 2001:db8::5%7 64389 2001:db8::1%7 443 HTTP/2.0 POST /x 3 503 2 QueueFull DefaultAppPool',
      gives: {
        source: '2001:db8::5%7',
        time: '2026-03-03T10:11:13.000Z',
        method: 'POST',
        target: '/x',
        protocol: 'HTTP/2.0',
        message: 'QueueFull',
        status: 503,
      },
    },
    {
      line: '2026-03-03 10:11:14 203.0.113.5 64390 192.0.2.10 80 - - - - - Timer_ConnectionIdle -',
      gives: {
        source: '203.0.113.5',
        time: '2026-03-03T10:11:14.000Z',
        message: 'Timer_ConnectionIdle',
      },
    },
  ],
  rejects: [
    '2026-03-01 00:00:04 192.0.2.10 GET / - 80 - 198.51.100.23 - 200 0 0 46', // w3c/iis
    '2026-03-03 10:11:12 203.0.113.5 64388 192.0.2.10 80 one two three four five six seven',
  ],
})
