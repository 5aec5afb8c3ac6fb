import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'java/text-interpolation',
  title: 'Script or lookup in a text template (Text4Shell)',
  why: 'Commons Text resolved ${script:…}, ${dns:…} and ${url:…} inside any text it was given.',
  ja: {
    title: 'テキスト置換でのスクリプト実行（Text4Shell）',
    why: 'Commons Text は、与えられた文字列中の ${script:…}・${dns:…}・${url:…} を解決してしまいます。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [94],
  cve: ['CVE-2022-42889'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-42889',
    'https://commons.apache.org/proper/commons-text/security.html',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    ['${script:', '${dns:', '${url:', '${file:', '${base64decoder:', '${xml:', '${urldecoder:'],
  ],
  match:
    /\$\{(?:script:(?:javascript|js|nashorn|groovy|jexl|python)\b|dns:(?:address|canonical)?\|?|url:utf-8:|file:utf-8:|base64decoder:|xml:\w|urldecoder:)/i,

  hits: [
    "GET /a?q=${script:javascript:java.lang.Runtime.getRuntime().exec('id')} HTTP/1.1",
    'GET /a?q=${dns:address|evil.example} HTTP/1.1',
    ...each(
      "GET /a?q=${{}:java.lang.Runtime.getRuntime().exec('id')} HTTP/1.1",
      'url:utf-8: file:utf-8: base64decoder: xml:a urldecoder:',
    ),
    ...each(
      "GET /a?q=${script:{}:java.lang.Runtime.getRuntime().exec('id')} HTTP/1.1",
      'js nashorn groovy jexl python',
    ),
    "GET /${script:javascript:java.lang.Runtime.getRuntime().exec('id')} HTTP/1.1",
    {
      request: 'GET / HTTP/1.1',
      referrer:
        "https://www.example.com/a?q=${script:javascript:java.lang.Runtime.getRuntime().exec('id')}",
    },
    {
      request: 'GET / HTTP/1.1',
      agent: "${script:javascript:java.lang.Runtime.getRuntime().exec('id')}",
    },
    {
      request: 'GET / HTTP/1.1',
      user: "${script:javascript:java.lang.Runtime.getRuntime().exec('id')}",
    },
  ],
  misses: [
    'GET /a?q=${url} HTTP/1.1',
    'GET /a?q={script:javascript} HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?q=${script:javascript:java.lang.Runtime.getRuntime().exec(\'id\')} HTTP/1.1"',
    },
    'GET /a?q=${script:coffee} HTTP/1.1',
    'GET /a?q=${xml:} HTTP/1.1',
    "GET /a?q=${script:javascripts:java.lang.Runtime.getRuntime().exec('id')} HTTP/1.1",
  ],
})
