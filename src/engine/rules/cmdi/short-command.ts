import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/short-command',
  title: 'A lone short command between shell separators',
  why: 'A probe for command injection: id, ls, ps or pwd stand alone between separators, and their output would prove the hole.',
  ja: {
    title: '区切り文字に挟まれた短いコマンド（id など）',
    why: 'コマンドインジェクションの有無を試す要求です。区切り文字の間に id・ls・ps・pwd などを単独で置き、出力が返るかを確かめています。',
    falsePositives:
      '縦棒で区切られ、末尾が id の項目名の一覧です。そのような一覧を受け取ると分かっているパラメーターは除いています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://portswigger.net/web-security/os-command-injection',
  ],
  falsePositives:
    'Lists of field names parted by pipes that end in id; parameters known to carry such lists are left out.',

  where: ['arg', 'query', 'path'],
  needs: [
    ['id', 'ls', 'ps', 'pwd', 'env', 'dir', 'hostname', 'date']
      .flatMap((name) => [
        `;${name}`,
        `; ${name}`,
        `|${name}`,
        `| ${name}`,
        `& ${name}`,
        `&&${name}`,
        `=&${name}`,
      ])
      .concat(['=&set', '=&whoami', '& set', '& whoami', '& hostname']),
  ],
  match:
    /;\s?(?:id|ls|ps|pwd|env|dir|hostname)\s{0,2}(?:$|["#&'();`|])|\|(?=\s?(?:id|ls|ps|pwd|env|dir|hostname|date)\s{0,2}(?:[#&;|]|$))(?<!(?:field|prop|column|col|sort|order|by|key|select|include|expand|embed|filter|ch\w{1,3})s?=[^\n&]{0,100}\|)|(?:^|[^&])&&\s?(?:id|ls|ps|pwd|dir)\s{0,2}(?:$|["#'();`|])|^[\w.[\]-]{1,40}=\s?(?:(?:id|ls|dir|pwd|whoami)\s?)?&\s?(?:id|ls|ps|pwd|dir|set|whoami|hostname)\s{0,2}&?$/i,

  hits: [
    'GET /cgi-bin/view.pl?page=a.html|id| HTTP/1.1',
    'GET /ping?host=1.1.1.1;id HTTP/1.1',
    'GET /ping?host=%26%26%20ls HTTP/1.1',
    'GET /ping?host=%26%20id HTTP/1.1',
    ...each('GET /ping?host=1.1.1.1;{} HTTP/1.1', 'ls ps pwd env dir hostname'),
    'GET /ping?host=1.1.1.1;id" HTTP/1.1',
    ...each('GET /ping?host=%26%26%20{} HTTP/1.1', 'id ps pwd dir'),
    ...each('GET /ping?host=%26%20{} HTTP/1.1', 'ls ps pwd dir'),
    'GET /a?x=&&+ls HTTP/1.1',
    ...each('GET /a?x=%26{}%26 HTTP/1.1', 'id ls ps pwd dir set whoami hostname'),
    ...each('GET /a?x=%26+{} HTTP/1.1', 'set whoami hostname'),
    'GET /a.html|id| HTTP/1.1',
    'GET /a?x=&&+ls" HTTP/1.1',
    'GET /cgi-bin/view.pl?page=a.html;+id| HTTP/1.1',
    'GET /cgi-bin/view.pl?page=a.html&&id| HTTP/1.1',
    'GET /ping?host=1|date HTTP/1.1',
    'GET /ping?host=1|+id HTTP/1.1',
    ...each('GET /ping?host={}%26+id HTTP/1.1', 'id ls dir pwd whoami'),
    'GET /ping?host=ls+%26+id HTTP/1.1',
  ],
  misses: [
    'GET /w/api.php?action=query&prop=info|id HTTP/1.1',
    'GET /list?a=1;id=5 HTTP/1.1', // semicolons part fields, too
    'GET /list?a=1&id=7 HTTP/1.1',
    'GET /chart?chl=win|ls HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/view.pl?page=a.html|id|',
    },
    'GET /ping?host=1|dates HTTP/1.1',
    'GET /a?x=&&+lss HTTP/1.1',
    'GET /a?q=name+%26+id HTTP/1.1',
  ],
})
