import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/proxy-refused',
  title: 'Proxy that refused a client',
  why: 'A proxy (3proxy and its like) logged a client it would not serve: no or wrong credentials, or an address outside its lists.',
  ja: {
    title: 'プロキシによる接続拒否',
    why: 'プロキシ（3proxy など）が、認証なし・認証失敗・許可外のクライアントを拒否した記録です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1090', 'T1110'],
  cwe: [307],
  refs: [
    'https://3proxy.org/doc/man3/3proxy.cfg.3.html',
    'https://attack.mitre.org/techniques/T1110/',
  ],

  where: ['message'],
  needs: [['proxy.', 'socks.', 'socks4.', 'socks5.', 'admin.', 'ftppr.', 'pop3p.', 'smtpp.']],
  match: /\b(?:proxy|socks[45]?|admin|ftppr|pop3p|smtpp)\.\d{1,5} \d{3}0[1-9] \S/i,

  hits: [
    { message: '13-06-2013 01:39:34 +0300 PROXY.3128 00508 - 192.0.2.4:28938 0.0.0.0:0 0 0 0' },
    { message: 'PROXY.3128 00004 guest 192.0.2.4:28938 203.0.113.7:80 0 0 0' },
    ...each(
      { message: '13-06-2013 01:39:34 +0300 {}.3128 00508 - 192.0.2.4:28938 0.0.0.0:0 0 0 0' },
      'socks admin ftppr pop3p smtpp',
    ),
    { message: '13-06-2013 01:39:34 +0300 socks4.3128 00508 - 192.0.2.4:28938 0.0.0.0:0 0 0 0' },
    { message: '13-06-2013 01:39:34 +0300 socks5.3128 00508 - 192.0.2.4:28938 0.0.0.0:0 0 0 0' },
  ],
  misses: [
    {
      message: '13-06-2013 01:39:34 PROXY.3128 00000 user 192.0.2.4:28938 203.0.113.7:80 512 20 0',
    },
    { message: 'proxy.internal 12 up' },
    'GET /search?q=13-06-2013+01:39:34++0300+PROXY.3128+00508+-+192.0.2.4:28938+0.0.0.0:0+0+0+0 HTTP/1.1',
    { message: '13-06-2013 01:39:34 +0300 myPROXY.3128 00508 - 192.0.2.4:28938 0.0.0.0:0 0 0 0' },
  ],
})
