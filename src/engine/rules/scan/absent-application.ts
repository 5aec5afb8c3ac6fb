import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { ARTICLES, listOf, ONE_FOLDER, words } from '../words.ts'

/** Folders and pages of forums, shops, help desks, wikis, editors and database consoles, without the slash before them. */
const PAGES = listOf(`
  blackboard claroline atutor doku.php tiki-index.php discuz phpwind scp/login.php glpi
  ocsreports ocsinventory kayako freescout sugarcrm suitecrm espocrm openerp web/database/manager
  web/database/selector erpnext orangehrm symfony/web sentrifugo icehrm projectsend collabtive
  phpcollab pydio ajaxplorer filerun extplorer tinyfilemanager h5ai monstaftp net2ftp afterlogic
  iredadmin postfixadmin mailman/admin axigen icewarp worldclient surgemail coremail cubecart
  virtuemart bagisto abantecart ecshop typo3conf typo3_src craftcms octobercms cmsms
  cmsmadesimple phpnuke postnuke mambo dedecms dede/login.php phpcms empirecms seacms maccms
  zblog metinfo thinkcmf weiphp 74cms eyoucms pbootcms bitrix/admin bolt/login ghost/api strapi
  directus nocodb baserow appsmith openx revive pmb/opac_css openmrs freepbx a2billing elastix
  vicidial fusionpbx issabel xampp wamp ampps teampass passbolt vaultwarden webcalendar ampache
  login_page.php session_login.cgi testlink zentao nagios-xi openfire opennms lms/admin hms/admin
  opensis seopanel sourcebans ilch simple-machines ecommerce/admin painel panel-administracion
  phpthumb.php spaw2 spaw/dialogs tiny_mce/plugins plugins/editors ckfinder fckeditor
  tinymce/plugins uploadify swfupload loader-wizard.php sites/example.sites.php
  index.php/dashboard/sitemap templates/rhuk_milkyway templates/beez wp-admin/setup-config.php
  sym/root symlink whmcs/downloads rcjakar newbbs searchreplacedb2.php sqlmigrate.php bigdump.php
  phpliteadmin.php phpmoadmin phpredisadmin phpredmin phpmemcachedadmin phppgadmin phpldapadmin
  sqlbuddy sqlmanager mysqldumper sxd/index.php sxd/backup sqlyogtunnel.php ntunnel_mysql.php
  ntunnel_pgsql.php mmhttpdb.php pbmadmin pmadmin rockmongo adminer openvpnadmin
  squid/cachemgr.cgi dompdf/dompdf.php wwwboard install/install.php installer/index.php
  setup/index.php tests/phpunit_report.xml vendor/bin alfa_data mautic/s/login odoo/web/login
  index.php5 src/login.php codiad daybyday/login d2l/login magento/admin magento_version
  openemr/interface zm/index.php scripts/ckeditor ckeditor/plugins ckeditor/filemanager
  uploadarticles siteadmin/login.php supermanage.php phpstudy.php l.php web/config/app.php
  webmail/src symfony/apps symfony/config symphony/config _darcs bitkeeper php/php.cgi php5.fcgi
  php-cgi.core suspended.page snoop.jsp streamingstatistics stronghold-info stronghold-status
  sidekiq_monitor proxy.stream bugzilla/localconfig wpeprivate _wpeprivate deadjoe secring.pgp
  secring.bak appserv show_config.php program/index.php vsr3 snom.php recordings/misc pma2005
  pma2011 pma2012 pma2013 pma2014 pma2015 pma2016 pma2017 pma2018 pma2019 pma2020 pgadmin
  upgrade.php includes/configure.php install/index.php.bak admin/ckeditor editor/filemanager
  stalker_portal/server eoffice10 general/index/uploadfile.php kindeditor htmleditor/filemanager
`)

export default defineRule({
  id: 'scan/absent-application',
  title: 'Web application that is not here',
  why: 'Asks for a forum, shop, help desk, wiki, editor or database console by the folder that it is usually put in; the answer says that it is not here. Where it is, an exploit follows.',
  ja: {
    title: '存在しない Web アプリケーションの探索',
    why: '掲示板・ショップ・ヘルプデスク・Wiki・エディター・データベース管理画面などを、よくあるフォルダー名で要求し、存在しないという応答でした。存在すれば攻撃が続きます。',
    falsePositives: 'アプリケーションが廃止または改名された後の古いブックマークです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://attack.mitre.org/techniques/T1592/002/',
  ],
  falsePositives: 'Old bookmarks, where an application was taken away or renamed.',
  where: ['path'],
  ...words(
    PAGES.map((page) => `/${page}`),
    { before: ONE_FOLDER, after: '(?![\\w-])' },
  ),
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /apps/blackboard HTTP/1.1', status: 404 },
    { request: 'GET /blackboard HTTP/1.1', status: 400 },
    { request: 'GET /blackboard HTTP/1.1', status: 405 },
    { request: 'GET /blackboard HTTP/1.1', status: 410 },
    { request: 'GET /blackboard HTTP/1.1', status: 501 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /blackboard HTTP/1.1', status: 200 },
    { request: 'GET /claroline-manual HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/blackboard HTTP/1.1', status: 404 },
    { request: 'GET /login?/blackboard HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/blackboard',
    },
    ...each({ request: 'GET /{}/blackboard HTTP/1.1', status: 404 }, ARTICLES),
  ],
})
