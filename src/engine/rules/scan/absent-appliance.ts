import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { ARTICLES, listOf, ONE_FOLDER, words } from '../words.ts'

/** Pages that only gateways, routers, cameras, printers, stores and controllers have, without the slash before them. */
const PAGES = listOf(`
  dana-na dana-ws dana-admin dana-cached +cscoe+ +cscot+ +webvpn+ +cscou+ sslvpnclient
  sslvpn_logon.shtml vpns vpntunnel nf/auth logon/logonpoint p/u/doauthentication.do
  gwtest/formssso rapi/filedownload pcidss netscaler remote/fgt_lang remote/hostcheck_validate
  remote/error remote/vulncheck api/v2/cmdb api/v2/monitor api/v2/fabric ws/cli/open
  global-protect ssl-vpn clientless-vpn unauth/php php/ztp_gate.php
  php/utils/createremoteappwebsession.php tmui mgmt/tm mgmt/shared userportal/webpages
  userportal/controller webconsole/webpages webconsole/controller cyberoam sonicui api/sonicos
  fortiadc fortimail fortinac fortisandbox fortiweb webui_wsma_http webui_wsma_https
  level/15/exec level/15/configure exec/show ccmadmin cuadmin ccmcip cucm-uds ucmuser
  cisco/unityconnection dcnm dataservice/client onvif onvif-http isapi psia axis-cgi axis-media
  view/viewer_index.shtml nobody/loginpic.html mjpg video.mjpg videostream.cgi snapshot.cgi
  config/getuser rpc2_login rpc2_loadfile current_config webcapture.jpg tmpfs/auto.jpg dvrcmd
  sdk/weblanguage doc/page/login.asp system/deviceinfo goform goforms boaform boafrm userrpm
  webpages/login.html webfig winbox hedwig.cgi pigwidgeon.cgi getcfg.php tools_admin.php
  setup.cgi currentsetting.htm debuginfo.htm multi_login.html unauth.cgi passwordrecovered.cgi
  genie.cgi apply.cgi tmunblock.cgi hndunblock.cgi start_apply.htm appget.cgi main_login.asp
  qis_default.cgi rom-0 cwmp tr064 tr069 upnp/control ctrlt/deviceupgrade_1 picsdesc.xml
  wanipcn.xml gponform web_shell_cmd.gch manager_dev_ping_t.gch flow_monitor.gch getpage.gch
  template.gch board.cgi device.rsp login.rsp syscmd.htm syscmd.asp webman webapi/query.cgi
  webapi/entry.cgi webapi/auth.cgi photo/webapi photostation musicstation videostation mycloud
  twonky hp/device devmgmt sws/app wcd/index.html general/status.html redfish rest/v1/chassis
  xmldata ilo_login imm/login restgui cgi/login.cgi cgi/ipmi.cgi cgi/url_redirect.cgi rpc/webses
  idrac appliance/login scadabr portal/portal.mwsl portal0000 css/miniweb.css wbm/plugins xweb500
  iclock ext-js/app ztp/cgi-bin weblogin.cgi weblogin.htm excu_shell forms/dologin
  login/userverify.cgi dnscfg.cgi password.cgi sys_config_valid.xgi card_scan.php
  card_scan_decoder.php cgi/conf.bin cgi/networkdiag.cgi cgi/java debug.cgi localmenus.cgi
  free_time.cgi tools.cgi rpc.cgi login.lua cgi-php cgi_bin ssi.cgi sitecustomization.cgi
  wizard/wizard_ms.cgi js/newwindow_2_all.js showlogin.cc state_id cgistart viewer/live
  fuel/status.xml stssys.htm topaccess apscp1 pagewebs nmc/login sysauth.cgi adv_login.cgi
  man.cgi syslog.cgi reboot.cgi firmwareupdate.cgi network_test.php backupmgt tjadmin
  nas_sharing.cgi overview.asp sgdadmin wifisoft htdocs/login avi/avigui ap_spec_rec as/wapi
  guest/portal_admin_upload.cgi mifs cx_cwui myscada vpn/tmindex.html aviatrix exagrid ud/act
  maint/modules maint/index.php docs/cplugerror.html scripts/wpnbr.dll
  css/images/ptzoptics_powerby.png lang/custom webclient/login globalprotect/portal sslmgr
  user_portal auth1.html cgi/logincgi bsc_wlan.php router/add_dhcp_segment.cgi forms/openpopup
  supervisor/cloudsetup.cgi nvms dvr/cmd cgi-bin.htm wlangetmacaddr cli.cgi remotecontrolauth
  zabbix_router idp/authn xmlapi mainfrm.cgi devinfo.cgi status-light.asp wps.asp goahead
  netis.cgi gui/system_status ifconfig.cgi getdeviceinfo.cgi guest_auth web_vms/level15
  actpt.data system_password.asp login_ok.htm iview3 camera-cgi uapi-cgi prx/000 openvpn-monitor
  cardsolution/card sslvpn/login sra_{ba195980-cd49-458b-9e23-c84ee0adcd75} webconsole wsman portal/webclient webui/login sslvpn-vpn
`)

export default defineRule({
  id: 'scan/absent-appliance',
  title: 'Device or gateway that is not here',
  why: 'Asks for a page that only one make of gateway, router, camera, printer or store has; the answer says that it is not here. Where it is, an exploit follows.',
  ja: {
    title: '存在しない機器・ゲートウェイの探索',
    why: '特定のゲートウェイ・ルーター・カメラ・プリンター・ストレージだけが持つページを要求し、存在しないという応答でした。存在すれば攻撃が続きます。',
    falsePositives: '別のアドレスへ移った運用者自身の機器です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://attack.mitre.org/techniques/T1592/002/',
  ],
  falsePositives: 'The operator’s own device that moved to another address.',
  where: ['path'],
  ...words(
    PAGES.map((page) => `/${page}`),
    { before: ONE_FOLDER, after: '(?![\\w-])' },
  ),
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /apps/dana-na HTTP/1.1', status: 404 },
    { request: 'GET /dana-na HTTP/1.1', status: 400 },
    { request: 'GET /dana-na HTTP/1.1', status: 405 },
    { request: 'GET /dana-na HTTP/1.1', status: 410 },
    { request: 'GET /dana-na HTTP/1.1', status: 501 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /dana-na HTTP/1.1', status: 200 },
    { request: 'GET /dana-ws-manual HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/dana-na HTTP/1.1', status: 404 },
    { request: 'GET /login?/dana-na HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/dana-na',
    },
    ...each({ request: 'GET /{}/dana-na HTTP/1.1', status: 404 }, ARTICLES),
  ],
})
