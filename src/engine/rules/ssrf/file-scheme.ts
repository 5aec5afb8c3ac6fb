import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/file-scheme',
  title: 'file: address in a parameter',
  why: 'Makes a URL fetcher read a file of the server.',
  ja: {
    title: 'パラメーター内の file: アドレス',
    why: 'URL を取得する機能に、サーバー内のファイルを読ませようとしています。',
    falsePositives:
      '保存されたページが自身のアドレス（file:///C:/Users/…/page.html）をアクセスカウンターに送ったものです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [918, 73],
  refs: [
    'https://www.rfc-editor.org/rfc/rfc8089',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],
  falsePositives:
    'Saved pages that report their own address to a counter (file:///C:/Users/…/page.html).',

  where: ['arg', 'path', 'agent'],
  needs: ['file:'],
  match:
    /(?:^|[\s"'(/=|])(?:url:)?file:(?:\/{1,5}|\\{1,4})(?!(?:localhost)?\/{0,3}[a-z]:[/\\][^\n]{0,200}\.html?\b|\/?(?:storage|users|android_asset)\/)[\w.$%{\\~/?]/i,

  hits: [
    'GET /fetch?url=file:///etc/issue HTTP/1.1',
    'GET /fetch?url=file:/c:/boot HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'file:///etc/issue' },
    'GET /file:/etc/issue HTTP/1.1',
  ],
  misses: [
    'GET /hit?page=file:///C:/Users/me/Desktop/saved.html HTTP/1.1',
    'GET /wiki/File:Cat.jpg HTTP/1.1',
    'GET /q?text=profile:/me HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/fetch?url=file:///etc/issue',
    },
  ],
})
