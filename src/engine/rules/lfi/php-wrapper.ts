import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/php-wrapper',
  title: 'PHP stream wrapper',
  why: 'php://filter reads source code, php://input, expect:// and phar:// run code, when a page includes what a parameter names.',
  ja: {
    title: 'PHP のストリームラッパー',
    why: 'パラメーターの指すものを読み込むページに対し、php://filter でソースを読み、php://input・expect://・phar:// でコードを実行させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1083'],
  cwe: [98],
  refs: [
    'https://www.php.net/manual/en/wrappers.php',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.1-Testing_for_File_Inclusion',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'php:/',
      'expect://',
      'zip://',
      'phar://',
      'glob://',
      'zlib:',
      'bzip2:',
      'rar://',
      'ogg://',
      'ssh2.',
    ],
  ],
  match:
    /\bphp:\/{1,2}(?:filter|input|stdin|output|memory|temp|fd)\b|\b(?:expect|phar|glob|rar|ogg|zip):\/\/[\w./%-]|\b(?:compress\.)?(?:zlib|bzip2):\/{0,2}[\w./]|\bssh2\.(?:shell|exec|tunnel|sftp|scp):\/\//i,

  hits: [
    'GET /index.php?page=php://filter/convert.base64-encode/resource=index HTTP/1.1',
    'GET /index.php?page=expect://id HTTP/1.1',
    'GET /index.php?page=phar://up/a.jpg/x HTTP/1.1',
    'POST /index.php?page=php://input HTTP/1.1',
    ...each(
      'GET /index.php?page=php://{}/convert.base64-encode/resource=index HTTP/1.1',
      'stdin output memory temp fd',
    ),
    ...each('GET /index.php?page={}://id HTTP/1.1', 'glob rar ogg zip'),
    'GET /php:/filter/convert.base64-encode/resource=index HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/index.php?page=php://filter/convert.base64-encode/resource=index',
    },
    { request: 'GET / HTTP/1.1', agent: 'php:/filter/convert.base64-encode/resource=index' },
    { request: 'GET / HTTP/1.1', user: 'php:/filter/convert.base64-encode/resource=index' },
    ...each(
      'GET /a.php?page={} HTTP/1.1',
      `compress.zlib://a.gz zlib:a.gz bzip2:a.bz2 ssh2.shell://a ssh2.exec://a ssh2.tunnel://a
    ssh2.sftp://a ssh2.scp://a`,
    ),
  ],
  misses: [
    'GET /docs/php/input?lang=php HTTP/1.1',
    'GET /lib/zlib-1.3?x=zip: HTTP/1.1',
    'GET /go?url=http://example.org/php://docs-index HTTP/1.0',
    {
      message:
        'upstream timed out, request: "GET /index.php?page=php://filter/convert.base64-encode/resource=index HTTP/1.1"',
    },
    'GET /index.php?page=myphp://filter/convert.base64-encode/resource=index HTTP/1.1',
    'GET /index.php?page=php://filters/convert.base64-encode/resource=index HTTP/1.1',
    'GET /index.php?page=myexpect://id HTTP/1.1',
    'GET /a.php?page=myzlib:a.gz HTTP/1.1',
    'GET /a.php?page=myssh2.shell://a HTTP/1.1', // not a wrapper name
  ],
})
