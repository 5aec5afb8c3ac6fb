import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { words } from '../words.ts'

export default defineRule({
  id: 'files/server-status',
  title: 'Status page of the server',
  why: 'Status pages of Apache, nginx and PHP-FPM list running requests with addresses and tokens.',
  ja: {
    title: 'サーバーの状態ページの探索',
    why: 'Apache・nginx・PHP-FPM の状態ページには、処理中のリクエストのアドレスやトークンが表示されます。',
    falsePositives: '同じホストやネットワークから定期的にこのページを取得する監視です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1592.002', 'T1595.003'],
  cwe: [200],
  refs: [
    'https://httpd.apache.org/docs/2.4/mod/mod_status.html',
    'https://nginx.org/en/docs/http/ngx_http_stub_status_module.html',
  ],
  falsePositives: 'Monitoring that polls the page from the same host or network.',

  where: ['path'],
  ...words(
    [
      'server-status',
      'server-info',
      'nginx_status',
      'stub_status',
      'fpm-status',
      'php-fpm-status',
      'balancer-manager',
      'ldap-status',
      'xhprof',
      'apc.php',
      'opcache.php',
    ],
    {
      before: '/',
      after: '/?$',
    },
  ),

  hits: [
    'GET /server-status HTTP/1.1',
    'GET /x/server-info HTTP/1.1',
    'GET /nginx_status HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      'stub_status fpm-status php-fpm-status balancer-manager ldap-status xhprof apc.php opcache.php',
    ),
  ],
  misses: [
    'GET /blog/server-status-report HTTP/1.1',
    'GET /status HTTP/1.1',
    'GET /search?q=/server-status HTTP/1.1',
  ],
})
