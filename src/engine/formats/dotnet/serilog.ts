import { defineFormat } from '../format.ts'
import {
  PiecesReader,
  message,
  method,
  oneOf,
  status,
  time,
  took,
  word,
  written,
} from '../pieces.ts'
import { readIso } from '../time.ts'

const level = oneOf('level', 'VRB DBG INF WRN ERR FTL')

export default defineFormat({
  id: 'dotnet/serilog',
  title: 'Serilog: ASP.NET Core, Jellyfin and others',
  docs: 'https://github.com/serilog/serilog-aspnetcore#request-logging',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${time(readIso)} [${level}] HTTP ${method} ${word('target')} responded ${status} in ${took(1)} ms`,
      written`[${time(readIso)}] [${level}] ${message()}`,
      written`${time(readIso)} [${level}] ${message()}`,
    ),

  samples: [
    {
      line: '2026-11-21 04:22:29.123 +01:00 [INF] HTTP GET /x?a=1 responded 404 in 12.3456 ms',
      gives: {
        time: '2026-11-21T03:22:29.123Z',
        level: 'INF',
        method: 'GET',
        target: '/x?a=1',
        status: 404,
        duration: 12.3456,
      },
    },
    {
      line: '[2026-11-21 04:22:30.123 +01:00] [ERR] [41] Auth: Authentication request for "ann" has been denied (IP: "192.0.2.9").',
      gives: {
        time: '2026-11-21T03:22:30.123Z',
        level: 'ERR',
        source: '192.0.2.9',
        message: '[41] Auth: Authentication request for "ann" has been denied (IP: "192.0.2.9").',
      },
    },
  ],
  rejects: ['2026-11-21 04:22:29 [INFO] no level of Serilog', '[INF] no time'],
})
