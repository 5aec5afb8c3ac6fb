import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/parent-step',
  title: 'Step up the tree in a parameter or above the root',
  why: 'Names a file outside the intended folder: a value with two steps up or one before a file name, or a path that climbs above the root.',
  ja: {
    title: 'パラメーター内、またはルートより上へのトラバーサル',
    why: '想定外のフォルダーのファイルを指しています。値に「../」が含まれるか、パスがルートより上へ出ています。',
    falsePositives:
      'ページや画像の相対アドレスをパラメーターで渡すアプリケーションです。画像とページの拡張子は除いています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://cwe.mitre.org/data/definitions/23.html',
  ],
  falsePositives:
    'Applications that pass relative addresses of pages or images in a parameter; image and page endings are left out.',

  where: ['arg', 'path'],
  needs: [['../', '..\\', '..;/', '..0x2f', '0x2e0x2e']],
  match:
    /^(?![^\0]{0,2000}\.(?:css|js|png|gif|jpe?g|webp|svg|ico|html?)(?:[?#]|$))(?:[^=/\\]{1,80}=(?:[^\n]{0,200}?[=:/\\])?(?:(?:\.{2,4}|0x2e0x2e)(?:[/\\]{1,8}|;\/|0x2f|0x5c)[\w.{/\\%-])|\/{1,4}(?:\.{2,3}|0x2e0x2e)(?:[/\\]|0x2f|0x5c)|\/[^/?=]{1,80}(?:\/\.\.){2}\/[\w.]|[^?]{1,300}(?:\/\.\.\\|\\\.\.[/\\]|\/\.\.;\/)|\/[^?]{0,300}\/\.\.\/[^?]{0,200}\.(?:xml|py|conf|cfg|ini|db|log|properties|key|pem|ya?ml|sql|env|config|jsp|htaccess)$)/i,
  generic: true,

  hits: [
    'GET /download?file=../config.inc HTTP/1.1',
    'GET /view?tpl=pages/../../secret HTTP/1.1',
    'GET /../conf/server HTTP/1.1',
    'GET /app/..;/admin/ HTTP/1.1',
    'GET /assets/%252e%252e/%252e%252e/conf/a.json HTTP/1.1',
    'GET /x?f=/..0x2fconf HTTP/1.1',
    'GET /app/..\\admin/ HTTP/1.1',
    'GET /x?f=0x2e0x2e/a HTTP/1.1',
  ],
  misses: [
    'GET /css/../img/logo.png HTTP/1.1',
    'GET /thumb?src=../uploads/cat.jpg HTTP/1.1',
    'GET /q?text=either../or HTTP/1.1', // dots after a word
    'GET /go?back=../list.html HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/app/..;/admin/' },
  ],
})
