import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/constructor-chain',
  title: 'Script code reached through constructors',
  why: 'Climbs from a value to the Function constructor, by name or in JSFuck, to run script where names and letters are filtered or a template sandbox stands in the way.',
  ja: {
    title: 'コンストラクターをたどるスクリプト',
    why: '名前や文字のフィルター、テンプレートのサンドボックスを避けるため、値から Function コンストラクターへ（JSFuck などで）たどり、スクリプトを実行しようとしています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1059.007', 'T1027'],
  cwe: [79, 94],
  refs: ['https://docs.angularjs.org/guide/security', 'https://jsfuck.com/'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [['constructor', '![]', '[][', '!+[]', '=~[]', '[]+{']],
  match:
    /constructor["'`]?\s{0,3}\]?\s{0,3}(?:\.|\[\s{0,3}["'`])\s{0,3}constructor\b|\[\]\s{0,3}\.\s{0,3}constructor\b|\[\]\[\s{0,3}["'`](?:at|constructor|entries|fill|filter|find|flat|map|sort)["'`]|!\[\]\s?\+?\s?\[\]|\[\]\[\(!\[\]|\(!\[\]\+|!!\[\]|!\+\[\]|\+\[!\[\]\]|\w=~\[\]|\$=~\[\]|\[\]\s?\+\s?\{\}/i,

  hits: [
    "GET /s?q={{constructor.constructor('alert(1)')()}} HTTP/1.1",
    'GET /s?q=[].constructor.constructor`alert(1)``` HTTP/1.1',
    "GET /s?q=x['constructor']['constructor']('alert(1)')() HTTP/1.1",
    'GET /s?q=[][(![]%2B[])[%2B[]]] HTTP/1.1',
    "GET /{{constructor.constructor('alert(1)')()}} HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/s?q={{constructor.constructor('alert(1)')()}}",
    },
    { request: 'GET / HTTP/1.1', agent: "{{constructor.constructor('alert(1)')()}}" },
    ...each(
      'GET /s?q={} HTTP/1.1',
      `[].constructor []['at'] [][\`flat\`][\`a\`] [][(![] (![]%2Ba ![]%2B[] !![] !%2B[] %2B[![]] a=~[]
    $=~[] []%2B{}`,
    ),
    "GET /s?q=[]['fill']['a'] HTTP/1.1",
    ...each("GET /s?q=[]['{}'] HTTP/1.1", 'constructor entries filter find map sort'),
  ],
  misses: [
    'GET /docs/java/constructor.html?topic=constructor HTTP/1.1',
    'GET /list?ids[]=1&ids[][name]=2 HTTP/1.1', // lists as PHP writes them
    'GET /s?q=copy+constructor+vs+move+constructor HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /s?q={{constructor.constructor(\'alert(1)\')()}} HTTP/1.1"',
    },
    "GET /s?q={{constructor.constructors('alert(1)')()}} HTTP/1.1",
    'GET /s?q=[].constructors.constructor`alert(1)``` HTTP/1.1',
  ],
})
