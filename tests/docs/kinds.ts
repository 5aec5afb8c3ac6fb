import { gzipSync } from 'node:zlib'
import { FORMATS } from '../../src/engine/formats/registry.ts'
import { toUtf16 } from '../../src/intake/charset.ts'

/** A kind of log as it lies on a server, told to nobody. */
export interface Kind {
  readonly kind: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const of = (...ids: readonly string[]): string[] =>
  FORMATS.filter(({ id }) => ids.includes(id)).flatMap(({ samples }) =>
    samples.map(({ line }) => line),
  )
const text = (lines: readonly string[], end = '\n'): Uint8Array => utf8(lines.join(end) + end)

const request = (
  source: string,
  asked: string,
  status: number,
  rest = ' "-" "Mozilla/5.0"',
  zone = '+0000',
): string => `${source} - - [10/Nov/2026:10:00:00 ${zone}] "${asked}" ${status} 512${rest}`
const GET = 'GET /shop HTTP/1.1'
const combined = Array.from({ length: 9 }, (_, i) => request(`192.0.2.${i + 1}`, GET, 200))
const error = (minute: number, message: string): string =>
  `2026/11/10 10:0${minute}:00 [error] 71#71: *${minute} ${message}, client: 192.0.2.7, server: www.example.org, request: "GET /x HTTP/1.1", host: "www.example.org"`
const iis = (fields: string, ...lines: readonly string[]): string[] => [
  '#Software: Microsoft Internet Information Services 10.0',
  '#Version: 1.0',
  '#Date: 2026-11-10 10:00:00',
  `#Fields: ${fields}`,
  ...lines,
]
const IIS = [
  ...iis(
    'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken',
    '2026-11-10 10:00:01 198.51.100.1 GET /default.aspx id=1 80 - 192.0.2.9 Mozilla/5.0+(Windows+NT+10.0) 200 0 0 31',
  ),
  ...iis(
    'date time cs-method cs-uri-stem sc-status c-ip',
    '2026-11-10 10:00:02 GET /a.aspx 404 192.0.2.9',
  ),
  ...iis('time c-ip cs-method cs-uri-stem sc-status', '10:00:03 192.0.2.10 POST /b.aspx 500'),
  ...iis(
    'date time c-ip cs-method cs-uri-stem cs-uri-query sc-status',
    '2026-11-10 10:00:04 192.0.2.10 GET /c.aspx - 200',
  ),
]
const TLS = '\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xFC\\x03\\x03'
const XFF = (list: string): string => request(list, GET, 200)

/** The 35 kinds of logs on which peers were measured; every line here is made up. */
export const KINDS: readonly Kind[] = [
  { kind: 'Apache combined', bytes: text(combined) },
  {
    kind: 'access log with another zone (+0330)',
    bytes: text([request('192.0.2.1', GET, 200, ' "-" "x"', '+0330')]),
  },
  {
    kind: 'Apache common and combined in one file',
    bytes: text([
      request('192.0.2.1', GET, 200, ''),
      ...combined.slice(0, 3),
      request('192.0.2.1', '-', 408, ''),
    ]),
  },
  {
    kind: 'Apache common, IPv6',
    bytes: text([
      request('::1', 'OPTIONS * HTTP/1.0', 200, ''),
      request('2001:db8::7', GET, 304, ''),
    ]),
  },
  {
    kind: 'nginx access with virtual hosts and error lines mixed',
    bytes: text([
      `www.example.org ${combined[0] ?? ''}`,
      error(1, 'open() "/srv/x" failed (2: No such file or directory)'),
      `www.example.org ${combined[1] ?? ''}`,
    ]),
  },
  {
    kind: 'TLS bytes sent to the plain port',
    bytes: text([request('192.0.2.3', TLS, 400), ...combined.slice(0, 2)]),
  },
  {
    kind: 'malformed requests',
    bytes: text(
      [
        '-',
        '',
        'GET',
        'SSH-2.0-Go',
        'GET /',
        '\\x03\\x00\\x00/*\\xE0\\x00\\x00\\x00Cookie: mstshash=Administr',
        GET,
      ].map((asked) => request('192.0.2.4', asked, 400)),
    ),
  },
  {
    kind: 'combined with virtual host, no port',
    bytes: text(combined.map((line) => `shop.example.org ${line}`)),
  },
  {
    kind: 'Kubernetes ingress-nginx',
    bytes: text(
      combined.map(
        (line) =>
          `${line} 89 0.001 [default-web-8080] [] 10.0.0.5:8080 59 0.000 200 529a007902ce4a8c`,
      ),
    ),
  },
  {
    kind: 'nginx, X-Forwarded-For list first',
    bytes: text([
      XFF('198.51.100.2, 192.0.2.1, 127.0.0.1'),
      XFF('198.51.100.2,10.0.0.1'),
      XFF('-'),
      XFF('unix:'),
    ]),
  },
  {
    kind: 'nginx error log',
    bytes: text([
      error(1, 'directory index of "/srv/" is forbidden'),
      error(
        2,
        'FastCGI sent in stderr: "PHP message: PHP Warning:  x in /srv/a.php on line 3\nPHP message: y" while reading response header from upstream',
      ),
      '2026/11/10 10:03:00 [notice] 1#1: start worker process 29',
    ]),
  },
  {
    kind: 'Apache error log 2.2',
    bytes: text([
      '[Tue Nov 10 10:00:00 2026] [error] [client 192.0.2.8] File does not exist: /var/www/x',
      '[Tue Nov 10 10:00:01 2026] [notice] caught SIGTERM, shutting down',
    ]),
  },
  { kind: 'Apache error log 2.2 and 2.4', bytes: text(of('error/apache')) },
  { kind: 'IIS with four header blocks', bytes: text(IIS, '\r\n') },
  {
    kind: 'IIS with other columns and a quoted cookie',
    bytes: text(
      iis(
        'date time c-ip cs-method cs-uri-stem cs(Cookie) sc-status',
        '2026-11-10 10:00:01 192.0.2.9 GET /a "a=1; b=2" 200',
      ),
    ),
  },
  { kind: 'IIS without header', bytes: text(of('w3c/iis')) },
  {
    kind: 'CloudFront',
    bytes: text([
      '#Version: 1.0',
      '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query',
      '2026-11-10\t10:00:00\tLHR62-C3\t2390\t192.0.2.20\tGET\td111.cloudfront.net\t/a.html\t200\t-\tMozilla/5.0%20(X11)\tq=1',
    ]),
  },
  { kind: 'AWS Application Load Balancer', bytes: text(of('aws/alb')) },
  { kind: 'AWS Classic Load Balancer', bytes: text(of('aws/elb')) },
  { kind: 'AWS S3 server access', bytes: text(of('aws/s3')) },
  { kind: 'Caddy, JSON', bytes: text(of('json/caddy')) },
  {
    kind: 'Traefik, common log format',
    bytes: text(combined.map((line, i) => `${line} ${i} "router@docker" "http://10.0.0.4:80" 3ms`)),
  },
  {
    kind: 'Traefik, nginx, Cloudflare and docker in JSON',
    bytes: text(of('json/traefik', 'json/nginx', 'json/cloudflare-http', 'wrapped/docker')),
  },
  { kind: 'HAProxy', bytes: text(of('haproxy/log')) },
  { kind: 'Envoy, Istio', bytes: text(of('proxy/envoy')) },
  { kind: 'Squid', bytes: text(of('proxy/squid')) },
  {
    kind: 'sshd in syslog',
    bytes: text([
      'Nov 10 10:00:01 web sshd[3430]: Invalid user test from 192.0.2.30',
      'Nov 10 10:00:02 web sshd[3430]: Failed password for root from 192.0.2.30 port 5022 ssh2',
    ]),
  },
  {
    kind: 'syslog, RFC 5424 and RFC 3164 mixed',
    bytes: text([
      ...of('syslog/rfc5424'),
      ...of('syslog/bsd').filter((line) => !line.includes('\n')),
    ]),
  },
  { kind: 'with a UTF-8 byte order mark', bytes: utf8(`\uFEFF${combined.join('\n')}\n`) },
  { kind: 'with CRLF', bytes: text(combined, '\r\n') },
  {
    kind: 'with a block of NUL at the start',
    bytes: utf8(`${'\0'.repeat(4096)}${combined.join('\n')}\n`),
  },
  {
    kind: 'with a line of 1.3 MB',
    bytes: text([
      ...combined,
      request('192.0.2.5', `GET /?x=${'A'.repeat(1_300_000)} HTTP/1.1`, 414),
    ]),
  },
  { kind: 'IIS in UTF-16', bytes: toUtf16(`\uFEFF${IIS.join('\r\n')}\r\n`, 'utf-16le') },
  {
    kind: 'gzip of two members',
    bytes: new Uint8Array(
      Buffer.concat([gzipSync(text(combined)), gzipSync(text(combined.slice(2)))]),
    ),
  },
  {
    kind: 'IIS HTTPERR',
    bytes: text([
      '#Software: Microsoft HTTP API 2.0',
      '#Version: 1.0',
      '#Date: 2026-11-10 10:00:00',
      '#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename',
      '2026-11-10 10:00:01 192.0.2.9 64691 198.51.100.1 80 HTTP/1.1 GET /%%%% 400 - BadRequest -',
    ]),
  },
]
