import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/brace-expansion',
  title: 'Brace expansion in place of blanks',
  why: 'Writes {cat,/etc/passwd}: the shell makes blanks of the commas, so that no blank has to pass a filter.',
  ja: {
    title: 'ブレース展開による空白の回避',
    why: '{cat,/etc/passwd} のように書くと、シェルがカンマを空白に展開します。空白を拒むフィルターを避ける手口です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1027'],
  cwe: [78],
  refs: [
    'https://www.gnu.org/software/bash/manual/html_node/Brace-Expansion.html',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '{,',
      '{cat,',
      '{ls,',
      '{curl,',
      '{wget,',
      '{echo,',
      '{id,',
      '{ping,',
      '{bash,',
      '{sh,',
      '{nc,',
      '{head,',
      '{tail,',
      '{grep,',
      '{find,',
      '{rm,',
      '{chmod,',
      '{touch,',
      '{ifconfig,',
      '{uname,',
    ],
  ],
  match:
    /\{,[\w$"'/?#-]{1,40}(?:,[^{}\n:]{0,80})?\}|\{(?:cat|ls|curl|wget|echo|id|ping|bash|sh|nc|head|tail|grep|find|rm|chmod|touch|ifconfig|uname),[^{}\n:]{1,120}\}/i,

  hits: [
    'GET /a?x={cat,/etc/issue} HTTP/1.1',
    'GET /a?x=a;{,ifconfig,eth0} HTTP/1.1',
    ...each(
      'GET /a?x={{},/etc/issue} HTTP/1.1',
      'ls curl wget echo id ping bash sh nc head tail grep find rm chmod touch ifconfig uname',
    ),
    'GET /{cat,/etc/issue} HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x={cat,/etc/issue}' },
    { request: 'GET / HTTP/1.1', agent: '{cat,/etc/issue}' },
  ],
  misses: [
    'GET /a?x={"a":1,"b":2} HTTP/1.1',
    'GET /tiles/{z,x,y} HTTP/1.1',
    'GET /re?x=a{2,5}b HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x={cat,/etc/issue} HTTP/1.1"' },
    'GET /a?x={,} HTTP/1.1',
    'GET /pets?kinds={cat,:dog} HTTP/1.1',
  ],
})
