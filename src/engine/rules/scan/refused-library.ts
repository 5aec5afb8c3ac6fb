import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/refused-library',
  title: 'Script turned away',
  why: 'A program that names only its HTTP library asked for something the server would not answer. Home-made scanners look like this; a monitor or feed reader gets an answer.',
  ja: {
    title: '拒否されたスクリプト',
    why: 'HTTP ライブラリー名だけを名乗るプログラムの要求を、サーバーが拒否しました。自作スキャナーによく見られ、通常の監視やフィード取得なら応答が返ります。',
    falsePositives: '設定を誤った運用者自身のスクリプトです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: ['https://attack.mitre.org/techniques/T1595/002/'],
  falsePositives: 'A script of the operator’s own that is set up wrongly.',
  where: ['agent'],
  needs: [
    [
      'python-requests/',
      'python-urllib',
      'python-httpx',
      'aiohttp/',
      'go-http-client',
      'libwww-perl',
      'lwp::simple',
      'java/1',
      'okhttp',
      'winhttp',
      'node-fetch',
      'guzzlehttp',
      'fasthttp',
      'curl/',
      'wget/',
    ],
  ],
  match:
    /^(?:python-(?:requests\/|urllib|httpx)|python\/\d\S{0,20} aiohttp\/|aiohttp\/|go-http-client\b|libwww-perl\/|lwp::simple\/|java\/1|okhttp\/|winhttp\b|node-fetch\b|guzzlehttp\b|fasthttp\b|curl\/|wget\/)/i,
  when: { status: ['400', '403', '405', '501'] },
  hits: [
    { request: 'GET / HTTP/1.1', agent: 'python-requests/2.31.0', status: 400 },
    { request: 'POST /index HTTP/1.1', agent: 'Go-http-client/1.1', status: 405 },
    { request: 'GET / HTTP/1.1', agent: 'libwww-perl/6.72', status: 403 },
    { request: 'GET / HTTP/1.1', agent: 'python/1 aiohttp/2.31.0', status: 400 },
    ...each(
      { request: 'GET / HTTP/1.1', agent: '{}2.31.0', status: 400 },
      'aiohttp/ lwp::simple/ java/1 okhttp/ curl/ wget/',
    ),
    ...each(
      { request: 'POST /index HTTP/1.1', agent: '{}/1.1', status: 405 },
      'winhttp node-fetch guzzlehttp fasthttp',
    ),
    { request: 'GET / HTTP/1.1', agent: 'python-urllib2.31.0', status: 400 },
    { request: 'GET / HTTP/1.1', agent: 'python-httpx2.31.0', status: 400 },
    { request: 'GET / HTTP/1.1', agent: 'python-requests/2.31.0', status: 501 },
  ],
  misses: [
    { request: 'GET /feed.xml HTTP/1.1', agent: 'python-requests/2.31.0', status: 200 },
    { request: 'GET /old HTTP/1.1', agent: 'curl/8.5.0', status: 404 },
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (X11; Linux x86_64) curl/8', status: 403 },
    { request: 'GET /search?wget/1.21 HTTP/1.1', status: 403 },
    { request: 'POST /index HTTP/1.1', agent: 'Go-http-clients/1.1', status: 405 },
    { request: 'POST /index HTTP/1.1', agent: 'winhttps/1.1', status: 405 },
    { request: 'POST /index HTTP/1.1', agent: 'node-fetchs/1.1', status: 405 },
    { request: 'POST /index HTTP/1.1', agent: 'guzzlehttps/1.1', status: 405 },
    { request: 'POST /index HTTP/1.1', agent: 'fasthttps/1.1', status: 405 },
  ],
})
