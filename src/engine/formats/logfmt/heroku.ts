import { defineFormat } from '../format.ts'
import { logfmt } from '../pair-reader.ts'

export default defineFormat({
  id: 'logfmt/heroku',
  title: 'Heroku’s router',
  docs: 'https://devcenter.heroku.com/articles/http-routing#heroku-router-log-format',
  specificity: 9,
  reader: logfmt({
    needs: ['dyno', 'fwd'],
    means: {
      at: 'level',
      desc: 'message',
      fwd: 'sources',
      service: 'duration ms',
      path: 'target',
      protocol: 'none',
    },
  }),

  samples: [
    {
      line: 'at=error code=H12 desc="Request timeout" method=GET path="/x?a=1" host=a.example request_id=8601b555 fwd="192.0.2.9" dyno=web.1 connect=1ms service=30001ms status=503 bytes=0 protocol=https',
      gives: {
        level: 'error',
        message: 'Request timeout',
        method: 'GET',
        target: '/x?a=1',
        vhost: 'a.example',
        source: '192.0.2.9',
        sources: '192.0.2.9',
        duration: 30001,
        status: 503,
        bytes: 0,
      },
    },
  ],
  rejects: ['at=info method=GET path="/" host=a.example status=200'],
})
