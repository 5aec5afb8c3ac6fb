import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/encoded-run',
  title: 'Hidden code decoded and run by a shell',
  why: 'Carries the command as base64, hex or octal and lets the shell decode and run it, so that no filter sees the words.',
  ja: {
    title: '符号化したコードをシェルで復元して実行',
    why: 'コマンドを base64・16進・8進で運び、シェルに復元させて実行します。フィルターに語を見せないための手口です。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1027', 'T1140', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1140/',
    'https://attack.mitre.org/techniques/T1027/',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'base64 -d',
      'base64 --decode',
      'base64 -i',
      'xxd -r',
      'xxd -p',
      'printf ',
      'echo -e',
      'echo -n',
      '<<<',
      "$'",
      '|rev',
      '| rev',
      'b64decode',
      'unpack(',
    ],
  ],
  match:
    /\bbase64\s+(?:-[di]{1,3}|--decode)\b|\bxxd\s+-(?:r|p|ps)\b|\b(?:printf|echo\s+-[en]{1,2})\s+["']?(?:\\{1,2}(?:x[\da-f]{2}|0?[0-7]{2,3})){2}|(?:\$0|\bsh|\bbash|\brev|\bxargs|\bbc|\btr)\s?<<<|\$'\\{1,2}(?:x[\da-f]{2}|[0-7]{2,3}|\$\()|\|\s?rev\s?\||\bb64decode\(|\bunpack\(["']/i,

  hits: [
    'GET /a?x=echo+aWQK|base64+-d|sh HTTP/1.1',
    "GET /a?x=;printf+'%5Cx69%5Cx64'|sh HTTP/1.1",
    "GET /a?x=$0<<<$'\\151\\144' HTTP/1.1",
    'GET /a?x=echo+di|rev|sh HTTP/1.1',
    'GET /a?x=echo+aWQK|base64+--decode|sh HTTP/1.1',
    'GET /echo%20aWQK|base64%20-d|sh HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=echo+aWQK|base64+-d|sh' },
    { request: 'GET / HTTP/1.1', agent: 'echo aWQK|base64 -d|sh' },
    { request: 'GET / HTTP/1.1', user: 'echo aWQK|base64 -d|sh' },
    'GET /a?x=openssl+enc+-base64+-d+-in+a HTTP/1.1',
    'GET /a?x=xxd+-r+a HTTP/1.1',
    'GET /a?x=xxd+-p+a HTTP/1.1',
    'GET /a?x=xxd+-ps+a HTTP/1.1',
    'GET /a?x=bash<<<id HTTP/1.1',
    "GET /a?x=$'\\x69\\x64' HTTP/1.1",
    'GET /a?x=exec(b64decode(s)) HTTP/1.1',
    "GET /a?x=eval(unpack('u',s)) HTTP/1.1",
    "GET /a?x=echo+-e+'%5Cx69%5Cx64'|sh HTTP/1.1",
    "GET /a?x=echo+-n+'%5Cx69%5Cx64'|sh HTTP/1.1",
    ...each('GET /a?x={}<<<id HTTP/1.1', '$0 sh rev xargs bc tr'),
    "GET /a?x=$'\\$(\\x64' HTTP/1.1",
    'GET /a?x=echo+aWQK|base64+-i|sh HTTP/1.1',
    'GET /a?x=echo+aWQK||+rev|sh HTTP/1.1',
  ],
  misses: [
    'GET /tools/base64-decode?text=aWQK HTTP/1.1',
    'GET /doc?f=printf+format HTTP/1.1',
    'GET /p?k=<<<none>>> HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=echo+aWQK|base64+-d|sh HTTP/1.1"' },
  ],
})
