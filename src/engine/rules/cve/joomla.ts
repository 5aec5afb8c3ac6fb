import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/joomla',
  title: 'Known hole of Joomla',
  why: 'The open configuration API and the fields component of Joomla give away passwords and sessions.',
  ja: {
    title: 'Joomla の既知の脆弱性',
    why: 'Joomla の設定 API や fields コンポーネントから、パスワードやセッションが漏れます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [284, 89],
  cve: ['CVE-2023-23752', 'CVE-2017-8917'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-23752',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-8917',
  ],

  where: ['target'],
  needs: [['config/application', 'public=true', 'com_fields', 'com_jce', '/v1/users']],
  match:
    /\/api\/(?:index\.php\/)?v1\/(?:config\/application|users)\?(?:[^\n]{0,60}&)?public=true|option=com_fields&(?:[^\n]{0,100}&)?list\[fullordering\]=|option=com_jce&(?:[^\n]{0,100}&)?(?:task=plugin|task=profiles\.import)/i,

  hits: [
    'GET /api/index.php/v1/config/application?public=true HTTP/1.1',
    'GET /index.php?option=com_fields&view=fields&layout=modal&list[fullordering]=x HTTP/1.1',
  ],
  misses: [
    'GET /index.php?option=com_content&view=article HTTP/1.1',
    'GET /api/index.php/v1/content/articles HTTP/1.1',
  ],
})
