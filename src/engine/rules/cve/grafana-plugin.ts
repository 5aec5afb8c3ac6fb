import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/grafana-plugin',
  title: 'Grafana plug-in traversal',
  why: 'Grafana served any file below the folder of an installed plug-in, and above it.',
  ja: {
    title: 'Grafana プラグインのトラバーサル',
    why: 'Grafana はプラグインのフォルダーを起点に、その外のファイルまで返してしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22],
  cve: ['CVE-2021-43798'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2021-43798'],

  where: ['path'],
  needs: [['/public/plugins/']],
  match: /\/public\/plugins\/[\w-]{1,60}\/(?:#\/)?\.\./i,

  hits: [
    'GET /public/plugins/alertlist/../../../../conf/defaults.ini HTTP/1.1',
    'GET /public/plugins/text/%2e%2e/%2e%2e/x HTTP/1.1',
  ],
  misses: [
    'GET /public/plugins/text/module.js HTTP/1.1',
    'GET /public/plugins/ HTTP/1.1',
    'GET /search?q=/public/plugins/alertlist/../../../../conf/defaults.ini HTTP/1.1',
  ],
})
