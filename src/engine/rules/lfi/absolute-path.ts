import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/absolute-path',
  title: 'Path parameter with an absolute system path',
  why: 'A parameter that names a file, page or template points straight into the system instead of the site.',
  ja: {
    title: 'パラメーターにシステムの絶対パス',
    why: 'ファイル・ページ・テンプレートを指すパラメーターが、サイトではなくシステムの場所を直接指しています。',
    falsePositives: 'ディスクの閲覧を機能として持つ管理パネルです。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22, 36],
  refs: [
    'https://cwe.mitre.org/data/definitions/36.html',
    'https://owasp.org/www-community/attacks/Path_Traversal',
  ],
  falsePositives: 'Control panels that browse the disk by design.',

  where: ['arg'],
  needs: [
    [
      '=/etc/',
      '=/var/',
      '=/usr/',
      '=/root/',
      '=/home/',
      '=/opt/',
      '=/proc/',
      '=/srv/',
      '=/boot/',
      '=c:/',
      '=d:/',
      '=/c:',
      '=/d:',
      '=e:\\',
    ],
  ],
  match:
    /^[\w.[\]-]{0,30}?(?:file|files|filename|fn|path|page|dir|folder|doc|document|template|tpl|include|inc|lang|locale|load|read|view|src|source|conf|config|cfg|log|download|img|image|name|url|uri|root|module|theme|style|content|layout|show|open|target|i)\w{0,12}\]?=\/{0,2}(?:(?:etc|var\/(?:log|www|lib|run|mail|spool|backups?|tmp)|usr\/(?:local|share|bin|lib|src)|root|home\/[\w.-]{1,32}|opt\/\w{1,40}|proc|srv\/\w{1,40}|boot)\/[\w.]|[a-z]:[/\\]{1,4}(?:windows|winnt|inetpub|users|program|xampp|wamp|boot|apache|temp|php)\b)/i,

  hits: [
    'GET /view.php?file=/var/log/syslog HTTP/1.1',
    'GET /view.php?page=/etc/apache2/envvars HTTP/1.1',
    'GET /get?docPath=c:/inetpub/wwwroot/a.config HTTP/1.1',
    ...each(
      'GET /view.php?{}=/var/log/syslog HTTP/1.1',
      `fn path folder doc template tpl lang locale load read src source conf cfg log name url root module
    theme style content layout show open target i`,
    ),
    ...each('GET /view.php?file=/{}/syslog HTTP/1.1', 'usr/local root proc boot'),
    ...each('GET /view.php?file=/var/{}/syslog HTTP/1.1', 'www lib run mail spool backup tmp'),
    ...each('GET /view.php?file=/usr/{}/syslog HTTP/1.1', 'share bin lib src'),
    ...each(
      'GET /get?docPath=c:/{}/wwwroot/a.config HTTP/1.1',
      'windows winnt users program xampp wamp boot apache temp php',
    ),
    ...each('GET /view.php?file{}log/syslog HTTP/1.1', '=/home/ =/opt/ =/srv/'),
    'GET /get?docPath=d:/inetpub/wwwroot/a.config HTTP/1.1',
    'GET /get?docPath=e:\\inetpub/wwwroot/a.config HTTP/1.1',
    ...each(
      'GET /view.php?file={} HTTP/1.1',
      '//etc/hosts c:\\windows\\a d:\\inetpub\\a /c:/windows /d:/windows //var/log/a //root/a',
    ),
  ],
  misses: [
    'GET /view.php?file=/home/ HTTP/1.1',
    'GET /go?path=/opt-out/newsletter HTTP/1.1',
    'GET /go?url=/var/all HTTP/1.1',
    'GET /q?text=where+is+/etc/ssl HTTP/1.1',
    { message: 'file=/var/log/syslog' },
    'GET /view.php?docs/file=/var/log/syslog HTTP/1.1',
    'GET /get?docPath=c:/inetpubs/wwwroot/a.config HTTP/1.1',
  ],
})
