import { markupIn } from '../../html/elements.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/markup',
  title: 'Markup in a request',
  why: 'Hands over HTML or XML: to see whether it comes back as markup, or to deface a page.',
  ja: {
    title: 'リクエスト中のマークアップ',
    why: 'HTML や XML を渡し、そのまま表示されるかを試すか、ページの改ざんを狙っています。',
    falsePositives:
      '書式付きの文章を GET で送るフォームや、XML をパラメーターで受け取るインターフェースです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [79, 80],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/11-Client-side_Testing/03-Testing_for_HTML_Injection',
    'https://html.spec.whatwg.org/multipage/parsing.html#tokenization',
  ],
  falsePositives:
    'Forms with formatted text that are sent with GET; interfaces that take XML as a parameter.',

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['<', '&{', 'data:']],
  match: /[{<]/,
  judge: markupIn,
  generic: true,

  hits: [
    'GET /s?q=<h1>sample HTTP/1.1',
    'GET /s?q=%22><xyz> HTTP/1.1',
    'GET /s?q=<label+datasrc=%22%23a%22> HTTP/1.1',
    'GET /s?q=<!--+a HTTP/1.1',
    'GET /s?q=<?import+namespace=a> HTTP/1.1',
    'GET /<h1>sample HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/s?q=<h1>sample' },
    { request: 'GET / HTTP/1.1', agent: '<h1>sample' },
    'GET /s?q=%26{alert(1)} HTTP/1.1',
    'GET /s?q=data:text/html,%20{< HTTP/1.1',
  ],
  misses: [
    'GET /s?q=a<b+and+c>d HTTP/1.1',
    'GET /s?q=I+<3+u HTTP/1.1',
    'GET /s?q=John+<john@mail.example> HTTP/1.1',
    'GET /api?f=<Filter><PropertyName>a</PropertyName></Filter> HTTP/1.1',
    { message: 'upstream timed out, request: "GET /s?q=<h1>sample HTTP/1.1"' },
  ],
})
