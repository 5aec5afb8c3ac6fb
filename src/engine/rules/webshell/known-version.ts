import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/known-version',
  title: 'Known web shell with a version in its name',
  why: 'Looks for the back door of another intruder under the name that its maker gives it, with a version or a number behind it.',
  ja: {
    title: '版番号の付いた既知の Web シェル名',
    why: '別の侵入者の裏口を、作者が付けた名前に版番号や数字を添えたファイル名で探しています。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1505.003', 'T1595.003'],
  cwe: [553],
  refs: ['https://attack.mitre.org/techniques/T1505/003/'],

  where: ['path'],
  needs: [
    [
      '/wso',
      '/b374k',
      '/c99',
      '/r57',
      '/indoxploit',
      '/marijuana',
      '/leafmailer',
      '/p0wny',
      '/xleet',
      '/alfa',
    ],
    ['.php', '.phtml'],
  ],
  match:
    /\/(?:(?:wso|b374k|c99|r57|indoxploit|marijuana|leafmailer|p0wny|xleet)[-_.]?v?\d[\d._-]{0,16}|alfa[-_]?(?:rex|v|shell|team|new|tesla)\d{0,4})\.(?:php\d?|phtml)(?:$|[/;])/i,
  generic: true,

  hits: [
    'GET /wso112233.php HTTP/1.1',
    'GET /blog/alfa-rex2.php7 HTTP/1.1',
    ...each(
      'GET /{}-v2.7.php HTTP/1.1',
      'b374k c99 r57 indoxploit marijuana leafmailer p0wny xleet wso',
    ),
    ...each('GET /{}.php HTTP/1.1', 'alfav3 alfashell2 alfateam alfa_new2 alfatesla alfa-rex'),
    'GET /wso4.phtml HTTP/1.1',
    'GET /wso4.php/ HTTP/1.1',
  ],
  misses: [
    'GET /alfa-romeo.php HTTP/1.1',
    'GET /alfa147.php HTTP/1.1',
    'GET /wso4.html HTTP/1.1',
    'GET /c990.phps HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/wso112233.php' },
  ],
})
