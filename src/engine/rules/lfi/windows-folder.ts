import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/windows-folder',
  title: 'Folder of a Windows system',
  why: 'A value that is the path of a file of Windows itself or of a web server on it. It looks for a parameter that reads files.',
  ja: {
    title: 'Windows のシステムフォルダー',
    why: 'Windows 自身や Web サーバーのファイルのパスが値になっています。ファイルを読むパラメーターを探しています。',
    falsePositives: 'パスを引用した Windows についての質問です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://cwe.mitre.org/data/definitions/36.html',
  ],
  falsePositives: 'Questions about Windows that quote a path.',

  where: ['arg', 'path'],
  needs: [
    [':/'].flatMap((mark) =>
      [
        'win',
        'inetpub',
        'system',
        'sysprep',
        'unattend',
        'documents and',
        'recycler',
        '$recycle',
        'xampp',
        'wamp',
        'programdata',
        'boot',
        'autoexec',
        'perflogs',
      ].map((name) => `${mark}${name}`),
    ),
  ],
  match:
    /(?:^[^\n=]{1,60}=\s?["']?|^\/{1,3})(?:file:\/{1,4})?[a-z]:[/\\]{1,4}(?:win(?:dows|nt)(?:[/\\]|$)|inetpub[/\\]|system32[/\\]|system volume information|sysprep[./\\]|unattend(?:ed)?[./\\]|documents and settings|recycler|\$recycle|xampp[/\\]|wamp(?:64)?[/\\]|programdata[/\\]|boot[./\\]|autoexec\.|perflogs)/i,
  generic: true,

  hits: [
    'GET /a?x=c:/windows/system32/license.rtf HTTP/1.1',
    'GET /a?x=c:\\winnt\\a HTTP/1.1',
    ...each(
      'GET /a?x=c:\\{} HTTP/1.1',
      `winnt\\a inetpub\\logs system32\\a system%20volume%20information sysprep\\sysprep.xml unattended.xml
    unattend.txt documents%20and%20settings recycler $recycle.bin xampp\\a wamp\\a wamp64\\a programdata\\a
    boot\\bcd autoexec.bat perflogs`,
    ),
    ...each(
      'GET /a?x=d:/{} HTTP/1.1',
      `inetpub/logs system32/a system%20volume%20information sysprep.inf unattend.txt
    documents%20and%20settings recycler $recycle.bin xampp/a wamp/a programdata/a boot/bcd autoexec.bat
    perflogs`,
    ),
    'GET /c:/windows/a.txt HTTP/1.1',
    'GET /a?x=file:///c:/winnt/a.txt HTTP/1.1',
  ],
  misses: [
    'GET /a?x=c:/users/ann/report.docx HTTP/1.1',
    'GET /a?q=move+c:/windows+to+d: HTTP/1.1',
    'GET /a?x=c:/bootstrap/a.css HTTP/1.1',
    'GET /a?x=c:/winter/a.jpg HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?x=c:/windows/system32/license.rtf',
    },
  ],
})
