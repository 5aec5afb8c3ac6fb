import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/windows-substring',
  title: 'Piece of a Windows environment variable',
  why: 'Cuts blanks and letters out of variables such as %PROGRAMFILES% to write a command in which neither stands.',
  ja: {
    title: 'Windows 環境変数の部分文字列',
    why: '%PROGRAMFILES% などの変数から空白や文字を切り出し、それらを書かずにコマンドを組み立てます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.003', 'T1027.010'],
  cwe: [78],
  refs: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/set_1',
    'https://attack.mitre.org/techniques/T1027/010/',
  ],

  where: ['path', 'query', 'agent'],
  needs: [[':~']],
  match: /[%!][a-z_(][\w()]{1,40}:~-?\d{1,4}(?:,-?\d{1,4})?[%!]/i,

  hits: [
    'GET /a?x=ping%25PROGRAMFILES:~10,-5%25192.0.2.1 HTTP/1.1',
    'GET /a?x=%25OS:~3%25 HTTP/1.1',
    'GET /%25ProgramFiles(x86):~-1%25 HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'a!Path:~0,1!b' },
  ],
  misses: [
    'GET /a?q=50%25+discount:~10+days HTTP/1.1',
    'GET /a?q=time:~5,10 HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=%25OS:~3%25',
    },
    ...each('GET /wiki/User:~{} HTTP/1.1', 'ann 5'),
  ],
})
