import { defineFormat } from '../format.ts'
import { json } from '../json-reader.ts'

export default defineFormat({
  id: 'json/zeek',
  title: 'Zeek http.log in JSON',
  docs: 'https://docs.zeek.org/en/current/logs/http.html',
  specificity: 9,
  reader: json({
    needs: ['id.orig_h', 'id.resp_h', 'trans_depth'],
    means: { version: 'protocol', 'id.orig_h': 'source', response_body_len: 'bytes' },
  }),

  samples: [
    {
      line: '{"ts":1791640536.172944,"uid":"CCNp8v","id.orig_h":"203.0.113.9","id.orig_p":62995,"id.resp_h":"192.0.2.1","id.resp_p":80,"trans_depth":1,"method":"GET","host":"a.example","uri":"/x?y=1","version":"1.1","user_agent":"u/1","request_body_len":7,"response_body_len":3735,"status_code":200,"status_msg":"OK","tags":[]}',
      gives: {
        time: '2026-10-10T13:55:36.172Z',
        source: '203.0.113.9',
        method: 'GET',
        vhost: 'a.example',
        target: '/x?y=1',
        protocol: 'HTTP/1.1',
        agent: 'u/1',
        bytes: 3735,
        status: 200,
      },
    },
  ],
  rejects: [
    '{"ts":1791640536.172944,"uid":"CCNp8v","id.orig_h":"203.0.113.9","id.resp_h":"192.0.2.1","proto":"tcp"}',
  ],
})
