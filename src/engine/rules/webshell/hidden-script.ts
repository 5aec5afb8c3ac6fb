import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/hidden-script',
  title: 'Script with a hidden or misleading name',
  why: 'A dot in front, or a picture ending before or behind .php, hides a script from people and gets it past upload checks.',
  ja: {
    title: '名前を偽装したスクリプト',
    why: '先頭のドットや、.php の前後に付けた画像の拡張子でスクリプトを隠し、アップロード検査や人の目を逃れています。',
  },
  severity: 'medium',
  stage: 'execute',
  attack: ['T1505.003', 'T1036.008'],
  cwe: [434],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Unrestricted_File_Upload',
    'https://attack.mitre.org/techniques/T1036/008/',
  ],

  where: ['path'],
  needs: [
    [
      '/.',
      '.jpg.',
      '.jpeg.',
      '.png.',
      '.gif.',
      '.ico.',
      '.pdf.',
      '.doc.',
      '.docx.',
      '.txt.',
      '.suspected',
      '.php.bak',
      '.php5.',
      'asp;',
      'aspx;',
      'jsp;',
      '.asp.',
      '.aspx.',
      '.jsp.',
      '.php.jp',
      '.php.gif',
      '.php.png',
    ],
  ],
  match:
    /\/\.[\w-]{1,30}\.(?:php\d?|phtml|phar)$|\.(?:jpe?g|png|gif|ico|pdf|docx?|txt)\.(?:php\d?|phtml|phar|aspx?|jspx?)$|\.(?:aspx?|jspx?);?\.(?:jpe?g|png|gif)$|\.php\d?\.(?:suspected|bak\d?|jpe?g|gif|png)$/i,

  hits: [
    'GET /img/.cache.php HTTP/1.1',
    'POST /up/cat.jpg.php HTTP/1.1',
    'GET /up/a.asp;.jpg HTTP/1.1',
    'GET /img/.cache.phtml HTTP/1.1',
    'GET /img/.cache.phar HTTP/1.1',
    ...each('POST /up/cat.{}.php HTTP/1.1', 'png gif ico pdf doc txt'),
    ...each('POST /up/cat.jpg.{} HTTP/1.1', 'phtml phar asp jsp'),
    'GET /up/a.jsp;.jpg HTTP/1.1',
    'GET /up/a.asp;.png HTTP/1.1',
    'GET /up/a.asp;.gif HTTP/1.1',
    ...each('GET /a.php.{} HTTP/1.1', 'suspected bak bak1 jpg jpeg gif png'),
    'POST /up/cat.jpeg.php HTTP/1.1',
    'POST /up/cat.docx.php HTTP/1.1',
    'GET /up/a.aspx;.jpg HTTP/1.1',
  ],
  misses: [
    'GET /.well-known/change-password HTTP/1.1',
    'GET /img/cat.jpg?v=php HTTP/1.1',
    'GET /docs/a.php.html HTTP/1.1',
    'GET /search?q=/img/.cache.php HTTP/1.1',
  ],
})
