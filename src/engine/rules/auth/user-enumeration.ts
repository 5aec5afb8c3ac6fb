import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'auth/user-enumeration',
  title: 'User names asked for',
  why: 'Collects names for password guessing.',
  ja: { title: 'ユーザー名の収集', why: 'パスワード推測に使う名前を集めます。' },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1589'],
  cwe: [204],
  refs: ['https://attack.mitre.org/techniques/T1589/'],

  where: ['target'],
  needs: [['author=', '/wp/v2/users']],
  match: /[?&]author=\d{1,5}(?:&|$)|\/wp\/v2\/users\b(?!\/me\b|[^#]{0,300}[?&]_locale=user)/i,

  hits: [
    'GET /?author=1',
    'GET /wp-json/wp/v2/users',
    'GET /?author=1&',
    'GET /?lang=en&rest_route=/wp/v2/users HTTP/1.1',
  ],
  misses: [
    'GET /books?author=dickens',
    'GET /users',
    'GET /wp-json/wp/v2/users/me?context=edit', // the editor's own calls
    'GET /wp-json/wp/v2/users?who=authors&_locale=user',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/?author=1' },
    'GET /?author=1s',
    'GET /wp-json/wp/v2/userss',
  ],
})
