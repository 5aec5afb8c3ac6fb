import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/variable-name',
  title: 'PHP variable named by an expression',
  why: "Writes ${'a'} or ${NAME}: a variable whose name is put together, as code does that must pass filters for names.",
  ja: {
    title: '式で名前を作る PHP 変数',
    why: "${'a'} のように変数名を式で組み立てています。名前を調べるフィルターを避けるコードの書き方です。",
    falsePositives: '埋め込み箇所が空のまま送られたひな型です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1027', 'T1190'],
  cwe: [94],
  refs: [
    'https://www.php.net/manual/en/language.variables.variable.php',
    'https://owasp.org/www-community/attacks/Code_Injection',
  ],
  falsePositives: 'Templates that were sent with their placeholders unfilled.',

  where: ['arg', 'query'],
  needs: [['${', '$ ']],
  match:
    /\$\s{0,10}\{\s{0,10}(?:["'][^"'}\n]{1,40}["'](?:\s?\.\s?["'][^"'}\n]{1,40}["']){0,4}|@?[a-z_][\w.]{0,40})\s{0,10}\}/i,
  generic: true,

  hits: [
    'GET /a?foo=%24%7B%27ff%27%7D HTTP/1.1',
    'GET /a?foo=%24%20%7B%20%20CONSTANT%20%7D HTTP/1.1',
  ],
  misses: [
    'GET /a?x=%24%7B7*7%7D HTTP/1.1',
    'GET /a?price=%2420%20%7Bnet%7D HTTP/1.1',
    'GET /a?x=%7Ba%7D%24 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?foo=%24%7B%27ff%27%7D',
    },
  ],
})
