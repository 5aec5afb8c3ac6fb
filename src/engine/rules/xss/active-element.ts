import { activeElementIn } from '../../html/elements.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/active-element',
  title: 'Active element in a request',
  why: 'Plants an element that loads or runs something by itself.',
  ja: { title: 'リクエスト中の能動的要素', why: '自動で読み込みや実行をする要素を埋め込みます。' },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: [
    'https://owasp.org/www-community/attacks/xss/',
    'https://html.spec.whatwg.org/multipage/parsing.html#tokenization',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: ['<'],
  match: /<[\s/]{0,9}[a-z]/i,
  judge: activeElementIn,

  hits: [
    'GET /s?q=<svg/onload=alert(1)>',
    'GET /s?q=<iframe+src=//x.example>',
    "GET /s?q='%3E%3Cx:animate%20attributeName=href%20values=a",
    'GET /s?q=<p+style=behavior:url(a.htc)>',
    'GET /s?q=<+i%20f%20r%20a%20m%20e+',
    'GET /<svg/onload=alert(1)> HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/s?q=<svg/onload=alert(1)>' },
    { request: 'GET / HTTP/1.1', agent: '<svg/onload=alert(1)>' },
  ],
  misses: [
    'GET /s?q=2<3',
    'GET /tutorial/iframe-basics',
    'GET /s?q=i<set+and+j>0',
    'GET /s?q=<b>bold</b>',
    'GET /s?q=a<b+c+d>e',
    'GET /blog/<a%20href=http://www.example.com/x',
    { message: 'upstream timed out, request: "GET /s?q=<svg/onload=alert(1)> HTTP/1.1"' },
  ],
})
