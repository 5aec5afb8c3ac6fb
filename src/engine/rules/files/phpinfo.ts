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

  where: ['path'],
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
    /\/_?(?:(?:old_|linusadmin-)?php_?-?info\d?|phpinf0|infophp|info\d?|pinfo|phpversion|test_?php(?:info)?|php_?test)\.php\d?$/i,

  hits: [
    'GET /phpinfo.php HTTP/1.1',
    'GET /admin/info.php HTTP/1.1',
    'GET /_phpinfo.php5 HTTP/1.1',
  ],
  misses: ['GET /company-info.php HTTP/1.1', 'GET /phpinfo.html HTTP/1.1'],
})
