import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/eval-parameter',
  title: 'Code for an eval web shell (China Chopper and kin)',
  why: 'Sends code, not a command, to a one-line back door; z0, z1 and base64_decode around POST fields are its marks.',
  ja: {
    title: 'eval 型 Web シェルへのコード（China Chopper など）',
    why: '1行型の裏口にコマンドではなくコードを送っています。z0・z1 などのパラメーターや POST 値の base64_decode が目印です。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1505.003'],
  cwe: [94],
  refs: [
    'https://attack.mitre.org/software/S0020/',
    'https://attack.mitre.org/techniques/T1505/003/',
  ],

  where: ['query', 'agent', 'referrer'],
  needs: [
    [
      'z0=',
      'eval(',
      'eval (',
      'response.write(',
      'server.scripttimeout',
      'createobject(',
      'wscript.shell',
      'diagnostics.process',
    ],
  ],
  match:
    /(?:^|&)z0=[\w%+/]{16}|[=&]@?eval\s?\(\s?(?:base64_decode|\$_|get_magic|Request|System\.Text|chr)|Response\.Write\s?\(\s?["'(\d]|Server\.ScriptTimeout|\beval\s?\(\s?Request\b|CreateObject\s?\(\s?["']?(?:wscript|scripting|shell)|wscript\.shell|System\.Diagnostics\.Process/i,

  hits: [
    'POST /a.php?x=@eval(base64_decode($_POST[z0])); HTTP/1.1',
    'GET /a.php?z0=QGluaV9zZXQoImRpc3BsYXlf HTTP/1.1',
    'GET /a.asp?x=CreateObject("wscript.shell").exec("cmd") HTTP/1.1',
    'GET /a.php?&z0=QGluaV9zZXQoImRpc3BsYXlf HTTP/1.1',
    ...each('POST /a.php?x=@eval({}($_POST[z0])); HTTP/1.1', '$_ get_magic System.Text chr'),
    'GET /a.asp?x=CreateObject("scripting.shell").exec("cmd") HTTP/1.1',
    'GET /a.asp?x=CreateObject("shell.shell").exec("cmd") HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x=@eval(base64_decode($_POST[z0]));' },
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a.php?x=@eval(base64_decode($_POST[z0]));',
    },
    ...each(
      'GET /a.asp?x={} HTTP/1.1',
      `Response.Write("a") Server.ScriptTimeout=9 1;eval(Request('a')) wscript.shell System.Diagnostics.Process`,
    ),
    'POST /a.php?x=@eval+(base64_decode($_POST[z0])); HTTP/1.1',
  ],
  misses: [
    'GET /map?z0=12&z1=3 HTTP/1.1',
    'GET /docs/eval(request).html HTTP/1.1',
    'GET /q?text=response.write+in+asp HTTP/1.1',
    'GET /a.php?myz0=QGluaV9zZXQoImRpc3BsYXlf HTTP/1.1',
    "GET /a.asp?x=1;myeval(Request('a')) HTTP/1.1",
    "GET /a.asp?x=1;eval(Requests('a')) HTTP/1.1",
  ],
})
