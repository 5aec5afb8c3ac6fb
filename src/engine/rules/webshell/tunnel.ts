import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/tunnel',
  title: 'Tunnel through a web shell (reGeorg and kin)',
  why: 'A script on the server carries TCP connections into the inner network; its commands show in the query.',
  ja: {
    title: 'Web シェル経由のトンネル（reGeorg など）',
    why: 'サーバー上のスクリプトを使い、内部ネットワークへの TCP 接続を中継しています。操作の命令がクエリーに現れます。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1572', 'T1505.003', 'T1090'],
  refs: ['https://attack.mitre.org/techniques/T1572/', 'https://github.com/sensepost/reGeorg'],

  where: ['target'],
  needs: [
    ['cmd=connect', 'cmd=forward', 'cmd=disconnect', '/tunnel.', 'suo5', 'regeorg', 'neoreg'],
  ],
  match:
    /\?(?:[^\n]{0,100}&)?cmd=(?:connect&(?:[^\n]{0,100}&)?(?:target|port)=|forward(?:$|&)|disconnect(?:$|&))|\/(?:tunnel(?:\.nosocket)?|neoreg\w{0,20}|suo5|regeorg)\.(?:php|jspx?|aspx?|ashx)(?:$|\?)/i,

  hits: [
    'POST /img/a.jsp?cmd=connect&target=10.0.0.5&port=3389 HTTP/1.1',
    'GET /tunnel.nosocket.php HTTP/1.1',
    'POST /x.aspx?cmd=forward HTTP/1.1',
    'POST /x.aspx?cmd=disconnect HTTP/1.1',
    'POST /img/a.jsp?cmd=connect&target=10.0.0.5&target=3389 HTTP/1.1',
    'POST /x.aspx?cmd=forward& HTTP/1.1',
    'POST /x.aspx?cmd=disconnect& HTTP/1.1',
    ...each('GET /{}.php HTTP/1.1', 'neoreg suo5 regeorg'),
    ...each('GET /tunnel.nosocket.{} HTTP/1.1', 'jsp asp ashx'),
    'GET /tunnel.nosocket.php? HTTP/1.1',
  ],
  misses: [
    'GET /mail?cmd=forwarding HTTP/1.1',
    'GET /tunnel-vision.php HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/img/a.jsp?cmd=connect&target=10.0.0.5&port=3389',
    },
    'POST /x.aspx?cmd=disconnects HTTP/1.1',
    'GET /tunnel.nosocket.phps HTTP/1.1',
  ],
})
