import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'error/script-missing',
  title: 'Script that is not there',
  why: 'The server was asked to run a script that does not exist: a probe for known holes, or an abused page that was renamed.',
  ja: {
    title: '存在しないスクリプト',
    why: '存在しないスクリプトの実行が求められました。既知の穴の探索か、改名したページの悪用です。',
    falsePositives: '画像などの存在しないファイルもすべて PHP に渡すサイトです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.003'],
  refs: ['https://httpd.apache.org/docs/2.4/logs.html'],
  falsePositives: 'Sites that hand every missing file, pictures too, to PHP.',

  where: ['message'],
  needs: [
    [
      'not found or unable to stat',
      'primary script unknown',
      'attempt to invoke directory as script',
    ],
  ],
  match:
    /script (?:'[^']{1,300}' )?not found or unable to stat|Primary script unknown|attempt to invoke directory as script/i,

  hits: [
    { message: 'script not found or unable to stat: /var/www/cgi-bin/test.cgi' },
    { message: "script '/srv/www/old.php' not found or unable to stat" },
    { message: 'AH01264: script not found or unable to stat: /usr/lib/cgi-bin/php' },
    { message: 'FastCGI sent in stderr: "Primary script unknown"' },
    { message: 'attempt to invoke directory as script: /usr/lib/cgi-bin/' },
  ],
  misses: [
    { message: 'icon not found or unable to stat: /srv/a.png' },
    { message: 'File does not exist: /var/www/a.html' },
    { message: 'script not found in the manual' },
    'GET /search?q=script+not+found+or+unable+to+stat:+/var/www/cgi-bin/test.cgi HTTP/1.1',
  ],
})
