import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

const OPERATOR =
  /(?<!\bfilters?(?:\[[\w$.]{1,40}\]){0,5})\[\s{0,3}\$(?:ne|eq|gte?|lte?|regex|where|exists|n?in|n?or|and|not|all|size|type|mod|expr|elemmatch|options|text)\s{0,3}\]|["'{]\s{0,3}\$(?:ne|eq|gte?|lte?|regex|where|exists|nin|nor|not|expr|elemmatch|func(?:tion)?|accumulator)\b|\$where\s{0,3}["']?\s{0,3}[:=]|["'{,]\s{0,3}\$(?:n?or|and)["']?\s{0,3}:\s{0,3}["'[]|["'},]\s{0,3}\$comment["']?\s{0,3}:/i

/** A parameter by which programs hand over a whole query, which begins with the name of a field. */
const QUERY =
  /(?:^|[?&])(?:where|filters?|query|q|selector|find|conditions?|match|search)=\s{0,9}\{\s{0,9}["'][\w.]{1,60}["']\s{0,9}:/i
/** What such a query has no business with: code, and conditions on what people sign in with. */
const ABUSE =
  /\$(?:where|func|accumulator|expr)|["'](?:user(?:_?name)?|login|e?mail|pass\w{0,10}|pwd|token|code|pin|secret|role|admin|(?:reset|api|auth)\w{0,12})["']\s{0,9}:\s{0,9}\{/i

/** Of quotes as they are, or as a log escapes them. */
function isDocument(text: string): boolean {
  const plain = text.replaceAll('\\', '')
  return QUERY.test(plain) && !ABUSE.test(plain)
}

export default defineRule({
  id: 'sqli/nosql-operator',
  title: 'NoSQL operator in a parameter',
  why: 'Turns a value into a condition of a document database: a login without a password.',
  ja: {
    title: 'パラメーター中の NoSQL 演算子',
    why: '値を文書型データベースの条件に変え、パスワードなしのログインを狙います。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [943],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/05.6-Testing_for_NoSQL_Injection',
    'https://www.mongodb.com/docs/manual/reference/operator/query/',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['[$', '"$', "'$", '$where', '{$', '{ $', '$or', '$nor', '$and', '$comment']],
  match: OPERATOR,
  judge: (text) => {
    const found = OPERATOR.exec(text)
    if (found === null || isDocument(text)) return undefined
    return { start: found.index, end: found.index + found[0].length }
  },

  hits: [
    'GET /login?user[$ne]=1&password[$ne]=1',
    'GET /find?q={"$where":"1==1"}',
    'GET /find?q={ $where: function() { return true } }',
    'GET /find?user={"$nin":["a"]}',
    { request: 'GET / HTTP/1.1', agent: "{$where: 'sleep(9)'}" },
    ...each(
      'GET /find?q={"${}":"1==1"}',
      'ne eq gt lt regex exists nor not expr elemmatch func function accumulator',
    ),
    'GET /user[$ne]=1 HTTP/1.1',
    'GET /find?q={"password":{"$gt":""}}',
    'GET /find?q={"a":{"$where":"1"}}',
    'GET /find?q={\\"password\\":{\\"$gt\\":\\"\\"}}',
    'GET /login?u={"a":{"$gt":""}}',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/login?user[$ne]=1&password[$ne]=1',
    },
    'GET /a?$where=1 HTTP/1.1',
    'GET /a?x=$where:1 HTTP/1.1',
    "GET /find?q=',$or:[{},{'a':'a",
    ...each("GET /find?q=',{}:[{},{'a':'a", '$and $nor'),
    'GET /find?q={"$or":"1"}',
    'GET /find?q={"$and":[1]}',
    'GET /find?q={"$nor":[1]}',
    "GET /find?q='}],$comment:'a'",
    "GET /find?q='},+$or:[{}]",
    ...each(
      'GET /user[${}]=1 HTTP/1.1',
      'eq gt lt regex where exists in or and not all size type mod expr elemmatch options text',
    ),
    ...each('GET /find?user={{}nin":["a"]}', `'$ {$ {+$`),
  ],
  misses: [
    'GET /shop?price=[$20]',
    'GET /a?filter[in]=1',
    'GET /api/posts?filters[author][id][$eq]=3&filters[$or][0][a][$ne]=1',
    'GET /a?x={$price}',
    'GET /api/items?q={"price":{"$gt":10}}', // a query by design
    'GET /classes/score?limit=5&where={"player":"a","score":{"$gte":1000}}',
    'GET /api/items?where={\\"price\\":{\\"$gt\\":10}}', // as logs escape quotes
    { message: 'upstream timed out, request: "GET /login?user[$ne]=1&password[$ne]=1 HTTP/1.1"' },
    'GET /find?q={"$wheres":"1==1"}',
  ],
})
