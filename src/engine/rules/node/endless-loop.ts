import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/endless-loop',
  title: 'Loop that never ends',
  why: 'Code that runs for ever: where a request is evaluated on the server, it stands still.',
  ja: {
    title: '終わらないループ',
    why: '永久に続くコードです。リクエストがサーバーで評価される場合、サーバーが停止します。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1499.004', 'T1190'],
  cwe: [835, 94],
  refs: ['https://cwe.mitre.org/data/definitions/835.html'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['while(', 'while (', 'for(;', 'for (;']],
  match:
    /\bwhile\s{0,3}\(\s{0,3}[!+-]{0,4}\s{0,3}(?:true|infinity|undefined|null|nan|\d{1,9}|\{\s?\}|\[\s?\]|""|''|``)\s{0,3}\)|\bfor\s{0,3}\(\s?;\s?;\s?\)/i,

  hits: [
    'GET /a?x=while(true){} HTTP/1.1',
    'GET /a?x=while(!!1) HTTP/1.1',
    'GET /a?x=for(;;); HTTP/1.1',
    'GET /a?x=while(infinity){} HTTP/1.1',
    'GET /a?x=while(undefined){} HTTP/1.1',
    'GET /a?x=while(null){} HTTP/1.1',
    'GET /a?x=while(nan){} HTTP/1.1',
    'GET /a?x=while({}){} HTTP/1.1',
    'GET /a?x=while([]){} HTTP/1.1',
    'GET /a?x=while(""){} HTTP/1.1',
    "GET /a?x=while(''){} HTTP/1.1",
    'GET /a?x=while(``){} HTTP/1.1',
    'GET /while(true){} HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=while(true){}' },
    { request: 'GET / HTTP/1.1', agent: 'while(true){}' },
    'GET /a?x=while+(true){} HTTP/1.1',
    'GET /a?x=for+(;;); HTTP/1.1',
  ],
  misses: [
    'GET /a?x=a+while+(1+hour) HTTP/1.1',
    'GET /a?x=while(i<9) HTTP/1.1',
    'GET /a?x=while+true HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=while(true){} HTTP/1.1"' },
    'GET /a?x=mywhile(true){} HTTP/1.1',
    'GET /a?x=myfor(;;); HTTP/1.1',
  ],
})
