import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'redirect/path-host',
  title: 'Path that browsers read as another host',
  why: 'A path that begins with a slash and a backslash, or with slashes, a host and a way up: servers that redirect to the same path without its end send visitors to that host.',
  ja: {
    title: '別のホストと解釈されるパス',
    why: 'スラッシュとバックスラッシュで始まるパスや、スラッシュ・ホスト名・上位への移動からなるパスです。末尾を削って転送するサーバーでは、訪問者がそのホストへ送られます。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1566.002', 'T1190'],
  cwe: [601],
  refs: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://portswigger.net/kb/issues/00500100_open-redirection-reflected',
  ],

  where: ['path'],
  needs: [['/\\', '//', '/\t', '/\n', '/\r']],
  match:
    /^(?:[/\0\s]{0,4}\\[/\\]{0,4}|\/[\t\n\r]{1,3}\/)(?!(?:win\w{0,20}|system\w{0,5}|boot|autoexec)\b)[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,10}(?:[/?#\\]|$)|^\/{2,6}[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,10}\/{1,3}(?:%2f|\.\.)/i,

  hits: [
    'GET /%5Cevil.example/ HTTP/1.1',
    'GET /%5C/%5C/evil.example HTTP/1.1',
    'GET //evil.example/%2f.. HTTP/1.1',
    'GET ////www.evil.example//..;/x HTTP/1.1',
    ...each('GET /{}/evil.example/x HTTP/1.1', '%09 %0A %0D'),
    'GET /%00%5C/evil.example/ HTTP/1.1',
  ],
  misses: [
    'GET //index.php/x HTTP/1.1',
    'GET /%5Cwindows%5Cwin.ini HTTP/1.1',
    'GET /a%5Cb.example HTTP/1.1',
    'GET //www.example.com/page HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/\\evil.example/' },
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/%5Cevil.example/',
    },
  ],
})
