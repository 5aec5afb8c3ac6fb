import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/base/bytes.ts'
import { Draft } from '../../../src/engine/formats/draft.ts'
import { readMessage } from '../../../src/engine/formats/syslog-messages.ts'
import { describeDraft } from './describe.ts'

function person(program: string, message: string): readonly [source: unknown, user: unknown] {
  const bytes = encode(message)
  const draft = new Draft()
  draft.reset()
  readMessage(bytes, 0, bytes.length, draft, program)
  const { source, user } = describeDraft(bytes, draft)
  return [source, user]
}

const A = '203.0.113.5'

describe('whom a message is about', () => {
  it.each([
    [
      'sshd',
      `Failed password for invalid user from 198.51.100.1 from ${A} port 58946 ssh2`,
      'from 198.51.100.1',
    ],
    [
      'sshd',
      `Failed password for invalid user al from 198.51.100.1 port 5 ssh2 from ${A} port 58946 ssh2`,
      'al from 198.51.100.1 port 5 ssh2',
    ],
    ['sshd', `Failed password for al from ${A} port 20000 ssh1: ruser from 198.51.100.1`, 'al'],
    ['sshd', `Failed none for invalid user  from ${A} port 22 ssh2`, undefined],
    [
      'sshd',
      `Connection closed by authenticating user al 127.0.0.1 port 12 ${A} port 46039 [preauth]`,
      'al 127.0.0.1 port 12',
    ],
    [
      'sshd',
      `Bad protocol version identification 'x' from 198.51.100.1' from ${A} port 31778`,
      "x' from 198.51.100.1",
    ],
    ['sshd', `error: PAM: Authentication failure for illegal user al from ${A}`, 'al'],
    [
      'sshd',
      `[ID 800047 auth.info] Failed keyboard-interactive for <invalid username> from ${A} port 4 ssh2`,
      undefined,
    ],
    [
      'sshd',
      `message repeated 2 times: [ Failed password for root from ${A} port 22 ssh2]`,
      'root',
    ],
    [
      'sshd(pam_unix)',
      `authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=${A}  user=root`,
      'root',
    ],
    [
      'dovecot',
      `imap-login: Disconnected (auth failed): user=<al@x>, method=PLAIN, rip=${A}, lip=192.0.2.1`,
      'al@x',
    ],
    ['dovecot', `auth: passwd-file(al,${A},<s>): unknown user`, 'al'],
    [
      'dovecot',
      `auth-worker(7): Info: conn unix:auth-worker (pid=5,uid=10): auth-worker<4>: sql(al,${A}): unknown user`,
      'al',
    ],
    [
      'postfix/smtpd',
      `warning: unknown[${A}]: SASL LOGIN authentication failed: x, sasl_username=al`,
      'al',
    ],
    ['postfix/smtpd', `3D7A: client=unknown[${A}], sasl_method=LOGIN, sasl_username=al`, 'al'],
    ['postfix/postscreen', `PREGREET 11 after 0.05 from [${A}]:4433: EHLO x`, undefined],
    ['exim', `plain authenticator failed for (x) [${A}]: 535 Incorrect (set_id=al)`, 'al'],
    ['roundcube', `<s> IMAP Error: Login failed for al from ${A}. AUTHENTICATE PLAIN: no`, 'al'],
    ['pure-ftpd', `(?@${A}) [WARNING] Authentication failed for user [al]`, 'al'],
    ['courieresmtpd', `error,relay=${A},from=<al@a.example>,to=<>: 550 User unknown.`, undefined],
    ['proftpd', `f.example (h.x[${A}]) - USER al (Login failed): Incorrect password.`, 'al'],
    ['vsftpd', `[al] FAIL LOGIN: Client "::ffff:${A}"`, 'al'],
    ['kernel', `[1.2] DROP IN=eth0 OUT= SRC=${A} DST=192.0.2.1`, undefined],
    ['fail2ban.actions', `NOTICE [sshd] Ban ${A}`, undefined],
    ['fail2ban-server', `fail2ban.actions        [7]: NOTICE  [sshd] Ban ${A}`, undefined],
    ['app', `Login denied, client ${A}:4711 is blocked`, undefined],
    ['wu-ftpd', `failed login from h.example [${A}]`, undefined],
    ['app', `login refused, from unknown[${A}] today`, undefined],
    ['slapd', `conn=1 fd=12 ACCEPT from IP=${A}:49000 (IP=0.0.0.0:389)`, undefined],
    ['snort', `[1:2:3] SCAN {TCP} ${A}:4711 -> 192.0.2.1:80`, undefined],
  ])('%s: %s', (program, message, user) => expect(person(program, message)).toEqual([A, user]))

  it.each([
    ['postfix/smtp', '3D7A: to=<a@b>, relay=mx[198.51.100.1]:25, status=sent', undefined],
    ['dhcpd', 'DHCPREQUEST for 192.0.2.7 from 00:11:22:33:44:55 via eth0', undefined],
    ['app', 'resumed from 12:30:00 on', undefined],
    ['app', 'upgraded from 1.2.3.4000', undefined],
    ['sudo', '  al : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls', 'al'],
    ['su', 'pam_unix(su:session): session opened for user root(uid=0) by al(uid=1000)', 'root'],
    ['CRON', '(al) CMD (true)', 'al'],
    ['sshd', 'Connection closed by UNKNOWN port 65535', undefined],
  ])('%s: %s names no source', (program, message, user) =>
    expect(person(program, message)).toEqual([undefined, user]),
  )
})
