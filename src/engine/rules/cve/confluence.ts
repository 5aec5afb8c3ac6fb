import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/confluence',
  title: 'Confluence or Jira hole',
  why: 'Setup and template pages of Atlassian servers that create an administrator, run OGNL or read private files.',
  ja: {
    title: 'Confluence・Jira の脆弱性',
    why: 'Atlassian 製品のセットアップやテンプレートのページを悪用し、管理者の作成や OGNL の実行、ファイル閲覧を行います。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [306, 917],
  cve: ['CVE-2023-22515', 'CVE-2023-22518', 'CVE-2021-26084', 'CVE-2019-3396', 'CVE-2023-22527'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-22515',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-22518',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-26084',
  ],

  where: ['target'],
  needs: [
    [
      'setupadministrator',
      'bootstrapstatusprovider',
      'setup-restore',
      'createpage-entervariables',
      'doenterpagevariables',
      'text-inline.vm',
      'finishsetup',
      'oauth/users/icon-uri',
      'contactadministrators',
    ],
  ],
  match:
    /\/setup\/(?:setupadministrator|finishsetup)\.action|bootstrapStatusProvider\.applicationConfig|setup-restore(?:-local|-progress)?\.action|(?:createpage-entervariables|doenterpagevariables)\.action|\/template\/aui\/text-inline\.vm|\/plugins\/servlet\/oauth\/users\/icon-uri\?|\/ContactAdministrators!default\.jspa\?/i,

  hits: [
    'POST /setup/setupadministrator.action HTTP/1.1',
    'GET /server-info.action?bootstrapStatusProvider.applicationConfig.setupComplete=false HTTP/1.1',
    'POST /template/aui/text-inline.vm HTTP/1.1',
    ...each(
      'POST /{} HTTP/1.1',
      `json/setup-restore.action json/setup-restore-local.action json/setup-restore-progress.action
    pages/createpage-entervariables.action pages/doenterpagevariables.action 
    plugins/servlet/oauth/users/icon-uri?consumerUri=http://203.0.113.9 secure/ContactAdministrators!default.jspa?a`,
    ),
    'POST /setup/finishsetup.action HTTP/1.1',
  ],
  misses: [
    'GET /pages/viewpage.action?pageId=1 HTTP/1.1',
    'GET /docs/setup-restore-guide HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/setup/setupadministrator.action',
    },
  ],
})
