import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'ssrf/exotic-scheme',
  title: 'Unusual URL scheme in a parameter',
  why: 'gopher, dict, ldap or tftp let a URL fetcher speak to Redis, mail and other servers that know no HTTP.',
  ja: {
    title: '特殊な URL スキーム（gopher・dict など）',
    why: 'gopher・dict・ldap・tftp などを使い、URL を取得する機能に Redis やメールなど HTTP 以外のサーバーと通信させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [918],
  refs: [
    'https://owasp.org/www-community/attacks/Server_Side_Request_Forgery',
    'https://portswigger.net/web-security/ssrf',
  ],

  where: ['arg', 'path', 'referrer', 'agent'],
  needs: [
    [
      'gopher:',
      'dict://',
      'ldap://',
      'ldaps://',
      'tftp://',
      'sftp://',
      'netdoc:',
      'jar:http',
      'jar:file',
      'rmi://',
      'smb://',
      'local_file:',
      'imap://',
      'smtp://',
      'telnet://',
      'finger://',
      'redis://',
      'nfs://',
      'ldapi://',
      'ssh2://',
      'svn://',
      'svn+ssh',
      'mysql://',
      'mssql://',
      'postgres',
      'mongodb',
      'memcache',
      'amqp://',
      'rsync://',
      'pop3',
      'imaps://',
      'smtps://',
      'ajp://',
      'cifs://',
      'hdfs://',
      'jdbc:',
      'expect://',
      'ogg://',
      'view-source:',
      'unix:/',
      '=0://',
    ],
  ],
  match:
    /(?:^|[\s"'(/=|])(?:(?:gopher|dict|ldap[is]?|tftp|sftp|rmi|smb|imaps?|smtps?|telnet|finger|rediss?|nfs|ssh2|svn(?:\+ssh)?|mysql|mssql|postgres(?:ql)?|mongodb(?:\+srv)?|memcached?|amqps?|rsync|pop3s?|ajp|cifs|hdfs|expect|ogg):\/\/[\w%.:<[]|netdoc:\/|jar:(?:https?|file|ftp):|jdbc:\w{2,20}:|local_file:\/|unix:\/|view-source:\w)|=0:\/\/[\w.[-]/i,

  hits: [
    'GET /fetch?url=gopher://127.0.0.1:6379/_INFO HTTP/1.1',
    'GET /fetch?url=dict://127.0.0.1:11211/stats HTTP/1.1',
    'GET /fetch?url=jar:http://evil.example/a!/b HTTP/1.1',
    ...each(
      'GET /fetch?url={}27.0.0.1:6379/_INFO HTTP/1.1',
      'netdoc:/ local_file:/ unix:/ view-source:a',
    ),
    ...each(
      'GET /fetch?url={}://127.0.0.1:6379/_INFO HTTP/1.1',
      `ldap tftp sftp rmi smb imap smtp telnet finger redis nfs ssh2 svn mysql mssql postgres mongodb
    memcache amqp rsync pop3 ajp cifs hdfs expect ogg`,
    ),
    'GET /fetch?url=jar:file://evil.example/a!/b HTTP/1.1',
    'GET /gopher://127.0.0.1:6379/_INFO HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/fetch?url=gopher://127.0.0.1:6379/_INFO',
    },
    { request: 'GET / HTTP/1.1', agent: 'gopher://127.0.0.1:6379/_INFO' },
    ...each(
      'GET /fetch?url={}127.0.0.1:11211/stats HTTP/1.1',
      'ldaps:// ldapi:// imaps:// smtps://',
    ),
    'GET /fetch?url=svn+ssh://evil.example/a!/b HTTP/1.1',
    'GET /a?url=jdbc:h2:mem:a HTTP/1.1',
    'GET /a?url=0://evil.example:80;http://good.example:80/ HTTP/1.1',
    'GET /a?url=0://127.0.0.1/ HTTP/1.1',
  ],
  misses: [
    'GET /docs/gopher?a=1 HTTP/1.1',
    'GET /q?text=the+gopher:+an+animal HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://example.org/sftp' },
    {
      message:
        'upstream timed out, request: "GET /fetch?url=gopher://127.0.0.1:6379/_INFO HTTP/1.1"',
    },
    { request: 'GET / HTTP/1.1', agent: 'mygopher://127.0.0.1:6379/_INFO' },
  ],
})
