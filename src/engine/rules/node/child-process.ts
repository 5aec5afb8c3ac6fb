import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/child-process',
  title: 'Node.js code that starts a process',
  why: 'Reaches for child_process from an eval, a template or an unserialize hole of a Node.js application.',
  ja: {
    title: 'プロセスを起動する Node.js コード',
    why: 'Node.js アプリの eval・テンプレート・デシリアライズの穴から child_process に到達しようとしています。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1190', 'T1059.007'],
  cwe: [94],
  refs: [
    'https://nodejs.org/api/child_process.html',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [
    [
      'child_process',
      'process.mainmodule',
      'global.process',
      '_$$nd_func$$_',
      'process.binding',
      'process.dlopen',
      'globalthis.process',
      'require(',
      'constructor.constructor',
      '.constructor(',
    ],
  ],
  match:
    /\bchild_process\b|\bprocess\.(?:mainModule|binding|dlopen)\b|\bglobal(?:This)?\.process\b|_\$\$ND_FUNC\$\$_|\brequire\s?\(\s?["'](?:fs|os|net|http|vm|util|node:\w+)["']\s?\)(?!(?:[\s+]|%20)[a-z]{2,20}(?:$|[\s&+]|%20))|\bconstructor\.constructor\s?\(|\.constructor\(\s?["'`][^"'`\n]{0,40}return\b/i,

  hits: [
    "GET /a?x=require('child_process').exec('id') HTTP/1.1",
    'GET /a?x=global.process.mainModule HTTP/1.1',
    'GET /a?x={"r":"_$$ND_FUNC$$_function(){}()"} HTTP/1.1',
    "GET /require('child_process').exec('id') HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer: "https://www.example.com/a?x=require('child_process').exec('id')",
    },
    { request: 'GET / HTTP/1.1', agent: "require('child_process').exec('id')" },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `process.mainModule process.binding('fs') process.dlopen(a) global.process globalThis.process
    require('fs') require('os') require('net') require('http') require('vm') require('util')
    require('node:fs') a.constructor.constructor('x') a.constructor('return+1')`,
    ),
    "GET /a?x=child_process'child_process').exec('id') HTTP/1.1",
    "GET /a?x=a.constructor.constructor+('x') HTTP/1.1",
  ],
  misses: [
    "GET /search?q=require('fs')+not+defined HTTP/1.1",
    'GET /js/require.js HTTP/1.1',
    'GET /docs/process.env?x=1 HTTP/1.1',
    "GET /a?x=require('app') HTTP/1.1",
    {
      message:
        "upstream timed out, request: \"GET /a?x=require('child_process').exec('id') HTTP/1.1\"",
    },
    "GET /a?x=require('mychild_process').exec('id') HTTP/1.1",
    "GET /a?x=require('child_processs').exec('id') HTTP/1.1",
    'GET /a?x=myprocess.mainModule HTTP/1.1',
    'GET /a?x=process.mainModules HTTP/1.1',
    'GET /a?x=myglobal.process HTTP/1.1',
    'GET /a?x=global.processs.mainModule HTTP/1.1',
    "GET /a?x=myrequire('fs') HTTP/1.1",
    "GET /a?x=a.myconstructor.constructor('x') HTTP/1.1",
    "GET /a?x=a.constructor('returns+1') HTTP/1.1",
  ],
})
