import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/refused-post',
  title: 'Comment or remote call refused',
  why: 'The blog turned a comment, trackback or XML-RPC call away: spam, or guessing of passwords through system.multicall.',
  ja: {
    title: '拒否されたコメント・リモート呼び出し',
    why: 'ブログがコメント・トラックバック・XML-RPC の呼び出しを拒否しました。スパムや、XML-RPC 経由のパスワード推測です。',
    falsePositives: 'コメントをスパムと誤判定された読者です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1110', 'T1595.002'],
  refs: [
    'https://developer.wordpress.org/advanced-administration/security/brute-force/',
    'https://attack.mitre.org/techniques/T1110/',
  ],
  falsePositives: 'A reader whose comment a spam filter misjudged.',
  where: ['path'],
  needs: [['/wp-comments-post.php', '/xmlrpc.php', '/wp-trackback.php', '/wp-login.php']],
  match: /\/(?:wp-comments-post|xmlrpc|wp-trackback|wp-login)\.php$/i,
  when: { method: ['POST'], status: ['401', '403', '405', '429'] },
  hits: [
    { request: 'POST /wp-comments-post.php HTTP/1.1', status: 403 },
    { request: 'POST /blog/xmlrpc.php HTTP/1.1', status: 405 },
    { request: 'POST /wp-trackback.php HTTP/1.1', status: 403 },
    { request: 'POST /wp-login.php HTTP/1.1', status: 403 },
    { request: 'POST /wp-comments-post.php HTTP/1.1', status: 401 },
    { request: 'POST /wp-comments-post.php HTTP/1.1', status: 429 },
  ],
  misses: [
    { request: 'POST /wp-comments-post.php HTTP/1.1', status: 302 },
    { request: 'GET /xmlrpc.php HTTP/1.1', status: 405 },
    { request: 'POST /docs/xmlrpc.php.html HTTP/1.1', status: 403 },
    {
      request: 'POST /send HTTP/1.1',
      status: 403,
      referrer: 'https://www.example.com/wp-login.php',
    },
  ],
})
