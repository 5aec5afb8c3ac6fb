import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/pipe-in-script-field',
  title: 'Pipe in the field of a CGI or Perl script',
  why: "Old scripts hand a field to Perl's open(); a value that starts or ends with a pipe is then run as a command.",
  ja: {
    title: 'CGI・Perl スクリプトの値に書かれたパイプ',
    why: '古いスクリプトは値を Perl の open() に渡します。パイプで始まる、または終わる値はコマンドとして実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  cve: ['CVE-2005-0116'],
  refs: ['https://nvd.nist.gov/vuln/detail/CVE-2005-0116', 'https://perldoc.perl.org/perlsec'],

  where: ['target'],
  needs: [['.cgi', '.pl?', '/cgi-bin/', 'awstats']],
  match:
    /(?:\.(?:cgi|pl)\b|\/cgi-bin\/|awstats)[^?\n]{0,200}\?(?:[^\n]{0,400}[&;])?[\w.[\]-]{1,60}=(?:\s{0,3}\|\s{0,3}[a-z./;]|[^&\n|]{1,200}\|\s{0,3}(?:$|&)|[^&\n|]{1,100}\|\s?[a-z]{2,10}\s?\|)/i,

  hits: [
    'GET /cgi-bin/awstats.pl?configdir=|echo%20;uname%20-a;echo| HTTP/1.1',
    'GET /stats/view.cgi?page=|id| HTTP/1.1',
    'GET /cgi-bin/show.pl?file=ls%20-l| HTTP/1.1',
    'GET /stats/view/cgi-bin/?page=|id| HTTP/1.1',
    'GET /stats/viewawstats?page=|id| HTTP/1.1',
    'GET /stats/view.pl?page=|id| HTTP/1.1',
    'GET /cgi-bin/show.pl?file=ls%20-l|& HTTP/1.1',
  ],
  misses: [
    'GET /cgi-bin/plot.cgi?data=1|2|3 HTTP/1.1',
    'GET /chart.php?chl=|jan|feb HTTP/1.1', // no CGI
    'GET /cgi-bin/search.cgi?q=a+b HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/awstats.pl?configdir=|echo%20;uname%20-a;echo|',
    },
    'GET /stats/view.cgis?page=|id| HTTP/1.1',
  ],
})
