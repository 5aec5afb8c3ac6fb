import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/debug-console',
  title: 'Debug console of a framework',
  why: 'Profilers and debug pages left on show requests, queries and secrets; some run code.',
  ja: {
    title: 'フレームワークのデバッグ画面の探索',
    why: '有効なまま残されたプロファイラーやデバッグ画面からは、リクエスト・クエリー・秘密情報が見え、コードを実行できるものもあります。',
  },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1592.002', 'T1595.003'],
  cwe: [489, 200],
  refs: [
    'https://cwe.mitre.org/data/definitions/489.html',
    'https://werkzeug.palletsprojects.com/en/stable/debug/',
  ],

  where: ['target'],
  needs: [
    [
      '_profiler',
      '/telescope',
      'debugbar',
      '__debug__',
      '__debugger__',
      'elmah.axd',
      'trace.axd',
      '/rails/info',
      '_fragment',
      'debug/pprof',
      '/horizon/api',
      '/debug/default',
      '/_ignition',
      'app_dev.php',
      '/debug/vars',
      '/clockwork/',
    ],
  ],
  match:
    /\/_profiler(?:$|\/(?:phpinfo|open|empty|latest|search|[\da-f]{6}))|\/telescope(?:$|\/requests|\/api)|\/_?debugbar\/open|\/__debug__\/|[?&]__debugger__=|\/(?:elmah|trace)\.axd|\/rails\/info\/|\/_fragment\?_path=|\/debug\/(?:pprof|vars)(?:$|\/)|\/horizon\/api|\/debug\/default\/(?:view|index)|\/_ignition\/|\/app_dev\.php|\/clockwork\/(?:app|latest)/i,

  hits: [
    'GET /_profiler/phpinfo HTTP/1.1',
    'GET /?__debugger__=yes&cmd=1 HTTP/1.1',
    'GET /debug/pprof/heap HTTP/1.1',
    'GET /elmah.axd HTTP/1.1',
    'GET /_profiler HTTP/1.1',
    ...each('GET /_profiler/{} HTTP/1.1', 'open empty latest search aaaaaa'),
    'GET /trace.axd HTTP/1.1',
    'GET /debug/vars/heap HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.1',
      `telescope telescope/requests telescope/api _debugbar/open debugbar/open __debug__/
    rails/info/routes _fragment?_path=a horizon/api debug/default/view debug/default/index
    _ignition/health-check app_dev.php clockwork/app clockwork/latest`,
    ),
  ],
  misses: [
    'GET /shop/telescopes HTTP/1.1',
    'GET /docs/_profiler-howto HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/_profiler/phpinfo' },
  ],
})
