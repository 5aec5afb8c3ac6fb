import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rfi/question-mark-end',
  title: 'Include of a URL that ends in a question mark',
  why: 'A URL with a question mark at its end: what the script appends (".php") becomes the query of the other server, and the include loads what the attacker serves.',
  ja: {
    title: '末尾が「?」の URL のインクルード',
    why: '末尾が「?」の URL です。スクリプトが付け足す「.php」などが相手サーバーのクエリーになり、攻撃者の用意した内容が読み込まれます。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [98],
  refs: [
    'https://owasp.org/www-community/attacks/Code_Injection',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.2-Testing_for_Remote_File_Inclusion',
  ],

  where: ['arg'],
  needs: [['=http', '=ftp', '=file', '=//', '=ssh']],
  match:
    /^[^=]{1,80}=(?:(?:file|ftps?|https?|ssh2(?:\.\w{4,6})?)(?::\/\/[^\s?]{1,500})?|\/\/[^\s?/]{3,200}[^\s?]{0,300})\?{1,3}$/i,

  hits: [
    'GET /a?page=http://203.0.113.9/x.txt? HTTP/1.1',
    'GET /a?x=ftps? HTTP/1.1',
    'GET /a?page=file://203.0.113.9/x.txt? HTTP/1.1',
    'GET /a?page=ssh2://203.0.113.9/x.txt? HTTP/1.1',
    'GET /a.php?page=//203.0.113.9/a? HTTP/1.1',
  ],
  misses: [
    'GET /a?url=http://www.example.org/x?y=1 HTTP/1.1',
    'GET /a?q=which+file? HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?page=http://203.0.113.9/x.txt?',
    },
  ],
})
