import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/variable-call',
  title: 'PHP variable called as a function',
  why: 'Calls what a variable names, $f("id") or ${a}(1), with or without indexes and comments between: the function itself stands in no list of forbidden words.',
  ja: {
    title: '変数に入れた関数の呼び出し',
    why: '$f("id") や ${a}(1) のように、変数に入れた名前の関数を呼び出しています。禁止語のリストには現れません。',
    falsePositives: '検索欄に入力された PHP や jQuery についての質問です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1027', 'T1190'],
  cwe: [94],
  refs: [
    'https://www.php.net/manual/en/functions.variable-functions.php',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],
  falsePositives: 'Questions about PHP or jQuery in a search field.',

  where: ['arg', 'query', 'referrer', 'agent'],
  needs: ['$'],
  match:
    /(?:^|[\s=@;,(])\$\s?(?:[a-z_]\w{0,40}|\{[^}\n]{1,40}\})(?:\s?\[[^\]\n]{0,40}\]|\s?\{[^}\n]{0,40}\}){0,4}(?:\s|\/\*[^*\n]{0,60}\*\/|(?:#|\/\/)[^\n]{0,60}\n){0,6}\([^)\n]{0,100}\)/i,

  hits: [
    'GET /a?x=%24b374k%3D%40%24s_func%2822%29 HTTP/1.1',
    'GET /a?x=%24a%2F%2Ac%2A%2F%28%29 HTTP/1.1',
    'GET /a?foo=%24%7B%27a%27%7D%2811%29 HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?x=%24b374k%3D%40%24s_func%2822%29',
    },
    { request: 'GET / HTTP/1.1', agent: '$b374k=@$s_func(22)' },
  ],
  misses: [
    'GET /a?x=%24%28id%29 HTTP/1.1',
    'GET /a?price=%2420%20%28net%29 HTTP/1.1',
    'GET /a?q=US%24%20%28dollar%29 HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=%24b374k%3D%40%24s_func%2822%29 HTTP/1.1"' },
  ],
})
