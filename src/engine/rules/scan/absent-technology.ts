import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/absent-technology',
  title: 'Program of another kind of server',
  why: 'Asks for a servlet, a web service or a page with an ending that only few products have. Nothing of the kind is here: addresses of exploits are tried on any server.',
  ja: {
    title: '別種のサーバー用プログラムへの要求',
    why: 'サーブレットや Web サービス、限られた製品だけが使う拡張子のページを要求していますが、ここには存在しません。サーバーの種類を問わず、攻撃用のアドレスが試されています。',
    falsePositives: '別の製品へ移行する前のサイトのページへのリンクです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://attack.mitre.org/techniques/T1592/002/',
  ],
  falsePositives: 'Links to pages from before the site was moved to another product.',
  where: ['path'],
  needs: [
    [
      'servlet',
      '.action',
      '.jspa',
      '.cfc',
      '.nsf',
      '.asmx',
      '.svc',
      '.dwr',
      '.gch',
      '.xgi',
      '.lua',
      '.seam',
      '.mwsl',
      '.rsp',
      '.fcgi',
      '.ascx',
      '.portal',
      '.shtm',
      'swfupload',
      'zeroclipboard',
      'uploadify.',
      'fckeditor',
      'tiny_mce',
      'tinymce',
    ],
  ],
  match:
    /\/(?:[\w.-]{0,60}servlet|[\w.-]{1,60}\.(?:action|jspa|cfc|nsf|asmx|svc|dwr|gch|xgi|lua|seam|mwsl|rsp|fcgi|ascx|portal|shtm))(?:$|\/)|\/(?:swfupload(?:_f\d{1,2})?|zeroclipboard\d{0,2}|uploadify)\.swf$|\/(?:fckeditor[\d.]{0,6}|tiny_?mce)\/?$/i,
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /servlet/ HTTP/1.1', status: 400 },
    { request: 'POST /a/b/DownloadServlet HTTP/1.1', status: 405 },
    { request: 'GET /x.asmx HTTP/1.1', status: 410 },
    { request: 'GET /x.asmx HTTP/1.1', status: 501 },
    ...each(
      { request: 'GET /x.{} HTTP/1.1', status: 404 },
      'action jspa cfc nsf asmx svc dwr gch xgi lua seam mwsl rsp fcgi ascx portal shtm',
    ),
    ...each(
      { request: 'GET /js/{} HTTP/1.1', status: 404 },
      'swfupload.swf swfupload_f9.swf ZeroClipboard.swf uploadify.swf FCKeditor2.3/ tiny_mce/ tinymce',
    ),
  ],
  misses: [
    { request: 'GET /servlet/ HTTP/1.1', status: 200 },
    { request: 'GET /books/java-servlets HTTP/1.1', status: 404 },
    { request: 'GET /lawsuit.actions HTTP/1.1', status: 404 },
    { request: 'GET /js/tinymce/tinymce.min.js HTTP/1.1', status: 404 },
    { request: 'GET /swfupload.html HTTP/1.1', status: 404 },
    { request: 'GET /login?/x.asmx HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/x.asmx',
    },
  ],
})
