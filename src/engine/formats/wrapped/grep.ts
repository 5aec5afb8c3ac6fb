import { defineFormat } from '../format.ts'
import { GrepWrapper } from '../wrap-grep.ts'
import { wrappedFormats } from '../wrap-inner.ts'
import { WrappedReader } from '../wrap.ts'

/** What the line behind each prefix tells, besides its source. */
const REQUEST = {
  time: '2026-11-05T01:02:03.000Z',
  method: 'GET',
  target: '/l',
  protocol: 'HTTP/1.1',
  status: 200,
  bytes: 7,
  agent: 'x',
}

export default defineFormat({
  id: 'wrapped/grep',
  title: 'Lines of other logs behind a file’s name or a line’s number, as grep and cat put it',
  docs: 'https://www.gnu.org/software/grep/manual/html_node/Output-Line-Prefix-Control.html',
  specificity: 10,
  reader: () => new WrappedReader(new GrepWrapper(), wrappedFormats),

  samples: [
    {
      line: '53990:198.51.100.4 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
      gives: { source: '198.51.100.4', ...REQUEST },
    },
    {
      line: '/var/log/nginx/access.log.1:12:198.51.100.4 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
      gives: { source: '198.51.100.4', ...REQUEST },
    },
    {
      line: 'access_log:2001:db8::1 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
      gives: { source: '2001:db8::1', ...REQUEST },
    },
    {
      line: '   7\t198.51.100.4 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
      gives: { source: '198.51.100.4', ...REQUEST },
    },
  ],
  rejects: [
    '2001:db8::1 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7',
    'blog.example:443 198.51.100.4 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7 "-" "x"',
    '12:34:56 198.51.100.4 - - "GET /l HTTP/1.1" 200 7',
    '12:a line of prose',
    'notes:198.51.100.4 - - [05/Nov/2026:01:02:03 +0000] "GET /l HTTP/1.1" 200 7',
  ],
})
