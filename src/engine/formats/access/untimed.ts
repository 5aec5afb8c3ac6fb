import type { Draft } from '../draft.ts'
import { defineFormat, type Reader } from '../format.ts'
import { positional } from '../layout.ts'
import { agent, bytes, ident, line, referrer, request, source, status, user } from '../tokens.ts'

const combined = positional(
  line`${source} ${ident} ${user} "${request}" ${status} ${bytes} "${referrer}" "${agent}"`,
)
const common = positional(line`${source} ${ident} ${user} "${request}" ${status} ${bytes}`)

class UntimedReader implements Reader {
  readonly #layouts = [combined(), common()]

  read(text: Uint8Array, from: number, to: number, draft: Draft): boolean {
    return this.#layouts.some((layout) => {
      draft.reset()
      return layout.read(text, from, to, draft)
    })
  }
}

export default defineFormat({
  id: 'access/untimed',
  title: 'Access log without times, as syslog gets it',
  docs: 'https://nginx.org/en/docs/syslog.html',
  specificity: 6,
  reader: () => new UntimedReader(),

  samples: [
    {
      line: '203.0.113.9 - al "GET /a HTTP/1.1" 404 9 "-" "curl/8"',
      gives: {
        source: '203.0.113.9',
        user: 'al',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 404,
        bytes: 9,
        agent: 'curl/8',
      },
    },
    {
      line: '2001:db8::9 - - "GET /a HTTP/1.1" 200 -',
      gives: {
        source: '2001:db8::9',
        method: 'GET',
        target: '/a',
        protocol: 'HTTP/1.1',
        status: 200,
      },
    },
  ],
  rejects: [
    '203.0.113.9 - - [11/Oct/2026:02:03:04 +0000] "GET / HTTP/1.1" 200 13', // access/common
    '203.0.113.9 - - 200 13',
  ],
})
