import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/make-executable',
  title: 'chmod makes a file executable',
  why: 'Gives a file just dropped on the server the right to run: the step between download and execution.',
  ja: {
    title: 'chmod による実行権限の付与',
    why: 'サーバーに置いたばかりのファイルに実行権限を与えています。ダウンロードと実行の間にある手順です。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1222.002', 'T1059.004'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1222/002/',
    'https://man7.org/linux/man-pages/man1/chmod.1.html',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: ['chmod'],
  match:
    /(?:[\n&;=?`|]|\$\()\s?(?:\/bin\/|busybox\s)?chmod[\s+]{1,4}(?:-\w{1,8}[\s+]{1,4})?(?:[augo]{0,4}[ +][rws]{0,3}x|0?[0-7]{3,4})[\s+]{1,4}[\w"'$*./\\{~-]{1,80}(?:[&;`|]|$)|\bchmod[\s+]{1,4}(?:-\w{1,8}[\s+]{1,4})?(?:[augo]{0,4}\+?[rws]{0,3}x|0?[0-7]{3,4})[\s+]{1,4}(?:["'$*./\\{~-]|[\w-]{1,40}\.\w)/i,

  hits: [
    'GET /cgi-bin/a.cgi?x=;chmod+777+/tmp/.x HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=;chmod${IFS}+x${IFS}bot.sh;sh${IFS}bot.sh HTTP/1.1',
    'GET /shell?cd%20/tmp;chmod%20-R%200755%20m HTTP/1.1',
    'GET /shell?cd%20/tmp$(chmod%20-R%200755%20m HTTP/1.1',
    'GET /shell?cd%20/tmp;chmod%20-R%20+x%20m HTTP/1.1',
    'GET /;chmod+777+/tmp/.x HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/a.cgi?x=;chmod+777+/tmp/.x',
    },
    { request: 'GET / HTTP/1.1', agent: ';chmod+777+/tmp/.x' },
    { request: 'GET / HTTP/1.1', user: ';chmod+777+/tmp/.x' },
    'GET /cgi-bin/a?x=sudo+chmod+755+./a HTTP/1.1',
    'GET /cgi-bin/a?x=sudo+chmod+%2Bx+run.sh HTTP/1.1',
  ],
  misses: [
    'GET /wiki/chmod?action=view HTTP/1.1',
    'GET /search?q=what+does+chmod+777+mean HTTP/1.1',
    'GET /man/1/chmod HTTP/1.1',
    { message: 'upstream timed out, request: "GET /cgi-bin/a.cgi?x=;chmod+777+/tmp/.x HTTP/1.1"' },
    'GET /cgi-bin/a?x=sudo+mychmod+755+./a HTTP/1.1',
  ],
})
