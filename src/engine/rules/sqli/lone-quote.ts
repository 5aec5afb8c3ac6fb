import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sqli/lone-quote',
  title: 'Quote behind a number',
  why: 'A single quote where a number belongs: if the page answers with an error, its query is open.',
  ja: {
    title: '数値の後の引用符',
    why: '数値の欄に引用符を一つ付けます。エラーが返れば、問い合わせに割り込めると分かります。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  cwe: [89],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/05-Testing_for_SQL_Injection',
  ],

  where: ['arg'],
  needs: [["'", '"']],
  match:
    /^(?:[^=]{0,60}(?:id|ids|no|nr|num|key|pk)\]?=-?\d{1,12}|[^=]{0,60}=-\d{1,12})\\?['"][)'"]{0,4}$|^[^=]{1,60}=\\?'{1,3}$/i,
  generic: true,

  hits: [
    "GET /news.php?id=12'",
    'GET /a?item_id=7%27',
    "GET /a?x=-1'",
    "GET /a?name='",
    "GET /a?pid=7'))",
    'GET /a?id=7"',
    ...each("GET /news.php?{}=12'", 'ids no nr num key pk'),
  ],
  misses: [
    "GET /search?q=6'",
    "GET /search?q=kids'",
    'GET /a?id=12',
    "GET /a?name=o'neill",
    'GET /a?id=abc',
    { request: 'GET /style.css HTTP/1.1', referrer: "https://www.example.com/news.php?id=12'" },
    "GET /news.php?id=12's",
    "GET /a?name='s",
  ],
})
