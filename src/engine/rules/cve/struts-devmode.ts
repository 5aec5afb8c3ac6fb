import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/struts-devmode',
  title: 'Struts debug or upload hole',
  why: 'Debug parameters of Struts run an expression; a field name in capitals moves an upload outside its folder.',
  ja: {
    title: 'Struts のデバッグ機能・アップロードの脆弱性',
    why: 'Struts のデバッグ用引数は式を実行します。また、大文字の項目名でアップロード先を外へずらす手口もあります。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [917, 22],
  cve: ['CVE-2012-0393', 'CVE-2023-50164'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2012-0393',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-50164',
  ],

  where: ['target'],
  needs: [['debug=command', 'debug=browser', 'debug=xml', 'debug=console', 'uploadfilename=']],
  match:
    /[?&]debug=(?:command|browser|xml|console)&(?:[^\n]{0,60}&)?(?:expression|object)=|[?&]\w{0,20}uploadFileName=[^&\n]{0,20}\.\./i,

  hits: [
    'GET /index.action?debug=command&expression=x HTTP/1.1',
    'POST /upload.action?uploadFileName=../../a.jsp HTTP/1.1',
    'GET /index.action?debug=browser&expression=x HTTP/1.1',
    'GET /index.action?debug=command&object=x HTTP/1.1',
    'GET /index.action?debug=xml&expression=x HTTP/1.1',
    'GET /index.action?debug=console&expression=x HTTP/1.1',
  ],
  misses: [
    'GET /index.action?debug=true HTTP/1.1',
    'POST /upload.action?uploadFileName=a.txt HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/index.action?debug=command&expression=x',
    },
  ],
})
