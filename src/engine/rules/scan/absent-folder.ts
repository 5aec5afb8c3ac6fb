import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { ARTICLES, listOf, ONE_FOLDER, words } from '../words.ts'

/** Folders into which applications for the public are put. Below them a missing page is nothing special where they exist. */
const FOLDERS = listOf(`
  nextcloud owncloud moodle mediawiki dokuwiki phpbb vbulletin mybb roundcube squirrelmail
  rainloop horde redmine prestashop mantis bugzilla jira confluence drupal joomla typo3 piwik
  mattermost gerrit gogs gitweb gitblit cgit viewvc websvn cvsweb nagios nagvis icinga icingaweb2
  zabbix cacti munin ganglia awstats webalizer xwiki twiki foswiki tikiwiki pmwiki ilias chamilo
  sonarqube artifactory rundeck phabricator kanboard openproject zammad osticket otrs znuny
  limesurvey piwigo coppermine gallery2 gallery3 zenphoto emby jellyfin graylog guacamole
  bigbluebutton freshrss dspace eprints openemr opencart oscommerce zencart zen-cart shopware
  alfresco nuxeo liferay bamboo fisheye seafile kodexplorer webmin usermin phpmyfaq tuleap odoo
  xoops e107 modx contao concrete5 silverstripe textpattern mautic phplist portainer keycloak
  octoprint librenms observium wekan superset
`)

export default defineRule({
  id: 'scan/absent-folder',
  title: 'Application looked for by its usual folder',
  why: 'Asks for the entrance of a cloud, wiki, forum, shop or monitor in the folder that it is usually put in, and there is none. An exploit follows where there is one.',
  ja: {
    title: '既定のフォルダー名によるアプリケーションの探索',
    why: 'クラウド・Wiki・掲示板・ショップ・監視ツールなどの入口を、既定のフォルダー名で要求しましたが存在しませんでした。存在すれば攻撃が続きます。',
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
    FOLDERS.map((folder) => `/${folder}`),
    {
      before: ONE_FOLDER,
      after:
        '/?(?:(?<=/)(?:index|login|login_page|main|status|setup|install|admin|version|favicon|src/login|console|web|ui|site)(?:\\.\\w{2,4})?(?:/login)?/?)?$',
    },
  ),
  when: { status: ['404', '410'] },
  generic: true,

  hits: [
    { request: 'GET /apps/nextcloud/ HTTP/1.1', status: 404 },
    { request: 'GET /nextcloud/index.php/login HTTP/1.1', status: 410 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, FOLDERS.join(' ')),
    ...each(
      { request: 'GET /redmine/{}.php HTTP/1.1', status: 404 },
      'index login login_page main status setup install admin version favicon src/login console web ui site',
    ),
  ],
  misses: [
    { request: 'GET /nextcloud/ HTTP/1.1', status: 200 },
    { request: 'GET /nextcloud/apps/files/old.js HTTP/1.1', status: 404 },
    { request: 'GET /mediawiki/index.php/Missing_page HTTP/1.1', status: 404 },
    { request: 'GET /nextcloud-news HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/nextcloud HTTP/1.1', status: 404 },
    { request: 'GET /login?/nextcloud HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/nextcloud',
    },
    ...each({ request: 'GET /{}/nextcloud HTTP/1.1', status: 404 }, ARTICLES),
  ],
})
