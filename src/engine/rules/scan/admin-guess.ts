import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/admin-guess',
  title: 'Administration page guessed',
  why: 'Guesses the name of a page for administrators, from lists that hold hundreds of them. The site has no such page.',
  ja: {
    title: '管理ページ名の推測',
    why: '数百の候補を並べた一覧から、管理者用ページの名前を推測しています。このサイトにそのようなページはありません。',
    falsePositives: '自分の管理ページのアドレスを忘れた運用者です。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1110'],
  cwe: [425],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://cwe.mitre.org/data/definitions/425.html',
  ],
  falsePositives: 'An operator who forgot the address of the own administration page.',
  where: ['path'],
  needs: [
    [
      '/admin',
      'admin.',
      'admin/',
      '/moderator',
      '/controlpanel',
      '/superuser',
      '/sysadm',
      '/siteadmin',
      '/webadmin',
      '/myadmin',
      '/superadmin',
    ],
  ],
  match:
    /^(?:\/(?!wp-admin\/)[\w-]{1,30})?\/(?:admin[\w-]{1,20}|[\w-]{1,12}admin|moderator|controlpanel|superuser|sysadm)(?:\/(?:admin|login|index|panel|account|home|main|logon|signin))?\.(?:php|asp|aspx|jsp|cfm|cgi|html|htm)$|^\/(?:admin[-_]?(?:login|logon|panel|area|cp|tools|site|center)|(?:site|web|my|sys|super|cp)[-_]?admin)\/?$/i,
  when: { status: ['404', '410'] },
  generic: true,

  hits: [
    { request: 'GET /shop/admin_login.php HTTP/1.1', status: 410 },
    { request: 'GET /adminpanel.php HTTP/1.1', status: 404 },
    { request: 'GET /bbadmin.php HTTP/1.1', status: 404 },
    { request: 'GET /bb-admin/login.php HTTP/1.1', status: 404 },
    ...each(
      { request: 'GET /{}.php HTTP/1.1', status: 404 },
      'adminlogin cpadmin administrators moderator controlpanel superuser sysadm',
    ),
    ...each(
      { request: 'GET /superuser/{}.php HTTP/1.1', status: 404 },
      'admin login index panel account home main logon signin',
    ),
    ...each(
      { request: 'GET /moderator.{} HTTP/1.1', status: 404 },
      'asp aspx jsp cfm cgi html htm',
    ),
    ...each(
      { request: 'GET /{} HTTP/1.1', status: 404 },
      `admin_login admin-logon adminpanel adminarea admincp admintools adminsite admincenter siteadmin webadmin
    myadmin sysadmin superadmin cpadmin/`,
    ),
  ],
  misses: [
    { request: 'GET /adminlogin.php HTTP/1.1', status: 200 },
    { request: 'GET /administration-of-estates HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/adminpanel.php HTTP/1.1', status: 404 },
    { request: 'GET /solar-panel/index.html HTTP/1.1', status: 404 },
    { request: 'GET /wp-admin/admin-post.php HTTP/1.1', status: 404 },
    { request: 'GET /login?/adminlogin.php HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/adminlogin.php',
    },
  ],
})
