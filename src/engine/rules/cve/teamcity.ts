import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/teamcity',
  title: 'TeamCity sign-in bypass',
  why: 'A JSP ending or token address lets anybody use the administration API of the build server.',
  ja: {
    title: 'TeamCity の認証回避',
    why: '「.jsp」を付けたアドレスやトークン用アドレスにより、誰でもビルドサーバーの管理 API を使えてしまいます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [288],
  cve: ['CVE-2024-27198', 'CVE-2023-42793'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2024-27198',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-42793',
  ],

  where: ['target'],
  needs: [['jsp=/app/rest', '/tokens/rpc2', 'jsp=/', '/app/rest/users/id:']],
  match:
    /[?&]jsp=\/?(?:app\/rest|admin)|\/app\/rest\/users\/id:\d{1,4}\/tokens\/RPC2|\/app\/rest\/debug\/processes/i,

  hits: [
    'POST /pwned?jsp=/app/rest/users;.jsp HTTP/1.1',
    'POST /app/rest/users/id:1/tokens/RPC2 HTTP/1.1',
  ],
  misses: ['GET /app/rest/server HTTP/1.1', 'GET /docs?page=jsp HTTP/1.1'],
})
