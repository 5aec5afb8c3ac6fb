import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/graphql-schema',
  title: 'GraphQL schema asked for',
  why: 'Asks a GraphQL interface for its whole schema: the map of all that can be asked and changed.',
  ja: {
    title: 'GraphQL スキーマの要求',
    why: 'GraphQL の全スキーマを要求しています。問い合わせや変更ができるものの一覧になります。',
    falsePositives: 'GraphQL コンソールを使う開発者です。',
  },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1595.002', 'T1190'],
  cwe: [200],
  refs: [
    'https://graphql.org/learn/introspection/',
    'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
  ],
  falsePositives: 'Developers with a GraphQL console.',

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [['__schema', '__type', 'introspectionquery', '__inputvalue', '__directive']],
  match:
    /\b__schema\b|\bIntrospectionQuery\b|\b__type\s{0,3}\(|\bon\s{1,9}__(?:Type|InputValue|Field|Schema|Directive|EnumValue)\b/,

  hits: [
    'GET /graphql?query={__schema{types{name}}} HTTP/1.1',
    'GET /graphql?query=fragment+T+on+__Type{kind} HTTP/1.1',
    'GET /graphql?query={__type(name:"User"){name}} HTTP/1.1',
    ...each('GET /graphql?query=fragment+T+on+__{}{kind} HTTP/1.1', 'InputValue Schema Directive'),
    'GET /{__schema{types{name}}} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/graphql?query={__schema{types{name}}}',
    },
    { request: 'GET / HTTP/1.1', agent: '{__schema{types{name}}}' },
    'GET /graphql?operationName=IntrospectionQuery HTTP/1.1',
  ],
  misses: [
    'GET /graphql?query={user{__typename+name}} HTTP/1.1',
    'GET /docs/introspection?query=schema HTTP/1.1',
    {
      message: 'upstream timed out, request: "GET /graphql?query={__schema{types{name}}} HTTP/1.1"',
    },
    'GET /graphql?query={my__schema{types{name}}} HTTP/1.1',
    'GET /graphql?query={__schemas{types{name}}} HTTP/1.1',
    'GET /graphql?operationName=myIntrospectionQuery HTTP/1.1',
    'GET /graphql?operationName=IntrospectionQuerys HTTP/1.1',
    'GET /graphql?query={my__type(name:"User"){name}} HTTP/1.1',
    'GET /graphql?query=fragment+T+myon+__Type{kind} HTTP/1.1',
    'GET /graphql?query=fragment+T+on+__Types{kind} HTTP/1.1',
  ],
})
