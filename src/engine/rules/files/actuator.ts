import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/actuator',
  title: 'Management endpoint of Spring Boot',
  why: 'Actuator pages give away environment, sessions and a memory dump; some change routes or shut the application down.',
  ja: {
    title: 'Spring Boot の管理エンドポイント（Actuator）',
    why: 'Actuator からは環境変数・セッション・メモリーダンプが漏れます。ルートの変更やアプリの停止ができるものもあります。',
    falsePositives:
      '運用者による稼働状況や指標の確認です。health・info・prometheus は除いています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1592.002', 'T1190'],
  cwe: [200, 306],
  cve: ['CVE-2022-22947'],
  refs: [
    'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-22947',
  ],
  falsePositives:
    'Health and metrics checks of the operator; health, info and prometheus are left out.',

  where: ['path'],
  needs: [['actuator', '/heapdump', '/autoconfig', '/configprops', '/threaddump', '/httptrace']],
  match:
    /\/actuators?(?:$|\/$|[/;](?!(?:health|info|prometheus|metrics)\b)[\w.;/-]{0,60}$)|\/(?:heapdump|autoconfig|configprops|threaddump|httptrace)(?:\.json)?$/i,

  hits: [
    'GET /actuator/env HTTP/1.1',
    'GET /manage/actuator/heapdump HTTP/1.1',
    'POST /actuator/gateway/routes/x HTTP/1.1',
    'GET /actuator HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      'heapdump autoconfig configprops threaddump httptrace threaddump.json',
    ),
  ],
  misses: [
    'GET /actuator/health HTTP/1.1',
    'GET /shop/actuators-and-valves HTTP/1.1',
    'GET /search?q=/actuator/env HTTP/1.1',
    'GET /actuator/env+x HTTP/1.1',
    'GET /heapdumps HTTP/1.1',
  ],
})
