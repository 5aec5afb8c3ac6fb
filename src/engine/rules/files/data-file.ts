import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

/** What is exported and forgotten. */
const TABLES =
  'users customers clients members accounts orders sales payments invoices emails subscribers passwords dump export'

const ENDINGS = 'csv xls xlsx db dat ini inc json tgz tar.gz zip rar 7z'

/** Names that need no ending to tell. */
const OTHERS = listOf(`
  pw.txt pws.txt pass.txt passes.txt passlist.txt passwd passwd.txt passwd.bak passwd.adjunct passwords.txt password.txt
  usernames.txt pwd.db spwd.db master.passwd old.htpasswd sites.ini serverlist.cfg sql.inc sql.tgz sql.zip vb.zip vb.rar wp.zip
  data.db app.db database.db production.db sqlite.db sqlite3.db db.xml data-sources.json auth.json keycloak.json
`)

const NAMES = [
  ...TABLES.split(' ').flatMap((table) => ENDINGS.split(' ').map((ending) => `${table}.${ending}`)),
  ...OTHERS,
]

export default defineRule({
  id: 'files/data-file',
  title: 'List of customers, orders or passwords that is not here',
  why: 'Tries names under which lists of users, orders, mail addresses and passwords or small databases are exported and forgotten in the web folder.',
  ja: {
    title: '存在しない顧客・注文・パスワード一覧の探索',
    why: 'ユーザー・注文・メールアドレス・パスワードの一覧や小さなデータベースが、公開フォルダーに書き出されたまま放置されがちな名前を試しています。',
    falsePositives: 'サイトが公開し、その後取り下げた表へのリンクです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1213'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],
  falsePositives: 'Links to tables that the site has published and taken away.',
  where: ['path'],
  ...words(NAMES, { before: '^(?:/[\\w.-]{1,60}){0,3}/(?:[\\w-]{0,20}[._-])?', after: '$' }),
  when: { status: ['400', '401', '403', '404', '410'] },
  generic: true,

  hits: [
    { request: 'GET /shop/old_users.csv HTTP/1.1', status: 404 },
    { request: 'GET /data/2026/users.csv HTTP/1.1', status: 403 },
    { request: 'GET /users.csv HTTP/1.1', status: 400 },
    { request: 'GET /users.csv HTTP/1.1', status: 401 },
    { request: 'GET /users.csv HTTP/1.1', status: 410 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, NAMES.join(' ')),
  ],
  misses: [
    { request: 'GET /users.csv HTTP/1.1', status: 200 },
    { request: 'GET /superusers.csv HTTP/1.1', status: 404 },
    { request: 'GET /prices.csv HTTP/1.1', status: 404 },
    { request: 'GET /users.csv.html HTTP/1.1', status: 404 },
    { request: 'GET /a/b/c/d/users.csv HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/users.csv',
    },
    { request: 'GET /login?/users.csv HTTP/1.1', status: 404 },
  ],
})
