import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/perl-interpolation',
  title: 'Perl expression inside a string',
  why: 'Writes @{[ … ]}: Perl runs what stands between when it fills a string, and templates of Perl and shells of old CGI scripts do so.',
  ja: {
    title: '文字列に埋め込む Perl の式',
    why: '@{[ … ]} の形です。Perl は文字列を展開するときにこの中を実行します。Perl のテンプレートや古い CGI が狙われます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190', 'T1059'],
  cwe: [94, 95],
  refs: [
    'https://perldoc.perl.org/perlfaq4#How-do-I-expand-function-calls-in-a-string%3F',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],

  where: ['arg', 'query', 'referrer', 'agent'],
  needs: ['@{', '[', ']'],
  match: /@{1,8}\{\s{0,40}\[[^\n]{1,300}?\]\s{0,40}\}/,

  hits: [
    'GET /a?x=%40%7B%5Bsystem%20%22id%22%5D%7D HTTP/1.1',
    'GET /a?x=%40%40%7B%5BCORE%3A%3Atime%28%29%5D%7D HTTP/1.1',
  ],
  misses: ['GET /a?x=%40%7Bname%7D HTTP/1.1', 'GET /a?x=user%40%5Bhost%5D HTTP/1.1'],
})
