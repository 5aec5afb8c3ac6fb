import { defineFormat } from '../format.ts'
import { messageWithPairs } from '../pair-text.ts'
import { PiecesReader, oneOf, time, written } from '../pieces.ts'
import { readIso } from '../time.ts'

export default defineFormat({
  id: 'logfmt/console',
  title: 'Traefik and other programs in Go that log for a console (zerolog, zap, slog)',
  docs: 'https://doc.traefik.io/traefik/observability/logs/',
  specificity: 8,
  reader: () =>
    new PiecesReader(
      written`${time(readIso)} ${oneOf('level', 'TRC DBG INF WRN ERR FTL PNC')} ${messageWithPairs()}`,
      written`${time(readIso)}\t${oneOf('level', 'debug info warn error dpanic panic fatal DEBUG INFO WARN ERROR DPANIC PANIC FATAL')}\t${messageWithPairs()}`,
    ),

  samples: [
    {
      line: '2026-11-21T04:22:29Z ERR github.com/x/y.go:42 > denied error="no token" from 192.0.2.9 entryPointName=web',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'ERR',
        source: '192.0.2.9',
        message: 'github.com/x/y.go:42 > denied error="no token" from 192.0.2.9 entryPointName=web',
      },
    },
    {
      line: '2026-11-21T04:22:29.123+0100\tINFO\tserver/http.go:7\tlistening\t{"port": 80}',
      gives: {
        time: '2026-11-21T03:22:29.123Z',
        level: 'INFO',
        message: 'server/http.go:7\tlistening\t{"port": 80}',
      },
    },
    {
      line: '2026-11-21T04:22:29Z INF served method=GET path=/x?a=1 status=404 remote_ip=192.0.2.9',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        level: 'INF',
        source: '192.0.2.9',
        method: 'GET',
        target: '/x?a=1',
        status: 404,
        message: 'served method=GET path=/x?a=1 status=404 remote_ip=192.0.2.9',
      },
    },
    {
      line: '2026-11-21T04:22:29.113+0200\terror\tmlog/log.go:7\tdenied\t{"path": "/login", "ip_addr": "192.0.2.9", "method": "POST", "http_code": 401}',
      gives: {
        time: '2026-11-21T02:22:29.113Z',
        level: 'error',
        source: '192.0.2.9',
        method: 'POST',
        target: '/login',
        status: 401,
        message:
          'mlog/log.go:7\tdenied\t{"path": "/login", "ip_addr": "192.0.2.9", "method": "POST", "http_code": 401}',
      },
    },
  ],
  rejects: [
    '2026-11-21T04:22:29Z INFO prose',
    '2026-11-21T04:22:29.1Z stdout F GET /', // wrapped/cri
  ],
})
