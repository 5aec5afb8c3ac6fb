import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { NOT_BROWSED } from '../words.ts'

/** Words behind the name up to the end: a sentence about the file. Nothing opens a file of such a name. */
const IN_PROSE = String.raw`(?!(?:[\s+]|%20)[a-z]{2,20}(?:(?:[\s+]|%20)[a-z\d]{1,20}){0,8}(?:\?|%3f)?(?:$|&))`

export default defineRule({
  id: 'lfi/system-file',
  title: 'System file named in a request',
  why: 'Wants /etc/passwd, boot.ini, the SAM hive or a like file: the classic proof that any file can be read.',
  ja: {
    title: 'システムファイルの要求（/etc/passwd など）',
    why: '/etc/passwd・boot.ini・SAM など、任意のファイルが読めることの証拠としてよく狙われるファイルを指しています。',
    falsePositives: '技術系サイトでファイル名を検索したものです。',
  },
  severity: 'critical',
  stage: 'inject',
  attack: ['T1083', 'T1552.001'],
  cwe: [22, 73],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.1-Testing_for_File_Inclusion',
  ],
  falsePositives: 'A search for the name of the file on a technical site.',

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    [
      'passwd',
      'etc/shadow',
      'etc/group',
      'etc/hosts',
      'etc/issue',
      'etc/gshadow',
      'etc/sudoers',
      'etc/crontab',
      'etc/ssh/',
      'etc/mysql/',
      'etc/nginx/',
      'etc/apache2/',
      'etc/httpd/',
      'etc/resolv.conf',
      'etc/fstab',
      'etc/os-release',
      'etc/redhat-release',
      'etc/debian_version',
      'etc/motd',
      'win.ini',
      'boot.ini',
      'system.ini',
      'repair',
      'config/sam',
      'php.ini',
      'global.asa',
      'ntuser.dat',
      'sysprep.inf',
      'unattend.xml',
    ],
  ],
  match: new RegExp(
    String.raw`(?:(?:^|[^\w-])(?:private[/\\])?etc[/\\]{1,4}(?:[\w.-]{1,20}[/\\]\.{1,2}[/\\])?(?:passwd|shadow|group|hosts|issue|gshadow|sudoers|crontab|fstab|motd|resolv\.conf|os-release|redhat-release|debian_version|mysql[/\\]|nginx[/\\]|apache2[/\\]|httpd[/\\]|ssh[/\\])(?![\w-])|(?:^|[^\w-])etc[/\\]{1,4}(?:mysql|nginx|apache2|httpd|ssh)[/\\]|(?:^|[^\w.-])(?:[a-z]:[/\\]{0,3})?(?:win(?:nt|dows)?[/\\]{1,4})?(?:win|boot|system)\.ini\b|win(?:nt|dows)[/\\]{1,4}(?:system32[/\\]{1,4}(?:config[/\\]{1,4}(?:sam|system|software)|drivers[/\\]{1,4}etc)|repair[/\\]{1,4}(?:sam|system)|php\.ini|panther)\b|[/\\](?:global\.asa|ntuser\.dat|sysprep\.inf|unattend\.xml)\b|[/\\]php\.ini$)${IN_PROSE}${NOT_BROWSED}`,
    'i',
  ),

  hits: [
    'GET /view?f=/etc/passwd HTTP/1.1',
    'GET /view?f=..%2f..%2fetc%2fshadow%00.png HTTP/1.1',
    ...each('GET /raw/{}etc/passwd HTTP/1.1', '/ a//  ../ a/..%2f ./ ;/ a/..\\'),
    ...each('GET /?p=a.git;a=blob;f={}etc/passwd HTTP/1.1', '/ ../ a/../ a// a/..\\'),
    'GET /?a=list;f=a/etc/passwd HTTP/1.1',
    'GET /?f=a/etc/passwd HTTP/1.1',
    'GET /view?f=c:%5cwindows%5cwin.ini HTTP/1.1',
    'GET /cgi-bin/x?C:/WINNT/repair/SAM HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'x; cat /etc/hosts' },
    ...each(
      'GET /view?f=/etc/{} HTTP/1.1',
      'group issue gshadow sudoers crontab fstab motd resolv.conf os-release redhat-release debian_version',
    ),
    'GET /cgi-bin/x?C:/WINdows/repair/SAM HTTP/1.1',
    'GET /cgi-bin/x?C:/WINNT/system32/config/sam HTTP/1.1',
    'GET /cgi-bin/x?C:/WINNT/repair/system HTTP/1.1',
    'GET /etc/passwd HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/view?f=/etc/passwd' },
    { request: 'GET / HTTP/1.1', user: '/etc/passwd' },
    ...each(
      'GET /a?f={} HTTP/1.1',
      `etc/mysql/my.cnf etc/nginx/nginx.conf etc/apache2/apache2.conf etc/httpd/a.conf etc/ssh/sshd_config
    /global.asa /ntuser.dat /sysprep.inf /unattend.xml /php.ini`,
    ),
    'GET etc/passwd HTTP/1.1',
    'GET /view?f=/etc/boot.ini HTTP/1.1',
    'GET /view?f=/etc/system.ini HTTP/1.1',
  ],
  misses: [
    'GET /search?q=/etc/passwd+explained HTTP/1.1',
    'GET /search?q=what+is+/etc/shadow+used+for%3F&page=2 HTTP/1.1',
    'GET /blog/etc/passwd-explained HTTP/1.1',
    'GET /fetch/group?id=1 HTTP/1.1', // "etc" inside another word
    ...each(
      'GET /ada/files/{}/main/etc/hosts HTTP/1.1',
      `-/blob src/branch src/commit src/tag tree plain commit commits diff edit patch raw blame
    repository/files browser/trunk browser/tags viewvc websvn viewcvs.cgi cvsweb.cgi git/a/log svn/trunk svn/a/trunk
    svn/a/tags svn/a/branches`,
    ),
    'GET /cgit/files/log/root/etc/hosts?h=main HTTP/1.1',
    'GET /gitweb/?p=a.git;a=blob;f=root/etc/group;hb=HEAD HTTP/1.1', // a file's page in a repository
    ...each(
      'GET /gitweb/?p=a.git;a={};h=0123abc;hb=HEAD;f=etc/hosts HTTP/1.1',
      'blob_plain blobdiff blobdiff_plain blame tree history log shortlog rss atom',
    ),
    'GET /files/darwin.ini HTTP/1.1',
    'GET /man/5/passwd HTTP/1.1',
    { message: 'upstream timed out, request: "GET /view?f=/etc/passwd HTTP/1.1"' },
    'GET myetc/passwd HTTP/1.1',
    'GET /view?f=/etc/boot.inis HTTP/1.1',
    'GET /cgi-bin/x?C:/WINNT/repair/SAMs HTTP/1.1',
    'GET /a?f=/global.asas HTTP/1.1',
    'GET /a?f=/php.inis HTTP/1.1',
  ],
})
