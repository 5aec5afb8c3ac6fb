import { defineFormat } from '../format.ts'
import { IisNativeReader } from '../iis-native.ts'

export default defineFormat({
  id: 'w3c/iis-native',
  title: "IIS' own format, fields between commas",
  docs: 'https://learn.microsoft.com/en-us/windows/win32/http/iis-logging',
  specificity: 8,
  reader: () => new IisNativeReader(),

  samples: [
    {
      line: '203.0.113.114, CORP\\ann, 03/20/26, 7:55:20, W3SVC2, SALES1, 192.0.2.45, 4502, 163, 3223, 200, 0, GET, /DeptLogo.gif, a=1,b=2,',
      gives: {
        source: '203.0.113.114',
        user: 'CORP\\ann',
        timeLocal: '2026-03-20T07:55:20.000',
        method: 'GET',
        target: '/DeptLogo.gif?a=1,b=2',
        status: 200,
        bytes: 3223,
        duration: 4502,
      },
    },
    {
      line: '2001:db8::7, -, 20/3/2026, 17:55:20, W3SVC1, WEB, 2001:db8::1, 0, 163, 0, 404, 2, HEAD, /x, -,',
      gives: {
        source: '2001:db8::7',
        timeLocal: '2026-03-20T17:55:20.000',
        method: 'HEAD',
        target: '/x',
        status: 404,
        bytes: 0,
        duration: 0,
      },
    },
  ],
  rejects: [
    '203.0.113.114, -, 03/20/26, 7:55:20, W3SVC2, SALES1, 192.0.2.45',
    '198.51.100.2, 10.0.0.1, 10.0.0.2 - - [07/Dec/2026:11:05:07 +0100] "GET /a,b,c,d,e,f,g,h,i,j,k HTTP/1.1" 200 571 "-" "x"', // access/other
  ],
})
