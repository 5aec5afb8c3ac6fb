import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/roundcube-mail',
  title: 'Webmail object injection or installer',
  why: 'Addresses of Roundcube, Zimbra and Horde that hand an object or a command to the mail server.',
  ja: {
    title: 'Web メールのオブジェクト注入など',
    why: 'Roundcube・Zimbra などの Web メールに、オブジェクトやコマンドを渡す要求です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502, 78],
  cve: ['CVE-2025-49113', 'CVE-2020-12641', 'CVE-2022-27925'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-49113',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-12641',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-27925',
  ],

  where: ['target'],
  needs: [['_from=', '/mboximport', 'zimlet/com_zimbra', '/installer/index.php']],
  match:
    /[?&]_from=(?:!|edit-)[^&\n]{0,40}[";:{|]|\/service\/extension\/backup\/mboximport|\/zimlet\/com_zimbra_webex\/httpPost\.jsp|\/roundcube\/installer\//i,

  hits: [
    'POST /?_task=settings&_action=upload&_from=!";O:8:"x":0:{} HTTP/1.1',
    'POST /service/extension/backup/mboximport?account-name=a HTTP/1.1',
    'GET /roundcube/installer/index.php HTTP/1.1',
    'POST /?_task=settings&_action=upload&_from=edit-";O:8:"x":0:{} HTTP/1.1',
    'POST /service/zimlet/com_zimbra_webex/httpPost.jsp?companyId=http://203.0.113.9/%23 HTTP/1.1',
    'POST /?_from=&_action=upload&_from=!";O:8:"x":0:{} HTTP/1.1',
  ],
  misses: [
    'GET /?_task=mail&_from=edit HTTP/1.1',
    'GET /installer/index.php HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/?_task=settings&_action=upload&_from=!";O:8:"x":0:{}',
    },
  ],
})
