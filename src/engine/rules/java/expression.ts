import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/expression',
  title: 'OGNL, EL or SpEL expression',
  why: 'Expression languages of Struts, Confluence and Spring evaluate what reaches them; these expressions reach classes and run code.',
  ja: {
    title: 'OGNL・EL・SpEL 式の注入',
    why: 'Struts・Confluence・Spring の式言語は渡された式を評価します。クラスに到達し、コードを実行させる式です。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [917],
  cve: ['CVE-2017-5638', 'CVE-2021-26084', 'CVE-2022-26134', 'CVE-2022-22963'],
  refs: [
    'https://owasp.org/www-community/vulnerabilities/Expression_Language_Injection',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-26134',
    'https://cwiki.apache.org/confluence/display/WW/S2-045',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'ognl',
      '_memberaccess',
      '#context',
      '@java.',
      't(java.',
      '${@',
      '${#',
      'redirect:${',
      'action:${',
      '(#',
      '#application',
      '.forname(',
      '.getclass(',
      '#parameters',
      '%{',
      '@org.apache',
      '${"',
      "${'",
      'method:#',
      'method:${',
      'redirect:#',
      'action:#',
      '#session[',
      '#attr[',
      '#request[',
      '+class.',
      '${class',
      '${(',
    ],
  ],
  match:
    /#_memberAccess|@ognl\.|\bognl\.Ognl|@java\.lang\.|@org\.apache\.|\bT\s?\(\s?java\.|\(#[a-z_]\w{0,30}\s?=|[$%]\{\s{0,3}[(#@]|%\{\s{0,3}(?:'[^']{0,20}'|\d+\s?[*+]\s?\d+)|(?:redirect|action|redirectAction|method):(?:[$%]\{|#)|#(?:context|application|session|parameters|attr|request)\[|["'`]\s{0,3}\.getClass\(\)|\.getClass\(\)\.(?:forName|getClassLoader|getMethod)|\bClass\.forName\(|["']\s?\+\s?\{?class\.|\$\{(?:["']{2}|Class|\w{1,20}\.getClass)/i,

  hits: [
    'GET /index.action?redirect:${#context["x"]} HTTP/1.1',
    'GET /%24%7B%40java.lang.Runtime%40getRuntime().exec(%22id%22)%7D/ HTTP/1.1',
    "GET /a?q=%25%7B(%23a='x').(%23b)%7D HTTP/1.1",
    "GET /a?q=''.getClass().forName('x') HTTP/1.1",
    'GET /a?x=T(java.lang.Runtime) HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/index.action?redirect:${#context["x"]}',
    },
    { request: 'GET / HTTP/1.1', agent: 'redirect:${#context["x"]}' },
    { request: 'GET / HTTP/1.1', user: 'redirect:${#context["x"]}' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `#_memberAccess (%40ognl.MemberAccess) ognl.OgnlContext %40java.lang.Math %40org.apache.x (%23a=1)
    \${%40x} \${(1) %25{(1)} %25{'a'} %25{7*7} %25{7%2B7} redirect:\${a} redirect:%25{a}
    action:\${a} redirectAction:\${a} method:%23a method:\${a} redirect:%23a %23context[0]
    %23application[0] %23session[0] %23parameters[0] %23attr[0] %23request[0] ''.getClass()
    x.getClass().forName('a') x.getClass().getClassLoader() x.getClass().getMethod('a')
    x.class.forName('a') Class.forName('a') '%2Bclass.a \${Class \${''.a \${a.getClass()}`,
    ),
    'GET /%24%7B${#lang.Runtime%40getRuntime().exec(%22id%22)%7D/ HTTP/1.1',
    "GET /a?x=x.class${\"'a') HTTP/1.1",
    'GET /%24%7Baction:#lang.Runtime%40getRuntime().exec(%22id%22)%7D/ HTTP/1.1',
    'GET /a?x=a.(%23b=1) HTTP/1.1',
  ],
  misses: [
    'GET /a?tpl=${name} HTTP/1.1',
    'GET /api/java/lang/Class.forName HTTP/1.1',
    'GET /a?color=(#ff0000) HTTP/1.1',
    'GET /a?next=/shop#context HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /index.action?redirect:${#context["x"]} HTTP/1.1"',
    },
    'GET /a?x=myognl.OgnlContext HTTP/1.1',
    'GET /a?x=myT(java.lang.Runtime) HTTP/1.1',
    "GET /a?x=x.myclass.forName('a') HTTP/1.1",
  ],
})
