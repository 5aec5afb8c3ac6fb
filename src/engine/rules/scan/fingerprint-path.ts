import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { words } from '../words.ts'

export default defineRule({
  id: 'scan/fingerprint-path',
  title: 'Address that only a scanner asks for',
  why: 'Scanners and worms request names that cannot exist, to learn what the server is from how it says no, or to find out whether a proxy lets them through.',
  ja: {
    title: 'スキャナー特有のアドレス',
    why: '存在しないはずの名前を要求し、エラーの返し方からサーバーの種類やプロキシの有無を調べています。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002'],
  refs: [
    'https://nmap.org/book/vscan-fileformat.html',
    'https://isc.sans.edu/diary/2325',
    'https://attack.mitre.org/techniques/T1595/002/',
  ],
  where: ['path', 'request'],
  ...words(
    [
      'nice ports,/Trinity.txt.bak',
      'nice ports',
      'nmaplowercheck',
      'NmapUpperCheck',
      'Nmap/folder/check',
      'evox/about',
      'sumthin',
      'w00tw00t',
      'muieblackcat',
      'thisdoesnotexistahaha',
      'thisfilemustnotexist',
      'soapcaller.bs',
      'user/soapcaller.bs',
      'elrekt.php',
      'nosuichfile',
      'nonexistenshit',
      'fastenv',
      'azenv.php',
      'proxyjudge',
      'proxyheader.php',
      'odinhttpcall',
      'teorema505',
      'stssys.htm',
      'ab2g',
      'ab2h',
      'aaa9',
      'aab9',
      'aaa8',
      'aab8',
      'nonexistence',
      'fpm-ping',
      'systembc/password.php',
      'nikto-test-',
      'acunetix-wvs-test',
      'netsparker-',
      'nessus_is_probing',
      'openvas-nonexist',
      'wcm-test-for-some-inexistent-file',
      'FxCodeShell.jsp',
      'sitecore/shell/sitecore.version.xml',
    ],
    { before: '/(?:[\\w.-]{1,60}/){0,3}' },
  ),
  hits: [
    'GET /nice%20ports%2C/Tri%6Eity.txt%2ebak HTTP/1.0',
    'GET /sumthin HTTP/1.0',
    'GET /nmaplowercheck1700000000 HTTP/1.1',
    'GET /public/elrekt.php HTTP/1.1',
    ...each(
      'GET /{} HTTP/1.0',
      `nice%20ports nmapuppercheck evox/about w00tw00t muieblackcat thisdoesnotexistahaha
    thisfilemustnotexist soapcaller.bs nosuichfile nonexistenshit fastenv azenv.php proxyjudge
    proxyheader.php odinhttpcall teorema505 stssys.htm ab2g ab2h systembc/password.php nikto-test-
    acunetix-wvs-test netsparker- nessus_is_probing openvas-nonexist wcm-test-for-some-inexistent-file
    fxcodeshell.jsp sitecore/shell/sitecore.version.xml aaa9 aab9 aaa8 aab8 nmap/folder/check1700000000 nonexistence fpm-ping`,
    ),
  ],
  misses: [
    'GET /do-sumthin HTTP/1.0',
    'GET /travel/nice-ports-of-italy HTTP/1.1',
    'GET /search?q=/sumthin HTTP/1.1',
    'GET /sum/thing HTTP/1.1',
  ],
})
