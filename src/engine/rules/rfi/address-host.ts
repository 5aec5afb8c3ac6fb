import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rfi/address-host',
  title: 'URL with a bare address in a parameter',
  why: 'Names a server by its number instead of a name, as drop servers of attackers are; legitimate links rarely do.',
  ja: {
    title: 'パラメーターに IP アドレス直書きの URL',
    why: '攻撃者の配布サーバーのように、ホスト名ではなく IP アドレスでサーバーを指しています。正当なリンクではまれです。',
    falsePositives: 'IP アドレスで接続するイントラネットや試験環境です。',
  },
  severity: 'medium',
  unlessHome: true,
  stage: 'inject',
  attack: ['T1105', 'T1190'],
  cwe: [98, 918],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.2-Testing_for_Remote_File_Inclusion',
    'https://attack.mitre.org/techniques/T1105/',
  ],
  falsePositives: 'Intranets and test systems that are reached by address.',

  where: ['arg'],
  needs: [
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap((digit) =>
      ['http', 'https', 'ftp'].map((scheme) => `=${scheme}://${digit}`),
    ),
  ],
  match: /=(?:https?|ftps?):\/\/(?!127\.)(?:\d{1,3}\.){3}\d{1,3}(?=$|[#/:?])/i,

  hits: [
    'GET /a.php?url=http://203.0.113.9/x HTTP/1.1',
    'GET /a.php?f=ftp://203.0.113.9:21/ HTTP/1.1',
    ...each(
      'GET /a.php?url{}03.0.113.9/x HTTP/1.1',
      '=https://1 =http://3 =http://4 =http://5 =http://6 =http://7 =http://8 =http://9',
    ),
  ],
  misses: [
    'GET /a.php?url=http://203.0.113.9.example.org/x HTTP/1.1',
    'GET /a.php?ip=203.0.113.9 HTTP/1.1',
    'GET /authorize?client_id=a&redirect_uri=http://127.0.0.1:39781/back HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a.php?url=http://203.0.113.9/x',
    },
  ],
})
