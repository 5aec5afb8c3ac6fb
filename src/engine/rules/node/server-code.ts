import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/server-code',
  title: 'Node.js code in a request',
  why: 'Reads the environment, loads modules or touches files with the objects that only Node.js has: a try at an eval, a template or an unserialize hole.',
  ja: {
    title: 'リクエスト中の Node.js コード',
    why: 'Node.js 固有のオブジェクトで環境変数の参照、モジュールの読み込み、ファイル操作を試みています。eval・テンプレート・デシリアライズの穴を探しています。',
    falsePositives: 'JavaScript を試せるサイトです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1059.007'],
  cwe: [94, 95],
  refs: [
    'https://nodejs.org/api/globals.html',
    'https://owasp.org/www-community/attacks/Direct_Dynamic_Code_Evaluation_Eval%20Injection',
  ],
  falsePositives: 'Sites on which people try out JavaScript.',

  where: ['query', 'arg', 'referrer', 'agent'],
  needs: [
    [
      'process.',
      'process[',
      'console.',
      'console[',
      'this.constructor',
      '_js_function',
      'require.',
      'global[',
      'globalthis[',
      'require(',
      'require[',
      'require (',
      'module.',
      'buffer.from',
      'execsync',
      'spawnsync',
      'filesync',
      'linksync',
      'dirsync',
      'function()',
      'function ()',
      'new function',
      '__dirname',
      '__filename',
      'globalthis.',
      'global.',
    ],
  ],
  match:
    /\bprocess\s?(?:\.\s?(?:env|argv|exit|kill|cwd|pid|version|platform|stdout|main(?:Module)?|binding|report|global|process|require|constructor|\w{2,20}Sync)\b|\[\s?["'`])|\bconsole\s?\[\s?["'`]|\bthis\.constructor\b|_js_function\b|\brequire\.(?:resolve|main|extensions|cache)\b|\bglobal(?:This)?\[\s?["'`]|\bconsole\s?\.\s?(?:log|info|error|warn|debug|dir|table|trace)\s?[(.`]|\brequire\s?(?:\(\s?(?:["'`](?:child_process|fs|os|net|http|https|vm|util|path|crypto|dns|cluster|module|process|node:\w{2,20})\b|\w{1,30}\.)|\[)|\bmodule\.(?:exports|constructor|children|require)\b|\bBuffer\.from\(|\b(?:exec|execFile|spawn|readFile|writeFile|readdir|appendFile|unlink)Sync\s?\(|\bnew\s{1,3}Function\s{0,3}\(|(?:^|[=(,;:!])\s{0,3}(?:async\s)?function\s{0,3}\w{0,20}\s{0,3}\(\w{0,20}\)\s{0,3}\{|\b__(?:dirname|filename)\b|\bglobal(?:This)?\.(?:process|require|module|constructor)\b/i,

  hits: [
    'GET /a?x=process.env.SECRET HTTP/1.1',
    "GET /a?x=process['argv'] HTTP/1.1",
    'GET /a?x=console.log(1) HTTP/1.1',
    "GET /a?x=require('fs').readdirSync('.') HTTP/1.1",
    'GET /a?x=function(){return+1} HTTP/1.1',
    ...each(
      'GET /a?x=process.{}.SECRET HTTP/1.1',
      'argv exit kill cwd pid version platform stdout main binding report global process require constructor',
    ),
    ...each('GET /a?x=console.{}(1) HTTP/1.1', 'info error warn debug dir table trace'),
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=process.env.SECRET' },
    { request: 'GET / HTTP/1.1', agent: 'process.env.SECRET' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `console['log'](1) this.constructor _js_function() require.resolve('a') require.main
    require.extensions require.cache global['a'] globalThis['a'] require(\`child_process\`)
    require('fs') require('os') require('net') require('http') require('https') require('vm')
    require('util') require('path') require('crypto') require('dns') require('cluster')
    require('module') require('process') require('node:fs') require(a.b) require['main']
    module.exports module.constructor module.children module.require Buffer.from('a')
    execSync('id') execFileSync('id') spawnSync('id') readFileSync('a') writeFileSync('a')
    readdirSync('a') appendFileSync('a') unlinkSync('a') new+Function('a') __dirname __filename
    global.process global.require global.module global.constructor globalThis.process`,
    ),
    "GET /a?x=_js_function'argv'] HTTP/1.1",
    'GET /a?x=require+(env.SECRET HTTP/1.1',
    'GET /a?x=function+(){return+1} HTTP/1.1',
  ],
  misses: [
    'GET /a?x=business+process.+environment HTTP/1.1',
    'GET /a?x=game+console.+log+in HTTP/1.1',
    "GET /a?x=require('app') HTTP/1.1",
    'GET /a?x=the+function+(liver) HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=process.env.SECRET HTTP/1.1"' },
    'GET /a?x=myprocess.env.SECRET HTTP/1.1',
    "GET /a?x=myconsole['log'](1) HTTP/1.1",
    'GET /a?x=mythis.constructor HTTP/1.1',
    'GET /a?x=this.constructors HTTP/1.1',
    'GET /a?x=_js_functions() HTTP/1.1',
    "GET /a?x=myrequire.resolve('a') HTTP/1.1",
    "GET /a?x=require.resolves('a') HTTP/1.1",
    "GET /a?x=myglobal['a'] HTTP/1.1",
    'GET /a?x=myconsole.log(1) HTTP/1.1',
    'GET /a?x=myrequire(`child_process`) HTTP/1.1',
    'GET /a?x=require(`child_processs`) HTTP/1.1',
    'GET /a?x=mymodule.exports HTTP/1.1',
    'GET /a?x=module.exportss HTTP/1.1',
    "GET /a?x=myBuffer.from('a') HTTP/1.1",
    "GET /a?x=myexecSync('id') HTTP/1.1",
    "GET /a?x=mynew+Function('a') HTTP/1.1",
    'GET /a?x=my__dirname HTTP/1.1',
    'GET /a?x=__dirnames HTTP/1.1',
    'GET /a?x=myglobal.process HTTP/1.1',
    'GET /a?x=global.processs HTTP/1.1',
  ],
})
