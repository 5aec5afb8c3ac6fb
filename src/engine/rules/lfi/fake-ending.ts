import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/fake-ending',
  title: 'Script with a harmless ending behind a trick byte',
  why: 'Ends the name with .png or .css behind a semicolon, hash or line break, so that a cache or filter takes the script for a picture.',
  ja: {
    title: '無害な拡張子を装ったスクリプト',
    why: 'セミコロン・シャープ・改行の後ろに .png や .css を付け、キャッシュやフィルターに画像と思わせてスクリプトを動かそうとしています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1036.008', 'T1190'],
  cwe: [436, 434],
  refs: [
    'https://portswigger.net/web-security/web-cache-deception',
    'https://cwe.mitre.org/data/definitions/436.html',
  ],

  where: ['path'],
  needs: [
    [
      '.php;',
      '.php#',
      '.php5;',
      '.php7;',
      '.phtml;',
      '.jsp;',
      '.jsp#',
      '.jspx;',
      '.asp;',
      '.aspx;',
      '.aspx#',
      '.cgi;',
      '.cgi#',
      '.asp#',
      '.jspx#',
      '%0a',
      '%0d',
      '%250a',
      '%250d',
      '\\x0a',
      '\\x0d',
      'u000a',
    ],
  ],
  match:
    /\.(?:php\d?|phtml|jspx?|aspx?|cgi)[#;][\n\r.]{0,2}[\w-]{0,20}\.?(?:png|gif|jpe?g|css|js|ico|svg|txt|html?|pdf)$|\.(?:php\d?|jspx?|aspx?)[\n\r]\.?(?:png|gif|jpe?g|css|js|ico|svg|txt|html?|pdf)$/i,

  hits: [
    'GET /account.php%3B.png HTTP/1.1',
    'GET /me.jsp;x.css HTTP/1.1',
    'GET /upload/a.php%0a.jpg HTTP/1.1',
    ...each('GET /account.{}%3B.png HTTP/1.1', 'phtml asp cgi'),
    ...each('GET /account.php%3B.{} HTTP/1.1', 'gif jpg js ico svg txt htm pdf'),
    'GET /upload/a.jsp%0a.jpg HTTP/1.1',
    'GET /upload/a.asp%0a.jpg HTTP/1.1',
    ...each('GET /upload/a.php%0a.{} HTTP/1.1', 'png gif css js ico svg txt htm pdf'),
    ...each(
      'GET /account{}.png HTTP/1.1',
      '.php# .php5; .php7; .jsp# .jspx; .aspx; .aspx# .cgi# .asp# .jspx#',
    ),
    ...each('GET /a.php{}.png HTTP/1.1', '%0d %250a %250d \\x0a \\x0d %u000a'),
  ],
  misses: [
    'GET /a.jsp;jsessionid=0A1B2C HTTP/1.1',
    'GET /a.php.png HTTP/1.1',
    'GET /docs/index.php/logo.png HTTP/1.1',
    'GET /search?q=/account.php%3B.png HTTP/1.1',
  ],
})
