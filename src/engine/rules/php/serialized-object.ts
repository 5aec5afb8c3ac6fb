import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/serialized-object',
  title: 'Serialized PHP object',
  why: 'unserialize() builds objects of any class the application knows; chosen chains of them write files or run commands.',
  ja: {
    title: 'シリアライズされた PHP オブジェクト',
    why: 'unserialize() は任意のクラスのオブジェクトを作ります。組み合わせ次第でファイルの書き込みやコマンド実行につながります。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/PHP_Object_Injection',
    'https://www.php.net/manual/en/function.unserialize.php',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [['o:', 'c:'], [':{']],
  match: /(?:^|[\s"&'(/;={|}!])[CO]:\+?\d{1,3}:\\{0,2}["'][\w\\]{1,100}\\{0,2}["']:\d{1,6}:\{/i,

  hits: [
    'GET /a?d=O:8:"stdClass":1:{s:1:"a";i:1;} HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '}__x|O:21:"Some\\Driver":0:{}' },
    'GET /O:8:"stdClass":1:{s:1:"a";i:1;} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?d=O:8:"stdClass":1:{s:1:"a";i:1;}',
    },
    { request: 'GET / HTTP/1.1', user: 'O:8:"stdClass":1:{s:1:"a";i:1;}' },
    'GET /a?d=c:8:"stdClass":1:{s:1:"a";i:1;} HTTP/1.1',
  ],
  misses: [
    'GET /a?d=a:1:{i:0;s:1:"x";} HTTP/1.1',
    'GET /json?x={"o":8,"c":{"d":1}} HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?d=O:8:"stdClass":1:{s:1:"a";i:1;} HTTP/1.1"' },
    'GET /json?x={"proto:":"a","demo:":{"b":1}} HTTP/1.1',
    { request: 'GET / HTTP/1.1', user: 'myO:8:"stdClass":1:{s:1:"a";i:1;}' },
  ],
})
