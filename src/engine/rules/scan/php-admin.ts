import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/php-admin',
  title: 'Hunt for phpMyAdmin',
  why: 'Tries the usual folders of a database console and its old setup script.',
  ja: {
    title: 'phpMyAdmin の探索',
    why: 'データベース管理画面のよくある場所と古い設定スクリプトを試します。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],

  where: ['path'],
  needs: [
    [
      'phpmyadmin',
      '/pma',
      'myadmin',
      'mysqladmin',
      'dbadmin',
      '/scripts/setup.php',
      'w00tw00t',
      'muieblackcat',
      'sqlmanager',
      'phpma',
      'websql',
      'mysql-admin',
      '/mysql/',
    ],
  ],
  match:
    /\/(?:php-?my-?admin|pma|my-?admin|mysql-?(?:admin|manager)?|dbadmin|sqlmanager|phpma|websql|db)[-_.\d]{0,30}[a-z\d.-]{0,20}\/(?:scripts\/)?(?:setup|index|main)\.php|\/scripts\/setup\.php|w00tw00t|muieblackcat|\/phpmyadmin/i,

  hits: ['GET /pma/scripts/setup.php', 'GET /phpMyAdmin-2.11/index.php'],
  misses: ['GET /blog/admin-tips', 'GET /index.php'],
})
