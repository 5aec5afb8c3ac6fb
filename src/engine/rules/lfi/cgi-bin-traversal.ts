import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/cgi-bin-traversal',
  title: 'Traversal out of cgi-bin or icons',
  why: 'Apache 2.4.49 and 2.4.50 let encoded dots leave an aliased folder; from cgi-bin this reaches /bin/sh and runs commands.',
  ja: {
    title: 'cgi-bin・icons からのトラバーサル',
    why: 'Apache 2.4.49・2.4.50 では、符号化したドットでエイリアスの外へ出られます。cgi-bin からは /bin/sh に届き、コマンドが実行されます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22],
  cve: ['CVE-2021-41773', 'CVE-2021-42013'],
  refs: [
    'https://httpd.apache.org/security/vulnerabilities_24.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-41773',
  ],

  where: ['path'],
  needs: [['cgi-bin/..', 'icons/..']],
  match: /^\/{1,3}(?:cgi-bin|icons)\/{1,3}(?:\.\.\/{1,3}){2}/i,

  hits: [
    'POST /cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh HTTP/1.1',
    'GET /icons/.%2e/%2e%2e/%2e%2e/etc/issue HTTP/1.1',
    'POST /cgi-bin/%%32%65%%32%65/%%32%65%%32%65/bin/sh HTTP/1.1',
    'GET /cgi-bin/../../etc/hosts HTTP/1.1',
    'GET /icons/../../etc/hosts HTTP/1.1',
    'GET /icons/.%2e/.%2e/etc/hosts HTTP/1.1',
  ],
  misses: [
    'GET /icons/../img/a.png HTTP/1.1',
    'GET /cgi-bin/a..b/c HTTP/1.1',
    'GET /cgi-bin/report.pl HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh' },
    'GET my/cgi-bin/../../etc/hosts HTTP/1.1',
  ],
})
