import { commandLineAt } from '../../shell/command.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/bare-command',
  title: 'Command line as the value of a parameter',
  why: 'The value is a command line as one types it into a terminal, a program with an option, a path or a URL: for web shells, diagnostic pages and parameters that are handed to a shell.',
  ja: {
    title: 'コマンドラインそのものの値',
    why: '端末に打ち込むコマンドライン（プログラムとオプション・パス・URL）が値になっています。Web シェルや診断ページ、シェルに渡されるパラメーターを狙ったものです。',
    falsePositives: 'プログラムの使い方を調べる人の検索語です。',
  },
  severity: 'low',
  stage: 'execute',
  attack: ['T1059.004', 'T1505.003'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://attack.mitre.org/techniques/T1505/003/',
  ],
  falsePositives: 'Search phrases of people who look for the manual of a program.',

  where: ['arg'],
  needs: [[' -', ' /', ' ~', ' ./', ' ../', ' $', " '"]],
  match: /^[^=]{1,80}=\s{0,4}["'\\/\w]/,
  judge: (text) => commandLineAt(text, text.indexOf('=') + 1),
  generic: true,

  hits: [
    'GET /a?cmd=/bin/gunzip%20-c%20/var/log/x.gz HTTP/1.1',
    'GET /shell.php?c=ls%20-la%20/tmp HTTP/1.1',
    "GET /a?foo=ti''me+sh+-c+whoami HTTP/1.1",
    'GET /a?cmd=/bin/gunzip+/c%20/var/log/x.gz HTTP/1.1',
    ...each("GET /a?foo=ti''me+sh{}c+whoami HTTP/1.1", `+~ +./ +../ +$ +'`),
  ],
  misses: [
    'GET /a?q=find%20a%20doctor%20-%20near HTTP/1.1',
    'GET /a?title=Cut%20and%20sort HTTP/1.1',
    'GET /a?path=/usr/share/doc HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?cmd=/bin/gunzip%20-c%20/var/log/x.gz',
    },
  ],
})
