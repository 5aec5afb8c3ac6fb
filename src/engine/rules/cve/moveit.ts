import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/moveit',
  title: 'MOVEit Transfer hole',
  why: 'The pages of the MOVEit Transfer break-ins: SQL injection through the guest page and the shell human2.aspx.',
  ja: {
    title: 'MOVEit Transfer の脆弱性',
    why: 'MOVEit Transfer への侵入で使われたページです。ゲストページ経由の SQL インジェクションと human2.aspx という Web シェルが知られています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [89],
  cve: ['CVE-2023-34362', 'CVE-2024-5806'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-34362',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-5806',
  ],

  where: ['target'],
  needs: [['moveitisapi', 'human2.aspx', '/guestaccess.aspx']],
  match: /\/moveitisapi\.dll\?action=m2|\/human2\.aspx|\/guestaccess\.aspx/i,

  hits: ['POST /moveitisapi/moveitisapi.dll?action=m2 HTTP/1.1', 'GET /human2.aspx HTTP/1.1'],
  misses: ['GET /human.aspx HTTP/1.1', 'GET /moveit-review HTTP/1.1'],
})
