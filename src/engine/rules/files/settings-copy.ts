import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'files/settings-copy',
  title: 'Source or copy of settings that is not here',
  why: 'Tries the names under which programs keep settings and accounts, and what editors and people make of them: copies, old states, included files. A server hands those out as text.',
  ja: {
    title: '存在しない設定ファイルやそのコピーの探索',
    why: '設定やアカウントを保存するファイル名と、エディターや人が作ったコピー・旧版・インクルードファイルの名前を試しています。サーバーはそれらを文字のまま渡してしまいます。',
    falsePositives: '同じ名前のページへのリンク切れです。',
  },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1595.003', 'T1552.001'],
  cwe: [530],
  refs: [
    'https://attack.mitre.org/techniques/T1552/001/',
    'https://cwe.mitre.org/data/definitions/530.html',
  ],
  falsePositives: 'Dead links to pages of the same name.',
  where: ['path'],
  needs: [
    [
      'config.',
      'config~',
      'config-',
      'config_',
      'configuration.',
      'configuration~',
      'settings.',
      'settings~',
      'database.',
      'databases.',
      'database_',
      '/db.',
      '/conn.',
      'connect.',
      'connection.',
      'connections.',
      'credentials.',
      'secret_token.',
      'environment.',
      '/env.',
      '/dump.',
      'backup.',
      'common.',
      'dbconn.',
    ],
  ],
  match:
    /^(?:\/[\w.-]{1,60}){0,3}\/(?:[\w-]{0,20}[._-])?(?:config|configuration|settings|databases?|db|dbconn|conn|connect|connections?|credentials|secret_token|environment|env|dump|backup|common)(?:[._-][\w-]{1,30}){0,2}(?:\.(?:inc|yml|yaml|ini|php\d?|asp|cfm|bkp|new|dist|zip|core|local|source|ru|txt|csv|sql|sh|list|rb|py|dat|log|script|mysql|old|bak|orig|save|swp|tmp|config)|[_-](?:old|original|bak|backup|orig|new|copy|eb)|~)$/i,
  when: { status: ['400', '401', '403', '404', '410'] },
  generic: true,

  hits: [
    { request: 'GET /old_config.php HTTP/1.1', status: 403 },
    { request: 'GET /a/b/c/config.inc HTTP/1.1', status: 400 },
    { request: 'GET /config.inc HTTP/1.1', status: 401 },
    { request: 'GET /config.inc HTTP/1.1', status: 410 },
    ...each(
      { request: 'GET /{}.inc HTTP/1.1', status: 404 },
      `config configuration settings database databases db dbconn conn connect connection connections credentials
    secret_token environment env dump backup common database_x`,
    ),
    ...each(
      { request: 'GET /config.x.{} HTTP/1.1', status: 404 },
      `yml yaml ini php5 asp cfm bkp new dist zip core local source ru txt csv sql sh list rb py dat log script
    mysql old bak orig save swp tmp config`,
    ),
    ...each(
      { request: 'GET /config{} HTTP/1.1', status: 404 },
      '_old _original _bak _backup -orig -new -copy -eb ~',
    ),
    { request: 'GET /configuration~ HTTP/1.1', status: 404 },
    { request: 'GET /settings~ HTTP/1.1', status: 404 },
  ],
  misses: [
    { request: 'GET /config.php HTTP/1.1', status: 200 },
    { request: 'GET /config.json HTTP/1.1', status: 404 },
    { request: 'GET /config.js HTTP/1.1', status: 404 },
    { request: 'GET /reconfig.php HTTP/1.1', status: 404 },
    { request: 'GET /database.html HTTP/1.1', status: 404 },
    { request: 'GET /a/b/c/d/config.inc HTTP/1.1', status: 404 },
    { request: 'GET /search?q=/config.inc HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/config.inc',
    },
    { request: 'GET /login?/config.inc HTTP/1.1', status: 404 },
  ],
})
