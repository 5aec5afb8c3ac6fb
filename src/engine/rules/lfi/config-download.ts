import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/config-download',
  title: 'Download parameter that asks for settings',
  why: 'Uses a download or image page to fetch wp-config.php, web.config and other files with passwords.',
  ja: {
    title: 'ダウンロード機能による設定ファイルの取得',
    why: 'ダウンロードや画像表示のページを使い、wp-config.php や web.config などパスワードを含むファイルを取得しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1552.001', 'T1083'],
  cwe: [22, 552],
  cve: ['CVE-2014-9734'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2014-9734',
    'https://owasp.org/www-community/attacks/Path_Traversal',
  ],

  where: ['arg'],
  needs: [
    [
      'wp-config',
      'configuration.php',
      'web.config',
      'config.inc.php',
      'config.php',
      'settings.php',
      'settings.py',
      'local.xml',
      'id_rsa',
      '.htpasswd',
      'database.yml',
      'database.php',
      'application.properties',
      'app.config',
      'password.properties',
      'dbconfig.xml',
      'tomcat-users.xml',
      'server.xml',
      '.env',
      '.git/config',
      '.aws/credentials',
    ],
  ],
  match:
    /(?<!(?:^|;)f=[\w-][\w./-]{0,200})[./=\\](?:wp-config(?:\.php)?|configuration\.php|web\.config|config(?:\.inc)?\.php|settings\.(?:php|py)|local\.xml|id_rsa|\.htpasswd|database\.(?:yml|php)|application\.properties|app\.config|password\.properties|dbconfig\.xml|tomcat-users\.xml|server\.xml)(?![\w.-])|[/=\\]\.(?:env|git\/config|aws\/credentials)(?![\w-])/i,

  hits: [
    'GET /dl.php?file=../wp-config.php HTTP/1.1',
    'GET /img?src=/.env HTTP/1.1',
    'GET /get?path=..\\web.config HTTP/1.1',
    ...each(
      'GET /dl.php?file=../{} HTTP/1.1',
      `configuration.php config.php settings.php local.xml id_rsa .htpasswd database.yml
    application.properties app.config password.properties dbconfig.xml tomcat-users.xml server.xml`,
    ),
    'GET /dl.php?file=../settings.py HTTP/1.1',
    'GET /dl.php?file=../database.php HTTP/1.1',
    'GET /img?src=/.git/config HTTP/1.1',
    'GET /img?src=/.aws/credentials HTTP/1.1',
    'GET /img?src=/wp-config HTTP/1.1',
    'GET /img?src=/config.inc.php HTTP/1.1',
  ],
  misses: [
    'GET /help?topic=about-wp-config.php-files HTTP/1.1',
    'GET /js?env=process.env HTTP/1.1',
    'GET /gitweb/?p=a.git;a=blob;f=src/config.php;h=0123abc;hb=HEAD HTTP/1.1', // a file's page in a repository
    'GET /gitweb/?p=a.git;a=history;f=app/settings.py;hb=HEAD HTTP/1.1',
    'GET /go?page=settings.html HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/dl.php?file=../wp-config.php',
    },
    'GET /dl.php?file=../wp-config.phpa HTTP/1.1',
    'GET /img?src=/.enva HTTP/1.1',
  ],
})
