import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

const COMMANDS =
  'get-help get-service get-date get-location get-host get-command get-item start-sleep start-job write-host write-output test-path test-connection out-file remove-item stop-process'

export default defineRule({
  id: 'cmdi/powershell-command',
  title: 'PowerShell command behind a separator',
  why: 'A command of PowerShell follows a separator or a line break, or waits for some seconds: a try whether the value is run.',
  ja: {
    title: '区切り文字に続く PowerShell コマンド',
    why: '区切り文字や改行の後に PowerShell のコマンドを置くか、数秒待たせます。値が実行されるかを試しています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.001', 'T1190'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://learn.microsoft.com/powershell/scripting/powershell-commands',
  ],

  where: ['arg', 'path'],
  needs: [COMMANDS.split(' ')],
  match:
    /[;&|\n]\s?(?:get-(?:help|service|date|location|host|command|item)|start-(?:sleep|job)|write-(?:host|output)|test-(?:path|connection)|out-file|remove-item|stop-process)(?:$|[\s;&|#"')])|\bstart-sleep\s{1,3}-?(?:s(?:econds)?|m(?:illiseconds)?\s{1,3})?\d/i,

  hits: [
    'GET /a?x=start-sleep+9 HTTP/1.1',
    'GET /a?x=start-sleep+-s9 HTTP/1.1',
    ...each('GET /a?x=1;{} HTTP/1.1', COMMANDS),
    'GET /a?x=1|get-date# HTTP/1.1',
    'GET /a?x=1%26+get-date;a HTTP/1.1',
    'GET /a?x=1%0Aget-date%20-a HTTP/1.1',
    'GET /1;get-date HTTP/1.1',
  ],
  misses: [
    'GET /a?page=get-help HTTP/1.1',
    'GET /a;get-service-quote HTTP/1.1',
    'GET /a?q=what+does+start-sleep+do HTTP/1.1',
    'GET /get-help/start-job HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=1;get-date',
    },
  ],
})
