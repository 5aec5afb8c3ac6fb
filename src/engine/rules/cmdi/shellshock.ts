import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/shellshock',
  title: 'Shellshock function definition',
  why: 'Old versions of bash run what follows a function definition in an environment variable; CGI puts request fields there.',
  ja: {
    title: 'Shellshock（bash の関数定義）',
    why: '古い bash は環境変数に書かれた関数定義の後ろまで実行します。CGI はリクエストの値を環境変数に入れるため、そこが狙われます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1059.004'],
  cwe: [78],
  cve: ['CVE-2014-6271', 'CVE-2014-6278'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2014-6271',
    'https://www.cisa.gov/news-events/alerts/2014/09/25/gnu-bourne-again-shell-bash-shellshock-vulnerability-cve-2014-6271',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [['() {', '(){', '()  {']],
  match:
    /(?:^|[\s"&'=/:?])(?<!function )\(\)\s{0,4}\{\s{0,4}(?::|\(a\)|\w{1,10})\s{0,4}[;=]?\s{0,4}[}>;]/,

  hits: [
    { request: 'GET /cgi-bin/status HTTP/1.1', agent: '() { :; }; /bin/id' },
    { request: 'GET /cgi-bin/status HTTP/1.1', referrer: '() { ignored; }; echo x' },
    'GET /cgi-bin/a.sh?x=()%20{%20:;};%20echo HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '() { _; } >_[$($())] { id; }' },
    { request: 'GET /cgi-bin/status HTTP/1.1', agent: '() { (a); }; /bin/id' },
    'GET /()%20{%20:;%20};%20/bin/id HTTP/1.1',
    { request: 'GET / HTTP/1.1', user: '() { :; }; /bin/id' },
    { request: 'GET /cgi-bin/status HTTP/1.1', agent: '(){ :; }; /bin/id' },
    { request: 'GET /cgi-bin/status HTTP/1.1', agent: '()  { :; }; /bin/id' },
  ],
  misses: [
    'GET /js?code=function%20()%20{%20x;%20} HTTP/1.1',
    'GET /js?code=go(){x} HTTP/1.1',
    'GET /a?f=() HTTP/1.1',
    { message: 'user agent: () { :; }; /bin/id' },
  ],
})
