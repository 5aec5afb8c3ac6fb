import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'protocol/aspnet-debug',
  title: 'Method DEBUG or TRACE on a known page',
  why: 'Scanners ask with DEBUG whether ASP.NET lets a debugger in, and with TRACE or TRACK on a page of their own whether requests are sent back.',
  ja: {
    title: '既知のページへの DEBUG・TRACE メソッド',
    why: 'スキャナーは DEBUG で ASP.NET のデバッガー接続を、TRACE・TRACK でリクエストの送り返しを調べます。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [11, 650],
  refs: [
    'https://cwe.mitre.org/data/definitions/11.html',
    'https://owasp.org/www-community/attacks/Cross_Site_Tracing',
  ],

  where: ['path'],
  needs: [['default.aspx', '.asmx', '.ashx', 'web.config', 'nessus', 'nikto', 'acunetix']],
  match:
    /\/(?:default\.aspx|[\w-]{1,60}\.as[hm]x|web\.config|[\w-]{0,40}(?:nessus|nikto|acunetix))/i,
  when: { method: ['DEBUG', 'TRACE', 'TRACK'] },

  hits: [
    'DEBUG /Default.aspx HTTP/1.1',
    'TRACE /Nessus123456.html HTTP/1.1',
    'DEBUG /web.config HTTP/1.1',
    'TRACE /nikto123456.html HTTP/1.1',
    'TRACE /acunetix123456.html HTTP/1.1',
    { request: 'TRACK /Default.aspx HTTP/1.1' },
    'DEBUG /a.asmx HTTP/1.1',
    'DEBUG /a.ashx HTTP/1.1',
  ],
  misses: [
    'GET /Default.aspx HTTP/1.1',
    'DEBUG /wiki/page HTTP/1.1',
    'DEBUG /docs/my-web.config-guide HTTP/1.1',
    { request: 'DEBUG / HTTP/1.1', referrer: 'https://www.example.com/Default.aspx' },
  ],
})
