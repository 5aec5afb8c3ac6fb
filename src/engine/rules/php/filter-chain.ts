import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/filter-chain',
  title: 'Hidden PHP code (variable functions, rot13, xor)',
  why: 'Builds the name of a function out of pieces or by xor and rot13, so that no list of words finds it.',
  ja: {
    title: '難読化された PHP コード',
    why: '関数名を分割したり XOR や rot13 で組み立てたりして、禁止語のリストを避けています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1027', 'T1190'],
  cwe: [94],
  refs: [
    'https://attack.mitre.org/techniques/T1027/',
    'https://www.php.net/manual/en/functions.variable-functions.php',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    ['$_get', '$_post', '$_request', '$_cookie', '$_server', '$_files', '${~', '$_=', '$_[', '$__'],
  ],
  match:
    /\$\{?_(?:get|post|request|cookie|server|files)\}?\s?(?:\[|\{)|\$\{~|\$_{1,4}=(?:["'(~[]|\$_)|\$_\[\w{0,10}\]\(/i,

  hits: [
    'GET /a?x=($_GET[a])($_GET[b]) HTTP/1.1',
    "GET /a?x=$_=('a'^'b') HTTP/1.1",
    'GET /a?x=${~"abc"} HTTP/1.1',
    "GET /a?x=$_=$_'a'^'b') HTTP/1.1",
    'GET /($_GET[a])($_GET[b]) HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=($_GET[a])($_GET[b])' },
    { request: 'GET / HTTP/1.1', agent: '($_GET[a])($_GET[b])' },
    'GET /a?x=$_[a](id) HTTP/1.1',
    ...each('GET /a?x=${}[a] HTTP/1.1', '_POST _REQUEST _COOKIE _SERVER _FILES'),
    "GET /a?x=$__='a' HTTP/1.1",
    'GET /a?x=$_POST{a] HTTP/1.1',
  ],
  misses: [
    'GET /docs/php/$_get HTTP/1.1',
    'GET /a?price_get=1 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=($_GET[a])($_GET[b]) HTTP/1.1"' },
  ],
})
