import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/gadget',
  title: 'Class of a Java deserialization chain',
  why: 'Names classes that chains of deserialization are built of (transformers, closures, factories of Commons Collections) or packages of Struts and Xalan.',
  ja: {
    title: 'Java デシリアライズの連鎖に使うクラス名',
    why: 'デシリアライズ攻撃の部品となるクラス(Commons Collections の Transformer など)や Struts・Xalan のパッケージ名が含まれます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
    'https://github.com/frohoff/ysoserial',
  ],
  falsePositives: 'Sites about Java: API search and bug trackers.',

  where: ['arg', 'query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'transformer',
      'closure',
      'prototype',
      'processbuilder',
      'java.runtime',
      'opensymphony',
      'com.sun.org',
      'badattributevalue',
      'templatesimpl',
      'jdbcrowset',
      'annotationinvocation',
      'xwork',
    ],
  ],
  match:
    /\b(?:clone|chained|constant|factory|instantiate|invoker|map|switch|string)transformer\b|\b(?:for|while|if|chained|transformer|switch)closure\b|\bprototype(?:clone|serialization)?factory\b|\bprocessbuilder\.\w|\bjava\.runtime\b|\bcom\.opensymphony\.xwork2?\b|\bcom\.sun\.org\.apache\b|\bbadattributevalueexp\w{0,10}|\btemplatesimpl\b|\bjdbcrowsetimpl\b|\bannotationinvocationhandler\b/i,

  hits: [
    'GET /a?test=ProcessBuilder.evil.clonetransformer HTTP/1.1',
    'GET /a?com.opensymphony.xwork2=test HTTP/1.1',
    'GET /a?x=InvokerTransformer HTTP/1.1',
  ],
  misses: [
    'GET /a?q=power+transformer HTTP/1.1',
    'GET /a?q=road+closures HTTP/1.1',
    'GET /js/prototype.js HTTP/1.1',
  ],
})
