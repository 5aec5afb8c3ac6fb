import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssi/directive',
  title: 'Server-side include',
  why: 'Asks the server, or the cache before it (ESI), to run a program or insert a file while it delivers a page.',
  ja: {
    title: 'サーバーサイドインクルード',
    why: 'ページ配信時にプログラム実行やファイル挿入をさせます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [97],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['<!--', '<esi:', '/esi:']],
  match:
    /<!--\s{0,5}#?\s{0,5}(?:exec|include|echo|printenv)\b|<!--\s{0,5}#\s{0,5}(?:config|flastmod|fsize|set|if|elif)\s|<\/?esi:[a-z]|<!--\s?esi\b/i,

  hits: [
    'GET /s?q=<!--#exec+cmd="id"-->',
    'GET /s?q=<!--#echo+var="DATE_LOCAL"-->',
    'GET /s?q=<!--#flastmod+virtual="a"-->',
    'GET /s?q=<esi:include+src=http://evil.example/>',
    'GET /s?q=<!--#include+cmd="id"-->',
    'GET /s?q=<!--#printenv+cmd="id"-->',
    ...each('GET /s?q=<!--#{}+virtual="a"-->', 'config fsize set if elif'),
    'GET /<!--#exec%20cmd=id--> HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/s?q=<!--#exec+cmd="id"-->' },
    { request: 'GET / HTTP/1.1', agent: '<!--#exec cmd=id-->' },
    'GET /a?x=<!--esi HTTP/1.1',
    'GET /a?x=</esi:include> HTTP/1.1',
  ],
  misses: [
    'GET /s?q=<!--+comment+-->',
    'GET /docs/include',
    { message: 'upstream timed out, request: "GET /s?q=<!--#exec+cmd="id"--> HTTP/1.1"' },
    'GET /s?q=<!--#execs+cmd="id"-->',
    'GET /a?x=<!--esis HTTP/1.1',
  ],
})
