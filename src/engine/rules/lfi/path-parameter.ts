import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/path-parameter',
  title: 'Semicolon step in a path (/..;/)',
  why: 'The front server takes ..; for a folder name, Tomcat behind it for a step up: guarded pages become reachable.',
  ja: {
    title: 'パス中のセミコロン（/..;/）による回避',
    why: '前段のサーバーは「..;」をフォルダー名とみなし、後段の Tomcat は親フォルダーとみなします。この差で、保護されたページに到達しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 436],
  cve: ['CVE-2020-5902'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2020-5902',
    'https://portswigger.net/web-security/access-control',
  ],

  where: ['path'],
  needs: [['..;', '/.;/', '/;/', '/_;/']],
  match: /\/(?:\.{1,2}|_);\w{0,20}(?:=\w{0,20})?\/|\/;\/[\w.]|\/\.{2};/,

  hits: [
    'GET /tmui/login.jsp/..;/tmui/a.jsp HTTP/1.1',
    'GET /mifs/.;/services/x HTTP/1.1',
    'GET /app;/..%3b/manager/html HTTP/1.1',
    'GET /tmui/login.jsp/_;/tmui/a.jsp HTTP/1.1',
    'GET /a/;/admin HTTP/1.1',
    'GET /a/..; HTTP/1.1',
  ],
  misses: [
    'GET /shop;jsessionid=12AB/cart HTTP/1.1',
    'GET /a;b/c;d/ HTTP/1.1',
    'GET /wait...;/ok HTTP/1.1',
    'GET /search?q=/tmui/login.jsp/..;/tmui/a.jsp HTTP/1.1',
  ],
})
