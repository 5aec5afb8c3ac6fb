import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/class-name',
  title: 'Java class name as a parameter',
  why: 'Names classes of the Java library where a form expects plain words, as expression and deserialization attacks do.',
  ja: {
    title: 'パラメーター中の Java クラス名',
    why: '通常の語を期待する入力に Java ライブラリのクラス名が入っています。式やデシリアライズの攻撃で見られます。',
    falsePositives:
      'API の検索や、不具合報告フォームのスタックトレースなど、Java を扱うサイトです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [470, 502],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
    'https://cwe.mitre.org/data/definitions/470.html',
  ],
  falsePositives: 'Sites about Java: API search and stack traces in a bug form.',

  where: ['query', 'referrer'],
  needs: [
    [
      'java.lang.',
      'java.io.',
      'java.util.',
      'java.net.',
      'java.nio.',
      'javax.script',
      'javax.naming',
      'javax.management',
      'org.omg.corba',
      'org.apache.commons.collections',
      'com.sun.org',
      'sun.misc.',
    ],
  ],
  match:
    /\bjava\.(?:lang|io|util|net|nio)\.(?:[a-z]\w{1,20}\.){0,2}[A-Z]\w{2,40}\b(?!\.(?:html|java|class))|\bjavax\.(?:script|naming|management)\.[A-Z]\w{2,40}|\borg\.omg\.CORBA\b|\borg\.apache\.commons\.collections\b|\bcom\.sun\.org\.apache\.\w|\bsun\.misc\.\w/i,

  hits: [
    'GET /a?x=java.io.FileReader HTTP/1.1',
    'GET /a?java.lang.ProcessImpl=1 HTTP/1.1',
    ...each('GET /a?x=java.{}.FileReader HTTP/1.1', 'util net nio'),
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=java.io.FileReader' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `javax.script.ScriptContext javax.naming.InitialContext javax.management.MBeanServer
    org.omg.CORBA.Object org.apache.commons.collections.Transformer com.sun.org.apache.xalan.X
    sun.misc.Unsafe`,
    ),
  ],
  misses: [
    'GET /api/java.lang.String.html HTTP/1.1',
    'GET /api/java/io/File.html HTTP/1.1',
    'GET /search?q=java.util.+package HTTP/1.1',
    'GET /search?q=javax.script.+tutorial HTTP/1.1',
    'GET /a?x=myjava.io.FileReader HTTP/1.1',
    'GET /a?x=myjavax.script.ScriptContext HTTP/1.1',
    'GET /a?x=myorg.omg.CORBA.Object HTTP/1.1',
    'GET /a?x=org.omg.CORBAs.Object HTTP/1.1',
    'GET /a?x=myorg.apache.commons.collections.Transformer HTTP/1.1',
    'GET /a?x=org.apache.commons.collectionss.Transformer HTTP/1.1',
    'GET /a?x=mycom.sun.org.apache.xalan.X HTTP/1.1',
    'GET /a?x=mysun.misc.Unsafe HTTP/1.1',
  ],
})
