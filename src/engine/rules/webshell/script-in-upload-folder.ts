import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/script-in-upload-folder',
  title: 'Script in a folder for uploads',
  why: 'Calls a script where only pictures and documents belong: a dropped web shell, or the search for one.',
  ja: {
    title: 'アップロード用フォルダー内のスクリプト',
    why: '画像や文書だけがあるはずのフォルダーのスクリプトを呼び出しています。置かれた Web シェル、またはその探索です。',
    falsePositives:
      'そのようなフォルダーに画像用のスクリプトを置いているサイトです。index.php だけの場合は除いています。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1505.003', 'T1190'],
  cwe: [434],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Unrestricted_File_Upload',
    'https://attack.mitre.org/techniques/T1505/003/',
  ],
  falsePositives:
    'Sites that keep scripts for pictures in such folders; index.php alone is left out.',

  where: ['path'],
  needs: [
    [
      'wp-content/',
      'upload',
      '.well-known/',
      'attachment',
      'avatar',
      'pub/media/',
      'images/stories/',
      'wp-includes/',
      'files/',
      'tmp/',
    ],
    [
      '.php',
      '.pht',
      '.phar',
      '.hphp',
      '.module',
      '.jsp',
      '.asp',
      '.ashx',
      '.cgi',
      '.shtml',
      '.cfm',
    ],
  ],
  match:
    /\/(?:wp-content\/(?:uploads|cache|languages|upgrade)|uploads?|\.well-known|user_?files|attachments?|avatars|pub\/media|sites\/default\/files|images\/stories|wp-includes\/(?:images|css|fonts)|files\/\d{4}|tmp)\/(?:[^?\n]{0,200}\/)?(?!index\.php)[^/?\n]{1,80}\.(?:php\d?|phtml|pht|phtm|phar|hphp|module|jspx?|aspx?|ashx|cgi|shtml|cfm)(?:$|[/;?])/i,

  hits: [
    'GET /wp-content/uploads/2024/10/x.php HTTP/1.1',
    'POST /.well-known/acme-challenge/up.php HTTP/1.1',
    'GET /sites/default/files/a.phtml HTTP/1.1',
    'POST /uploads/avatar.php5 HTTP/1.1',
    ...each(
      'GET /{}/2024/10/x.php HTTP/1.1',
      'wp-content/cache userfiles attachment avatars pub/media images/stories wp-includes/images tmp',
    ),
    'GET /wp-content/languages/2024/10/x.php HTTP/1.1',
    'GET /wp-content/upgrade/2024/10/x.php HTTP/1.1',
    'GET /wp-includes/css/2024/10/x.php HTTP/1.1',
    'GET /wp-includes/fonts/2024/10/x.php HTTP/1.1',
    ...each(
      'GET /wp-content/uploads/2024/10/x.{} HTTP/1.1',
      'pht phtm phar hphp module jsp asp ashx cgi shtml cfm',
    ),
    'GET /wp-content/uploads/2024/10/x.php/ HTTP/1.1',
    'POST /uploads/upload.php5 HTTP/1.1',
    'GET /files/2024/10/x.php HTTP/1.1',
  ],
  misses: [
    'GET /wp-content/uploads/2024/10/x.png HTTP/1.1',
    'GET /uploads/index.php HTTP/1.1',
    'GET /upload.php HTTP/1.1',
    'GET /.well-known/security.txt HTTP/1.1',
    'GET /search?q=/wp-content/uploads/2024/10/x.php HTTP/1.1',
    'GET /wp-content/uploads/2024/10/x.phps HTTP/1.1',
  ],
})
