import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/flight-payload',
  title: 'References into prototypes (React Server Components)',
  why: 'Sends the serialized form of React Server Components with references that climb to constructors, to run code on a Next.js or other React server.',
  ja: {
    title: 'プロトタイプへの参照（React Server Components）',
    why: 'React Server Components の直列化形式にコンストラクターへたどる参照を入れ、Next.js などのサーバーでコードを実行しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059.007'],
  cwe: [502, 1321],
  cve: ['CVE-2025-55182'],
  refs: [
    'https://react.dev/blog/2025/12/03/critical-security-vulnerability-in-react-server-components',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-55182',
  ],

  where: ['query', 'arg', 'referrer', 'agent'],
  needs: [[':constructor', ':__proto__', ':prototype', 'resolved_model', '_formdata']],
  match:
    /\$[\da-f@]{1,4}:(?:\w{1,40}:){0,6}(?:constructor|__proto__|prototype)\b|["']status["']\s?:\s?["']resolved_model["']|["']_formData["']\s?:\s?\{\s?["']get["']/i,

  hits: [
    'GET /a?x={"then":"$1:__proto__:then","status":"resolved_model"} HTTP/1.1',
    'GET /a?x={"get":"$2:constructor:constructor"} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/a?x={"then":"$1:__proto__:then","status":"resolved_model"}',
    },
    { request: 'GET / HTTP/1.1', agent: '{"then":":__proto__:then","status":"resolved_model"}' },
    'GET /a?x={"_formData":{"get":"$1:a"}} HTTP/1.1',
    'GET /a?x={"then":"$1:__proto__:then","status":":__proto__"} HTTP/1.1',
    'GET /a?x={"then":"$1resolved_model:then","status":"resolved_model"} HTTP/1.1',
    'GET /a?x={"get":"$2:prototype"} HTTP/1.1',
  ],
  misses: [
    'GET /a?x={"status":"resolved"} HTTP/1.1',
    'GET /a?x=price+$5:+prototype+sale HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x={"then":"$1:__proto__:then","status":"resolved_model"} HTTP/1.1"',
    },
    'GET /a?x=price:prototype HTTP/1.1',
    'GET /a?x={"status":"resolved_models"} HTTP/1.1',
    'GET /a?x={"then":"$1:__proto__s:then","status":":__proto__"} HTTP/1.1',
  ],
})
