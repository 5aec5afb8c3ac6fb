import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'crlf/header',
  title: 'Header after a line break',
  why: 'Breaks the answer in two: a header of the attacker follows.',
  ja: { title: '改行の後のヘッダー', why: '応答を分断し、攻撃者のヘッダーを続けます。' },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [93, 113],
  refs: ['https://owasp.org/www-community/vulnerabilities/CRLF_Injection'],

  where: ['query', 'arg', 'path'],
  needs: [['set-cookie', 'location:', 'content-type', 'content-length', 'x-forwarded', 'refresh:']],
  match:
    /[\r\n]\s{0,5}(?:set-cookie|location|content-(?:type|length)|x-[a-z-]{2,30}|refresh)\s{0,3}:/i,

  hits: ['GET /a?x=%0d%0aSet-Cookie:+a=1', 'GET /%0aLocation:+http://x.example/'],
  misses: ['GET /docs/set-cookie', 'GET /a?location:x=1'],
})
