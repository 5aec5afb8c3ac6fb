import { commandIn } from '../../shell/command.ts'
import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/any-program',
  title: 'Shell separator and a program',
  why: 'Ends what was meant with ;, |, && or $( and goes on as a shell would read it: with a program of Unix, perhaps behind sudo or env, in quotes or with its path.',
  ja: {
    title: 'シェルの区切り文字に続くプログラム',
    why: '「;」「|」「&&」「$(」の後に、シェルが読むとおりの形で Unix のプログラムが続いています。sudo や env を前に置いたり、引用符やパスを付けたりもします。',
    falsePositives: 'そのようなプログラムの使い方を調べる人の検索語です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1059.004', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://gtfobins.github.io/',
  ],
  falsePositives: 'Search phrases of people who look for the manual of such a program.',

  where: ['path', 'arg', 'query', 'referrer'],
  needs: [[';', '|', '`', '&&', '$(', '<(', '>(', '& ', '\n', '\r']],
  match: /[;|`\n\r]|&&|&\s|\$\(|[<>]\(/,
  judge: commandIn,
  generic: true,

  hits: [
    'GET /a?code=time;%20ansible-galaxy%20collection%20install%20x HTTP/1.1',
    'GET /a?arg=;rmt%20--version HTTP/1.1',
    'GET /a?code=;%22curl%22%20http://203.0.113.9 HTTP/1.1',
    'GET /a?x=1%7Csudo%20-n%20env%20A=1%20c99%20-v HTTP/1.1',
    'GET /a?arg=%3Btrap%20%27rm%20-rf%20file.txt%27%20SIGEXIT HTTP/1.1',
    'GET /time;%20ansible-galaxy%20collection%20install%20x HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?code=time;%20ansible-galaxy%20collection%20install%20x',
    },
    'GET /a?x=1%26%26rsync+--version HTTP/1.1',
    'GET /a?arg=$(rmt%20--version) HTTP/1.1',
    'GET /a?arg=<(rmt%20--version) HTTP/1.1',
    'GET /a?arg=>(rmt%20--version) HTTP/1.1',
    'GET /a?x=1%26+rsync+--version HTTP/1.1',
    ...each('GET /a?code=time{}%20ansible-galaxy%20collection%20install%20x HTTP/1.1', '` %0A %0D'),
    'GET /a?x=1&&rsync+--version HTTP/1.1',
  ],
  misses: [
    'GET /a?q=salt;%20pepper%20and%20find%20more HTTP/1.1',
    'GET /a?fields=id%7Cname%7Cdate%7Ctype HTTP/1.1',
    'GET /a?text=first%0Amake%20a%20cut%20and%20sort%20it HTTP/1.1',
    'GET /a?q=news%20%7C%20time HTTP/1.1',
    {
      message:
        'upstream timed out, request: "GET /a?code=time;%20ansible-galaxy%20collection%20install%20x HTTP/1.1"',
    },
  ],
})
