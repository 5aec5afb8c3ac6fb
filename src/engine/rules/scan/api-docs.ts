import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

const PAGES = listOf(`
  swagger-ui swagger-ui.html swagger.json swagger.yaml swagger.yml swagger/index.html swagger/v1/swagger.json swagger-resources
  api-docs v2/api-docs v3/api-docs openapi.json openapi.yaml application.wadl graphql/schema.json graphql/console
`)

export default defineRule({
  id: 'scan/api-docs',
  title: 'Description of an interface that is not here',
  why: 'Asks for the generated description of a programming interface, which lists all of its addresses and parameters. The server has none.',
  ja: {
    title: '存在しない API 仕様書の探索',
    why: 'すべてのアドレスとパラメーターが載った API の自動生成仕様書を要求していますが、このサーバーには存在しません。',
    falsePositives: '停止されたインターフェースを指す開発者のブックマークです。',
  },
  severity: 'low',
  unlessLinked: true,
  stage: 'scan',
  attack: ['T1595.002', 'T1595.003'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
  ],
  falsePositives: 'A developer’s bookmark of an interface that was switched off.',
  where: ['path'],
  ...words(
    PAGES.map((page) => `/${page}`),
    { before: '^(?:/[\\w-]{1,30}){0,2}', after: '(?![\\w-])' },
  ),
  when: { status: ['404', '410'] },

  hits: [
    { request: 'GET /api/v1/swagger.json HTTP/1.1', status: 404 },
    { request: 'GET /swagger.json HTTP/1.1', status: 410 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /swagger.json HTTP/1.1', status: 200 },
    { request: 'GET /a/b/c/swagger.json HTTP/1.1', status: 404 },
    { request: 'GET /swagger-ui-guide HTTP/1.1', status: 404 },
    { request: 'GET /login?/swagger.json HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/swagger.json',
    },
  ],
})
