import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/dot-run',
  title: 'Odd runs of dots before a file name',
  why: 'Fuzz lists try rows of dots, ./ chains and dots whose slashes a filter would drop, to end up at a system file.',
  ja: {
    title: 'ファイル名の前の不自然なドットの連続',
    why: 'ドットの連続や「./」の繰り返しなど、フィルターがスラッシュを取り除いた後にシステムファイルを指すことを狙った試行です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1083', 'T1595.002'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://cwe.mitre.org/data/definitions/32.html',
  ],

  where: ['path', 'query', 'agent'],
  needs: [['....', '././', './/.', '/...']],
  match:
    /(?<!\.)\.{6,}(?:etc|boot|win|web-inf|proc|var|[/\\{])|(?<!\.)\.{4,}[/\\{][\w.{]|(?:\.\/{1,3}){6}|(?:\/\.{3,}){2}[/{]|\/\.{3}\/?\{/i,

  hits: [
    'GET /x?f=............etcissue HTTP/1.1',
    'GET /x?f=/..../conf HTTP/1.1',
    'GET /x?f=/./././././././conf HTTP/1.1',
    'GET /x?f=/.../.../.../conf HTTP/1.1',
    ...each('GET /x?f=............{}issue HTTP/1.1', 'boot win web-inf proc var'),
    'GET /............etcissue HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '............etcissue' },
    'GET /a?x=/.../{a} HTTP/1.1',
    'GET /x?f=.//.//.//.//.//.//etc HTTP/1.1',
  ],
  misses: [
    'GET /q?text=wait........+really HTTP/1.1',
    'GET /docs/./a/./b HTTP/1.1',
    'GET /q?text=and+then.... HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/x?f=............etcissue',
    },
  ],
})
