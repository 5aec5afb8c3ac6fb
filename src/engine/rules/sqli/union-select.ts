import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/union-select',
  title: 'UNION SELECT in a request',
  why: 'Appends a second result set to the query of a page, to read other tables.',
  ja: {
    title: 'リクエスト中の UNION SELECT',
    why: 'ページの問い合わせに別の結果を継ぎ足し、ほかの表を読み取ろうとします。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: ['union', 'select'],
  match: /\bunion[\s(]{1,20}(?:(?:all|distinct)[\s(]{1,20})?select\b(?!["'\s]{0,9}(?:$|&))/i,

  hits: [
    'GET /item?id=1%20UNION%20SELECT%20null,version()--',
    'GET /item?id=1+union/**/all/**/select+1,2,3',
    'GET /item?id=1+union/**/distinct/**/select+1,2,3',
    'GET /1%20UNION%20SELECT%20null,version()-- HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/item?id=1%20UNION%20SELECT%20null,version()--',
    },
    { request: 'GET / HTTP/1.1', agent: '1 UNION SELECT null,version()--' },
  ],
  misses: [
    'GET /news/credit-union-selects-new-chair',
    'GET /search?q=european+union+member+select+committee',
    'GET /search?q=%22union+select%22&page=2', // the words alone
    'GET /search?page=2&q=union+select',
    {
      message:
        'upstream timed out, request: "GET /item?id=1%20UNION%20SELECT%20null,version()-- HTTP/1.1"',
    },
    { request: 'GET / HTTP/1.1', agent: '1 myUNION SELECT null,version()--' },
    { request: 'GET / HTTP/1.1', agent: '1 UNION SELECTs null,version()--' },
  ],
})
