import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/jolokia-call',
  title: 'Management call over Jolokia or JMX',
  why: 'Reads settings or calls management beans over HTTP, which can load a remote configuration and run code.',
  ja: {
    title: 'Jolokia・JMX 経由の管理操作',
    why: 'HTTP 経由で管理用 Bean を読み書き・実行しようとしています。外部の設定を読み込ませてコードを実行できることがあります。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1592'],
  cwe: [306],
  cve: ['CVE-2018-1000130', 'CVE-2022-41678'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-41678',
    'https://jolokia.org/reference/html/manual/jolokia_protocol.html',
  ],

  where: ['target'],
  needs: [
    [
      'jolokia',
      '/jmx?',
      '/jmx-console',
      '/invoker/jmxinvokerservlet',
      '/invoker/ejbinvokerservlet',
      '/web-console/',
    ],
  ],
  match:
    /\/jolokia\/(?:exec|read|write|list|search|version)?\b|\/jolokia$|\/jmx\?(?:qry|get)=|\/jmx-console\/|\/invoker\/(?:JMX|EJB)InvokerServlet|\/web-console\/(?:Server|Invoker)/i,

  hits: [
    'GET /api/jolokia/exec/java.lang:type=Memory/gc HTTP/1.1',
    'GET /jmx?qry=Hadoop:* HTTP/1.1',
    'GET /jmx-console/HtmlAdaptor HTTP/1.1',
    'GET /jmx?get=Hadoop:* HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `jolokia invoker/JMXInvokerServlet invoker/EJBInvokerServlet web-console/Server web-console/Invoker`,
    ),
  ],
  misses: [
    'GET /blog/jolokia-intro HTTP/1.1',
    'GET /jmx HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/api/jolokia/exec/java.lang:type=Memory/gc',
    },
  ],
})
