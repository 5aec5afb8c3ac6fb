import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

/** Folders and pages of forums, shops, help desks, wikis, editors and database consoles, without the slash before them. */
const PAGES = listOf(`
  moodle blackboard ilias chamilo claroline atutor dokuwiki doku.php mediawiki tikiwiki
  tiki-index.php twiki foswiki xwiki pmwiki phpbb vbulletin mybb discuz phpwind osticket
  scp/login.php otrs znuny glpi ocsreports ocsinventory mantis mantisbt bugzilla redmine kayako
  zammad freescout sugarcrm suitecrm espocrm dolibarr odoo openerp web/database/manager
  web/database/selector erpnext orangehrm symfony/web sentrifugo icehrm projectsend collabtive
  phpcollab tuleap openproject kanboard wekan mattermost owncloud nextcloud seafile pydio
  ajaxplorer filerun extplorer tinyfilemanager h5ai monstaftp net2ftp roundcube rainloop
  squirrelmail horde afterlogic iredadmin postfixadmin mailman/admin mailman/listinfo axigen
  icewarp worldclient surgemail coremail prestashop opencart oscommerce zencart zen-cart cubecart
  virtuemart shopware bagisto abantecart ecshop joomla drupal typo3 typo3conf typo3_src concrete5
  contao modx textpattern silverstripe craftcms octobercms cmsms cmsmadesimple e107 xoops phpnuke
  postnuke mambo dedecms dede/login.php phpcms empirecms seacms maccms zblog metinfo thinkcmf
  weiphp 74cms eyoucms pbootcms bitrix/admin bolt/login ghost/api strapi directus nocodb baserow
  appsmith piwik piwigo coppermine gallery2 gallery3 zenphoto limesurvey phplist mautic openx
  revive eprints dspace pmb/opac_css openemr openmrs freepbx a2billing elastix vicidial fusionpbx
  issabel xampp wamp phpmyfaq ampps teampass passbolt vaultwarden bigbluebutton webcalendar
  freshrss ampache login_page.php session_login.cgi testlink zentao nagios-xi openfire opennms
  lms/admin hms/admin opensis seopanel sourcebans ilch kodexplorer simple-machines
  ecommerce/admin painel panel-administracion cvsweb viewvc websvn phpthumb.php spaw2
  spaw/dialogs tiny_mce/plugins plugins/editors ckfinder fckeditor tinymce/plugins uploadify
  swfupload loader-wizard.php sites/example.sites.php index.php/dashboard/sitemap
  templates/rhuk_milkyway templates/beez wp-admin/setup-config.php sym/root symlink
  whmcs/downloads rcjakar newbbs searchreplacedb2.php sqlmigrate.php bigdump.php phpliteadmin.php
  phpmoadmin phpredisadmin phpredmin phpmemcachedadmin phppgadmin phpldapadmin sqlbuddy
  sqlmanager mysqldumper sxd/index.php sxd/backup sqlyogtunnel.php ntunnel_mysql.php
  ntunnel_pgsql.php mmhttpdb.php pbmadmin pmadmin rockmongo adminer openvpnadmin
  squid/cachemgr.cgi dompdf/dompdf.php wwwboard install/install.php installer/index.php
  upgrade/upgrade.php setup/index.php tests/phpunit_report.xml vendor/bin
`)

export default defineRule({
  id: 'scan/absent-application',
  title: 'Web application that is not here',
  why: 'Asks for a forum, shop, help desk, wiki, editor or database console by the folder that it is usually put in; the answer says that it is not here. Where it is, an exploit follows.',
  ja: {
    title: '存在しない Web アプリケーションの探索',
    why: '掲示板・ショップ・ヘルプデスク・Wiki・エディター・データベース管理画面などを、よくあるフォルダー名で要求し、存在しないという応答でした。存在すれば攻撃が続きます。',
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
    { before: '^(?:/[\\w-]{1,30})?', after: '(?![\\w-])' },
  ),
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /apps/moodle HTTP/1.1', status: 404 },
    { request: 'GET /moodle HTTP/1.1', status: 400 },
    { request: 'GET /moodle HTTP/1.1', status: 405 },
    { request: 'GET /moodle HTTP/1.1', status: 410 },
    { request: 'GET /moodle HTTP/1.1', status: 501 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /moodle HTTP/1.1', status: 200 },
    { request: 'GET /blackboard-manual HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/moodle HTTP/1.1', status: 404 },
    { request: 'GET /login?/moodle HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/moodle',
    },
  ],
})
