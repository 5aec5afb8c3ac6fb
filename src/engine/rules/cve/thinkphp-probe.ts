import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/thinkphp-probe',
  title: 'Search for a ThinkPHP installation',
  why: 'Asks for the usual folders of the ThinkPHP framework before the exploit is sent.',
  ja: {
    title: 'ThinkPHP の設置場所の探索',
    why: '攻撃を送る前に、ThinkPHP フレームワークがよく置かれるフォルダーを探しています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cve: ['CVE-2018-20062'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2018-20062'],

  where: ['path'],
  needs: [['/tp/', '/thinkphp', '/tp5/', '/tp6/', '/html/public/index.php']],
  match:
    /^\/{1,2}(?:(?:tp[56]?|thinkphp\d?)\/(?:html\/)?(?:public\/)?index\.php|html\/public\/index\.php|thinkphp\/(?:html|public|library))/i,

  hits: [
    'GET /TP/public/index.php HTTP/1.1',
    'GET /thinkphp/html/public/index.php HTTP/1.1',
    'GET /html/public/index.php HTTP/1.1',
    'GET /thinkphp/html HTTP/1.1',
    'GET /thinkphp/public HTTP/1.1',
    'GET /thinkphp/library HTTP/1.1',
    'GET /tp5/public/index.php HTTP/1.1',
    'GET /tp6/public/index.php HTTP/1.1',
  ],
  misses: [
    'GET /http/index.php HTTP/1.1',
    'GET /docs/thinkphp.html HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/TP/public/index.php' },
    'GET my/TP/public/index.php HTTP/1.1',
  ],
})
