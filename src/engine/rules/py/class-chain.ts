import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'py/class-chain',
  title: 'Walk through the classes of Python',
  why: 'Climbs from any object over __class__ and __subclasses__ to something that opens files or runs commands; the way out of template sandboxes.',
  ja: {
    title: 'Python のクラス階層をたどる式',
    why: '__class__ や __subclasses__ をたどり、ファイルやコマンドを扱えるクラスに到達しようとしています。テンプレートの制限から抜け出す定番の手口です。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059.006'],
  cwe: [1336, 94],
  refs: [
    'https://portswigger.net/web-security/server-side-template-injection',
    'https://docs.python.org/3/reference/datamodel.html',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      '__class__',
      '__mro__',
      '__subclasses__',
      '__globals__',
      '__builtins__',
      '__base',
      '__getitem__',
      '__getattribute__',
      '__init__.',
      '__reduce_',
      '__code__',
    ],
  ],
  match:
    /__(?:mro|subclasses|globals|builtins|reduce(?:_ex)?|bases?)__(?:$|\W)|__class__\s?[.[\]|]|\.__(?:init|code|getitem|getattribute)__\s?[(.]/i,

  hits: [
    "GET /a?x={{''.__class__.__mro__[1].__subclasses__()}} HTTP/1.1",
    'GET /a?x={{config.__init__.__globals__}} HTTP/1.1',
    'GET /{{.__class__.__mro__[1].__subclasses__()}} HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/a?x={{''.__class__.__mro__[1].__subclasses__()}}",
    },
    { request: 'GET / HTTP/1.1', agent: '{{.__class__.__mro__[1].__subclasses__()}}' },
    ...each(
      'GET /a?x=a.{} HTTP/1.1',
      `__mro__ __subclasses__() __globals__ __builtins__ __reduce__ __reduce_ex__ __base__ __bases__
    __class__.a __class__[0] __init__.a __code__.a __getitem__(0) __getattribute__('a')`,
    ),
  ],
  misses: [
    'GET /docs/datamodel#object.__class__ HTTP/1.1',
    'GET /src/pkg/__init__.py HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x={{\'\'.__class__.__mro__[1].__subclasses__()}} HTTP/1.1"',
    },
    'GET /a?x=a.__mro__s HTTP/1.1',
  ],
})
