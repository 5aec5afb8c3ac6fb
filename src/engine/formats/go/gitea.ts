import { defineFormat } from '../format.ts'
import { goDuration } from '../go-duration.ts'
import {
  PiecesReader,
  address,
  anything,
  message,
  method,
  oneOf,
  status,
  text,
  time,
  word,
  written,
} from '../pieces.ts'
import { readTime } from '../time.ts'

const level = oneOf('level', 'T D I W E C F N')

export default defineFormat({
  id: 'go/gitea',
  title: 'Gitea, Forgejo, Gogs',
  docs: 'https://docs.gitea.com/administration/logging-config',
  specificity: 9,
  reader: () =>
    new PiecesReader(
      written`${time(readTime)} ${anything} [${level}] router: completed ${method} ${word('target')} for ${address(true)}, ${status} ${anything} in ${goDuration} @ ${anything}`,
      written`${time(readTime)} ${anything} [${level}] [${anything}] router: completed ${method} ${word('target')} for ${address(true)}, ${status} ${anything} in ${goDuration} @ ${anything}`,
      written`${time(readTime)} [${anything}] router: completed ${method} ${word('target')} for ${address(true)}, ${status} ${anything} in ${goDuration} @ ${anything}`,
      written`${time(readTime)} ${text('program')}() [${level}] ${message()}`,
    ),

  samples: [
    {
      line: '2026/11/21 04:22:29 ...eb/routing/logger.go:102:func1() [I] router: completed GET /user/login?a=1 for 192.0.2.9:52144, 200 OK in 12.3ms @ auth/auth.go:129(auth.SignIn)',
      gives: {
        timeLocal: '2026-11-21T04:22:29.000',
        level: 'I',
        method: 'GET',
        target: '/user/login?a=1',
        source: '192.0.2.9',
        status: 200,
        duration: 12.3,
      },
    },
    {
      line: '2026/11/21 04:22:30 [63b2b0f0] router: completed POST /user/login for 192.0.2.9:0, 303 See Other in 57.1µs @ auth/auth.go:129(auth.SignInPost)',
      gives: {
        timeLocal: '2026-11-21T04:22:30.000',
        method: 'POST',
        target: '/user/login',
        source: '192.0.2.9',
        status: 303,
        duration: 0.0571,
      },
    },
    {
      line: '2026/11/21 04:22:31 ...s/auth/auth.go:154:SignInPost() [W] Failed authentication attempt for ann from 192.0.2.9:52211: user does not exist',
      gives: {
        timeLocal: '2026-11-21T04:22:31.000',
        level: 'W',
        program: '...s/auth/auth.go:154:SignInPost',
        source: '192.0.2.9',
        user: 'ann',
        message: 'Failed authentication attempt for ann from 192.0.2.9:52211: user does not exist',
      },
    },
  ],
  rejects: ['2026/11/21 04:22:29 [I] router: started', '2026/11/21 04:22:31 main() says hello'],
})
