import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/session-in-url',
  title: 'Session id handed over to a login',
  why: 'A link to a login page with a session id in it: whoever logs in with it shares the session with the one who made the link (session fixation).',
  ja: {
    title: 'ログイン URL に含まれるセッション ID',
    why: 'セッション ID 付きのログインページへのリンクです。そこからログインすると、リンクの作成者とセッションを共有します（セッション固定）。',
    falsePositives: 'Cookie の代わりに URL でセッションを受け渡す古いサイトです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1539'],
  cwe: [384],
  refs: [
    'https://owasp.org/www-community/attacks/Session_fixation',
    'https://cwe.mitre.org/data/definitions/384.html',
  ],
  falsePositives: 'Old sites that carry sessions in their URLs for want of cookies.',

  where: ['target'],
  needs: [
    ['login', 'signin', 'sign-in', 'auth', 'session', 'account', 'password'],
    [
      'phpsess',
      'sessionid',
      'session_id',
      'session-id',
      'session.id',
      'sess_id',
      'sessid',
      'sessiontoken',
      'session-token',
      'session_token',
      'connect.sid',
      'rack.session',
      'koa.sess',
      'koa:sess',
      'cfid=',
      'cftoken=',
      '_session=',
    ],
  ],
  match:
    /^[^\n?]{0,300}(?:log-?(?:in|on)|sign-?in|auth|session|account|password)[^\n?]{0,100}\?(?:[^\n]{0,2000}&)?(?:jsessionid|php_?sess(?:id|ion(?:id)?)|asp(?:\.net_)?session_?id|session[_.-]?(?:id|token)|sess_?id|[\w.-]{0,40}session-token|connect\.sid|rack\.session|play_session|ci_session|koa[.:]sess|cfid|cftoken|zend_session_id|_(?:rails_)?session(?:_id)?|laravel_session)=[\w%+./:=-]{3}/i,

  hits: [
    'GET /login?JSESSIONID=0011223344 HTTP/1.1',
    'GET /account/login.php?a=1&PHPSESSID=abcdef HTTP/1.1',
    'GET /api/auth/signin?next-auth.session-token=abc123 HTTP/1.1',
    ...each('GET /{}?JSESSIONID=0011223344 HTTP/1.1', 'signin auth session account password'),
    'GET /logon?JSESSIONID=0011223344 HTTP/1.1',
    ...each(
      'GET /login?{}=0011223344 HTTP/1.1',
      `aspsessionid sessionid sessid connect.sid rack.session play_session ci_session koa.sess cfid cftoken
    zend_session_id _session laravel_session`,
    ),
    'GET /account/login.php?a=1&PHPSESSion=abcdef HTTP/1.1',
    'GET /login?sessiontoken=0011223344 HTTP/1.1',
    ...each('GET /{}?sessid=0011223344 HTTP/1.1', 'signin sign-in auth password'),
    'GET /account/account.php?a=1&PHPSESSID=abcdef HTTP/1.1',
    ...each(
      'GET /login?{}=0011223344 HTTP/1.1',
      'session-id session.id sess_id session_token koa:sess',
    ),
  ],
  misses: [
    'GET /news?PHPSESSID=abcdef HTTP/1.1',
    'GET /login;jsessionid=0011223344 HTTP/1.1', // how Java servers write it themselves
    'GET /login?session=expired HTTP/1.1',
    'GET /sessions/12?session_length=30 HTTP/1.1',
    'GET /search?q=/login?JSESSIONID=0011223344 HTTP/1.1',
  ],
})
