import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/absent-plugin',
  title: 'Plug-in that is not here',
  why: 'Asks for the script or the read-me of a WordPress plug-in or theme that the site does not have, to attack it if it had.',
  ja: {
    title: '存在しないプラグインの探索',
    why: 'サイトにない WordPress のプラグインやテーマのスクリプトや説明ファイルを要求しています。もしあれば攻撃に進みます。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1595.003'],
  refs: ['https://attack.mitre.org/techniques/T1595/003/', 'https://wpscan.com/'],
  falsePositives: 'Links to what a removed plug-in served.',
  where: ['path', 'arg'],
  needs: [
    [
      '/wp-content/plugins/',
      '/wp-content/themes/',
      '/wp-content/mu-plugins/',
      '/wp-includes/',
      '/wp-json/',
      '/wp-admin/admin-ajax.php',
      '/wp-admin/admin-post.php',
      'rest_route=',
    ],
    [
      '.php',
      '.log',
      '.sql',
      '.csv',
      '.zip',
      '/readme.txt',
      '/changelog.txt',
      '/wp-json/',
      '/wp-content/plugins/',
      'rest_route=',
    ],
  ],
  match:
    /\/wp-(?:includes|content\/(?:plugins|themes|mu-plugins))\/[^?]{0,300}(?:\.(?:php|log|sql|csv|zip)|\/(?:readme|changelog)\.txt)$|^\/(?:[\w-]{1,60}\/)?wp-content\/plugins\/[\w-]{1,80}\/$|^rest_route=\/|\/wp-admin\/admin-(?:ajax|post)\.php$|\/wp-json\/(?!wp\/v2\/(?:posts|pages|media|types)|oembed\/)[\w-]{1,60}\/v?\d/i,
  when: { status: ['404', '410'] },
  hits: [
    { request: 'GET /wp-content/plugins/some-form/inc/save.php HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/themes/leaf/readme.txt HTTP/1.1', status: 404 },
    { request: 'POST /wp-json/some-form/v1/send HTTP/1.1', status: 404 },
    { request: 'GET /?rest_route=/some-form/v1/send&x=1 HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/plugins/some-form/ HTTP/1.1', status: 404 },
    { request: 'GET /wp-includes/some-form/inc/save.php HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/mu-plugins/some-form/inc/save.php HTTP/1.1', status: 404 },
    ...each(
      { request: 'GET /wp-content/plugins/some-form/inc/save.{} HTTP/1.1', status: 404 },
      'log sql csv zip',
    ),
    { request: 'GET /wp-content/themes/leaf/changelog.txt HTTP/1.1', status: 404 },
    { request: 'GET /wp-content/plugins/some-form/inc/save.php HTTP/1.1', status: 410 },
    { request: 'POST /wp-admin/admin-ajax.php HTTP/1.1', status: 404 },
    { request: 'POST /wp-admin/admin-post.php HTTP/1.1', status: 404 },
    ...each(
      { request: 'GET /wp-content/themes/leaf{} HTTP/1.1', status: 404 },
      '.log .sql .csv .zip',
    ),
  ],
  misses: [
    { request: 'GET /wp-content/plugins/some-form/inc/save.php HTTP/1.1', status: 200 },
    { request: 'GET /wp-content/themes/leaf/style.css HTTP/1.1', status: 404 },
    { request: 'GET /wp-json/oembed/1.0/embed HTTP/1.1', status: 404 },
    { request: 'GET /docs/wp-content/plugins/save.php.html HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/wp-content/themes/leaf/readme.txt',
    },
  ],
})
