import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'session/fixed-id',
  title: 'Login link with a session id in it',
  why: "Sends a login page a session id of the asker's choice: who logs in through such a link logs in a session that somebody else knows (session fixation).",
  ja: {
    title: 'セッション ID を指定したログインリンク',
    why: 'ログインページに任意のセッション ID を付けています。このリンクからログインすると、他人が知っているセッションでログインしたことになります(セッション固定)。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1539'],
  cwe: [384],
  refs: [
    'https://owasp.org/www-community/attacks/Session_fixation',
    'https://cwe.mitre.org/data/definitions/384.html',
  ],
  falsePositives: 'Old applications that carry the session in the address when cookies are off.',

  where: ['target'],
  needs: [
    ['login', 'logon', 'signin', 'sign-in', 'sign_in', 'auth', 'session'],
    ['sess', 'sid', 'cfid', 'cftoken', 'phpsess', 'viewstate'],
  ],
  match:
    /\/(?:[\w.-]{0,30}(?:log-?(?:in|on)|sign[_-]?in|auth(?:enticate|orize)?)(?:\.\w{2,5})?|sessions?(?:\/new)?|sso)\/?(?:;[^?]{0,80})?\?(?:[^&]{0,300}&){0,10}(?:j?session[_-]?(?:id)?|phpsess(?:id|ion)|asp(?:\.net_)?session(?:s?id)?|aspsessionid\w{0,12}|cf(?:id|token)|(?:_{0,2}(?:host|secure)-)?(?:next-auth|authjs)\.session-token|connect\.sid|koa[.:]sess(?:\.sig)?|(?:rack|play|laravel|ci|flask|yii|kohana|symfony|django|express|cake|wordpress)[._]?(?:session|sess)\w{0,8}|_?(?:rails_)?session(?:_id)?|zend_?session_?(?:id|namespace)?|sid|sessid|sess_id|viewstate)=[^&]/i,

  hits: [
    'GET /login.php?jsessionid=74B0CB414BD77D17B5680A6386EF1666 HTTP/1.1',
    'GET /api/auth/signin?lang=en&next-auth.session-token=abc HTTP/1.1',
    'GET /accounts/login?sessionid=abc HTTP/1.1',
  ],
  misses: [
    'GET /login?next=/session/7 HTTP/1.1',
    'GET /login?sessionid= HTTP/1.1',
    'GET /shop/item?sessionid=7 HTTP/1.1',
    'GET /author?sid=3 HTTP/1.1',
  ],
})
