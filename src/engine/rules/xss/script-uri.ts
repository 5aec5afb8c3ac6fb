import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/script-uri',
  title: 'Script in a link',
  why: 'A link or source that is code: javascript:, vbscript: or an HTML data URI.',
  ja: {
    title: 'リンクに入れたスクリプト',
    why: 'javascript: や data: の形で、リンクや参照先にコードを入れます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189'],
  cwe: [79],
  refs: ['https://owasp.org/www-community/attacks/xss/'],

  where: ['arg', 'query', 'path', 'referrer', 'agent'],
  needs: [['javascript:', 'vbscript:', 'data:text/html', 'livescript:']],
  match: /(?:^|[=\s"'`(<>;,:])(?:java|vb|live)script:\s{0,5}[^\s&]|data:text\/html[;,]/i,

  hits: ['GET /a?u=javascript:alert(1)', 'GET /a?u=data:text/html;base64,PHNjcmlwdD4='],
  misses: ['GET /docs/javascript', 'GET /search?q=data+text+html'],
})
