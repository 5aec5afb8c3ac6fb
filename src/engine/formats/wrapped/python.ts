import { defineFormat } from '../format.ts'
import { digits, oneOf, time, word, written, type Piece } from '../pieces.ts'
import { readIso } from '../time.ts'
import { HeadWrapper, content } from '../wrap-head.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { WrappedReader } from '../wrap.ts'

const iso = time(readIso)
/** Twisted writes a `T` between date and time, and no fraction. */
const twistedTime: Piece = (bytes, at, to, draft) =>
  bytes[at + 10] === 0x54 && bytes[at + 19] !== 0x2e ? readIso(bytes, at, to, draft) : -1
const level = oneOf('level', 'DEBUG INFO WARNING ERROR CRITICAL')

export default defineFormat({
  id: 'wrapped/python',
  title: 'Python servers’ own logs: Gunicorn, Hypercorn, Twisted, logging',
  docs: 'https://docs.gunicorn.org/en/stable/settings.html#logging',
  specificity: 7,
  reader: () =>
    new WrappedReader(
      new HeadWrapper(
        written`[${iso}] [${digits('pid')}] [${level}] ${content}`,
        written`${level}:${word('program')}:${content}`,
        written`${iso} ${level} ${word('program')}: ${content}`,
        written`${iso} [${level}] ${word('program')}: ${content}`,
        written`${iso} - ${word('program')} - ${level} - ${content}`,
        written`${twistedTime} [${word('program')}] ${content}`,
      ),
      wrappedFormats,
    ),

  samples: [
    {
      line: '[2026-11-21 04:22:29 +0000] [7] [INFO] Listening at: http://0.0.0.0:8000 (7)',
      gives: {
        time: '2026-11-21T04:22:29.000Z',
        pid: '7',
        level: 'INFO',
        message: 'Listening at: http://0.0.0.0:8000 (7)',
      },
    },
    {
      line: '[2026-11-21 04:22:29 +0000] [7] [INFO] 192.0.2.9:51122 - - [21/Nov/2026:04:22:28 +0000] "GET /a HTTP/1.1" 404 12 "-" "curl/8"',
      gives: {
        time: '2026-11-21T04:22:28.000Z',
        pid: '7',
        level: 'INFO',
        source: '192.0.2.9',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 12,
        agent: 'curl/8',
      },
    },
    {
      line: 'INFO:werkzeug:192.0.2.9 - - [21/Nov/2026 04:22:28] "GET /.env HTTP/1.1" 404 -',
      gives: {
        level: 'INFO',
        program: 'werkzeug',
        source: '192.0.2.9',
        timeLocal: '2026-11-21T04:22:28.000',
        method: 'GET',
        target: '/.env',
        protocol: 'HTTP/1.1',
        status: 404,
      },
    },
    {
      line: '2026-11-21 04:22:29,123 WARNING django.security: Bad login from 192.0.2.9',
      gives: {
        timeLocal: '2026-11-21T04:22:29.123',
        level: 'WARNING',
        program: 'django.security',
        source: '192.0.2.9',
        message: 'Bad login from 192.0.2.9',
      },
    },
    {
      line: '2026-11-21T04:22:29+0100 [twisted.python.log#info] "192.0.2.9" - - [21/Nov/2026:03:22:28 +0000] "GET / HTTP/1.1" 200 5 "-" "x"',
      gives: {
        time: '2026-11-21T03:22:28.000Z',
        program: 'twisted.python.log#info',
        source: '192.0.2.9',
        method: 'GET',
        target: '/',
        protocol: 'HTTP/1.1',
        status: 200,
        bytes: 5,
        agent: 'x',
      },
    },
  ],
  rejects: [
    '[2026-11-21 04:22:29 +0000] prose',
    'INFO: prose, with a blank',
    '2026-11-21 04:22:29,123 fail2ban.actions [7]: NOTICE [sshd] Ban 192.0.2.9', // fail2ban/log
    '192.0.2.9 - - [21/Nov/2026 04:22:28] "GET / HTTP/1.1" 200 -', // access/common
  ],
})
