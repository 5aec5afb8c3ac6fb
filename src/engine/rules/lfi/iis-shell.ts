import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/iis-shell',
  title: 'Command shell of an IIS server (Nimda, Code Red)',
  why: 'Worms ask for cmd.exe or root.exe through the traversal holes of IIS 4 and 5, still sent by old tools and scanners.',
  ja: {
    title: 'IIS の cmd.exe・root.exe の呼び出し（Nimda など）',
    why: 'IIS 4・5 のトラバーサルの穴を通して cmd.exe や root.exe を呼び出すワームの要求です。今も古いツールやスキャナーが送ってきます。',
  },
  severity: 'high',
  stage: 'execute',
  attack: ['T1210', 'T1190'],
  cwe: [22],
  cve: ['CVE-2000-0884', 'CVE-2001-0333'],
  refs: [
    'https://learn.microsoft.com/security-updates/securitybulletins/2000/ms00-078',
    'https://www.sans.org/white-papers/96',
  ],

  where: ['path', 'target', 'message'],
  needs: [
    [
      'cmd.exe',
      'root.exe',
      'httpodbc.dll',
      'admin.dll',
      'sensepost.exe',
      'default.ida',
      'shell.exe',
    ],
  ],
  match:
    /(?:system32|scripts|msadc|_vti_bin|_mem_bin|winnt|iisadmpwd|\/[cd]|inetpub)[/\\][^\n]{0,200}?(?:cmd|root|sensepost|shell)\.exe|[/\\]scripts[/\\](?:admin|httpodbc)\.dll|\/default\.ida\?[NX]{20}/i,

  hits: [
    'GET /scripts/..%255c../winnt/system32/cmd.exe?/c+dir HTTP/1.0',
    'GET /MSADC/root.exe?/c+dir HTTP/1.0',
    'GET /default.ida?XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX HTTP/1.0',
    ...each(
      'GET /{}/root.exe?/c+dir HTTP/1.0',
      'system32 scripts _vti_bin _mem_bin winnt iisadmpwd inetpub',
    ),
    'GET /scripts/..%255c../winnt/system32/sensepost.exe?/c+dir HTTP/1.0',
    'GET /scripts/..%255c../winnt/system32/shell.exe?/c+dir HTTP/1.0',
    { message: 'File does not exist: /var/www/html/scripts/..../winnt/system32/cmd.exe' },
    'GET /scripts/admin.dll HTTP/1.1',
    'GET /scripts/httpodbc.dll HTTP/1.1',
  ],
  misses: [
    'GET /download/cmd.exe-manual.html HTTP/1.1',
    'GET /files/root.exe HTTP/1.1',
    'GET /scripts/app.js HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/scripts/..%255c../winnt/system32/cmd.exe?/c+dir',
    },
  ],
})
