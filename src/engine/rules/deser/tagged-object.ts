import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'deser/tagged-object',
  title: 'Class or function named in YAML or JSON',
  why: 'Tags such as !!python/object and !ruby/object, a class of the JDK in YAML, or a function for node-serialize: the loader builds or runs what the text names.',
  ja: {
    title: 'YAML や JSON で指定されたクラス・関数',
    why: '!!python/object や !ruby/object などのタグ、YAML 中の JDK のクラス、node-serialize の関数です。読み込む側が文字列の指定どおりに生成・実行します。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://pyyaml.org/wiki/PyYAMLDocumentation',
    'https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html',
  ],

  where: ['path', 'query', 'agent'],
  needs: [['!!python/', '!!javax.', '!!java.', '!!com.sun.', '!ruby/', 'nd_func$']],
  match:
    /!!python\/(?:object|name|module|tuple)|!!(?:javax?|com\.sun)\.\w{2,30}\.|!ruby\/(?:object|hash|struct|class|module|regexp)\b|_\$\$ND_FUNC\$\$_/i,

  hits: [
    'GET /a?s=!!python/object/apply:os.system+["id"] HTTP/1.1',
    'GET /a?s=!ruby/object:Gem::Installer HTTP/1.1',
    ...each('GET /a?s=!!python/{}:a HTTP/1.1', 'name module tuple'),
    ...each('GET /a?s=!ruby/{}:Gem HTTP/1.1', 'object hash struct class module regexp'),
    ...each('GET /a?s=!!{}.A+[1] HTTP/1.1', 'javax.script java.net com.sun.rowset'),
    'GET /a?s={"a":"_$$ND_FUNC$$_function(){}()"} HTTP/1.1',
    'GET /!!python/object/new:a HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '!!python/object/new:a' },
  ],
  misses: [
    'GET /docs/python/object HTTP/1.1',
    'GET /q?text=yes!!java.+is+fun HTTP/1.1',
    'GET /a?s=!ruby/gems HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?s=!!python/object/new:a' },
  ],
})
