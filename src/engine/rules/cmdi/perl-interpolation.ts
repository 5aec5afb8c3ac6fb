import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/perl-interpolation',
  title: 'Perl code within a string',
  why: 'In a Perl string @{[ … ]} is code that is run while the string is put together.',
  ja: {
    title: '文字列内の Perl コード',
    why: 'Perl の文字列では @{[ … ]} が、文字列の組み立て時に実行されるコードになります。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1059'],
  cwe: [94],
  refs: ['https://perldoc.perl.org/perlfaq4#How-do-I-expand-function-calls-in-a-string?'],

  where: ['query', 'arg', 'path', 'referrer', 'agent'],
  needs: ['@{'],
  match: /@\{\s{0,20}\[/,

  hits: [
    "GET /a?x=@{[system+'id']} HTTP/1.1",
    'GET /a?x=a@{+[+`id`+]} HTTP/1.1',
    "GET /@{[system+'id']} HTTP/1.1",
    { request: 'GET / HTTP/1.1', referrer: "https://www.example.com/a?x=@{[system+'id']}" },
    { request: 'GET / HTTP/1.1', agent: "@{[system+'id']}" },
  ],
  misses: [
    'GET /a?x=@{name} HTTP/1.1',
    'GET /a?x={[a]} HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=@{[system+\'id\']} HTTP/1.1"' },
  ],
})
