import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/shell-arithmetic',
  title: 'Shell expansion or function without purpose',
  why: '$[1+1], a fork bomb or an empty substitution inside a word: only a shell gives them a sense.',
  ja: {
    title: 'シェル特有の展開や関数',
    why: '$[1+1]・フォーク爆弾・語中の空の展開など、シェルでなければ意味を持たない書き方です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1499'],
  cwe: [78],
  refs: [
    'https://www.gnu.org/software/bash/manual/html_node/Shell-Expansions.html',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['query', 'agent', 'referrer'],
  needs: [['$[', '(){', '() {', '$$', '$-', '$?']],
  match:
    /\$\[\d{1,9}\s?[*+-]\s?\d{1,9}\]|[\w:.]{1,10}\(\)\s?\{\s?[\w:.]{1,10}(?:\(\))?\s?\|\s?[\w:.]{1,10}(?:\(\))?\s?&?\s?;?\s?\}|(?:^|[;&|])\s?[a-z]{1,8}\$[$?-][a-z]{1,8}[\s+]/i,

  hits: [
    'GET /a?x=$[2+2] HTTP/1.1',
    'GET /a?x=:(){+:|:%26+};: HTTP/1.1',
    'GET /a?x=;ca$$t+/conf HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '$[2+2]' },
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=$[2+2]' },
    'GET /a?x=:()+{+:|:%26+};: HTTP/1.1',
    'GET /a?x=;ca$-t+/conf HTTP/1.1',
    'GET /a?x=;ca$?t+/conf HTTP/1.1',
  ],
  misses: [
    'GET /a?fn=function(){return+1} HTTP/1.1',
    'GET /a?x=$[name] HTTP/1.1',
    'GET /price?x=5$-10$ HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=$[2+2] HTTP/1.1"' },
  ],
})
