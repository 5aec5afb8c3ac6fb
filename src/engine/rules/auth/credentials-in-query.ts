import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/credentials-in-query',
  title: 'Default account and password in the address',
  why: 'Logs in to a device or application with an account it was delivered with, both name and password in the query.',
  ja: {
    title: 'URL に書かれた既定アカウントとパスワード',
    why: '出荷時のアカウント名とパスワードをクエリーに書き、機器やアプリへのログインを試みます。',
    falsePositives: '運用者自身のログイン情報をこの形で送る機器や古いプログラムです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1078.001', 'T1110.001'],
  cwe: [598, 1392],
  refs: [
    'https://attack.mitre.org/techniques/T1078/001/',
    'https://cwe.mitre.org/data/definitions/598.html',
  ],
  falsePositives: 'Devices and old programs that send the operator’s own login this way.',

  where: ['query'],
  needs: [
    ['user', 'usr', 'login', 'uname', 'account'],
    ['pwd=', 'pass=', 'password=', 'passwd=', 'psw=', 'pwd1='],
    [
      'admin',
      'root',
      'guest',
      'support',
      'operator',
      'supervisor',
      'default',
      'test',
      '=user&',
      '=user1',
    ],
  ],
  match:
    /(?:^|[?&])(?:login)?(?:user(?:_?name|id)?|usr|uname|login|account)=(?:admin(?:istrator)?|root|guest|support|operator|supervisor|default|test|user1?)&(?:[^&\s]{0,60}&){0,3}(?:login)?(?:pwd1?|pass(?:word|wd)?|psw)=|(?:^|[?&])(?:login)?(?:pwd1?|pass(?:word|wd)?|psw)=[^&\s]{0,60}&(?:[^&\s]{0,60}&){0,3}(?:login)?(?:user(?:_?name|id)?|usr|uname|login|account)=(?:admin(?:istrator)?|root|guest|support|operator|supervisor|default|test|user1?)(?:&|$)/i,

  hits: [
    'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&usr=admin&pwd=admin HTTP/1.1',
    'GET /login.cgi?username=root&lang=en&password=12345 HTTP/1.1',
    'GET /check?password=&user=guest HTTP/1.1',
    ...each(
      'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&{}=admin&pwd=admin HTTP/1.1',
      'uname login account',
    ),
    'GET /login.cgi?userid=root&lang=en&password=12345 HTTP/1.1',
    ...each(
      'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&usr={}&pwd=admin HTTP/1.1',
      'guest support operator supervisor default test user',
    ),
    'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&usr=admin&psw=admin HTTP/1.1',
    'GET /login.cgi?username=root&lang=en&passwd=12345 HTTP/1.1',
    'GET /check?&password=&user=guest HTTP/1.1',
    'GET /check?pwd=&user=guest HTTP/1.1',
    'GET /check?psw=&user=guest HTTP/1.1',
    'GET /check?passwd=&user=guest HTTP/1.1',
    ...each('GET /check?password=&{}=guest HTTP/1.1', 'usr uname login account'),
    ...each(
      'GET /check?password=&user={} HTTP/1.1',
      'admin root support operator supervisor default test',
    ),
    'GET /check?password=&user=guest& HTTP/1.1',
    'GET /check?password=&user=user& HTTP/1.1',
    'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&usr=admin&pass=admin HTTP/1.1',
    'GET /cgi-bin/hi3510/param.cgi?cmd=getuser&usr=admin&pwd1=admin HTTP/1.1',
    'GET /check?password=&user=user1 HTTP/1.1',
  ],
  misses: [
    'GET /login?user=admin HTTP/1.1',
    'GET /help?topic=reset&password=forgotten&username= HTTP/1.1',
    'GET /search?q=default+user+and+password=admin HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/hi3510/param.cgi?cmd=getuser&usr=admin&pwd=admin',
    },
    'GET /login.cgi?myusername=root&lang=en&password=12345 HTTP/1.1',
    'GET /check?mypassword=&user=guest HTTP/1.1',
    'GET /check?password=&user=guests HTTP/1.1',
  ],
})
