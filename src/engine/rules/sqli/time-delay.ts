import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/time-delay',
  title: 'Database told to wait',
  why: 'The answer comes late if the injection works: blind extraction bit by bit.',
  ja: {
    title: 'データベースを待たせる命令',
    why: '注入が成功すると応答が遅れ、一ビットずつ情報を抜き取れます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [['sleep', 'benchmark', 'waitfor', 'dbms_pipe']],
  match:
    /\b(?:sleep|pg_sleep|benchmark)\s{0,5}\(\s{0,5}(?!(?:19|20)\d\d\)\s|\d{1,4}\s?(?:hour|hr|min|sec|day|night|week|month|year))[\w'"(.-]|\bwaitfor\s+(?:delay|time)\b(?!\s[a-z]{2,20}(?:$|[\s&]))|\bdbms_(?:pipe\.receive_message|lock\.sleep)\b/i,

  hits: [
    "GET /a?id=1'+and+sleep(5)--",
    'GET /a?id=1;waitfor+delay+%270:0:5%27',
    "GET /a?id=1'+and+pg_sleep(5)--",
    "GET /a?id=1'+and+benchmark(5)--",
    'GET /a?id=1;waitfor+time+%270:0:5%27',
    "GET /1'+and+sleep(5)-- HTTP/1.1",
    { request: 'GET / HTTP/1.1', referrer: "https://www.example.com/a?id=1'+and+sleep(5)--" },
    { request: 'GET / HTTP/1.1', agent: "1'+and+sleep(5)--" },
    "GET /a?x=dbms_pipe.receive_message('a',5) HTTP/1.1",
    'GET /a?x=dbms_lock.sleep(5) HTTP/1.1',
    'GET /a?x=dbms_lock.sleep+(5) HTTP/1.1',
  ],
  misses: [
    'GET /search?q=waitfor+delay+in+sql HTTP/1.1',
    'GET /search?q=what+does+waitfor+delay+do HTTP/1.1',
    'GET /blog/how-to-sleep-better',
    'GET /search?q=benchmark+results',
    'GET /search?q=benchmark+(2031)+results',
    'GET /search?q=sleep+(7+hours)+is+enough',
    { message: 'upstream timed out, request: "GET /a?id=1\'+and+sleep(5)-- HTTP/1.1"' },
    "GET /a?id=1'+and+mysleep(5)--",
    'GET /a?id=1;mywaitfor+delay+%270:0:5%27',
    'GET /a?id=1;waitfor+delays+%270:0:5%27',
    "GET /a?x=mydbms_pipe.receive_message('a',5) HTTP/1.1",
    "GET /a?x=dbms_pipe.receive_messages('a',5) HTTP/1.1",
  ],
})
