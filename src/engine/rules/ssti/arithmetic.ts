import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/arithmetic',
  title: 'Template that calculates',
  why: 'Asks a template engine (Jinja, Twig, FreeMarker, Thymeleaf, ERB, Razor, Smarty) to work out a sum: if the answer shows it, code can be run.',
  ja: {
    title: '計算させるテンプレート',
    why: 'テンプレートエンジンに計算させます。結果が出ればコードを実行できます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1336],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [
    ['{{', '${', '<%', '#{', '*{', '@{', '@(', '[[', '[=', '{%', '{=', '{1', '{2', '{7', '{9'],
  ],
  match:
    /(?:\{\{|[#$*@~]\{|<%|@\(|\[\[|\[=|\{[%=]|(?<![\\^])\{(?=\d{1,9}[*+-]\d{1,9}\}))[=#:-]?\s{0,9}["'(]{0,2}\d{1,9}["')]{0,2}\s{0,3}[%*+/|-]\s{0,3}["'(]{0,2}\d{1,9}["')]{0,2}\s{0,3}[%\])|}]/,

  hits: [
    'GET /hello?name={{7*7}}',
    'GET /hello?name=${191*7}',
    "GET /hello?name={{7*'7'}}",
    'GET /hello?name=%23{1%2B1}',
    'GET /hello?name=<%25=%20%277%27*7%20%25>',
    'GET /hello?name=@(6*7)',
    'GET /hello?name=[[${8*9}]]',
    'GET /hello?name={{6*7)',
    'GET /hello?name=${6*7)',
    ...each('GET /hello?name={}7*7}}', '[[ [= {= {'),
    'GET /{{7*7}} HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/hello?name={{7*7}}' },
    { request: 'GET / HTTP/1.1', agent: '{{7*7}}' },
    ...each('GET /hello?name={}6*7)', '#{ *{ @{'),
    ...each('GET /hello?name={}7*7}}', '{% {1 {2 {9'),
  ],
  misses: [
    'GET /a?x={{name}}',
    'GET /calc?sum=7*7',
    'GET /a?re=[0-9]{1,3}',
    'GET /a?d=@(2024-01-02)',
    { message: 'upstream timed out, request: "GET /hello?name={{7*7}} HTTP/1.1"' }, // three numbers: a date
  ],
})
