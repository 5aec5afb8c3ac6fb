import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/phpinfo',
  title: 'phpinfo page',
  why: 'phpinfo shows versions, paths, settings and the environment with its passwords.',
  ja: {
    title: 'phpinfo ページの探索',
    why: 'phpinfo はバージョン・パス・設定、そしてパスワードを含む環境変数を表示してしまいます。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1592.002', 'T1595.003'],
  cwe: [200],
  refs: [
    'https://www.php.net/manual/en/function.phpinfo.php',
    'https://cwe.mitre.org/data/definitions/200.html',
  ],

  where: ['path', 'arg'],
  needs: [
    [
      'phpinf',
      'php_info',
      'php-info',
      'info.php',
      'info1.php',
      'info2.php',
      'infophp',
      'phpversion',
      'testphp',
      'test_php',
      'phptest',
      'php_test',
    ],
  ],
  match:
    /\/_?(?:(?:old_|linusadmin-)?php_?-?info\d?|phpinf0|infophp|info\d?|pinfo|phpversion|test_?php(?:info)?|php_?test|getphpinfo)\.php\d?(?:$|\/)|^phpinfo(?:=?1)?$/i,

  hits: [
    'GET /phpinfo.php HTTP/1.1',
    'GET /admin/info.php HTTP/1.1',
    'GET /_phpinfo.php5 HTTP/1.1',
    'GET /modules/x/send.php?phpinfo=1 HTTP/1.1',
    'GET /vendor/x/tests/GetPhpInfo.php/a.css HTTP/1.1',
    ...each('GET /{}.php HTTP/1.1', 'phpinf0 infophp pinfo phpversion testphp phptest'),
    'GET /php_info0.php HTTP/1.1',
    'GET /php-info0.php HTTP/1.1',
    'GET /admin/info1.php HTTP/1.1',
    'GET /admin/info2.php HTTP/1.1',
    'GET /test_php.php HTTP/1.1',
    'GET /php_test.php HTTP/1.1',
  ],
  misses: [
    'GET /company-info.php HTTP/1.1',
    'GET /search?q=phpinfo+explained HTTP/1.1',
    'GET /phpinfo.html HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/phpinfo.php' },
    'GET /phpinfo.phps HTTP/1.1',
    'GET /modules/x/send.php?myphpinfo=1 HTTP/1.1',
    'GET /modules/x/send.php?phpinfo=1s HTTP/1.1',
  ],
})
