import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/nosql-operator',
  title: 'NoSQL operator in a parameter',
  why: 'Turns a value into a condition of a document database: a login without a password.',
  ja: {
    title: 'パラメータ中の NoSQL 演算子',
    why: '値を文書型データベースの条件に変え、パスワードなしのログインを狙います。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [943],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'arg'],
  needs: [['[$', '"$', '$where', '{$']],
  match:
    /\[\s{0,3}\$(?:ne|gte?|lte?|regex|where|exists|in|nin|or|and)\s{0,3}\]|["'{]\s{0,3}\$(?:ne|gte?|lte?|regex|where|exists|nin)\b|\$where\s{0,3}[:=]/i,

  hits: ['GET /login?user[$ne]=1&password[$ne]=1', 'GET /find?q={"$where":"1==1"}'],
  misses: ['GET /shop?price=[$20]', 'GET /a?filter[in]=1'],
})
