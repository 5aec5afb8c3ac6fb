import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/log-include',
  title: 'Log or session file as a page',
  why: 'Code planted in a log, a session or an upload folder runs once a page includes that file.',
  ja: {
    title: 'ログやセッションファイルの読み込み',
    why: 'ログ・セッション・一時フォルダーに仕込んだコードを、ページに読み込ませて実行させようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1505.003', 'T1190'],
  cwe: [98],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.1-Testing_for_File_Inclusion',
    'https://cwe.mitre.org/data/definitions/98.html',
  ],

  where: ['arg'],
  needs: [
    [
      'access.log',
      'access_log',
      'error.log',
      'error_log',
      'auth.log',
      'auth_log',
      'mail.log',
      'mail_log',
      'vsftpd.log',
      'vsftpd_log',
      'httpd.log',
      'httpd_log',
      'maillog',
      'sess_',
      'tmp/',
      '/var/mail/',
    ],
  ],
  match:
    /[/\\](?:access|error|auth|mail|vsftpd|httpd|ssl_access)[._]log\b|[/\\](?:maillog\b|sess_\w{8})|\.\.[/\\](?:[\w.]{1,20}[/\\]){0,6}tmp[/\\]\w|\/var\/mail\/\w|=\/(?:var\/)?tmp\/[\w.-]{1,60}$/i,

  hits: [
    'GET /index.php?page=../../../var/log/apache2/access.log HTTP/1.1',
    'GET /index.php?lang=../../../../tmp/index1 HTTP/1.1',
    'GET /index.php?page=/var/lib/php/sess_0123456789abcdef HTTP/1.1',
    ...each(
      'GET /index.php?page=../../../var/log/apache2/{}.log HTTP/1.1',
      'error auth mail vsftpd httpd ssl_access',
    ),
    'GET /index.php?page=/var/mail/www-data HTTP/1.1',
    'GET /index.php?page=/tmp/sess_a1 HTTP/1.1',
    'GET /index.php?page=/var/tmp/sess_a1 HTTP/1.1',
    ...each(
      'GET /index.php?page=../../../var/log/apache2/{} HTTP/1.1',
      'access_log error_log auth_log mail_log vsftpd_log httpd_log maillog',
    ),
  ],
  misses: [
    'GET /blog?title=reading-access.log-files HTTP/1.1',
    'GET /cart?sess_id=12 HTTP/1.1',
    'GET /q?text=tmp/file HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/index.php?page=../../../var/log/apache2/access.log',
    },
    'GET /index.php?page=../../../var/log/apache2/access.logs HTTP/1.1',
    'GET /index.php?page=../../../var/log/apache2/maillogs HTTP/1.1',
    'GET /index.php?page=/tmp/sess_a1/docs HTTP/1.1',
  ],
})
