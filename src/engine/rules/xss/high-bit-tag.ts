import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'xss/high-bit-tag',
  title: 'Tag with brackets of another character set',
  why: 'Writes the brackets of a tag as ¼ and ¾, which are < and > where a server or browser drops the eighth bit (US-ASCII).',
  ja: {
    title: '別の文字コードの括弧で書かれたタグ',
    why: 'タグの括弧を ¼ と ¾ で書きます。8 ビット目を落とす環境（US-ASCII）では < と > になります。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1189', 'T1027'],
  cwe: [79, 176],
  refs: [
    'https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2006-3227',
  ],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: [
    ['%bc', 'xbc'],
    ['script', 'svg', 'img', 'iframe', 'body', 'object', 'embed', 'style', 'link', 'meta', 'input'],
  ],
  match:
    /[\u00bc\u043c]\s{0,3}\/?\s{0,3}(?:script|svg|img|iframe|body|object|embed|style|link|meta|input)(?![a-z])[^>\u00be\u043e]{0,300}[>\u00be\u043e]/i,

  hits: [
    'GET /s?q=%BCscript%BEask(1) HTTP/1.1',
    'GET /s?q=%C2%BCimg+src=x%C2%BE HTTP/1.1',
    ...each(
      'GET /s?q=%BC{}%BEask(1) HTTP/1.1',
      'svg iframe body object embed style link meta input',
    ),
    'GET /%C2%BCscript%C2%BEask(1) HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/s?q=%BCscript%BEask(1)' },
    'GET /s?q=\\xbcscript\\xbe HTTP/1.1',
  ],
  misses: [
    'GET /s?q=%C2%BC+cup+sugar,+%C2%BE+cup+milk HTTP/1.1',
    'GET /s?q=%BClink HTTP/1.1',
    { message: 'upstream timed out, request: "GET /s?q=%BCscript%BEask(1) HTTP/1.1"' },
  ],
})
