import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/prototype-pollution',
  title: 'Prototype pollution',
  why: 'Sets a property on the prototype of all JavaScript objects; later code then takes options the attacker chose.',
  ja: {
    title: 'プロトタイプ汚染',
    why: 'JavaScript の全オブジェクトの原型にプロパティを設定し、後の処理に攻撃者の選んだ設定を使わせようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1321],
  refs: [
    'https://cwe.mitre.org/data/definitions/1321.html',
    'https://portswigger.net/web-security/prototype-pollution',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '__proto__',
      'constructor[prototype]',
      'constructor.prototype',
      'constructor][prototype',
      'constructor"',
      "constructor'",
      'constructor["',
      "constructor['",
      '__definegetter__',
      '__lookupgetter__',
      '__definesetter__',
      '__lookupsetter__',
      'setprototypeof',
    ],
  ],
  match:
    /(?:^|\W)__proto__(?:[[\]."'=:\s]|$)|constructor["']?\]?\s?(?:\.|\[["']?|:\s?\{\s?["'])prototype(?:[\]."'=:]|$)|__(?:define|lookup)[GS]etter__|Object\.setPrototypeOf\(/i,

  hits: [
    'GET /a?__proto__[admin]=1 HTTP/1.1',
    'GET /a?constructor[prototype][x]=1 HTTP/1.1',
    'GET /a?a[constructor][prototype][x]=1 HTTP/1.1',
    'GET /a?x={"constructor":{"prototype":{"a":1}}} HTTP/1.1',
    'GET /a?x={"__proto__":{"a":1}} HTTP/1.1',
    'GET /a?constructor.prototype][x]=1 HTTP/1.1',
    'GET /__proto__[admin]=1 HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?__proto__[admin]=1' },
    { request: 'GET / HTTP/1.1', agent: '__proto__[admin]=1' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      'a.__defineGetter__ a.__lookupGetter__ a.__defineSetter__ Object.setPrototypeOf(a,b)',
    ),
    'GET /a?x={"constructor\':{"prototype":{"a":1}}} HTTP/1.1',
    'GET /a?__lookupsetter__[admin]=1 HTTP/1.1',
    'GET /a?x=a.constructor["prototype"]["x"]=1 HTTP/1.1',
    "GET /a?x=a.constructor['prototype']['x']=1 HTTP/1.1",
  ],
  misses: [
    'GET /blog/javascript-proto-explained HTTP/1.1',
    'GET /a?prototype=1&constructor=2 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?__proto__[admin]=1 HTTP/1.1"' },
    'GET /docs/dunder?name=my__proto__type HTTP/1.1',
    'GET /a?x={"constructor":"mclaren"} HTTP/1.1',
    'GET /a?my__proto__[admin]=1 HTTP/1.1',
  ],
})
