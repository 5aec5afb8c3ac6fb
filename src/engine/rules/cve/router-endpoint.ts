import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/router-endpoint',
  title: 'Router or modem service that runs commands',
  why: 'Pages and SOAP services of home routers whose fields reach a shell; botnets try them by the million.',
  ja: {
    title: 'ルーター・モデムのコマンド実行機能',
    why: '入力値がシェルに渡ってしまう家庭用ルーターのページや SOAP サービスです。ボットネットが大量に試しています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059.004'],
  cwe: [78, 306],
  cve: ['CVE-2018-10561', 'CVE-2017-17215', 'CVE-2014-8361', 'CVE-2015-2051', 'CVE-2014-9727'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-10561',
    'https://nvd.nist.gov/vuln/detail/CVE-2017-17215',
    'https://nvd.nist.gov/vuln/detail/CVE-2014-8361',
  ],

  where: ['target'],
  needs: [
    [
      '/gponform/',
      '/boaform/',
      '/goform/',
      'todo=',
      '/getpage.gch',
      '/userrpm/',
      '/popen.cgi',
      '/bsw_',
      '?service=wan',
    ],
  ],
  match:
    /\/GponForm\/\w{1,20}_Form|\?service=WANIPConn\d|\/boaform\/(?!admin\/form(?:Ping|Tracert|Login)\b)(?:admin\/)?form\w{1,20}|\/goform\/(?!form2|setUsbUnload|setmac|WriteFac)(?:form|set|ate|exe|webRead|SystemCommand|webSysCmd|telnetd|sysTools|Quick|goform_)\w{0,40}|[?&]todo=(?:syscmd|ping_test|PNPX)|\/getpage\.gch\?|\/cgi-bin\/popen\.cgi|\/BSW_\w{1,30}\.htm|\/userRpm\/(?!\w{0,40}Rpm\.htm)/i,
  hits: [
    'POST /GponForm/device_Form?script/ HTTP/1.1',
    'GET /setup.cgi?next_file=x&todo=ping_test&c4_IPAddr=192.0.2.1 HTTP/1.1',
    'GET /boaform/formWlEncrypt HTTP/1.1',
    'POST /goform/setSysAdm HTTP/1.1',
    ...each(
      'POST /goform/{}SysAdm HTTP/1.1',
      'form ate exe webRead SystemCommand webSysCmd telnetd sysTools Quick goform_',
    ),
    'GET /setup.cgi?next_file=x&todo=syscmd&c4_IPAddr=192.0.2.1 HTTP/1.1',
    'GET /setup.cgi?next_file=x&todo=PNPX&c4_IPAddr=192.0.2.1 HTTP/1.1',
    ...each(
      'POST /{} HTTP/1.1',
      `control?service=WANIPConn1 getpage.gch?a=1 cgi-bin/popen.cgi BSW_cxttongr.htm userRpm/SystemLog.htm`,
    ),
  ],
  misses: [
    'GET /soap/service?x=1 HTTP/1.1',
    'GET /form/goform-guide HTTP/1.1',
    'GET /tasks?todo=shopping HTTP/1.1',
    'GET /userRpm/StatusRpm.htm HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/GponForm/device_Form?script/',
    },
    'GET /boaform/admin/formPing+aformWlEncrypt HTTP/1.1',
    'POST /goform/form2setSysAdm HTTP/1.1',
  ],
})
