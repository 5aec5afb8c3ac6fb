import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/exchange-proxyshell',
  title: 'Exchange autodiscover confusion (ProxyShell)',
  why: 'The front end of Exchange forwards an address it misreads, so that mailbox and PowerShell back ends open without sign-in.',
  ja: {
    title: 'Exchange の Autodiscover 悪用（ProxyShell）',
    why: 'Exchange のフロントエンドがアドレスを誤って解釈し、認証なしでメールボックスや PowerShell のバックエンドに到達されます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918],
  cve: ['CVE-2021-34473', 'CVE-2021-31207', 'CVE-2022-41040'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-34473',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-31207',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-41040',
  ],

  where: ['target'],
  needs: [['autodiscover.json']],
  match:
    /\/autodiscover\.json[^\n]{0,100}(?:\/powershell|\/mapi\/nspi|\/ews\/exchange|\/owa\/|\/ecp\/|@[\w.-]{1,40}\/)|\/autodiscover\.json\?(?:[^\n&=]{0,40}@|[^\n]{0,60}email=\/?autodiscover\/)/i,

  hits: [
    'GET /autodiscover/autodiscover.json?@a.example/owa/?&Email=autodiscover/autodiscover.json%3F@a.example HTTP/1.1',
    'POST /autodiscover/autodiscover.json?a@b.example/powershell/ HTTP/1.1',
    ...each(
      'GET /autodiscover/autodiscover.json?a=b{} HTTP/1.1',
      '/powershell /mapi/nspi /ews/exchange /owa/ /ecp/ @a.example/',
    ),
    'GET /autodiscover/autodiscover.json?%40a.example&x=1 HTTP/1.1',
    'GET /autodiscover/autodiscover.json?x=1&Email=autodiscover/autodiscover.json HTTP/1.1',
    'GET /autodiscover/autodiscover.json?@a.example%40?&Email=autodiscover/autodiscover.json%3F@a.example HTTP/1.1',
  ],
  misses: [
    'GET /autodiscover/autodiscover.json?Protocol=ActiveSync HTTP/1.1',
    'GET /autodiscover/autodiscover.json?Email=a%40a.example&Protocol=Autodiscoverv1 HTTP/1.1', // Outlook
    'GET /autodiscover/autodiscover.json/v1.0/a%40a.example?Protocol=ActiveSync HTTP/1.1',
    'POST /autodiscover/autodiscover.xml HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/autodiscover/autodiscover.json?@a.example/owa/?&Email=autodiscover/autodiscover.json%3F@a.example',
    },
  ],
})
