import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/php-type',
  title: 'List where a text belongs',
  why: 'PHP got an array for a parameter that forms send as a text. Scanners write name[]= to make a page tell its paths or skip a check.',
  ja: {
    title: '文字列の代わりに渡された配列',
    why: '文字列であるはずの引数に PHP が配列を受け取りました。スキャナーは name[]= の形で送り、パスの表示や検査の回避を狙います。',
    falsePositives: 'サイト自身のコードの誤りです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [843],
  refs: [
    'https://cwe.mitre.org/data/definitions/843.html',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/04-Testing_for_HTTP_Parameter_Pollution',
  ],
  falsePositives: 'Mistakes in the site’s own code.',
  where: ['message'],
  needs: [['array given']],
  match:
    /\b\w{2,60}\(\)(?: expects parameter \d{1,2} to be string|: argument #\d{1,2} .{0,60}must be of type string), array given/i,
  hits: [
    { message: 'PHP Warning:  urlencode() expects parameter 1 to be string, array given in x.php' },
    {
      message:
        'PHP Fatal error: Uncaught TypeError: trim(): Argument #1 ($string) must be of type string, array given',
    },
  ],
  misses: [
    { message: 'PHP Warning: count() expects parameter 1 to be array, string given' },
    { message: 'count(): an array given here is fine' },
    'GET /search?q=PHP+Warning:++urlencode()+expects+parameter+1+to+be+string,+array+given+in+x.php HTTP/1.1',
  ],
})
