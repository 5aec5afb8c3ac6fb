import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/spring-cloud',
  title: 'Spring Cloud gateway or function',
  why: 'Adds a route or names a function with an expression that Spring evaluates.',
  ja: {
    title: 'Spring Cloud の脆弱性',
    why: 'ルートの追加や関数名に式を入れ、Spring に評価させてコードを実行しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94, 917],
  cve: ['CVE-2022-22947', 'CVE-2022-22963'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-22947',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-22963',
  ],

  where: ['target'],
  needs: [['actuator/gateway/', '/functionrouter', 'gateway/refresh']],
  match: /\/actuator\/gateway\/(?:routes\/\w|refresh)|\/functionRouter(?:$|[?/])/i,

  hits: ['POST /actuator/gateway/routes/abc HTTP/1.1', 'POST /functionRouter HTTP/1.1'],
  misses: ['GET /api/functionRouters HTTP/1.1', 'GET /actuator/health HTTP/1.1'],
})
