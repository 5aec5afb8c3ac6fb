import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/windows-batch',
  title: 'Windows batch control words',
  why: 'Runs a loop or a condition of cmd.exe (for %x in, if exist), which survives filters for program names.',
  ja: {
    title: 'Windows バッチの制御文',
    why: 'for %x in や if exist など cmd.exe の制御文です。プログラム名を調べるフィルターをすり抜けて実行されます。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.003', 'T1190'],
  cwe: [78],
  refs: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/for',
    'https://attack.mitre.org/techniques/T1059/003/',
  ],

  where: ['query', 'agent', 'referrer'],
  needs: [
    [
      'for /',
      'for %',
      ' in (',
      '%variable',
      'exist ',
      'defined ',
      'errorlevel',
      'cmdextversion',
      '==',
      ' equ ',
      ' neq ',
      ' lss ',
      ' leq ',
      ' gtr ',
      ' geq ',
    ],
  ],
  match:
    /\bfor\s{1,40}(?:\/[dflr]\b[^\n%]{0,60})?\s{0,20}%{1,2}[^\s%]{1,10}\s{1,4}in\s{0,4}\(|\bif\s{1,20}(?:\/i\s{1,20})?(?:not\s{1,20})?(?:exist\s{1,20}[\w:\\/.%~"]|defined\s{1,20}\w{1,30}\s{1,20}[(a-z]|errorlevel\s{1,20}\d|cmdextversion\s{1,20}\d|["%([{]{1,2}[^\s"%)\]}]{1,30}["%)\]}]{1,3}\s{0,10}(?:==|(?:equ|neq|lss|leq|gtr|geq)\b)|%\d\s{0,10}==|[\w.]{1,40}\s{0,10}(?:={2,3}|(?:equ|neq|lss|leq|gtr|geq)\s)\s{0,10}[\w."]{1,40}\s{1,20}[\w(])|%errorlevel%\s/i,

  hits: [
    'GET /a?x=for+/F+%25i+in+(a.txt)+do+@echo+%25i HTTP/1.1',
    'GET /a?x=if+not+exist+c:\\x+copy+a+b HTTP/1.1',
    'GET /a?x=IF+%22%25A%25%22+==+%22b%22+echo+1 HTTP/1.1',
    ...each('GET /a?x=if+not+{}:\\x+copy+a+b HTTP/1.1', 'errorlevel+1 cmdextversion+1 %1=='),
    ...each('GET /a?x=IF+%22%25A%25%22+{}+%22b%22+echo+1 HTTP/1.1', 'equ neq lss leq gtr geq'),
    { request: 'GET / HTTP/1.1', agent: 'for /F %i in (a.txt) do @echo %i' },
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?x=for+/F+%25i+in+(a.txt)+do+@echo+%25i',
    },
    'GET /a?x=if+%25errorlevel%25+exit HTTP/1.1',
    'GET /a?x=for+/F+%25i+in(a.txt) HTTP/1.1',
    'GET /a?x=for+%25i+in(a.txt) HTTP/1.1',
    'GET /a?x=for++%25i+in+(a.txt) HTTP/1.1',
    'GET /a?x=for++%25variable+in(a) HTTP/1.1',
    'GET /a?x=if+not+defined+a+copy HTTP/1.1',
  ],
  misses: [
    'GET /q?text=for+100%+in+cash HTTP/1.1',
    'GET /q?text=if+not+now+then+when HTTP/1.1',
    'GET /q?text=what+if+there+exists+a+god HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?x=for+/F+%25i+in+(a.txt)+do+@echo+%25i HTTP/1.1"',
    },
    'GET /q?text=for+/r/cats+there+exist+many HTTP/1.1',
    'GET /compare?a==b HTTP/1.1',
    'GET /a?x=myfor+/F+%25i+in+(a.txt)+do+@echo+%25i HTTP/1.1',
    'GET /a?x=for+/Fs+%25i+in+(a.txt)+do+@echo+%25i HTTP/1.1',
    'GET /a?x=myif+not+exist+c:\\x+copy+a+b HTTP/1.1',
  ],
})
