import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { fewest } from '../words.ts'

/** What an interface of its operators lists: these addresses are there as a whole or not at all. */
const LISTS =
  'users accounts config configuration settings system systeminfo version info env environment debug dump keys apikeys tokens secrets credentials cluster nodes logs backup admin license jobs agents deviceinfo userlist get-users getusers serverinfo sysinfo properties'

export default defineRule({
  id: 'scan/absent-api',
  title: 'Interface of an operator that is not here',
  why: 'Asks an interface for its users, settings, keys, logs or version, and there is no such interface. Where one answers without a password, it gives the product away.',
  ja: {
    title: '存在しない管理用 API の探索',
    why: 'ユーザー・設定・鍵・ログ・バージョンなどを返す API を要求していますが、ここには存在しません。認証なしで応答する製品があれば、そこから侵入されます。',
    falsePositives: '停止されたサイトのインターフェースをまだ使っているプログラムです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
  ],
  falsePositives: 'Programs that still use an interface of the site which was switched off.',
  where: ['path'],
  needs: [
    ['/api/', '/rest/', '/webapi/', '/restapi/', '/v1/', '/v2/', '/v3/'],
    fewest(LISTS.split(' ').map((list) => `/${list}`)),
  ],
  match: new RegExp(
    String.raw`^(?:/[\w.-]{1,40}){0,2}/(?:api|rest|webapi|restapi|v1|v2|v3)(?:/[\w.-]{1,40}){0,5}/(?:${LISTS.replaceAll(' ', '|')})/?$`,
    'i',
  ),
  when: { status: ['404', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /app/x/api/v4/cluster/config HTTP/1.1', status: 410 },
    { request: 'GET /api/users/ HTTP/1.1', status: 501 },
    ...each({ request: 'GET /api/{} HTTP/1.1', status: 404 }, LISTS),
    ...each({ request: 'GET /{}/users HTTP/1.1', status: 404 }, 'rest webapi restapi v1 v2 v3'),
  ],
  misses: [
    { request: 'GET /api/users HTTP/1.1', status: 401 },
    { request: 'GET /api/users/42 HTTP/1.1', status: 404 },
    { request: 'GET /api/orders HTTP/1.1', status: 404 },
    { request: 'GET /about/users HTTP/1.1', status: 404 },
    { request: 'GET /api/power-users HTTP/1.1', status: 404 },
    { request: 'GET /login?/api/users HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/api/users',
    },
  ],
})
