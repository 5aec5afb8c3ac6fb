import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/screenconnect',
  title: 'ScreenConnect setup wizard',
  why: 'A slash behind the setup page of ScreenConnect opens it again and creates an administrator.',
  ja: {
    title: 'ScreenConnect のセットアップ画面の再実行',
    why: 'セットアップページの末尾にスラッシュを付けると再実行でき、管理者を作成されてしまいます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [288],
  cve: ['CVE-2024-1709'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2024-1709'],

  where: ['path'],
  needs: [['setupwizard.aspx/']],
  match: /\/SetupWizard\.aspx\//i,

  hits: ['GET /SetupWizard.aspx/ HTTP/1.1', 'POST /SetupWizard.aspx/anything HTTP/1.1'],
  misses: ['GET /SetupWizard.aspx HTTP/1.1', 'GET /docs/SetupWizard HTTP/1.1'],
})
