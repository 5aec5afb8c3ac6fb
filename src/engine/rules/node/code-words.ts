import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'node/code-words',
  title: 'Server-side JavaScript in a parameter',
  why: 'Words of JavaScript programs that a browser needs nobody to send: process.env, new Function, require, an endless loop. They look for an eval on the server.',
  ja: {
    title: 'パラメーター中のサーバーサイド JavaScript',
    why: 'process.env・new Function・require・無限ループなど、通常は送られない JavaScript の語です。サーバー側の eval を探しています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1059.007'],
  cwe: [94, 95],
  refs: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Nodejs_Security_Cheat_Sheet.html',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],
  falsePositives: 'Questions about JavaScript in a search field.',

  where: ['arg', 'query'],
  needs: [
    [
      'process',
      'function',
      'console',
      'require',
      'while',
      'constructor',
      'resolved_model',
      'fromcharcode',
      'settimeout',
    ],
  ],
  match:
    /\bprocess(?:\.(?:env|argv|exit|cwd|version)\b|\s?\[\s?["'])|\bnew\s{1,10}Function\s?\(|(?:^|[=\s(;{])(?:async\s{1,5})?function\s?\w{0,30}\(\s?[\w,\s]{0,30}\)\s?\{|\bconsole\s?(?:\.|\[["'])(?:info|log|error|debug|warn|dir|trace|table|clear)\b[^\n]{0,40}\(|\brequire\s?(?:\.main|\.resolve|\.cache|\[|\(\s?["'`\w])|\bwhile\s?\(\s?!{0,3}-?(?:\d{1,4}|true|false|infinity|undefined|null|nan|\{\}|\[\]|''|"")\s?\)|\$\d{1,2}:(?:constructor|__proto__|\w{1,20}:prototype)|["']resolved_model["']/i,

  hits: [
    'GET /a?foo=new+Function+%28 HTTP/1.1',
    'GET /a?foo=process.env HTTP/1.1',
    'GET /a?eval=while(true); HTTP/1.1',
    'GET /a?foo=console.info(1) HTTP/1.1',
  ],
  misses: [
    'GET /a?q=business+process+environment HTTP/1.1',
    'GET /a?q=function+rooms HTTP/1.1',
    'GET /a?q=worth+while+(free) HTTP/1.1',
    'GET /a?require=login HTTP/1.1',
  ],
})
