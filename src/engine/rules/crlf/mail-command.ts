import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'crlf/mail-command',
  title: 'Mail command after a line break',
  why: 'Adds recipients or whole commands to what a mail form or webmail says to its SMTP or IMAP server, to send spam or to read other mail.',
  ja: {
    title: '改行の後のメールコマンド',
    why: 'メールフォームや Web メールが SMTP・IMAP サーバーに送る内容に、宛先やコマンドを追加し、迷惑メールの送信や他人のメールの閲覧を狙っています。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [93, 147],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/10-Testing_for_IMAP_SMTP_Injection',
    'https://www.rfc-editor.org/rfc/rfc5321',
    'https://www.rfc-editor.org/rfc/rfc9051',
  ],

  where: ['query', 'arg', 'path'],
  needs: [['\n', '\r']],
  match:
    /@[\w.-]{1,200}>?[\n\r]{1,4}\s?(?:subject|from|to|reply-to|mime-version)\s{0,3}:|[\n\r]\s{0,5}(?:rcpt\s{1,3}to\s{0,3}:|mail\s{1,3}from\s{0,3}:|b?cc\s{0,3}:\s{0,3}\S|(?:reply-)?to\s{0,3}:\s{0,3}<?[\w.+-]{1,64}@|(?:data|quit|rset|noop|starttls|capa|logout)\s{0,3}(?:[\n\r]|$)|(?:helo|ehlo|vrfy|expn|etrn)\s{1,3}\S|auth\s{1,3}(?:login|plain)|(?:[a-z]{0,2}\d{1,5}|\.)\s{1,3}(?:uid\s)?(?:login|fetch|select|examine|capability|logout|authenticate|noop|list|lsub|create|delete|rename|append|search|store|copy|status)\b|(?:stat|retr|dele|uidl|top|pass|apop)\s{1,3}\d{1,5}(?:\s|$))/i,

  hits: [
    'GET /contact?to=a@mail.example%0d%0aBcc:+b@mail.example HTTP/1.1',
    'GET /contact?to=a@mail.example%0aSubject:+b HTTP/1.1',
    'GET /mail?id=1%0d%0aRCPT+TO:+b@mail.example HTTP/1.1',
    'GET /mail?id=%0aQUIT%0a HTTP/1.1',
    'GET /mail?id=1%0d%0aA001+LOGIN+u+p HTTP/1.1',
    'GET /mail?id=1"%0d%0aV100+CAPABILITY%0d%0a HTTP/1.1',
    ...each('GET /contact?to=a@mail.example%0a{}:+b HTTP/1.1', 'from to reply-to mime-version'),
    ...each(
      'GET /contact?to=a@mail.example%0d%0a{}@mail.example HTTP/1.1',
      'mail+from: helo+a auth+login',
    ),
    ...each('GET /mail?id=%0a{}%0a HTTP/1.1', 'data rset noop starttls capa logout'),
    ...each(
      'GET /contact?to=a@mail.example%0d%0a{}+a@mail.example HTTP/1.1',
      'ehlo vrfy expn etrn',
    ),
    'GET /contact?to=a@mail.example%0d%0aauth+plain@mail.example HTTP/1.1',
    'GET /mail?id=1%0d%0a.+LOGIN+u+p HTTP/1.1',
    ...each(
      'GET /mail?id=1%0d%0aA001+{}+u+p HTTP/1.1',
      `fetch select examine logout authenticate noop list lsub create delete rename append search store copy
    status`,
    ),
    'GET /a@mail.example%0D%0ABcc:%20b@mail.example HTTP/1.1',
    'GET /contact?to=a@mail.example%0d%0DBcc:+b@mail.example HTTP/1.1',
  ],
  misses: [
    'GET /form?text=one%0atwo%0athree HTTP/1.1',
    'GET /form?text=Dear+all%0aplease+quit+smoking HTTP/1.1',
    'GET /form?text=list:%0a1.+select+a+colour%0a2.+delete+it HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/contact?to=a@mail.example%0d%0aBcc:+b@mail.example',
    },
  ],
})
