import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/odd-method',
  title: 'Method for diagnosis',
  why: 'TRACE and TRACK send the request back with its cookies, DEBUG attaches to ASP.NET. Scanners ask whether they are open.',
  ja: {
    title: '診断用のメソッド',
    why: 'TRACE と TRACK は Cookie を含むリクエストをそのまま返し、DEBUG は ASP.NET に接続します。スキャナーは有効かどうかを調べます。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [650],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.8',
    'https://owasp.org/www-community/attacks/Cross_Site_Tracing',
  ],

  where: ['message'],
  needs: [['trace ', 'track ', 'debug ']],
  match: /(?:invalid method in request |request: ")(?:TRACE|TRACK|DEBUG) (?:\/|\*|https?:)/i,

  hits: [
    { message: 'AH00135: Invalid method in request TRACK / HTTP/1.1' },
    {
      message:
        'client sent invalid method while reading client request line, request: "DEBUG / HTTP/1.1"',
    },
    { message: 'AH00135: Invalid method in request TRACE / HTTP/1.1' },
    { message: 'AH00135: Invalid method in request TRACK * HTTP/1.1' },
    { message: 'AH00135: Invalid method in request TRACK http: HTTP/1.1' },
  ],
  misses: [
    { message: 'stack trace /var/www/app.php(12)' },
    { message: 'debug /tmp/file.log opened' },
    'GET /trace /1 HTTP/1.1',
    'GET /search?q=AH00135:+Invalid+method+in+request+TRACK+/+HTTP/1.1 HTTP/1.1',
  ],
})
