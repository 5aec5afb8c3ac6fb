import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/traefik',
  title: 'Traefik access log in JSON',
  docs: 'https://doc.traefik.io/traefik/observability/access-logs/',
  specificity: 9,
  reader: json({
    needs: [
      'RequestPath',
      'ClientHost ClientAddr',
      'DownstreamStatus OriginStatus RequestProtocol',
    ],
    means: { Duration: 'duration ns', ClientHost: 'source' },
    isLastOfChain: true,
  }),

  samples: [
    {
      line: String.raw`{"ClientAddr":"192.0.2.7:39496","ClientHost":"203.0.113.9","ClientPort":"39496","ClientUsername":"-","DownstreamContentSize":357,"DownstreamStatus":404,"Duration":357313,"OriginContentSize":12,"OriginDuration":324669,"OriginStatus":200,"Overhead":32644,"RequestAddr":"a.example:8443","RequestContentSize":9,"RequestCount":190,"RequestHost":"a.example","RequestMethod":"GET","RequestPath":"/x?a=1\u0026b=2","RequestPort":"8443","RequestProtocol":"HTTP/2.0","RequestScheme":"https","RetryAttempts":0,"RouterName":"r@docker","ServiceURL":{"Scheme":"http","Host":"192.0.2.3:80","Path":"/no"},"StartLocal":"2026-10-10T15:55:36.587782192+02:00","StartUTC":"2026-10-10T13:55:36.587782192Z","entryPointName":"websecure","level":"info","msg":"","request_Method":"no","request_Referer":"https://b.example/","request_User-Agent":"Mozilla/5.0 (X11; Linux x86_64)","request_X-Forwarded-For":"203.0.113.9","time":"2026-10-10T15:55:36+02:00"}`,
      gives: {
        source: '203.0.113.9',
        sources: '203.0.113.9',
        method: 'GET',
        target: '/x?a=1&b=2',
        protocol: 'HTTP/2.0',
        referrer: 'https://b.example/',
        agent: 'Mozilla/5.0 (X11; Linux x86_64)',
        vhost: 'a.example',
        level: 'info',
        time: '2026-10-10T13:55:36.587Z',
        status: 404,
        bytes: 357,
        duration: 0.357313,
      },
    },
    {
      line: '{"ClientAddr":"192.0.2.7:39496","ClientHost":"10.0.0.1, 203.0.113.9, 10.0.0.50","ClientUsername":"ann","DownstreamContentSize":0,"DownstreamStatus":204,"Duration":2337877,"RequestHost":"a.example","RequestMethod":"OPTIONS","RequestPath":"/","RequestProtocol":"HTTP/1.1","level":"info","msg":"","time":"2026-10-10T13:55:36Z"}',
      gives: {
        source: '203.0.113.9',
        sources: '10.0.0.1, 203.0.113.9, 10.0.0.50',
        method: 'OPTIONS',
        target: '/',
        protocol: 'HTTP/1.1',
        vhost: 'a.example',
        user: 'ann',
        level: 'info',
        time: '2026-10-10T13:55:36.000Z',
        status: 204,
        bytes: 0,
        duration: 2.337877,
      },
    },
  ],
  rejects: ['{"level":"error","msg":"service not found","time":"2026-10-10T13:55:36Z"}'],
})
