import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/ifs-separator',
  title: 'Shell blank written as $IFS',
  why: 'Puts the shell variable IFS where a blank would be refused, so that an injected command passes filters and URL parsers.',
  ja: {
    title: '空白の代わりに $IFS を使ったシェルコマンド',
    why: '空白が拒否・分断される場所にシェル変数 IFS を置き、注入したコマンドにフィルターや URL 解析を通過させようとしています。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1059.004', 'T1027'],
  cwe: [78],
  refs: [
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_05_03',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [['$ifs', '${ifs']],
  match: /\$(?:IFS\b|\{IFS(?:[:%#][^}]{0,20})?\})/i,

  hits: [
    'GET /cgi-bin/status?host=;ping${IFS}198.51.100.7 HTTP/1.1',
    'GET /diag?ip=%24%7BIFS%7Dcat%24%7BIFS%7D/etc/hosts HTTP/1.1',
    'GET /cgi-bin/;ls$IFS-la HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x;id${IFS%??}' },
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/status?host=;ping${IFS}198.51.100.7',
    },
    { request: 'GET / HTTP/1.1', user: ';ping${IFS}198.51.100.7' },
  ],
  misses: [
    'GET /manual/ifs-2021?format=$pdf HTTP/1.1', // the letters without the variable
    'GET /shop?price=$19&unit={IFS} HTTP/1.1',
    'GET /forms/ifs.cgi HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /cgi-bin/status?host=;ping${IFS}198.51.100.7 HTTP/1.1"',
    },
    'GET /shop?price=$ifsc&bank=7 HTTP/1.1',
    'GET /forms?field=${ifs_code} HTTP/1.1',
  ],
})
