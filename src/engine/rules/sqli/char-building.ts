import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/char-building',
  title: 'Text built from character codes',
  why: 'Writes words as codes or hexadecimal, so that filters for quotes and names miss them.',
  ja: {
    title: '文字コードから組み立てた文字列',
    why: '引用符や名前のフィルタを避けるため、文字コードや 16 進で書いています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  refs: ['https://owasp.org/www-community/attacks/SQL_Injection'],

  where: ['query', 'path', 'referrer', 'agent'],
  needs: [['char(', 'chr(', 'concat', 'unhex(']],
  match:
    /\b(?:n?char|chr)\s{0,3}\(\s{0,3}\d{1,3}\s{0,3}\)\s{0,3}(?:\|\||\+|,)\s{0,3}(?:n?char|chr)|\bn?char\s{0,3}\(\s{0,3}\d{2,3}(?:\s{0,3},\s{0,3}\d{2,3}){2}|\bconcat(?:_ws)?\s{0,3}\(\s{0,3}(?:0x[\da-f]{2}|'|char)|\bunhex\s{0,3}\(/i,

  hits: [
    'GET /a?id=concat(0x7176627a71,version())',
    'GET /a?id=char(65,66,67,68)',
    "GET /a?id=concat('76627a71,version())",
    'GET /a?id=concat(char76627a71,version())',
    'GET /concat(0x7176627a71,version()) HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?id=concat(0x7176627a71,version())',
    },
    { request: 'GET / HTTP/1.1', agent: 'concat(0x7176627a71,version())' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `char(65)%2Bchar(66) chr(65)||chr(66) nchar(65)%2Bnchar(66) unhex('41')`,
    ),
    'GET /a?x=char(65),char(66) HTTP/1.1',
  ],
  misses: [
    'GET /docs/concat(a,b)',
    'GET /color?c=0xffcc00',
    { message: 'upstream timed out, request: "GET /a?id=concat(0x7176627a71,version()) HTTP/1.1"' },
    'GET /a?x=mychr(65)||chr(66) HTTP/1.1',
    'GET /a?id=mychar(65,66,67,68)',
    'GET /a?id=myconcat(0x7176627a71,version())',
    "GET /a?x=myunhex('41') HTTP/1.1",
  ],
})
