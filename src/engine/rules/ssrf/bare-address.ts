import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/bare-address',
  title: 'Address in hexadecimal or octal as a value',
  why: 'A value that is nothing but an address in hexadecimal or octal numbers: programs that fetch read it as 127.0.0.1 or the like, filters do not.',
  ja: {
    title: '16 進数や 8 進数で書かれた IP アドレスの値',
    why: '値全体が 16 進数または 8 進数の IP アドレスです。取得するプログラムは 127.0.0.1 などと読みますが、フィルターには見えません。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1027'],
  cwe: [918],
  refs: [
    'https://url.spec.whatwg.org/#concept-ipv4-parser',
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
  ],

  where: ['arg'],
  needs: [['.0x', '=0177.', '=0300.', '%e3%80%82', '\\xe3\\x80\\x82']],
  match:
    /^[\w.[\]-]{1,40}=(?:(?:0x[\da-f]{1,8}\.(?:(?:0x[\da-f]{1,8}|\d{1,8})\.){0,2}0x[\da-f]{1,8}|0(?:177|300)\.(?:\d{1,8}\.){0,2}\d{1,8})(?::\d{1,5})?(?:$|\/)|\d{1,3}(?:\u3002\d{1,3}){3})/i,

  hits: [
    'GET /a?host=0xa9.0xfe.0xa9.0xfe HTTP/1.1',
    'GET /a?host=0x7f.0.0.0x1:80/x HTTP/1.1',
    'GET /a?host=0177.0.0.1 HTTP/1.1',
    'GET /a?host=0300.0250.1/ HTTP/1.1',
    'GET /a?host=192%E3%80%820%E3%80%822%E3%80%821 HTTP/1.1',
    String.raw`GET /a?host=192\xE3\x80\x820\xE3\x80\x822\xE3\x80\x821 HTTP/1.1`,
  ],
  misses: [
    'GET /a?v=0x7f HTTP/1.1',
    'GET /a?colours=1.0x2.0x3 HTTP/1.1',
    'GET /a?v=017.2.0 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'host=0xa9.0xfe.0xa9.0xfe' },
    'GET /a?q=1%E3%80%822 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?host=0xa9.0xfe.0xa9.0xfe',
    },
  ],
})
