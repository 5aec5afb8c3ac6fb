import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/router-command-field',
  title: 'Device page with a command in its field',
  why: 'CGI pages of routers, disks and door controllers whose field goes into a shell, called with shell characters.',
  ja: {
    title: '機器の CGI へのコマンド注入',
    why: '入力値がシェルに渡るルーター・NAS・入退室管理装置の CGI に、シェルの特殊文字を含む値を送っています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1059.004'],
  cwe: [78],
  cve: ['CVE-2019-7256', 'CVE-2020-8515', 'CVE-2023-1389', 'CVE-2024-3273', 'CVE-2009-0545'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-7256',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-8515',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-1389',
  ],

  where: ['target'],
  needs: [
    [
      'card_scan',
      'mainfunction.cgi',
      'stok=',
      'nas_sharing.cgi',
      'kerbynet',
      'localjob.php',
      '/language/',
      '/cgi-bin/',
      'execute_cmd.cgi',
      'weblogin.cgi',
      'quick.cgi',
      'system_mgr.cgi',
      'account_mgr.cgi',
      'libagent.cgi',
      'netcfg.php',
      'upgrade_handle',
    ],
  ],
  match:
    /\/card_scan(?:_decoder)?\.php\?[^\n]{0,100}(?:No|door)=|\/mainfunction\.cgi(?:\/\w{1,30})?\?[^\n]{0,200}[$`;|]|\/mainfunction\.cgi\/apmcfgupload|;stok=\/locale\?[^\n]{0,60}form=country|\/nas_sharing\.cgi\?[^\n]{0,100}(?:user=messagebus|system=)|\/kerbynet\?[^\n]{0,200}[";]|\/localJob\.php\?session=|\/language\/\w{1,20}(?:\$|;|&&)|\/(?:execute_cmd|system_mgr|account_mgr|webadmin|quick)\.cgi\?[^\n]{0,200}(?:cmd=|todo=|[$`;|])|\/weblogin\.cgi\?username=[^\n]{0,60}['%$`;]|\/(?:get_)?netcfg\.php\?iface=[^\n&]{0,20}[$`;|]|\/libagent\.cgi\?type=|\/upgrade_handle\.php\?cmd=/i,

  hits: [
    'GET /card_scan_decoder.php?No=30&door=`id` HTTP/1.1',
    'GET /cgi-bin/mainfunction.cgi/apmcfgupload?session=x HTTP/1.1',
    'GET /cgi-bin/luci/;stok=/locale?form=country&operation=write&country=x HTTP/1.1',
    'GET /cgi-bin/nas_sharing.cgi?user=messagebus&passwd=&cmd=15&system=aWQ= HTTP/1.1',
    'GET /card_scan_decoder.php?No=30&No=`id` HTTP/1.1',
    'GET /cgi-bin/nas_sharing.cgi?user=messagebus&passwd=&cmd=15&user=messagebusaWQ= HTTP/1.1',
    ...each(
      'POST /{} HTTP/1.1',
      `cgi-bin/mainfunction.cgi?keyPath='|id cgi-bin/mainfunction.cgi/apmcfgupload?session=\`id\`
    cgi-bin/kerbynet?Action=x&a=";id localJob.php?session=1 language/Swedish\${IFS}id
    language/Swedish;id language/Swedish&&id cgi-bin/execute_cmd.cgi?cmd=id cgi-bin/system_mgr.cgi?todo=x
    cgi-bin/account_mgr.cgi?cmd=x cgi-bin/webadmin.cgi?x=\`id\` cgi-bin/quick.cgi?todo=x
    weblogin.cgi?username=admin'; netcfg.php?iface=eth0;id get_netcfg.php?iface=eth0\`id\`
    cgi-bin/libagent.cgi?type=J upgrade_handle.php?cmd=writeuploaddir`,
    ),
    ...each(
      "POST /{}?username=admin'; HTTP/1.1",
      'mainfunction.cgi kerbynet execute_cmd.cgi quick.cgi system_mgr.cgi account_mgr.cgi',
    ),
    'GET stok=luci/;stok=/locale?form=country&operation=write&country=x HTTP/1.1',
    'GET /nas_sharing.cgi?user=messagebus HTTP/1.1',
    'GET /nas_sharing.cgi?a=1&system=aWQ HTTP/1.1',
    'GET /libagent.cgi?type=J HTTP/1.1',
    'GET /card_scan.php?door=1 HTTP/1.1',
  ],
  misses: [
    'GET /cgi-bin/luci/;stok=ab12cd34/admin/status HTTP/1.1',
    'GET /cgi-bin/quick.cgi HTTP/1.1',
    'GET /language/english.html HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/card_scan_decoder.php?No=30&door=`id`',
    },
  ],
})
