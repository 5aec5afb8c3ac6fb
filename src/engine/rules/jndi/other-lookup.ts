import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'jndi/other-lookup',
  title: 'Log4j lookup of another kind',
  why: 'Reads variables of the server through a logger, or hides a JNDI lookup.',
  ja: {
    title: 'その他の Log4j 参照',
    why: 'ロガー経由でサーバーの変数を読む、または JNDI 参照を隠します。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [917],
  cve: ['CVE-2021-44228'],
  refs: ['https://logging.apache.org/security.html'],

  where: ['query', 'path', 'referrer', 'agent', 'user', 'request'],
  needs: [
    '${',
    [
      'env:',
      'sys:',
      'java:',
      'ctx:',
      'lower:',
      'upper:',
      '::-',
      'date:',
      'base64:',
      'main:',
      'k8s:',
      'docker:',
    ],
  ],
  match:
    /\$\{\s{0,9}(?:(?:env|sys|java|ctx|lower|upper|date|base64|main|k8s|docker)\s{0,3}:|[^${}]{0,40}::?-)/i,

  hits: [
    'GET /?x=${env:AWS_SECRET_ACCESS_KEY}',
    'GET /?x=${${::-j}${::-n}di:x}',
    ...each(
      'GET /?x=${{}:AWS_SECRET_ACCESS_KEY}',
      'sys java ctx lower upper date base64 main k8s docker',
    ),
    'GET /${env:AWS_SECRET_ACCESS_KEY} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/?x=${env:AWS_SECRET_ACCESS_KEY}',
    },
    { request: 'GET / HTTP/1.1', agent: '${env:AWS_SECRET_ACCESS_KEY}' },
    { request: 'GET / HTTP/1.1', user: '${env:AWS_SECRET_ACCESS_KEY}' },
  ],
  misses: [
    'GET /?x=${name}',
    'GET /price?from=$10:00',
    { message: 'upstream timed out, request: "GET /?x=${env:AWS_SECRET_ACCESS_KEY} HTTP/1.1"' },
    'GET /a?x=${name}&y=java:8 HTTP/1.1',
    'GET /price?from=${10}&date:to=7 HTTP/1.1',
  ],
})
