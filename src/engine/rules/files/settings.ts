import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { NOT_BROWSED, words } from '../words.ts'

export default defineRule({
  id: 'files/settings',
  title: 'Settings file of an application or server',
  why: 'Files that a deployment should never publish: they name databases, accounts and inner hosts.',
  ja: {
    title: 'アプリ・サーバーの設定ファイルの探索',
    why: '本来公開されないはずの設定ファイルです。データベース・アカウント・内部ホストの情報が書かれています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.001', 'T1595.003'],
  cwe: [538, 552],
  refs: [
    'https://cwe.mitre.org/data/definitions/538.html',
    'https://attack.mitre.org/techniques/T1595/003/',
  ],

  where: ['path'],
  ...words(
    [
      'docker-compose.yml',
      'docker-compose.yaml',
      'docker-compose.prod.yml',
      'dockerfile',
      'web.config',
      'appsettings.json',
      'appsettings.production.json',
      'application.yml',
      'application.yaml',
      'application.properties',
      'bootstrap.yml',
      'config/database.yml',
      'config/secrets.yml',
      'config/master.key',
      'config/config.yml',
      'app/config/parameters.yml',
      'parameters.yml',
      'secrets.json',
      'secrets.yml',
      'secret.json',
      'config.inc.php',
      'configuration.php-dist',
      'local.xml',
      'app/etc/env.php',
      'app/etc/local.xml',
      'wp-config.txt',
      'wp-config.inc',
      'settings.py',
      'local_settings.py',
      'database.yml',
      'ansible.cfg',
      '.travis.yml',
      '.circleci/config.yml',
      'jenkinsfile',
      'serverless.yml',
      'phinx.yml',
      'nginx.conf',
      'httpd.conf',
      '.htaccess',
      '.user.ini',
      'php.ini',
      'my.cnf',
      'wp-config.php.zip',
      'connectionstrings.config',
      'global.asa',
      'tomcat-users.xml',
      'config.php.txt',
      'composer.lock',
      '.remote-sync.json',
      '.dockerenv',
      'deployment-config.json',
      'sftp.json',
      'user_secrets.yml',
      'config.ini',
      'config.env',
    ],
    { before: '/', after: `$${NOT_BROWSED}` },
  ),

  hits: [
    'GET /docker-compose.yml HTTP/1.1',
    'GET /app/etc/local.xml HTTP/1.1',
    'GET /appsettings.json HTTP/1.1',
    'GET /.htaccess HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `docker-compose.yaml docker-compose.prod.yml dockerfile web.config appsettings.production.json
    application.yml application.yaml application.properties bootstrap.yml config/master.key
    config/config.yml parameters.yml secrets.json secrets.yml secret.json config.inc.php
    configuration.php-dist local.xml app/etc/env.php wp-config.txt wp-config.inc settings.py
    local_settings.py database.yml ansible.cfg .travis.yml .circleci/config.yml jenkinsfile
    serverless.yml phinx.yml nginx.conf httpd.conf .user.ini php.ini my.cnf wp-config.php.zip
    connectionstrings.config global.asa tomcat-users.xml config.php.txt composer.lock .remote-sync.json
    .dockerenv deployment-config.json sftp.json user_secrets.yml config.ini config.env`,
    ),
  ],
  misses: [
    'GET /docs/dockerfile.html HTTP/1.1',
    'GET /help/web.config/schema HTTP/1.1',
    'GET /js/config.js HTTP/1.1',
    'GET /search?q=/docker-compose.yml HTTP/1.1',
    ...each('GET /ada/dots/{}/main/Dockerfile HTTP/1.1', 'blob raw tree blame plain src/branch'),
  ],
})
