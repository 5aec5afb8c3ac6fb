import { defineRule } from '../rule.ts'
import { NOT_BROWSED } from '../words.ts'

export default defineRule({
  id: 'lfi/web-inf',
  title: 'Private folder of a Java application',
  why: 'WEB-INF and META-INF hold settings, classes and passwords and must never be served; a path trick tries to reach them.',
  ja: {
    title: 'Java アプリの非公開フォルダー（WEB-INF など）',
    why: '設定・クラス・パスワードを含み、決して公開されない WEB-INF や META-INF に、パスの細工で到達しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1083', 'T1552.001'],
  cwe: [22, 552],
  cve: ['CVE-2021-26086'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2021-26086',
    'https://jakarta.ee/specifications/servlet/6.0/',
  ],

  where: ['path', 'query', 'agent'],
  needs: [['web-inf', 'meta-inf']],
  match: new RegExp(
    String.raw`(?:(?:^|[./;=?\\])(?:web|meta)-inf(?:[./;\\]|web\.xml|$))${NOT_BROWSED}`,
    'i',
  ),

  hits: [
    'GET /raw/a/;/WEB-INF/web.xml HTTP/1.1',
    'GET /s/x/_/;/WEB-INF/web.xml HTTP/1.1',
    'GET /view?f=../WEB-INF/classes/a.properties HTTP/1.1',
    'GET /META-INF/MANIFEST.MF HTTP/1.1',
    'GET META-INF/MANIFEST.MF HTTP/1.1',
    'GET /s/x/_/;/WEB-INFweb.xmlweb.xml HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '/s/x/_/;/WEB-INF/web.xml' },
  ],
  misses: [
    'GET /ada/app/-/blob/main/WEB-INF/web.xml HTTP/1.1',
    'GET /gitweb/?p=a.git;a=blob;f=src/webapp/WEB-INF/web.xml;hb=HEAD HTTP/1.1',
    'GET /docs/what-is-web-inf HTTP/1.1',
    'GET /q?text=the+web-inf+folder HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/s/x/_/;/WEB-INF/web.xml',
    },
  ],
})
