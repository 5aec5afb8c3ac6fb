import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'scan/absent-cgi',
  title: 'CGI program that is not here',
  why: 'Tries programs in the folder for CGI. Hardly any site of today has one, and this one does not have what was asked for.',
  ja: {
    title: '存在しない CGI プログラムの探索',
    why: 'CGI 用フォルダーのプログラムを試しています。今のサイトにはほとんどなく、要求されたものはここには存在しません。',
    falsePositives: 'サイトに以前あったプログラムへのリンクです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1595.003'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/003/',
    'https://www.rfc-editor.org/rfc/rfc3875',
  ],
  falsePositives: 'Links to programs that the site had once.',
  where: ['path'],
  needs: [['/cgi-bin/', '/cgi-sys/', '/cgi-mod/', '/cgi-local/', '/fcgi-bin/', '/htbin/']],
  match:
    /\/(?:f?cgi-(?:bin|sys|mod|local)|htbin)\/(?:[\w.-]{1,60}\/){0,4}(?:[\w.-]{0,60}\.(?:cgi|pl|sh|asp|exe|php\d?|py|lua|bat|com|dll|fcgi)|[\w-]{0,40})(?:$|[/;|])/i,
  when: { status: ['404', '400', '403'] },
  hits: [
    { request: 'GET /cgi-bin/test.sh HTTP/1.1', status: 404 },
    { request: 'GET /cgi-bin/luci HTTP/1.1', status: 404 },
    { request: 'POST /cgi-mod/view_help.cgi HTTP/1.1', status: 403 },
    { request: 'GET /htbin/test.sh HTTP/1.1', status: 404 },
    { request: 'GET /cgi-sys/test.sh HTTP/1.1', status: 404 },
    { request: 'GET /cgi-local/test.sh HTTP/1.1', status: 404 },
    ...each(
      { request: 'GET /cgi-bin/test.{} HTTP/1.1', status: 404 },
      'pl asp exe php py lua bat com dll fcgi',
    ),
    { request: 'GET /cgi-bin/test.sh HTTP/1.1', status: 400 },
    { request: 'GET /fcgi-bin/test.sh HTTP/1.1', status: 404 },
  ],
  misses: [
    { request: 'GET /docs/cgi-bin/what-is-it.html HTTP/1.1', status: 404 },
    { request: 'GET /cgi-bin/guestbook.pl HTTP/1.1', status: 200 },
    { request: 'GET /docs/cgi-bin.html HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/cgi-bin/test.sh',
    },
  ],
})
