import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'redirect/unicode-host',
  title: 'Host written in look-alike characters',
  why: 'Writes the host of a URL in circled or wide letters, or with another full stop: programs read an ordinary host, filters none.',
  ja: {
    title: '紛らわしい文字で書かれたホスト名',
    why: 'URL のホスト名を囲み文字や全角文字、別の句点で書きます。プログラムには普通のホスト名でも、フィルターには見えません。',
    falsePositives: '全角の句点で入力された日本語のアドレスです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1566.002', 'T1190'],
  cwe: [601, 918],
  refs: [
    'https://www.unicode.org/reports/tr46/',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],
  falsePositives: 'Japanese addresses typed with a full-width full stop.',

  where: ['arg'],
  // What is looked for is above ASCII, where the gate sees only how a log writes it.
  needs: [
    ['http:', 'https:', '=//', 'ur', 'next=', 'redir', 'ret', 'goto=', 'continue='],
    [
      '%e2%9',
      '%e3%80%82',
      '%ef%bc',
      '%ef%bd',
      '\\xe2\\x9',
      '\\xe3\\x80\\x82',
      '\\xef\\xbc',
      '\\xef\\xbd',
    ],
  ],
  match:
    /(?:\bhttps?:\/{0,3}|=\/\/)[^\s/?#]{0,60}[\u2460-\u24ff\u3002\uff0e\uff10-\uff5a\uff61]|^(?:ur[il]|next|redir\w{0,12}|ret\w{0,12}|goto|continue)=(?:[\w-]{1,40}[\u3002\uff0e\uff61][\w-]{2,20}|[\u2460-\u24ff\uff21-\uff5a]{2,60}[.\u3002\uff0e\uff61][\u2460-\u24ff\uff21-\uff5aa-z]{2,20})(?:$|\/)/iu,

  hits: [
    'GET /a?u=http://%E2%93%94%E2%93%A5.example/ HTTP/1.1',
    'GET /a?u=https://evil%E3%80%82example/ HTTP/1.1',
    'GET /a?u=//evil%EF%BC%8Eexample HTTP/1.1',
    'GET /a?u=//evil%EF%BD%A1example HTTP/1.1',
    ...each(
      'GET /a?{}=evil%E3%80%82example HTTP/1.1',
      'ret uri url next redirect returnUrl goto continue',
    ),
    'GET /a?url=%E2%93%94%E2%93%A5.%E2%93%94%E2%93%A5/ HTTP/1.1',
    ...each(
      'GET /a?u=//evil{}example HTTP/1.1',
      String.raw`\xE2\x93\x94 \xE3\x80\x82 \xEF\xBC\x8E \xEF\xBD\xA1`,
    ),
  ],
  misses: [
    'GET /a?q=https%20%E2%93%94 HTTP/1.1',
    'GET /a?u=https://example.org/%E2%91%A0 HTTP/1.1',
    'GET /a?next=%E6%AC%A1%E3%80%82go HTTP/1.1',
    'GET /a?q=%E7%B5%82%E3%82%8F%E3%82%8A%E3%80%82 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?u=https://evil%E3%80%82example/',
    },
  ],
})
