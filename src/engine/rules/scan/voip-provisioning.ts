import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/voip-provisioning',
  title: 'Look for settings of telephones',
  why: 'Asks for the file that an IP telephone loads at its start; it holds the extension and its password.',
  ja: {
    title: 'IP 電話の設定ファイルの探索',
    why: 'IP 電話が起動時に読み込む設定ファイルを探します。内線番号とパスワードが書かれています。',
    falsePositives: '運用者自身の電話機です。',
  },
  severity: 'info',
  stage: 'scan',
  attack: ['T1595.003', 'T1552.001'],
  cwe: [552],
  refs: ['https://attack.mitre.org/techniques/T1552/001/'],
  falsePositives: 'The operator’s own telephones.',

  where: ['path'],
  needs: [['.cfg', '.cnf.xml', '/cfg', '/snom', '/provision', '/autoprov']],
  match:
    /\/(?:[\da-f]{12}(?:-[a-z\d]{1,20})?\.cfg|sep[\da-f]{12}\.cnf\.xml|cfg[\da-f]{12}(?:\.xml)?$|y0{10}\d\d\.cfg|spa\d{3,4}[a-z]{0,3}\.(?:cfg|xml)|aastra\.cfg|snom\d{0,4}(?:-[\da-f]{12})?\.html?$|(?:auto)?provision(?:ing)?\/[\w.-]{1,60}\.(?:cfg|xml)$|xmldefault\.cnf\.xml)/i,

  hits: [
    'GET /provisioning/000000000000.cfg HTTP/1.1',
    'GET /SEP0011223344FF.cnf.xml HTTP/1.1',
    'GET /y000000000028.cfg HTTP/1.1',
    'GET /cfg000b82aabbcc.xml HTTP/1.1',
    ...each('GET /{} HTTP/1.1', 'aaaaaaaaaaaa.cfg aastra.cfg snom.htm xmldefault.cnf.xml'),
    'GET /provisioning/000000000000.xml HTTP/1.1',
    'GET /autoprovision/a.xml HTTP/1.1',
    'GET /autoprovision/a.cfg HTTP/1.1',
  ],
  misses: [
    'GET /downloads/server.cfg HTTP/1.1',
    'GET /provisioning/how-it-works.html HTTP/1.1',
    'GET /cfgpages/xmldefault.html HTTP/1.1',
    'GET /search?q=/provisioning/000000000000.cfg HTTP/1.1',
    'GET /cfg000b82aabbcc.xmls HTTP/1.1',
    'GET /snom.htms HTTP/1.1',
    'GET /provisioning/000000000000.xmls HTTP/1.1',
  ],
})
