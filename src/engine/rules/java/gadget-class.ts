import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/gadget-class',
  title: 'Class of a Java deserialization chain',
  why: 'Names the classes that chains for Java deserialization and expression holes are built from.',
  ja: {
    title: 'Java デシリアライズ攻撃のクラス名',
    why: 'Java のデシリアライズや式言語の穴を突く連鎖に使われるクラスの名前です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://commons.apache.org/proper/commons-collections/security-reports.html',
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
  ],

  where: ['query', 'referrer', 'agent'],
  needs: [
    [
      'transformer',
      'forclosure',
      'whileclosure',
      'instantiatefactory',
      'prototypeclonefactory',
      'prototypeserializationfactory',
      'templatesimpl',
      'xwork2',
      'com.sun.org.apache',
      '.runtime',
      'processbuilder',
      'badattributevalue',
      'annotationinvocationhandler',
      'jdbcrowset',
    ],
  ],
  match:
    /\b(?:clone|instantiate|invoker|chained|constant)transformer\b|\b(?:for|while)closure\b|\binstantiatefactory\b|\bprototype(?:clone|serialization)factory\b|\btemplatesimpl\b|\bcom\.opensymphony\.xwork2\b|\bcom\.sun\.org\.apache\b|\bjava\.(?:\w{1,40}\.){0,4}(?:runtime|processbuilder)\b|\bprocessbuilder(?:\s?\(|\.(?!html))|\bbadattributevalueexpexception\b|\bannotationinvocationhandler\b|\bjdbcrowsetimpl\b/i,

  hits: [
    'GET /a?x=org.apache.commons.collections.functors.InvokerTransformer HTTP/1.1',
    'GET /a?com.opensymphony.xwork2.a=1 HTTP/1.1',
    'GET /a?x=new+ProcessBuilder("id").start() HTTP/1.1',
    ...each(
      'GET /a?x=org.apache.commons.collections.functors.{}Transformer HTTP/1.1',
      'clone instantiate chained constant',
    ),
    'GET /a?x=new+ProcessBuilder."id").start() HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/a?x=org.apache.commons.collections.functors.InvokerTransformer',
    },
    {
      request: 'GET / HTTP/1.1',
      agent: 'org.apache.commons.collections.functors.InvokerTransformer',
    },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `ForClosure WhileClosure InstantiateFactory PrototypeCloneFactory PrototypeSerializationFactory
    TemplatesImpl com.sun.org.apache.a java.lang.Runtime java.ProcessBuilder BadAttributeValueExpException
    AnnotationInvocationHandler JdbcRowSetImpl`,
    ),
  ],
  misses: [
    'GET /shop?q=power+transformer HTTP/1.1',
    'GET /docs/ProcessBuilder.html HTTP/1.1',
    'GET /a?q=java+runtime+environment HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x=org.apache.commons.collections.functors.InvokerTransformer HTTP/1.1"',
    },
    'GET /a?x=org.apache.commons.collections.functors.myInvokerTransformer HTTP/1.1',
    'GET /a?x=org.apache.commons.collections.functors.InvokerTransformers HTTP/1.1',
    'GET /a?x=myForClosure HTTP/1.1',
    'GET /a?x=ForClosures HTTP/1.1',
    'GET /a?x=myInstantiateFactory HTTP/1.1',
    'GET /a?x=InstantiateFactorys HTTP/1.1',
    'GET /a?x=myPrototypeCloneFactory HTTP/1.1',
    'GET /a?x=PrototypeCloneFactorys HTTP/1.1',
    'GET /a?x=myTemplatesImpl HTTP/1.1',
    'GET /a?x=TemplatesImpls HTTP/1.1',
    'GET /a?mycom.opensymphony.xwork2.a=1 HTTP/1.1',
    'GET /a?com.opensymphony.xwork2s.a=1 HTTP/1.1',
    'GET /a?x=mycom.sun.org.apache.a HTTP/1.1',
    'GET /a?x=com.sun.org.apaches.a HTTP/1.1',
    'GET /a?x=myjava.lang.Runtime HTTP/1.1',
    'GET /a?x=java.lang.Runtimes HTTP/1.1',
    'GET /a?x=new+myProcessBuilder("id").start() HTTP/1.1',
    'GET /a?x=myBadAttributeValueExpException HTTP/1.1',
    'GET /a?x=BadAttributeValueExpExceptions HTTP/1.1',
    'GET /a?x=myAnnotationInvocationHandler HTTP/1.1',
    'GET /a?x=AnnotationInvocationHandlers HTTP/1.1',
    'GET /a?x=myJdbcRowSetImpl HTTP/1.1',
    'GET /a?x=JdbcRowSetImpls HTTP/1.1',
    'GET /a?x=new+ProcessBuilder.html"id").start() HTTP/1.1',
  ],
})
