import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/cgi-switch',
  title: 'PHP settings passed as CGI switches',
  why: 'A PHP run as CGI took the query for command-line switches; -d turns on remote includes and runs the body of the request.',
  ja: {
    title: 'CGI 引数による PHP 設定の書き換え',
    why: 'CGI 版の PHP はクエリーをコマンドライン引数として読むことがあり、「-d」で外部ファイルの読み込みを有効にし、送った本文を実行させようとしています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1059'],
  cwe: [88, 78],
  cve: ['CVE-2012-1823', 'CVE-2024-4577'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2012-1823',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-4577',
  ],

  where: ['query', 'arg', 'referrer', 'agent'],
  needs: [
    [
      'allow_url_include',
      'auto_prepend_file',
      'auto_append_file',
      'cgi.force_redirect',
      'cgi.redirect_status_env',
      'disable_functions',
      'open_basedir',
      'safe_mode',
      'suhosin.simulation',
    ],
  ],
  match:
    /(?:^|\W)d[\s+]{1,3}["']?(?:allow_url_(?:include|fopen)|auto_(?:prepend|append)_file|cgi\.(?:force_redirect|redirect_status_env)|disable_functions|open_basedir|safe_mode|suhosin\.simulation)\b/i,

  hits: [
    'POST /index.php?-d+allow_url_include%3d1+-d+auto_prepend_file%3dphp://input HTTP/1.1',
    'POST /php-cgi/php-cgi.exe?%ADd+allow_url_include%3d1+%ADd+auto_prepend_file%3dphp://input HTTP/1.1',
    'POST /cgi-bin/php?%2D%64+safe_mode%3Doff HTTP/1.1',
    ...each(
      'POST /cgi-bin/php?%2D%64+{}%3Doff HTTP/1.1',
      'allow_url_include cgi.force_redirect disable_functions open_basedir suhosin.simulation',
    ),
    'POST /index.php?-d+auto_prepend_file%3d1+-d+auto_prepend_file%3dphp://input HTTP/1.1',
    'POST /cgi-bin/php?%2D%64+cgi.redirect_status_env%3Doff HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/index.php?-d+allow_url_include%3d1+-d+auto_prepend_file%3dphp://input',
    },
    { request: 'GET / HTTP/1.1', agent: '-d allow_url_include=1 -d auto_prepend_file=php:/input' },
    'POST /cgi-bin/php?%2D%64+auto_append_file%3Doff HTTP/1.1',
  ],
  misses: [
    'GET /manual/ini?x=auto_prepend_file HTTP/1.1',
    'GET /q?text=and+safe_mode HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /index.php?-d+allow_url_include%3d1+-d+auto_prepend_file%3dphp://input HTTP/1.1"',
    },
  ],
})
