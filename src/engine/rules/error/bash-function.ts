import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/bash-function',
  title: 'Shell met a function in a header',
  why: 'A Shellshock attempt reached bash; a mended bash says that it ignores the function, an old one runs it.',
  ja: {
    title: 'ヘッダー内の関数定義がシェルに到達',
    why: 'Shellshock の試みが bash まで届きました。修正済みの bash は無視したと記録し、古い bash は実行してしまいます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059.004'],
  cwe: [78],
  cve: ['CVE-2014-6271', 'CVE-2014-7169'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2014-6271',
    'https://nvd.nist.gov/vuln/detail/CVE-2014-7169',
  ],
  where: ['message'],
  needs: [['function definition']],
  match: /ignoring function definition attempt|error importing function definition for/i,
  hits: [
    { message: 'AH01215: /bin/bash: warning: HTTP_COOKIE: ignoring function definition attempt' },
    { message: "/bin/bash: error importing function definition for `HTTP_USER_AGENT'" },
  ],
  misses: [
    { message: 'function definition expected in config.lua' },
    { message: 'bash: warning: setlocale: cannot change locale' },
    'GET /search?q=AH01215:+/bin/bash:+warning:+HTTP_COOKIE:+ignoring+function+definition+attempt HTTP/1.1',
  ],
})
