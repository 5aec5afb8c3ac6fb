import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/log-file',
  title: 'Log file inside the web root',
  why: 'Logs of the application give away addresses, tokens and stack traces, and show an attacker what works.',
  ja: {
    title: '公開フォルダー内のログファイルの探索',
    why: 'アプリのログからは、アドレス・トークン・スタックトレースが漏れ、攻撃の手がかりになります。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.001', 'T1595.003'],
  cwe: [532, 538],
  refs: [
    'https://cwe.mitre.org/data/definitions/532.html',
    'https://attack.mitre.org/techniques/T1595/003/',
  ],

  where: ['path'],
  needs: [
    [
      'error_log',
      'error.log',
      'errors.log',
      'errors_log',
      'access.log',
      'access_log',
      'debug.log',
      'laravel',
      '/logs/',
      '/log/',
      'npm-debug',
      'production.log',
      'development.log',
    ],
  ],
  match:
    /\/(?:php_?)?(?:errors?|access|debug|production|development|laravel(?:-[\d-]{10})?|npm-debug|yarn-error|application|server|install|db_error|mail)[._]log(?:\.(?:gz|\d|txt|old|bak))?$|\/storage\/logs\/|\/logs?\/(?:error|access|debug|app|server|system|prod|dev)\w{0,10}\.(?:log|txt)$/i,

  hits: [
    'GET /error_log HTTP/1.1',
    'GET /wp-content/debug.log HTTP/1.1',
    'GET /storage/logs/laravel.log HTTP/1.1',
    ...each('GET /{}_log HTTP/1.1', 'access laravel npm-debug yarn-error db_error'),
    'GET /wp-content/production.log HTTP/1.1',
    'GET /wp-content/development.log HTTP/1.1',
    'GET /storage/logs/worker-1.log HTTP/1.1',
    ...each('GET /log/{}.log HTTP/1.1', 'error access debug app server system prod dev error_2024'),
    'GET /logs/error.txt HTTP/1.1',
    ...each('GET /log/{}_2024.log HTTP/1.1', 'access debug server'),
    ...each('GET /{} HTTP/1.1', 'error.log errors.log errors_log access.log'),
  ],
  misses: [
    'GET /blog/error.login HTTP/1.1',
    'GET /logs/ HTTP/1.1',
    'GET /changelog.txt HTTP/1.1',
    'GET /search?q=/error_log HTTP/1.1',
    'GET /log/error.logs HTTP/1.1',
  ],
})
