import { defineFormat } from '../format.ts'
import { IisLookReader } from '../w3c-look.ts'

export default defineFormat({
  id: 'w3c/iis',
  title: 'IIS without its #Fields line',
  docs: 'https://learn.microsoft.com/en-us/windows/win32/http/w3c-logging',
  specificity: 7,
  reader: () => new IisLookReader(),

  samples: [
    {
      line: String.raw`2026-03-01 00:00:03 ex01 192.0.2.10 POST /EWS/Exchange.asmx &id=<empty>; 443 CORP\ann 10.0.0.7 OC/16.0+(Skype) - 200 0 0 52 198.51.100.23,10.0.0.9 59050`,
      gives: {
        source: '198.51.100.23',
        sources: '198.51.100.23,10.0.0.9',
        time: '2026-03-01T00:00:03.000Z',
        method: 'POST',
        target: '/EWS/Exchange.asmx?&id=<empty>;',
        user: String.raw`CORP\ann`,
        agent: 'OC/16.0 (Skype)',
        status: 200,
        duration: 52,
      },
    },
    {
      line: '2026-03-01 00:00:04 192.0.2.10 GET /shop/default.aspx id=7&sort=-price 443 CORP\\ann 198.51.100.23 Mozilla/5.0+(Windows+NT+10.0) https://a.example/ 200 0 0 46',
      gives: {
        source: '198.51.100.23',
        user: 'CORP\\ann',
        time: '2026-03-01T00:00:04.000Z',
        method: 'GET',
        target: '/shop/default.aspx?id=7&sort=-price',
        referrer: 'https://a.example/',
        agent: 'Mozilla/5.0 (Windows NT 10.0)',
        status: 200,
        duration: 46,
      },
    },
    {
      line: '2026-03-01 00:00:05 W3SVC1 WEB2 192.0.2.10 POST /l.aspx - 80 - 2001:db8::5%3 HTTP/1.1 - a=1;+b=2 - shop.example:8080 302 0 64 512 300 7 203.0.113.80,+10.0.0.9',
      gives: {
        source: '2001:db8::5%3',
        sources: '203.0.113.80,+10.0.0.9',
        vhost: 'shop.example',
        time: '2026-03-01T00:00:05.000Z',
        method: 'POST',
        target: '/l.aspx',
        protocol: 'HTTP/1.1',
        status: 302,
        bytes: 512,
        duration: 7,
      },
    },
    {
      line: '2026-03-01 00:00:06 W3SVC1 192.0.2.10 HEAD /a - 80 - 198.51.100.23 curl/8 404 0 2',
      gives: {
        source: '198.51.100.23',
        time: '2026-03-01T00:00:06.000Z',
        method: 'HEAD',
        target: '/a',
        agent: 'curl/8',
        status: 404,
      },
    },
    {
      line: '2026-03-01 00:00:07 198.51.100.23 - 192.0.2.10 80 GET /x.asp a=b 200 Mozilla/4.0+(compatible)',
      gives: {
        source: '198.51.100.23',
        time: '2026-03-01T00:00:07.000Z',
        method: 'GET',
        target: '/x.asp?a=b',
        agent: 'Mozilla/4.0 (compatible)',
        status: 200,
      },
    },
  ],
  rejects: [
    '2026-03-01 00:00:04 192.0.2.10 something GET / happened 200',
    '2026-03-01 00:00:04 GET /a 200 192.0.2.1 said that', // a program's own log
    '2026-03-03 10:11:12 203.0.113.5 64388 192.0.2.10 80 HTTP/1.1 GET /%ff 400 - URL -', // w3c/http-error
    '2026-04-28 14:21:36,297 fail2ban.actions [1723]: NOTICE [nginx-cgi] Ban 203.0.113.40', // fail2ban/log
  ],
})
