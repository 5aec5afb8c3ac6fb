import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/error-based',
  title: 'Database error made to speak',
  why: 'Forces an error whose message carries the wanted data.',
  ja: {
    title: 'エラー文で情報を引き出す SQL',
    why: 'エラーを起こさせ、その文に欲しいデータを載せさせます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [
    [
      'extractvalue',
      'updatexml',
      'floor',
      'gtid_subset',
      'exp(~',
      'xmltype',
      'ctxsys.drithsx',
      'utl_inaddr',
      'convert(int',
      'json_keys',
      'procedure',
    ],
  ],
  match:
    /\b(?:extractvalue|updatexml|gtid_subset|json_keys|xmltype)\s{0,5}\(|\bfloor\s{0,5}\(\s{0,5}rand\b|\bexp\(~|\bctxsys\.drithsx|\butl_inaddr\b|\bconvert\(int\b|\bprocedure\s+analyse\b/i,

  hits: [
    'GET /a?id=1+and+extractvalue(1,concat(0x7e,version()))',
    'GET /a?id=1+and+updatexml(1,concat(0x7e,user()),1)',
    ...each('GET /a?id=1+and+{}(1,concat(0x7e,version()))', 'gtid_subset json_keys xmltype'),
    'GET /1+and+extractvalue(1,concat(0x7e,version())) HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?id=1+and+extractvalue(1,concat(0x7e,version()))',
    },
    { request: 'GET / HTTP/1.1', agent: '1+and+extractvalue(1,concat(0x7e,version()))' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `floor(rand(0)*2) exp(~(1)) ctxsys.drithsx.sn(1,1) utl_inaddr.get_host_name('a') convert(int,@@a)
    1+procedure+analyse(1)`,
    ),
  ],
  misses: [
    'GET /docs/dance-floor(second)',
    'GET /search?q=floor+plan',
    {
      message:
        'upstream timed out, request: "GET /a?id=1+and+extractvalue(1,concat(0x7e,version())) HTTP/1.1"',
    },
    'GET /a?id=1+and+myextractvalue(1,concat(0x7e,version()))',
    'GET /a?x=myfloor(rand(0)*2) HTTP/1.1',
    'GET /a?x=floor(rands(0)*2) HTTP/1.1',
    'GET /a?x=myexp(~(1)) HTTP/1.1',
    'GET /a?x=myctxsys.drithsx.sn(1,1) HTTP/1.1',
    "GET /a?x=myutl_inaddr.get_host_name('a') HTTP/1.1",
    "GET /a?x=utl_inaddrs.get_host_name('a') HTTP/1.1",
    'GET /a?x=myconvert(int,@@a) HTTP/1.1',
    'GET /a?x=convert(ints,@@a) HTTP/1.1',
    'GET /a?x=1+myprocedure+analyse(1) HTTP/1.1',
    'GET /a?x=1+procedure+analyses(1) HTTP/1.1',
  ],
})
