import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/class-loader',
  title: 'Class loader set through a form field (Spring4Shell)',
  why: 'Walks from a form object to the class loader and its log valve, which then writes a web shell.',
  ja: {
    title: 'フォーム値によるクラスローダーの操作（Spring4Shell）',
    why: 'フォームのオブジェクトからクラスローダーとログ設定をたどり、Web シェルを書き込ませようとしています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190', 'T1505.003'],
  cwe: [94, 915],
  cve: ['CVE-2022-22965', 'CVE-2010-1622', 'CVE-2014-0094'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-22965',
    'https://spring.io/blog/2022/03/31/spring-framework-rce-early-announcement',
  ],

  where: ['query', 'arg'],
  needs: [['classloader', 'class[', 'class.module', 'class.protectiondomain']],
  match:
    /\bclass(?:\.|\[["']?)(?:module|classLoader|protectionDomain)\b|\.classLoader\.(?:resources|defaultAssert|URLs|parent)/i,

  hits: [
    'GET /a?class.module.classLoader.resources.context.parent.pipeline.first.suffix=.jsp HTTP/1.1',
    "GET /a?class['classLoader'].x=1 HTTP/1.1",
    "GET /a?class.classLoader'].x=1 HTTP/1.1",
    "GET /a?class['module'].x=1 HTTP/1.1",
    "GET /a?class['protectionDomain'].x=1 HTTP/1.1",
    ...each('GET /a?x.classLoader.{}=1 HTTP/1.1', 'resources defaultAssert URLs parent'),
    'GET /a?class.module.class.module.resources.context.parent.pipeline.first.suffix=.jsp HTTP/1.1',
    "GET /a?class.class.protectiondomain'].x=1 HTTP/1.1",
  ],
  misses: [
    'GET /api/java.lang.ClassLoader HTTP/1.1',
    'GET /a?class.module_id=1 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/a?class.module.classLoader.resources.context.parent.pipeline.first.suffix=.jsp',
    },
    "GET /a?myclass['classLoader'].x=1 HTTP/1.1",
  ],
})
