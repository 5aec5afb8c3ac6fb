import { defineFormat } from '../format.ts'
import { ZeekHttpReader } from '../zeek.ts'

export default defineFormat({
  id: 'zeek/http',
  title: 'Zeek http.log',
  docs: 'https://docs.zeek.org/en/current/logs/http.html',
  specificity: 9,
  reader: () => new ZeekHttpReader(),

  samples: [
    {
      line: `#separator \\x09
#path\thttp
#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\ttrans_depth\tmethod\thost\turi\treferrer\tversion\tuser_agent\trequest_body_len\tresponse_body_len\tstatus_code\tstatus_msg\ttags\tusername
1772323204.576123\tC1Xk\t192.0.2.51\t49158\t198.51.100.8\t80\t1\tGET\twww.a.example\t/a b?c=%20\thttp://b.example/\t1.1\tMozilla/5.0 (X11) %20\t0\t2170\t200\tOK\t(empty)\t-`,
      gives: {
        source: '192.0.2.51',
        vhost: 'www.a.example',
        time: '2026-03-01T00:00:04.576Z',
        method: 'GET',
        target: '/a b?c=%20',
        protocol: 'HTTP/1.1',
        referrer: 'http://b.example/',
        agent: 'Mozilla/5.0 (X11) %20',
        status: 200,
        bytes: 2170,
      },
    },
  ],
  rejects: [
    '#fields\tts\tuid\tid.orig_h\n1772323204.5\tC1\t192.0.2.1', // another of Zeek's logs
    '1772323204.576123\tC1Xk\t192.0.2.51\t49158',
  ],
})
