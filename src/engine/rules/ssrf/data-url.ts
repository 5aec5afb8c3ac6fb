import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/data-url',
  title: 'data: address as a parameter',
  why: 'Hands over a document inside its own address: what fetches addresses takes it as if it came from a server, past lists of allowed hosts.',
  ja: {
    title: 'パラメーターに入れた data: アドレス',
    why: 'アドレス自体に文書を埋め込んで渡します。URL を取得する機能は、許可ホストの一覧を素通りして、サーバーから届いたものとして扱います。',
    falsePositives: '小さな画像をこの形で送るエディターです。一般的な画像形式は除いています。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918, 20],
  refs: ['https://www.rfc-editor.org/rfc/rfc2397'],
  falsePositives: 'Editors that send small pictures so; the usual kinds of picture are left alone.',

  where: ['arg'],
  needs: ['data:'],
  match:
    /^[^=]{1,60}=["'(]?data:(?!image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)\b)[*a-z][\w*.+-]{0,40}\/[\w*.+-]{1,60}/i,

  hits: [
    'GET /fetch?url=data:text/plain,a HTTP/1.1',
    'GET /fetch?url=data:*/*;base64,YQ== HTTP/1.1',
  ],
  misses: [
    'GET /crop?img=data:image/png;base64,iVBORw0KGgo= HTTP/1.1',
    'GET /s?q=data:+analysis/statistics HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/fetch?url=data:text/plain,a',
    },
  ],
})
