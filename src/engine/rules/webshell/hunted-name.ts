import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')
const DIGITS = '0123456789'.split('')
const HEX_LETTERS = 'abcdef'.split('')
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'.split('')

/** Doubled letters that hardly any English word ends in. */
const DOUBLES = 'abchijkmnpqrtuvwxyz'.split('').map((letter) => letter + letter)

/** Names under which shells were left and are hunted, as honeypot diaries print them. */
const HUNTED = [
  ...['muhstik', 'muhstik2', 'muhstiks', 'muhstik-dpr', 'lala', 'lala-dpr', 'lol', 't6nv', 'wpc'],
  ...['wpo', 'cmv', 'cmdd', 'cmd', 'knal', 'sane', 'hell', 'shell', 'shell1', 'payload', 'vuln'],
  ...['desktop.ini', 'db_cts', 'db_pma', 'pmd_online', '_query', 'help-e', 'db.init', 'db_desql'],
  ...['db_session.init', 'db__.init', 'db_dataml', 'wp-admins', 'new_license', 'undx', 'attari'],
  ...[
    'jsspwneed',
    'xsser',
    'up',
    'upl',
    'uploader',
    'wshell',
    'xshell',
    'conflg',
    'lindex',
    'infoo',
  ],
  ...['phpstudy', 'weixiao', 'xiaoxia', 'xiaxia', 'xiaohei', 'xiaoma', 'xiaodai', 'feixiang'],
  ...['yumo', 'sheep', 'qaq', 'ffr', 'hhh', 'qwe', 'asd', 'zxc', 'mjx', 'xiu', 'caonma', 'hack'],
  ...['cainiao', 'whoami', 'root11', 'huoshan', 'floaw', 'doudou', 'yuyang', 'baidoubi', 'haiyan'],
  ...['woshimengmei', 'meijianxue', 'taisui', 'indea', 'zuoshou', 'zuoindex', 'no1', 'yu', 'ak'],
  ...['dexgp', 'sllolx', 'linuxse', 'wanan', 'ruyi', 'ssaa', 'lucky', 'confg', 'god', 'laobiao'],
  ...['laravel', 'python', 'htfr', 'uuu', 'ioxi', 'bypass', 'wsoo', 'inje3ctor', 'fm1', 'gel4y'],
] as const

export default defineRule({
  id: 'webshell/hunted-name',
  title: 'Hunt for a web shell by a guessed name',
  why: 'Botnets ask one site after another for the short and odd script names that earlier intruders left their web shells under, to take those over.',
  ja: {
    title: '推測した名前による Web シェルの探索',
    why: '以前の侵入者が残した Web シェルを乗っ取るため、短い名前や変わった名前のスクリプトを次々に要求しています。',
    falsePositives: '自身のスクリプトに数文字の名前を付けているサイトです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003', 'T1505.003'],
  cwe: [553],
  refs: ['https://isc.sans.edu/diary/23860', 'https://attack.mitre.org/techniques/T1505/003/'],
  falsePositives: 'A site whose own scripts have names of a few letters.',
  where: ['target'],
  needs: [
    [
      ...LETTERS.map((letter) => `/${letter}.php`),
      ...CONSONANTS.flatMap((first) => CONSONANTS.map((second) => `/${first}${second}.php`)),
      ...DOUBLES.map((double) => `${double}.php`),
      ...DIGITS.map((digit) => `${digit}.php`),
      // Nearly all names that are a hash.
      ...DIGITS.flatMap((digit) => HEX_LETTERS.map((letter) => `${digit}${letter}.php`)),
      ...HUNTED.map((name) => `/${name}.php`),
      '/login.php',
    ],
  ],
  match: new RegExp(
    String.raw`^(?:https?://[^/?]{1,200})?/(?:(?:images?|img|uploads?|tmp|css|js|files?|data|plus|templates?|inc(?:lude)?|cache|webdav|wp-content)/)?(?:(?!(?:cp|cv|db|dl|fb|gb|gd|js|pm|pr|st|tb|tv|wp)\.)[bcdfghjklmnpqrstvwxz]{2}|[a-z]|([a-z\d])\1{1,6}\d{0,2}|[a-z]?\d{1,6}|\d[a-f]|[a-f\d]{32}|${HUNTED.join('|').replaceAll('.', String.raw`\.`)})\.php(?:\.php)?$|/admin[\da-f]{8}/login\.php$`,
    'i',
  ),
  hits: [
    'GET /xx.php HTTP/1.1',
    'POST /images/zzz.php HTTP/1.1',
    'GET /5678.php HTTP/1.1',
    'GET /0123456789abcdef0123456789abcde1.php HTTP/1.1',
    'POST /lala-dpr.php HTTP/1.1',
    'GET /Admin0a1b2c3d/Login.php HTTP/1.1',
    ...each(
      'GET {} HTTP/1.1',
      `/a.php /b.php /c.php /d.php /e.php /f.php /g.php /h.php /i.php /j.php /k.php /m.php /n.php /o.php
    /p.php /q.php /r.php /s.php /t.php /u.php /v.php /w.php /x.php /y.php /z.php /_query.php`,
    ),
    ...each(
      'GET /{} HTTP/1.1',
      'aa.php ii.php uu.php yy.php 0.php 2.php 3.php 4.php 5.php 6.php 7.php 9.php',
    ),
    ...each('GET /{}.php HTTP/1.1', 'bbb ccc hhhh jjj kkk mmm nnn ppp qqqq rrr ttt vvv www xxx'),
  ],
  misses: [
    'GET /index.php HTTP/1.1',
    'GET /rss.php HTTP/1.1',
    'GET /m.php?id=7 HTTP/1.1',
    'GET /news/2024.html HTTP/1.1',
    'GET /contact.php HTTP/1.1',
  ],
})
