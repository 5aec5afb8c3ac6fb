import { seeded } from './describe.ts'

/* Lines in JSON that are like others but for what varies in a log, and for what should not. */

/** What can stand between quotes, and without. */
// prettier-ignore
const TEXTS = ['', '-', '--', 'null', 'N/A', '192.0.2.9', '192.0.2.9:4711', '[2001:db8::1]:80', '2001:db8::1', '192.0.2.1, 198.51.100.7',
  'unix:', 'a.example', 'a.example:8080', 'GET', 'POST', 'GE T', '/a?b=c', '/a', 'https://b.example/x', 'GET /x HTTP/1.1', 'GET /x',
  'HTTP/2.0', 'h2', '1.1', '2.0.0.0', 'info', String.raw`a\"b`, String.raw`\/a`, '2026-10-10T13:55:36Z', '2026-10-10', '13:55:36',
  '2026-10-10T13:55:36.123+02:00', '200', '1e2', '0200', '12.5', 'Mozilla/5.0', 'curl/8.0']
// prettier-ignore
const BARE = ['0', '1', '200', '404', '1e2', '0200', '99', '1000', '12.5', '0.000123', '1791640536.1239', '1791640536123', 'null', 'true',
  '[1,2]']

/** Texts and numbers that stand as values in a line. */
const VALUES = /(?<=[:[] ?)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.e+]*)(?=[,}\]])/g

/** Makes lines like others, the same ones again for the same seed. */
export function varying(seed: number) {
  const random = seeded(seed)
  const below = (n: number): number => Math.floor(random() * n)

  /** The line with up to `most` values replaced, each wherever it stands. */
  function varied(line: string, most: number): string {
    const values = line.match(VALUES) ?? []
    let out = line
    for (let k = below(most + 1); k > 0; k--) {
      const value = values[below(values.length)]
      if (value === undefined) continue
      const next = value.startsWith('"')
        ? `"${TEXTS[below(TEXTS.length)] ?? ''}"`
        : (BARE[below(BARE.length)] ?? '')
      out = out.replaceAll(value, next)
    }
    return out
  }

  /** The line with another last digit in half of its values. */
  const altered = (line: string): string =>
    line.replace(VALUES, (value) =>
      value.length < 3 || below(2) === 0
        ? value
        : value.replace(/\d(?=\D*$)/, () => String(below(10))),
    )

  return { below, altered, varied }
}

/** A log in JSON that a recipe soon reads, and lines of its shape that break off from it in one thing. */
export interface Turn {
  readonly name: string
  readonly log: (i: number) => string
  readonly then: readonly string[]
}

const line = (from: string, request: string, i: number, status = '200'): string =>
  `{"time":"2026-10-10T13:55:${String(10 + (i % 50))}Z","peer":"192.0.2.${i % 200}",${from},${request},"status":${status},"size":${i * 7}}`
const PATH = '"method":"GET","path":"/a","host":"a.example"'
const client = (address: string): string => `"client_ip":"${address}"`

const clock = (i: number): string => `10/Oct/2026:15:55:${String(i).padStart(2, '0')} +0200`

/** What recipes look at again and again. */
export const TURNS: readonly Turn[] = [
  {
    name: 'the peer is no longer the client',
    log: (i) => line(client(`192.0.2.${i % 200}`), PATH, i),
    then: [line(client('198.51.100.7'), PATH, 3), line(client('192.0.2.33'), PATH, 3)],
  },
  {
    name: 'a port is there or not',
    log: (i) => line(client(`198.51.100.${i % 200}:${4000 + i}`), PATH, i),
    then: [line(client('198.51.100.7'), PATH, 3), line(client('[2001:db8::1]:80'), PATH, 4)],
  },
  {
    name: 'no port is there or one is',
    log: (i) => line(client(`198.51.100.${i % 200}`), PATH, i),
    then: [line(client('198.51.100.7:80'), PATH, 3), line(client('[2001:db8::1]'), PATH, 4)],
  },
  {
    name: 'a target that names the virtual host',
    log: (i) => line(client('198.51.100.7'), `"method":"GET","path":"/${i}"`, i),
    then: [line(client('198.51.100.7'), '"method":"GET","path":"http://b.example/"', 3)],
  },
  {
    name: 'a virtual host with a port',
    log: (i) => line(client('198.51.100.7'), `"method":"GET","path":"/","host":"${i}.example"`, i),
    then: [line(client('198.51.100.7'), '"method":"GET","path":"/","host":"b.example:81"', 3)],
  },
  {
    name: 'a status written in another way',
    log: (i) => line(client('198.51.100.7'), PATH, i, String(200 + (i % 300))),
    then: ['0204', '2e2', '204.0', '"204"', '0', '99'].map((status) =>
      line(client('198.51.100.7'), PATH, 3, status),
    ),
  },
  {
    name: 'a request line that is none',
    log: (i) => line(client('198.51.100.7'), `"request":"GET /${'x'.repeat(i % 30)} HTTP/1.1"`, i),
    then: ['GET /x', 'GET /x ', '-', 'quit', '/x', 'GET  /x HTTP/1.1'].map((request) =>
      line(client('198.51.100.7'), `"request":"${request}"`, 3),
    ),
  },
  {
    name: 'a time that cannot be written again',
    log: (i) => line(client('198.51.100.7'), PATH, i),
    then: ['2026-10-10T13:55:36.1234567Z', '1791640536.1239', '[10/Oct/2026:15:55:36 +0200]'].map(
      (time) => line(client('198.51.100.7'), PATH, 3).replace(/2026[^"]*/, time),
    ),
  },
  {
    name: 'a time in brackets',
    log: (i) => line(client('198.51.100.7'), PATH, i).replace(/2026[^"]*/, clock(i % 60)),
    then: [line(client('198.51.100.7'), PATH, 3).replace(/2026[^"]*/, `[${clock(3)}]`)],
  },
  {
    name: 'a query that comes late',
    log: (i) => line(client('198.51.100.7'), `${PATH},"query":"${i % 2 === 0 ? '-' : ''}"`, i),
    then: [line(client('198.51.100.7'), `${PATH},"query":"a=b"`, 3)],
  },
]
/** So many lines show which values vary, also of those that look alike. */
const FEW = 900

/** The lines of a turn: enough for a recipe, then those that break off, among others that do not. */
export const linesOf = ({ log, then }: Turn): string[] => [
  ...Array.from({ length: FEW }, (_, i) => log(i)),
  ...then.flatMap((one, i) => [one, log(FEW + i), one]),
]
