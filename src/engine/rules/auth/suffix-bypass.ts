import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/suffix-bypass',
  title: 'Page dressed as a picture or script',
  why: 'Ends the address of a protected page as a static file ends, so that a filter in front lets it through without sign-in while the server behind still shows the page.',
  ja: {
    title: '静的ファイルに見せかけたページの要求',
    why: '保護されたページのアドレスの末尾を静的ファイルのように見せ、手前のフィルターの認証を素通りさせようとしています。',
    falsePositives: 'クエリーにスタイルシートの名前を書いた古いリンクです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1556'],
  cwe: [288, 436],
  refs: [
    'https://cwe.mitre.org/data/definitions/288.html',
    'https://i.blackhat.com/us-18/Wed-August-8/us-18-Orange-Tsai-Breaking-Parser-Logic-Take-Your-Path-Normalization-Off-And-Pop-0days-Out-2.pdf',
  ],
  falsePositives: 'Old links that name a style sheet in the query.',
  where: ['target'],
  needs: [[';.', '?.', 'jsp;', 'jspa;', '.do;', 'action;', 'xhtml;', 'aspx;', '.cfm;', '.php/.']],
  match:
    /^[^?]{1,300}\.php\/\.(?:js|css)(?:\.map)?$|^[^?]{1,300};\.(?:js|css|png|gif|jpe?g|ico|jar|json|svg|woff2?|ttf|wadl)?$|^[^?]{1,300}\.(?:jspa?|do|action|aspx|xhtml|cfm);\/?$|^[^?]{1,300}[^/?]\?\.(?:js|css|png|gif|jpe?g|ico|jar|svg|woff2?)$/i,
  hits: [
    'GET /server-admin/memory_info.jsp;.jar HTTP/1.1',
    'GET /secure/Manage.jspa; HTTP/1.1',
    'GET /system/console?.css HTTP/1.1',
    'GET /users;. HTTP/1.1',
    'GET /index.php/.js.map HTTP/1.1',
    'GET /index.php/.css.map HTTP/1.1',
    ...each(
      'GET /server-admin/memory_info.jsp;.{} HTTP/1.1',
      'js css png gif jpg ico json svg woff ttf wadl',
    ),
    ...each('GET /secure/Manage.{}; HTTP/1.1', 'do action aspx xhtml cfm'),
    ...each('GET /system/console?.{} HTTP/1.1', 'js png gif jpg ico jar svg woff'),
    'GET /secure/Manage.jsp; HTTP/1.1',
  ],
  misses: [
    'GET /find?.page=2 HTTP/1.1',
    'GET /cart;jsessionid=0A1B2C HTTP/1.1',
    'GET /style.css?v=3 HTTP/1.1',
    'GET /combo?a=1&file=/yui/min.js HTTP/1.1',
    'GET /search?q=semi;colon HTTP/1.1',
    'GET /search?q=/server-admin/memory_info.jsp;.jar HTTP/1.1',
    'GET /index.php/.js.maps HTTP/1.1',
    'GET /server-admin/memory_info.jsp;.jars HTTP/1.1',
    'GET /system/console?.csss HTTP/1.1',
  ],
})
