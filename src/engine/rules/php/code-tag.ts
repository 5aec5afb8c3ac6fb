import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/code-tag',
  title: 'PHP code in a request',
  why: 'Carries an opening PHP tag; planted in a log, a session or an upload it runs as soon as a page includes it.',
  ja: {
    title: 'リクエスト中の PHP コード（<?php）',
    why: 'PHP の開始タグを含んでいます。ログ・セッション・アップロードに仕込まれ、読み込まれた時点で実行されます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1505.003'],
  cwe: [94, 96],
  refs: [
    'https://owasp.org/www-community/attacks/Code_Injection',
    'https://www.php.net/manual/en/language.basic-syntax.phptags.php',
  ],

  where: ['target', 'query', 'referrer', 'agent', 'user', 'message'],
  needs: [['<?php', '<?=', '<? ', '<php>', '<script language=', '<?system', '<?echo', '<?eval']],
  match:
    /<\?(?:php\b|=\s?[$\w`@(]|\s{0,3}(?:system|echo|eval|exec|passthru|include|print|\$|@)[\s("'$;])|<php>\s?\w|<script\s+language\s?=\s?["']?php/i,

  hits: [
    'GET /index.php?x=<?php%20system($_GET[1]);?> HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '<?=`$_GET[c]`?>' },
    'GET /%3C?echo(1)?%3E HTTP/1.1',
    'GET /%3C?system(1)?%3E HTTP/1.1',
    'GET /%3C?eval(1)?%3E HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/index.php?x=<?php%20system($_GET[1]);?>',
    },
    { request: 'GET / HTTP/1.1', user: '<?php system($_GET[1]);?>' },
    { message: 'File does not exist: /var/www/html/<?php system($_GET[1]);?>' },
    'GET /a?x=<php>echo+1 HTTP/1.1',
    'GET /a?x=<script+language=php> HTTP/1.1',
    'GET /a?x=<script+language="php"> HTTP/1.1',
    'GET /index.php?x=<?+%20system($_GET[1]);?> HTTP/1.1',
    ...each('GET /index.php?x=<?+%20{}($_GET[1]);?> HTTP/1.1', 'exec passthru include print $ @'),
  ],
  misses: [
    'GET /feed?x=<?xml%20version="1.0"?> HTTP/1.1',
    'GET /q?text=php+tag HTTP/1.1',
    'GET /a?x=<?=%20%> HTTP/1.1',
    'GET /docs?q=<?php_info HTTP/1.1',
  ],
})
