import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'php/string-call',
  title: 'Call between the dots of a broken string',
  why: 'Ends a string of PHP or Perl, joins a function call to it with dots and opens the string again: where the value becomes code, the call runs.',
  ja: {
    title: '文字列を閉じて連結された関数呼び出し',
    why: 'PHP や Perl の文字列を閉じ、関数呼び出しをドットで連結して文字列を開き直します。値がコードになる場所では、その関数が実行されます。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1059'],
  cwe: [94, 95],
  refs: [
    'https://owasp.org/www-community/attacks/Code_Injection',
    'https://www.php.net/manual/en/language.operators.string.php',
  ],

  where: ['arg', 'path'],
  needs: [[`).'`, `)."`, `) .'`, `) ."`, `). '`, `). "`, `) . '`, `) . "`]],
  match: /(["'])\s?\.\s?@?[a-z_]\w{1,30}\s?\([^\n]{0,100}?\)\s?\.\s?\1(?!\s?[\w.])/i,

  hits: [
    "GET /a?x='.strrev(chr(97)).' HTTP/1.1",
    'GET /a?x="+.+@die("a").+" HTTP/1.1',
    `GET /a?x=".print(1)+." HTTP/1.1`,
    `GET /a?x='.print(1)+.' HTTP/1.1`,
    `GET /a?x='.print(1)+.+' HTTP/1.1`,
    `GET /a?x='.print(1).+' HTTP/1.1`,
    `GET /a?x=".print(1)+.+" HTTP/1.1`,
    'GET /a?x=".print(1)." HTTP/1.1',
    "GET /x'.strrev(chr(97)).' HTTP/1.1",
  ],
  misses: [
    `GET /a?q=he+said+"no".+Then+(she+left)."+The+end. HTTP/1.1`,
    `GET /a?x='a'.concat('b') HTTP/1.1`,
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: "https://www.example.com/a?x='.strrev(chr(97)).'",
    },
  ],
})
