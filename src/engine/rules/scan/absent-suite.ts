import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { ARTICLES, listOf, ONE_FOLDER, words } from '../words.ts'

/** Pages of mail servers, portals, application servers and business suites, without the slash before them. */
const PAGES = listOf(`
  ews/exchange.asmx mapi/nspi mapi/emsmdb rpc/rpcproxy.dll powershell/ oab/
  aspnet_client/system_web _vti_bin _vti_pvt _vti_inf.html _layouts/15 _layouts/1033 _api/web
  _catalogs reportserver reports/pages certsrv adfs/ls adfs/services rpcwithcert msadc iisadmpwd
  iishelp sap/admin sap/public sap/hana sapfiori sapirexthelp irj/servlet developmentserver nwa
  webdynpro ctcwebservice ctc/servlet uddiexplorer wls-wsat _async ws_utc bea_wls_internal
  bea_wls_deployment_internal console/login/loginform.jsp em/console oa_html psp/ps psc/ps psigw
  xmlpserver bi-security-login biprws boe/bi boe/cmc apspassport dswsbobje jasperserver
  jasperserver-pro jasperservertest pentaho viewer_birt birt-viewer cognos ibmcognos p2pd/servlet
  microstrategy qvajaxzfc qlikview vizportal spotfire c/portal api/jsonws share/page opencms
  documentum webtop/component crowd/plugins plugins/servlet oim/faces oamconsole identity/faces
  opensso amserver idp/profile simplesaml siteminderagent pkmslogin.form carbon/admin
  authenticationendpoint jolokia hawtio activemq admin/queues.jsp fileserver/
  invoker/jmxinvokerservlet invoker/readonly jmx-console jbossws jbossmq-httpil host-manager
  manager/html manager/status manager/text examples/servlets examples/jsp tomcat-docs
  struts2-showcase struts-examples axis/services axis2-web axis2 services/listservices h2-console
  hsqldb webtools/control partymgr ofbiz ordermgr/control catalog/control accounting/control
  adempiere openbravo dotadmin crx/de crx/packmgr crx/explorer libs/granite libs/cq
  bin/querybuilder.json system/console system/sling etc.json etc.children.json etc/replication
  lc/content hac/login hybris names.nsf domcfg.nsf webadmin.nsf homepage.nsf catalog.nsf
  iwaredir.nsf log.nsf cfide cfusion cf_scripts lucee/admin railo-context cfcache.map
  desktopmodules install/installwizard.aspx sitefinity cmsmodules cmspages episerver
  desktopcentral configurations.do restapi/getapikey opmanager manageengine
  servlet/fileuploadservlet lansweeper ncentral dms/services kaseya setupwizard.aspx connectwise
  labtech orion/login.aspx solarwinds nmconsole whatsup prtg public/login.htm papercut faspex
  goanywhere webinterface/login.html webinterface/function crushftp guestaccess.aspx moveitisapi
  human2.aspx vlproxy filecatalyst veeam netbackup opscenter officescan esafenet cdgserver3
  seeyon yyoa weaver ispirit eoffice wui/index.html uapws nccloud servlet/~ic k3cloud jeecg-boot
  landray easportal smartbi webroot/decision artemis-portal eportal/interface bic/ssoservice
  emap/devicepoint cas/v1/tickets recrystallizeserver operajserv nagiosxi dispatch.asp
  cmsadmincontrols telerik.web.ui.webresource.axd telerik.web.ui.dialoghandler.aspx
  authentication.asmx systemtab/uploader.aspx wsvulnerabilitycore wsstatusevents
  ca/rest/certrequests osm_tiles cmisatom jtcgi vcac avamar operationsmanager bonita ivcap
  sitepages/home.aspx oasrest rest/tinymce secure/configurereport.jspa teamcity login.seam
  debug.seam oracle-ebs servlet/snoopservlet servlet/oracle.xml.xsql.xsqlservlet xsql/lib
  soapdocs web-console/serverinfo.jsp web-console/invoker status.xsl citrix/storeweb
  citrix/storefront citrix/storeauth citrix/xenapp freeipa/ui ipa/ui h2console wso2 lotus/domino
  wildfly/console jboss/console mobileiron oracle_smp_chunk eclipse/birt ibmmq/console
  ibm/console commonspot teamworks/process processportal navigator/jaxrs xmii/index.jsp
  scheduler/ui/ eam/vib axway soa-infra integration/savegangster.action nccs ibm_security_logout
  webui/pages/login opa/policy reporting/domains ersmgr identityiq ui/login.action sitescope
  qcbin cmdb/services supportworks hpsm webmethods invoke/wm.server wcs/store maximo tririga
  openbiz loginok.html horde/imp servicedesk/customer npm-pwg simzysh reportingwebservice sysaid
  portalserver webtop/webtop lds/admin scalance webapps/login mftp
`)

export default defineRule({
  id: 'scan/absent-suite',
  title: 'Business software that is not here',
  why: 'Asks for a page that only one mail server, portal, application server or business suite has; the answer says that it is not here. Where it is, an exploit follows.',
  ja: {
    title: '存在しない業務ソフトウェアの探索',
    why: '特定のメールサーバー・ポータル・アプリケーションサーバー・業務システムだけが持つページを要求し、存在しないという応答でした。存在すれば攻撃が続きます。',
    falsePositives: '廃止された製品のブックマークです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://attack.mitre.org/techniques/T1592/002/',
  ],
  falsePositives: 'Bookmarks of a product that was taken away.',
  where: ['path'],
  ...words(
    PAGES.map((page) => `/${page}`),
    { before: ONE_FOLDER, after: '(?![\\w-])' },
  ),
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /apps/ews/exchange.asmx HTTP/1.1', status: 404 },
    { request: 'GET /ews/exchange.asmx HTTP/1.1', status: 400 },
    { request: 'GET /ews/exchange.asmx HTTP/1.1', status: 405 },
    { request: 'GET /ews/exchange.asmx HTTP/1.1', status: 410 },
    { request: 'GET /ews/exchange.asmx HTTP/1.1', status: 501 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /ews/exchange.asmx HTTP/1.1', status: 200 },
    { request: 'GET /mapi/nspi-manual HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/ews/exchange.asmx HTTP/1.1', status: 404 },
    { request: 'GET /login?/ews/exchange.asmx HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/ews/exchange.asmx',
    },
    ...each({ request: 'GET /{}/ews/exchange.asmx HTTP/1.1', status: 404 }, ARTICLES),
  ],
})
