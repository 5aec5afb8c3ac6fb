import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/enterprise-suite',
  title: 'Hole of an enterprise suite',
  why: 'Zoho ManageEngine, Nagios, Pandora, Sitecore, OFBiz and others: service addresses with a public exploit.',
  ja: {
    title: '企業向け製品の既知の脆弱性',
    why: 'Zoho ManageEngine・Nagios・Pandora・Sitecore・OFBiz など、攻撃方法が公開されているサービスのアドレスです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502, 306],
  cve: ['CVE-2021-44077', 'CVE-2020-10189', 'CVE-2021-42237', 'CVE-2021-44515'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-44077',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-10189',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-42237',
  ],

  where: ['target'],
  needs: [
    [
      '/restapi/importtechnicians',
      '/mdmloguploader',
      '/reporting/report.ashx',

      '/agentloguploader',
      '/restapi/connection',
      '/webtools/control/',
      'perform_event_response',
      'soapservice',
      '/cewolf/',

      '/service/rest/beta/',

      '/umbraco/feedproxy',

      '/apriso/',
    ],
  ],
  match:
    /\/RestAPI\/(?:ImportTechnicians|Connection)|\/mdm\/client\/v1\/mdmLogUploader|\/sitecore\/shell\/ClientBin\/Reporting\/Report\.ashx|\/agentLogUploader|\/cewolf\/\w{0,20}\?img=|perform_event_response=\d|\/webtools\/control\/(?:SOAPService|xmlrpc|ProgramExport)|\/service\/rest\/beta\/repositories\/\w{1,20}\/group|\/umbraco\/feedproxy\.aspx\?url=|\/FlexNetOperationsService\.svc\/Invoke/i,

  hits: [
    'POST /RestAPI/ImportTechnicians HTTP/1.1',
    'POST /mdm/client/v1/mdmLogUploader?udid=x&filename=logger.zip HTTP/1.1',
    'POST /sitecore/shell/ClientBin/Reporting/Report.ashx HTTP/1.1',
    'POST /webtools/control/xmlrpc HTTP/1.1',
  ],
  misses: [
    'POST /api/jsonws/invoke HTTP/1.1',
    'GET /servlet/home HTTP/1.1',
    'GET /service/list HTTP/1.1',
  ],
})
