import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/hidden-name',
  title: 'Hidden file or folder asked for',
  why: 'Names with a leading dot belong to tools and shells: settings, histories, keys, build leftovers. No page links to them; scanners try long lists of them.',
  ja: {
    title: '隠しファイル・フォルダーへの要求',
    why: 'ドットで始まる名前はツールやシェルのもので、設定・履歴・鍵・ビルドの残りなどです。どのページからもリンクされず、スキャナーが一覧を使って次々に試します。',
    falsePositives: 'ドットで始まる名前の下に自身のページを置く製品です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1083'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://cwe.mitre.org/data/definitions/538.html',
    'https://www.rfc-editor.org/rfc/rfc8615',
  ],
  falsePositives: 'Products that serve pages of their own below a name with a dot.',
  where: ['path'],
  needs: ['/.'],
  // A name that is only an extension is a broken link; the names after `(?!` are those of services that ordinary pages use.
  match:
    /^(?:\/[\w~%+-]{1,60})?\/\.(?!(?:well-known|within\.website|netlify|auth|pomerium|magnolia|resources|imaging|rest|ghost|vite|pnpm|api|assets|thumb(?:s|nails)?|sms_\w{3})(?:\/|$)|(?:html?|php|aspx?|jsp|rss|atom|xml|json|jpe?g|png|gif|webp|svg|pdf|css|js|ico|txt|mp[34]|woff2?)$)[a-z][\w.~+-]{1,80}(?:\/|$)/i,
  when: { method: ['GET', 'HEAD', 'POST'] },
  generic: true,

  hits: [
    'GET /.ansible/inventory HTTP/1.1',
    'HEAD /.esmtprc HTTP/1.1',
    'POST /blog/.flaskenv HTTP/1.1',
    'GET /.html.swf HTTP/1.1',
    'GET /.authors HTTP/1.1',
  ],
  misses: [
    'GET /SMS_MP/.sms_aut?MPLIST HTTP/1.1', // Configuration Manager
    'GET /.well-known/change-password HTTP/1.1',
    'GET /.auth HTTP/1.1',
    ...each(
      'GET /.{}/x HTTP/1.1',
      'within.website netlify auth pomerium magnolia resources imaging rest ghost vite pnpm api assets thumb thumbs thumbnails',
    ),
    ...each(
      'GET /shop/.{} HTTP/1.1',
      `htm html php asp aspx jsp rss atom xml json jpg jpeg png gif webp svg pdf css js ico txt mp3 mp4
    woff woff2`,
    ),
    'GET /ada/dots/src/branch/main/.esmtprc HTTP/1.1',
    'GET /mirror/tree/.esmtprc HTTP/1.1',
    'PROPFIND /.metadata_never_index HTTP/1.1',
    'GET /a/./esmtprc HTTP/1.1',
    'GET /._esmtprc HTTP/1.1',
    'GET /.x HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/.esmtprc' },
    { request: 'GET /login?/.esmtprc HTTP/1.1', status: 404 },
  ],
})
