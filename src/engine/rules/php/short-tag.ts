import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/short-tag',
  title: 'PHP opening tag in short or odd form',
  why: 'Carries <?, [php] or {php} with code behind it: another way to write an opening tag, which servers with short tags or old template engines run.',
  ja: {
    title: '短縮形の PHP 開始タグ',
    why: '「<?」「[php]」「{php}」にコードが続いています。短縮タグや古いテンプレートエンジンを使うサーバーで実行されます。',
    falsePositives: '先頭の宣言を省いてクエリーで送られた XML です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  refs: [
    'https://www.php.net/manual/en/language.basic-syntax.phptags.php',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],
  falsePositives: 'XML that is sent in a query without its declaration first.',

  where: ['query', 'arg', 'referrer', 'agent', 'user'],
  needs: [['<?', '[php]', '[/php]', '{php}', '{/php}']],
  match: /<\?(?!xml[\s-])(?:$|[^>])|<\?xml\s{1,5}:|[[{][/\\]?php[\]}]/i,

  hits: [
    'GET /a?foo=%3C%3F%20php%20echo%201 HTTP/1.1',
    'GET /a?code=%5Bphp%5Decho%20%27t%27%3B%5B%2Fphp%5D HTTP/1.1',
    'GET /a?x=%3C%3F%0Asystem%28%27id%27%29 HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?foo=%3C%3F%20php%20echo%201',
    },
    { request: 'GET / HTTP/1.1', agent: '<? php echo 1' },
    { request: 'GET / HTTP/1.1', user: '<? php echo 1' },
    { request: 'GET / HTTP/1.1', agent: '<?xml :a' },
    ...each('GET /a?foo={}%20php%20echo%201 HTTP/1.1', '[php] [/php] {php} {/php}'),
    'GET /a?x=[\\php] HTTP/1.1',
  ],
  misses: [
    'GET /a?x=%3C%3Fxml%20version%3D%221.0%22%3F%3E%3Ca%2F%3E HTTP/1.1',
    'GET /a?x=1%3C2%3F3 HTTP/1.1',
    'GET /php?x=[perl] HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?foo=%3C%3F%20php%20echo%201 HTTP/1.1"' },
  ],
})
