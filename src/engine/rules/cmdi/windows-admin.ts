import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/windows-admin',
  title: 'Windows administration behind a separator',
  why: 'A tool that looks at or changes a Windows machine (net, reg, netsh, schtasks and their kin) follows a shell separator, or a key of the registry is named.',
  ja: {
    title: '区切り文字に続く Windows 管理コマンド',
    why: 'Windows を調べたり変更したりする net・reg・netsh・schtasks などのコマンドが区切り文字の後に続くか、レジストリのキーが指定されています。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1059.003', 'T1082'],
  cwe: [78],
  refs: [
    'https://owasp.org/www-community/attacks/Command_Injection',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/windows-commands',
  ],

  where: ['arg', 'path'],
  needs: [
    [
      'net ',
      'net1 ',
      'net.exe ',
      'reg ',
      'sysinfo',
      'netsh',
      'schtasks',
      'taskkill',
      'icacls',
      'vssadmin',
      'bcdedit',
      'bcdboot',
      'driverquery',
      'nltest',
    ],
  ],
  match:
    /(?:[;|]\s?|&&\s?|&\s)(?:sysinfo|netsh|schtasks|taskkill|icacls|vssadmin|bcdedit|bcdboot|driverquery|nltest|(?:net1?(?:\.exe)?\s(?:user|localgroup|group|view|share|use|start|stop|accounts)|reg\s(?:add|query|delete|save|export))(?=\s|$))\b|\breg\s(?:add|query|delete|save)\s{1,3}["']?hk(?:lm|cu|ey_\w{4})/i,

  hits: [
    'GET /a?x=reg+add+hkcu HTTP/1.1',
    'GET /a?x=reg+add+hkey_user HTTP/1.1',
    ...each(
      'GET /a?x=1|{} HTTP/1.1',
      'sysinfo netsh schtasks taskkill icacls vssadmin bcdedit bcdboot driverquery nltest',
    ),
    ...each(
      'GET /a?x=1;net+{} HTTP/1.1',
      'user localgroup group view share use start stop accounts',
    ),
    ...each('GET /a?x=1;{}+user HTTP/1.1', 'net1 net.exe'),
    ...each('GET /a?x=1%26%26reg+{} HTTP/1.1', 'add query delete save export'),
    'GET /a?x=1%26+reg+add HTTP/1.1',
    ...each('GET /a?x=reg+{}+hklm HTTP/1.1', 'add query delete save'),
    'GET /1|netsh HTTP/1.1',
  ],
  misses: [
    'GET /a?q=net+user+experience HTTP/1.1',
    'GET /a?q=cars;net+users HTTP/1.1',
    'GET /a?q=how+to+reg+add+a+key HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=1|netsh',
    },
  ],
})
