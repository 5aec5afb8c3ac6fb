import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/time-probe',
  title: 'Blind command probe by delay or ping',
  why: 'Appends sleep or ping after a separator: the answer time tells the attacker whether commands are run.',
  ja: {
    title: '遅延や ping によるコマンド実行の探り',
    why: '区切り文字の後に sleep や ping を付け、応答時間からコマンドが実行されたかを確かめています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://portswigger.net/web-security/os-command-injection',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  needs: [['sleep ', 'sleep+', 'ping -', 'ping+-', 'ping.exe -']],
  match:
    /(?:[\n&;|`]|\$\()\s?(?:(?:\/usr)?\/bin\/)?sleep[\s+]\d{1,3}\b|(?:^|[\s"&'(;=`|])ping(?:\.exe)?[\s+]-[nciw]+[\s+]?\d{1,4}\s+[\w.:]/i,

  hits: [
    'GET /a?x=1;sleep+15 HTTP/1.1',
    'GET /a?host=ping%20-c%2010%20127.0.0.1 HTTP/1.1',
    'GET /a?x=%26ping%20-n%2025%20127.0.0.1%26 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: "x'; sleep 12 ;" },
    'GET /a?x=1$(sleep+15 HTTP/1.1',
    'GET /1;sleep+15 HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?x=1;sleep+15' },
    'GET /a?host=ping%2B-c%2010%20127.0.0.1 HTTP/1.1',
    'GET /a?host=ping.exe+-c%2010%20127.0.0.1 HTTP/1.1',
  ],
  misses: [
    'GET /health/sleep+8+hours HTTP/1.1',
    'GET /q?text=how+to+sleep+8+hours HTTP/1.1',
    'GET /q?text=shopping+-n+5 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=1;sleep+15 HTTP/1.1"' },
    'GET /a?x=1;sleep+15s HTTP/1.1',
  ],
})
