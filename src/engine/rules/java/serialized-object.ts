import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/serialized-object',
  title: 'Serialized Java object',
  why: 'readObject() builds whatever it is given; chains of known library classes then run commands.',
  ja: {
    title: 'シリアライズされた Java オブジェクト',
    why: 'readObject() は与えられたオブジェクトをそのまま復元します。既知のライブラリのクラスの連鎖でコマンドが実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
    'https://github.com/frohoff/ysoserial',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'ro0ab',
      'kztaa',
      'cs7qaf',
      'aced0005',
      'h4siaaaaaaaa',
      'ysoserial',
      'commonscollections',
      'invokertransformer',
      'templatesimpl',
    ],
  ],
  match:
    /(?:^|[^\w+/])rO0AB(?:[\w+/]{8}|Q\b)|(?:^|[^\w+/])[\w+/]{0,2}(?:KztAA[U-X]|Cs7QAF)|aced0005[\da-f]{8}|(?:^|[^\w+/])H4sIAAAAAAAA[\w+/]{20}|\bysoserial\b|\bCommonsCollections\d|\bInvokerTransformer\b|\bTemplatesImpl\b/,

  hits: [
    'GET /a?state=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA== HTTP/1.1',
    'GET /a?state=AKztAAVzcg HTTP/1.1', // the same bytes from the second on
    'GET /a?d=aced00057372001164 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'ysoserial' },
    'GET /a?state=ACs7QAFzcg HTTP/1.1',
    'GET /state=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA== HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?state=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==',
    },
    { request: 'GET / HTTP/1.1', user: 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `H4sIAAAAAAAAAFvzloG1uIhBMCuxLFGvtCQzRw8A CommonsCollections5 InvokerTransformer TemplatesImpl`,
    ),
  ],
  misses: [
    'GET /a?token=xrO0ABc9 HTTP/1.1',
    'GET /img/aced0005.png HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?state=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA== HTTP/1.1"',
    },
    { request: 'GET / HTTP/1.1', user: 'myrO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==' },
    { request: 'GET / HTTP/1.1', agent: 'myysoserial' },
    { request: 'GET / HTTP/1.1', agent: 'ysoserials' },
    'GET /a?x=myCommonsCollections5 HTTP/1.1',
    'GET /a?x=myInvokerTransformer HTTP/1.1',
    'GET /a?x=InvokerTransformers HTTP/1.1',
    'GET /a?x=myTemplatesImpl HTTP/1.1',
    'GET /a?x=TemplatesImpls HTTP/1.1',
  ],
})
