import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/dump-archive',
  title: 'Database dump or site archive',
  why: 'Guesses the names of dumps and archives that people leave in the web root while moving a site.',
  ja: {
    title: 'データベースのダンプやサイトのアーカイブの探索',
    why: 'サイト移転などの際に公開フォルダーに残されたダンプやアーカイブの名前を推測しています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1005', 'T1595.003'],
  cwe: [530, 538],
  refs: [
    'https://cwe.mitre.org/data/definitions/530.html',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
  ],

  where: ['path'],
  needs: [['.sql', '.mdb', '.zip', '.tar', '.tgz', '.gz', '.rar', '.7z', '.bz2', '.bak']],
  match:
    /\/[\w.-]{1,60}\.(?:sql(?:\.(?:gz|zip|bz2|xz|7z|tar\.gz|bak|old))?|sqlite\d?|mdb|bak\.(?:zip|gz|tar|sql)|sql\.\w{1,4})$|\/(?:backups?|site[-_]?backup|dump|www(?:root)?|website|site|htdocs|public_html|database|db|web|html|old|bak|wp-content|wordpress|full_?backup|mysql)[-_.]?\d{0,8}\.(?:zip|tar(?:\.(?:gz|bz2|xz))?|t?gz|rar|7z|bz2|bak)$|^\/(?:[\w-]{1,60}\.){1,3}(?:com|net|org|info|biz|edu|gov)(?:\.[a-z]{2})?\.(?:zip|tar(?:\.(?:gz|bz2|xz))?|t?gz|rar|7z|bz2)$/i,

  hits: [
    'GET /backup.zip HTTP/1.1',
    'GET /dump.sql HTTP/1.1',
    'GET /db.sql.gz HTTP/1.1',
    'GET /www.tar.gz HTTP/1.1',
    ...each('GET /dump.{} HTTP/1.1', 'sqlite mdb bak.zip'),
    'GET /db.sql.tar.gz HTTP/1.1',
    'GET /dump.bak.gz HTTP/1.1',
    'GET /dump.bak.tar HTTP/1.1',
    ...each(
      'GET /{}.zip HTTP/1.1',
      `sitebackup dump website site htdocs public_html database db web html old bak wp-content wordpress
    fullbackup mysql`,
    ),
    ...each('GET /backup.{} HTTP/1.1', 'gz rar 7z bz2 bak'),
    'GET /www.tar.bz2 HTTP/1.1',
    'GET /www.tar.xz HTTP/1.1',
    'GET /backup.tgz HTTP/1.1',
    ...each('GET /www.example.{}.zip HTTP/1.1', 'com net org info biz edu gov com.br'),
    ...each('GET /example.com.{} HTTP/1.1', 'tar tar.gz tar.bz2 tar.xz tgz gz rar 7z bz2'),
  ],
  misses: [
    'GET /files/example.com.zip HTTP/1.1',
    'GET /tool-1.2.tar.gz HTTP/1.1',
    'GET /jquery.min.js.gz HTTP/1.1',
    'GET /downloads/tool-1.2.tar.gz HTTP/1.1',
    'GET /blog/backup-strategies HTTP/1.1',
    'GET /lib/website-builder.zip HTTP/1.1',
    'GET /search?q=/backup.zip HTTP/1.1',
    'GET /dump.sqls HTTP/1.1',
    'GET /backup.zips HTTP/1.1',
  ],
})
