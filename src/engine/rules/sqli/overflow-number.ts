import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/overflow-number',
  title: 'Number just past what a machine word holds',
  why: 'A number one above the greatest of 32 or 64 bits, or one that hung old versions of PHP and Java: tries for an error that shows the query or stops the program.',
  ja: {
    title: '整数の上限をわずかに超える数',
    why: '32 ビットや 64 ビットの上限を一つ超える数、または古い PHP や Java を止めた数です。エラーや停止を狙います。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [190],
  cve: ['CVE-2010-4645', 'CVE-2010-4476'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2010-4645'],

  where: ['arg'],
  needs: [
    [
      '=2147483648',
      '-2147483649',
      '=4294967296',
      '=9223372036854775808',
      '=-9223372036854775809',
      '=18446744073709551616',
      '2.225073858507201',
    ],
  ],
  match:
    /^[^=]{0,80}=(?:2147483648|-2147483649|4294967296|9223372036854775808|-9223372036854775809|18446744073709551616)$|\b2\.225073858507201(?:1|2)e-308\b/i,
  generic: true,

  hits: [
    'GET /a?i=4294967296',
    'GET /a?i=2.2250738585072011e-308',
    'GET /a?i=-2147483649',
    ...each(
      'GET /a?i={}',
      '2147483648 9223372036854775808 -9223372036854775809 18446744073709551616',
    ),
    'GET /a?i=2.2250738585072012e-308',
  ],
  misses: [
    'GET /a?i=4294967295',
    'GET /a?i=214748364800',
    'GET /a?id=2.2250738585',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/a?i=4294967296' },
    'GET /a?i=my2.2250738585072011e-308',
    'GET /a?i=2.2250738585072011e-308s',
  ],
})
