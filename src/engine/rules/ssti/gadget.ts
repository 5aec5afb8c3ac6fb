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
      '__mro__',
      '__subclasses__',
      '__globals__',
      't(java.lang',
      'config.items',
      '_templatereference',
      'getruntime',
      'registerundefinedfiltercallback',
      'request.application',
    ],
  ],
  match:
    /freemarker\.template\.utility\.execute|__(?:mro|subclasses|globals)__|\bT\(java\.lang|\{\{\s{0,9}config\b|_TemplateReference|\.getRuntime\(|registerUndefinedFilterCallback|request\.application/i,

  hits: [
    "GET /?n={{''.__class__.__mro__[1].__subclasses__()}}",
    'GET /?n=${"freemarker.template.utility.Execute"?new()("id")}',
  ],
  misses: ['GET /docs/freemarker-templates', 'GET /config/items'],
})
