import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssti/gadget',
  title: 'Template gadget',
  why: 'Walks from a template to classes that run programs.',
  ja: {
    title: 'テンプレートの悪用コード',
    why: 'テンプレートからプログラムを実行するクラスへたどります。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [1336, 94],
  refs: ['https://owasp.org/www-project-web-security-testing-guide/'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'freemarker.template',
      '?new()',
      '__mro__',
      '__subclasses__',
      '__globals__',
      't(java.lang',
      '{{config',
      '{{ config',
      '_templatereference',
      'getruntime',
      'registerundefinedfiltercallback',
      'request.application',
      '|attr(',
      '| attr(',
      'lipsum',
      'cycler.',
      'joiner.',
      'namespace.',
      '_self.env',
      'filter(',
      'map(',
      'sort(',
      'reduce(',
      'class.inspect(',
      'range.constructor',
      'smarty_internal',
      'self.module',
      '?lower_abc',
      '?upper_abc',
      '?interpret',
      '?api',
      '.waitfor(',
      '.getinputstream(',
      '.getclass(',
      '.forname(',
    ],
  ],
  match:
    /freemarker\.template\.utility\.(?:execute|objectconstructor|jythonruntime)|["']\s?\?\s?new\(\)|__(?:mro|subclasses|globals)__|\bT\(java\.lang|\{\{\s{0,9}config\b|_TemplateReference|\.getRuntime\(|registerUndefinedFilterCallback|request\.application|\|\s?attr\(\s?["']|\b(?:lipsum|cycler|joiner|namespace)\s?(?:\.__|\[)|_self\.env\.(?:set|get|register|dump)|\|\s?(?:filter|map|sort|reduce)\(\s?["'](?:system|exec|passthru|shell_exec|popen|assert|phpinfo|call_user_func|file_\w{3,20})["']|\$class\.inspect\(|\brange\.constructor\b|Smarty_Internal_Write_?File|\bself\.module\.\w|\?(?:lower_abc|upper_abc|interpret|api)\b[^{}]{0,80}\}|\$\w{1,20}\.(?:waitFor|getInputStream|getClass|forName)\(/i,

  hits: [
    "GET /?n={{''.__class__.__mro__[1].__subclasses__()}}",
    'GET /?n=${"freemarker.template.utility.Execute"?new()("id")}',
    "GET /?n={{['id']|filter('system')}}",
    "GET /?n={{request|attr('application')}}",
    'GET /?n={{_self.env.setCache(a)}}',
    "GET /?n={{''.__class__.__subclasses__[1].__subclasses__()}}",
    ...each('GET /?n={{_self.env.{}Cache(a)}}', 'get register dump'),
    ...each("GET /?n={{['id']|{}('system')}}", 'map sort reduce'),
    ...each(
      "GET /?n={{['id']|filter('{}')}}",
      'exec passthru shell_exec popen assert phpinfo call_user_func',
    ),
    'GET /{{.__class__.__mro__[1].__subclasses__()}} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/?n={{''.__class__.__mro__[1].__subclasses__()}}",
    },
    { request: 'GET / HTTP/1.1', agent: '{{.__class__.__mro__[1].__subclasses__()}}' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `freemarker.template.utility.Execute freemarker.template.utility.ObjectConstructor
    freemarker.template.utility.JythonRuntime "a"?new() T(java.lang.Runtime) {{config.items()}}
    {{config}} a._TemplateReference a.getRuntime() registerUndefinedFilterCallback('a')
    request.application lipsum.__globals__ cycler.__init__ joiner.__init__ namespace.__init__
    lipsum['a'] $class.inspect('a') range.constructor Smarty_Internal_Write_File Smarty_Internal_WriteFile
    self.module.a \${9?lower_abc} \${9?upper_abc} \${a?interpret} \${a?api.b} $ex.waitFor() $a.getInputStream()
    $a.getClass() $a.forName('a')`,
    ),
    "GET /?n={{''.__class__.__mro__[1].__mro__()}}",
    ...each("GET /?n={{['id']|{}'system')}}", '__globals__ {{+config |+attr('),
  ],
  misses: [
    'GET /docs/freemarker-templates',
    'GET /config/items',
    "GET /s?q=list|sort('name')",
    'GET /s?q=lipsum+generator',
    {
      message:
        'upstream timed out, request: "GET /?n={{\'\'.__class__.__mro__[1].__subclasses__()}} HTTP/1.1"',
    },
    'GET /a?x=myT(java.lang.Runtime) HTTP/1.1',
    'GET /a?x={{configs.items()}} HTTP/1.1',
    'GET /a?x=mycycler.__init__ HTTP/1.1',
    'GET /a?x=myrange.constructor HTTP/1.1',
    'GET /a?x=range.constructors HTTP/1.1',
    'GET /a?x=myself.module.a HTTP/1.1',
    'GET /docs?api=1 HTTP/1.1',
    'GET /a?x=obj.getClass() HTTP/1.1',
  ],
})
