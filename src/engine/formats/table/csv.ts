import { CsvReader } from '../csv.ts'
import { defineFormat } from '../format.ts'

const HEADER = 'timestamp,client_ip,method,uri,status,bytes,user_agent,referer'

export default defineFormat({
  id: 'table/csv',
  title: 'Tables with a row of names (CSV, TSV): exports of other tools, Exchange’s HttpProxy',
  docs: 'https://www.rfc-editor.org/rfc/rfc4180',
  specificity: 5,
  reader: () => new CsvReader(),

  samples: [
    {
      line: `${HEADER}\n2026-10-10T13:55:36Z,192.0.2.9,GET,"/x,y?a=1",404,123,"Mozilla/5.0 (X11, Linux)",-`,
      gives: {
        time: '2026-10-10T13:55:36.000Z',
        source: '192.0.2.9',
        method: 'GET',
        target: '/x,y?a=1',
        status: 404,
        bytes: 123,
        agent: 'Mozilla/5.0 (X11, Linux)',
      },
    },
    {
      line: '"@timestamp";"source.ip";"http.request.method";"url.path";"http.response.status_code"\n"Oct 10, 2026 @ 13:55:36.250";"192.0.2.9";"POST";"/login";"200"',
      gives: {
        timeLocal: '2026-10-10T13:55:36.250',
        source: '192.0.2.9',
        method: 'POST',
        target: '/login',
        status: 200,
      },
    },
    {
      line: 'DateTime,RequestId,Protocol,UrlHost,UrlStem,AuthenticatedUser,UserAgent,ClientIpAddress,HttpStatus,Method,UrlQuery,TotalRequestTime\n2026-10-10T13:55:36.255Z,61d2c86f,Ecp,mail.example,/ecp/y.js,CORP\\ann,Mozilla/5.0,192.0.2.9,241,POST,?a=b,159',
      gives: {
        time: '2026-10-10T13:55:36.255Z',
        source: '192.0.2.9',
        vhost: 'mail.example',
        method: 'POST',
        target: '/ecp/y.js?a=b',
        user: 'CORP\\ann',
        agent: 'Mozilla/5.0',
        status: 241,
        duration: 159,
      },
    },
  ],
  rejects: [
    '2026-10-10T13:55:36Z,192.0.2.9,GET,/',
    'time,flies,like,an arrow\n1,2,3,4',
    `${HEADER}\n2026-10-10T13:55:36Z,192.0.2.9,GET`,
  ],
})
