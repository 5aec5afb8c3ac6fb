import { defineFormat } from '../format.ts'
import { W3cReader } from '../w3c.ts'

export default defineFormat({
  id: 'w3c/extended',
  title: 'W3C extended: IIS, CloudFront and others with a #Fields line',
  docs: 'https://www.w3.org/TR/WD-logfile',
  specificity: 9,
  reader: () => new W3cReader(),

  samples: [
    {
      line: `#Software: Microsoft Internet Information Services 10.0
#Version: 1.0
#Date: 2026-03-01 00:00:04
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
2026-03-01 00:00:04 192.0.2.10 GET /shop/default.aspx id=7&sort=-price 443 CORP\\ann 198.51.100.23 Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64) https://a.example/ 200 0 0 46`,
      gives: {
        source: '198.51.100.23',
        user: 'CORP\\ann',
        time: '2026-03-01T00:00:04.000Z',
        method: 'GET',
        target: '/shop/default.aspx?id=7&sort=-price',
        referrer: 'https://a.example/',
        agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
        status: 200,
        duration: 46,
      },
    },
    {
      line: `#Software: Microsoft Internet Information Services 10.0
#Fields: date time s-sitename cs-method cs-uri-stem cs-uri-query c-ip cs-version cs(User-Agent) cs(Cookie) cs-host sc-status sc-bytes time-taken X-Forwarded-For
2026-03-01 00:00:05 W3SVC2 POST /login.aspx - 10.0.0.4 HTTP/1.1 - "a=1; b=2" shop.example:8443 302 512 7 203.0.113.80,+10.0.0.9`,
      gives: {
        source: '203.0.113.80', // the peer is a proxy of our own
        sources: '203.0.113.80,+10.0.0.9',
        vhost: 'shop.example',
        time: '2026-03-01T00:00:05.000Z',
        method: 'POST',
        target: '/login.aspx',
        protocol: 'HTTP/1.1',
        status: 302,
        bytes: 512,
        duration: 7,
      },
    },
    {
      line: `#Version: 1.0
#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-host-header time-taken cs-protocol-version
2026-03-02\t23:59:59\tFRA50-C1\t1045\t2001:db8::7\tGET\td1.cloudfront.example\t/a.png\t304\t-\tcurl/8.5.0%20(x+y)\tv=2&w=%22\t-\twww.a.example\t0.015\tHTTP/2.0`,
      gives: {
        source: '2001:db8::7',
        vhost: 'www.a.example',
        time: '2026-03-02T23:59:59.000Z',
        method: 'GET',
        target: '/a.png?v=2&w=%22',
        protocol: 'HTTP/2.0',
        agent: 'curl/8.5.0 (x+y)',
        status: 304,
        bytes: 1045,
        duration: 15,
      },
    },
    {
      line: `#Software: Microsoft HTTP API 2.0
#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename
2026-03-03 10:11:12 203.0.113.5 64388 192.0.2.10 80 HTTP/1.1 GET /%ff 400 - URL -`,
      gives: {
        source: '203.0.113.5',
        time: '2026-03-03T10:11:12.000Z',
        method: 'GET',
        target: '/%ff',
        protocol: 'HTTP/1.1',
        message: 'URL',
        status: 400,
      },
    },
    {
      line: `#Version: 1.0
#Date: 2026-03-04 08:00:00
#Fields: time cs-method cs-uri
08:00:01 GET /foo/bar.html`,
      gives: { time: '2026-03-04T08:00:01.000Z', method: 'GET', target: '/foo/bar.html' },
    },
    {
      line: `#Software: IIS Advanced Logging Module
#Fields:  date-local time-local cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status TimeTakenMS
2026-03-05 00:00:00.128 GET /Products/x - "198.51.100.7" "Mozilla/5.0 (X11; Linux)" 200 31`,
      gives: {
        source: '198.51.100.7',
        timeLocal: '2026-03-05T00:00:00.128',
        method: 'GET',
        target: '/Products/x',
        agent: 'Mozilla/5.0 (X11; Linux)',
        status: 200,
        duration: 31,
      },
    },
    {
      line: `#Software: Incapsula LogShipper 1.0
#Fields: date time cs-browsertype cs(User-Agent) cs-uri cs-method cs-uri-query sc-status s-xff cs-bytes c-ip
"2026-03-06" "18:21:17" "Bot" "check ""one"" now" "www.b.example/pay" "GET" "p=%2fetc%2fpasswd" "403" "198.51.100.9" "540" "198.51.100.9"`,
      gives: {
        source: '198.51.100.9',
        sources: '198.51.100.9',
        vhost: 'www.b.example',
        time: '2026-03-06T18:21:17.000Z',
        method: 'GET',
        target: '/pay?p=%2fetc%2fpasswd',
        agent: 'check ""one"" now',
        status: 403,
      },
    },
  ],
  rejects: [
    '2026-03-01 00:00:04 192.0.2.10 GET / - 80 - 198.51.100.23 - 200 0 0 46', // w3c/iis
    '#Fields: date-time,client-ip,server-hostname\n2026-03-01T00:00:04.000Z,192.0.2.1,MAIL', // Exchange
    '#separator \\x09\n#fields\tts\tuid\tid.orig_h\n1772323204.5\tC1\t192.0.2.1', // zeek/http
  ],
})
