import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/settings-name',
  title: 'Settings file that is not here',
  why: 'Tries names of settings files that no browser asks for. What they tell of a server where they exist is worth a try to every scanner.',
  ja: {
    title: '存在しない設定ファイルの探索',
    why: 'ブラウザーが要求することのない設定ファイルの名前を試しています。存在すればサーバーの内部が分かるため、スキャナーが必ず試します。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1552.001'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://attack.mitre.org/techniques/T1552/001/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],
  falsePositives: 'Dead links to sample files of a manual.',
  where: ['path'],
  needs: [
    [
      '.ini',
      '.cfg',
      '.conf',
      '.cnf',
      '.properties',
      '.toml',
      '.neon',
      '.kdbx',
      '.ovpn',
      '.keystore',
      '.tfstate',
      '.pid',
      '.reg',
      'config.',
      'configuration.',
      'settings.',
      'conf.',
      'prompts.',
      '/config/',
      '/configs/',
      '/conf/',
      '/secrets/',
    ],
  ],
  match:
    /^(?:\/[\w.-]{1,60}){0,3}\/(?!(?:desktop|autorun)\.)[\w.-]{1,60}\.(?:ini|cfg|conf|cnf|properties|toml|neon|kdbx|ovpn|keystore|tfstate|pid|reg)$|^(?:\/[\w-]{1,40})?\/(?:configs?|conf|secrets)\/[\w.-]{1,40}\.(?:json|yml|yaml|xml|php|rb|py|js)$|^(?:\/(?!assets|static|public|js)[\w-]{1,40})?\/(?!config\.json$|browserconfig\.)[\w-]{0,20}(?:config|settings|configuration|conf|prompts)(?:\.(?:local|prod|production|dev|development|staging|test))?\.(?:json|yml|yaml|xml|rb|php)$/i,
  when: { status: ['400', '401', '403', '404', '410'] },
  generic: true,

  hits: [
    { request: 'GET /server.ini HTTP/1.1', status: 401 },
    { request: 'GET /db/site.cfg HTTP/1.1', status: 403 },
    { request: 'GET /etc/app/server.ini HTTP/1.1', status: 400 },
    { request: 'GET /server.ini HTTP/1.1', status: 410 },
    ...each(
      { request: 'GET /x.{} HTTP/1.1', status: 404 },
      'ini cfg conf cnf properties toml neon kdbx ovpn keystore tfstate pid reg',
    ),
    ...each({ request: 'GET /app/{}/x.json HTTP/1.1', status: 404 }, 'config configs conf secrets'),
    ...each({ request: 'GET /secrets/x.{} HTTP/1.1', status: 404 }, 'yml yaml xml php rb py js'),
    ...each(
      { request: 'GET /my/{}.json HTTP/1.1', status: 404 },
      'app-config settings configuration conf prompts config.local config.prod config.production',
    ),
    ...each(
      { request: 'GET /settings.{} HTTP/1.1', status: 404 },
      'dev.json development.json staging.json test.json yml yaml xml rb php',
    ),
  ],
  misses: [
    { request: 'GET /server.cfg HTTP/1.1', status: 200 },
    { request: 'GET /config.json HTTP/1.1', status: 404 },
    { request: 'GET /browserconfig.xml HTTP/1.1', status: 404 },
    ...each({ request: 'GET /{}/config.yml HTTP/1.1', status: 404 }, 'assets static public js'),
    ...each({ request: 'GET /{}.ini HTTP/1.1', status: 404 }, 'desktop autorun'),
    { request: 'GET /a/b/c/d/server.ini HTTP/1.1', status: 404 },
    { request: 'GET /docs/config/file.html HTTP/1.1', status: 404 },
    { request: 'GET /webconf.2026 HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/server.ini',
    },
  ],
})
