import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/call',
  title: 'Template that calls something',
  why: 'A template expression with a call, an index or a text in it: a try whether the value is run as a template.',
  ja: {
    title: '呼び出しを含むテンプレート式',
    why: '呼び出し・添字・文字列を含むテンプレート式です。値がテンプレートとして実行されるかを試しています。',
    falsePositives: 'サイトが値を埋め忘れたひな型が、リンクとしてたどられたものです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1336],
  refs: ['https://portswigger.net/research/server-side-template-injection'],
  falsePositives: 'Templates that a site forgot to fill in, followed as links.',

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['{{', '${']],
  match:
    /\{\{[^{}]{0,200}(?:\w\s?\(|["'][^{}"']{0,80}["']|\w\[)|\$\{\{[^{}]{1,200}\}\}|\$\{[^{}]{0,200}\w\s?\([^{}]{0,200}\}/,

  hits: [
    'GET /hello?name={{a.toUpperCase()}} HTTP/1.1',
    'GET /hello?name=${{name}} HTTP/1.1',
    "GET /hello?name={{'abc'}} HTTP/1.1",
    'GET /hello?name={{a.toUpperCasa[)}} HTTP/1.1',
    'GET /{{a.toUpperCase()}} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/hello?name={{a.toUpperCase()}}',
    },
    { request: 'GET / HTTP/1.1', agent: '{{a.toUpperCase()}}' },
    'GET /a?x=${a.b(1)} HTTP/1.1',
  ],
  misses: [
    'GET /t?name={{user.name}} HTTP/1.1',
    'GET /a?tpl=${name} HTTP/1.1',
    { message: 'upstream timed out, request: "GET /hello?name={{a.toUpperCase()}} HTTP/1.1"' },
  ],
})
