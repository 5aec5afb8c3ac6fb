import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/sought-name',
  title: 'Program that bots look for is not there',
  why: 'The server found no such file, and its name is one that bots try everywhere: database consoles, webmail, sign-in pages, proxy tests.',
  ja: {
    title: 'ボットがよく探すプログラムの不在',
    why: 'データベース管理画面・Web メール・ログインページ・プロキシ確認など、ボットがどこでも試す名前が要求されましたが、存在しませんでした。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://httpd.apache.org/docs/2.4/logs.html#errorlog',
  ],
  where: ['message'],
  needs: [['file does not exist: ', 'no such file or directory', 'not found or unable to stat']],
  match:
    /(?:file does not exist: |script not found or unable to stat: |script ')[^\s,']{0,300}\/(?:php-?my-?admin|pma|my-?admin|mysql-?admin|(?:v-)?webmail\d?|ext-?mail|mails?|roundcube|squirrelmail|horde|rainloop|wp-login\.php|xmlrpc\.php|wp-admin|azenv\.php|proxyheader\.php|w00tw00t|muieblackcat|typo3|administrator|joomla|adminer\.php|sqlite\w{0,12}|websql|admin\.php|login\.cgi|jmx-console)(?:$|[\s,'/])|^[^"]{0,60}"[^"\s]{0,300}\/(?:php-?my-?admin|pma|my-?admin|mysql-?admin|(?:v-)?webmail\d?|ext-?mail|mails?|roundcube|squirrelmail|horde|rainloop|wp-login\.php|xmlrpc\.php|wp-admin|azenv\.php|proxyheader\.php|w00tw00t|muieblackcat|typo3|administrator|joomla|adminer\.php|sqlite\w{0,12}|websql|admin\.php|login\.cgi|jmx-console)\/?" (?:is not found|failed \(2: )/i,
  hits: [
    { message: 'File does not exist: /srv/www/pma' },
    { message: 'open() "/srv/www/xmlrpc.php" failed (2: No such file or directory)' },
    { message: '"/srv/www/roundcube/" is not found (2: No such file or directory)' },
    { message: "script '/srv/www/wp-login.php' not found or unable to stat" },
    { message: 'script not found or unable to stat: /srv/www/pma' },
    ...each(
      { message: 'File does not exist: /srv/www/{}' },
      `phpmyadmin myadmin mysqladmin webmail extmail mail roundcube squirrelmail horde rainloop xmlrpc.php
    wp-admin azenv.php proxyheader.php w00tw00t muieblackcat typo3 administrator joomla adminer.php
    sqlite websql admin.php login.cgi jmx-console`,
    ),
    ...each(
      { message: 'open() "/srv/www/{}" failed (2: No such file or directory)' },
      `phpmyadmin pma myadmin mysqladmin webmail extmail mail squirrelmail horde rainloop wp-login.php
    wp-admin azenv.php proxyheader.php w00tw00t muieblackcat typo3 administrator joomla adminer.php
    sqlite websql admin.php login.cgi jmx-console`,
    ),
  ],
  misses: [
    { message: 'File does not exist: /srv/www/images/logo.png' },
    { message: '"/srv/www/news/" is not found (2: No such file or directory)' },
    'GET /search?q=File+does+not+exist:+/srv/www/pma HTTP/1.1',
    { message: 'File does not exist: /srv/www/pmas' },
  ],
})
