import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/data-wrapper',
  title: 'Code in a data: address',
  why: 'Carries PHP or HTML inside a data: address; an include then runs it without any remote file.',
  ja: {
    title: 'data: アドレスに埋め込まれたコード',
    why: 'data: アドレスの中に PHP や HTML を入れて運びます。インクルードされると、外部ファイルなしで実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [98],
  refs: [
    'https://www.php.net/manual/en/wrappers.data.php',
    'https://www.rfc-editor.org/rfc/rfc2397',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: ['data:'],
  match:
    /\bdata:(?:\/\/)?(?:text\/(?:plain|php|x-php|html)|application\/(?:x-(?:httpd-)?)?php)?(?:;charset=[\w-]{1,20})?(?:;base64,[\w+/]{8}|,\s?<\?|,[^&\n]{0,60}(?:system|eval|phpinfo|passthru)\()/i,

  hits: [
    'GET /index.php?page=data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1',
    'GET /index.php?page=data:,<?php%20phpinfo(); HTTP/1.1',
    'GET /index.php?page=data:text/plain,%3C?system(1)?%3E HTTP/1.1',
    'GET /index.php?page=data://application/php;base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1',
    ...each(
      'GET /index.php?page=data://text/{};base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1',
      'php x-php html',
    ),
    'GET /index.php?page=data://text/plain,<?cGhwaW5mbygpOw== HTTP/1.1',
    'GET /index.php?page=data://text/plain,system(cGhwaW5mbygpOw== HTTP/1.1',
    ...each(
      'GET /index.php?page=data://text/plain,{}(cGhwaW5mbygpOw== HTTP/1.1',
      'eval phpinfo passthru',
    ),
    'GET /data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer:
        'https://www.example.com/index.php?page=data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw==',
    },
    { request: 'GET / HTTP/1.1', agent: 'data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw==' },
  ],
  misses: [
    'GET /img?src=data:image/png;base64,iVBORw0KGgo= HTTP/1.1',
    'GET /q?text=data:text/plain+explained HTTP/1.1',
    'GET /data:export?type=text/plain HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /index.php?page=data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1"',
    },
    'GET /index.php?page=mydata://text/plain;base64,PD9waHAgcGhwaW5mbygpOw== HTTP/1.1',
  ],
})
