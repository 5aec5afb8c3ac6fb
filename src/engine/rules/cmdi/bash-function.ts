import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/bash-function',
  title: 'Definition of a shell function as a value',
  why: 'Begins with () {: what bash before 2014 took from any header or variable and ran what followed (CVE-2014-6271).',
  ja: {
    title: 'シェル関数の定義で始まる値',
    why: '「() {」で始まっています。2014 年以前の bash は、ヘッダーや変数のこの値に続く内容を実行しました（CVE-2014-6271）。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2014-6271',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['arg', 'referrer', 'agent'],
  needs: [['() {', '(){', '()  {', '()	{']],
  match: /^(?:[^=]{1,80}=)?\s{0,4}\(\)\s{0,8}\{/,
  generic: true,

  hits: [
    'GET /a?arg=%28%29%20%7B HTTP/1.1',
    'GET /a?%28%29%20%7B%20x HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?arg=%28%29%20%7B' },
    { request: 'GET / HTTP/1.1', agent: '() {' },
    { request: 'GET / HTTP/1.1', agent: '(){' },
    { request: 'GET / HTTP/1.1', agent: '()  {' },
    { request: 'GET / HTTP/1.1', agent: '()\t{' },
  ],
  misses: [
    'GET /a?f=function()%20%7B HTTP/1.1',
    'GET /a?x=%7B%28%29%7D HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?arg=%28%29%20%7B HTTP/1.1"' },
  ],
})
