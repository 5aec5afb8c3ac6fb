import { dropper, phpMyAdminScanner, redirectAbusers, type DropperStory } from './attackers.ts'
import { combined, fail2ban, nginxError, type Request } from './lines.ts'
import { Random } from './random.ts'
import { machines, people } from './visitors.ts'

/** Midnight UTC of the sample's day, Thursday 12 November 2026. */
const DAY = Date.UTC(2026, 10, 12)
const SEED = 20_261_112
const VISITS = 720

/** The logs of one day of a small nginx server: ordinary life, and three attackers whose stories can be followed. */
export function sampleDay(): { readonly name: string; readonly text: string }[] {
  const random = new Random(SEED)
  const story = dropper(DAY)
  const redirects = redirectAbusers(random, DAY)
  const requests = [
    ...people(random, DAY, VISITS),
    ...machines(random, DAY),
    ...story.requests,
    ...phpMyAdminScanner(DAY),
    ...redirects,
  ]
    .filter((request) => request.time < DAY + 86_400_000)
    .sort((a, b) => a.time - b.time)
  return [
    { name: 'access.log', text: text(requests.map(combined)) },
    { name: 'error.log', text: text(errors(requests, story)) },
    { name: 'fail2ban.log', text: text(bans(redirects)) },
  ]
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Each missing file, as nginx complains of it, and what the CGI wrapper heard from the shell. */
function errors(requests: readonly Request[], { landed }: DropperStory): string[] {
  let connection = 4_100
  return requests.flatMap((request) => {
    connection += 3
    if (request.status === 404) {
      const path = request.target.split('?', 1)[0] ?? ''
      const missing = `open() "/usr/share/nginx/html${path}" failed (2: No such file or directory)`
      return [nginxError(request.time, missing, request, connection)]
    }
    if (request !== landed) return []
    const heard = (said: string): string =>
      `FastCGI sent in stderr: "${said}" while reading response header from upstream`
    return [
      nginxError(
        request.time + 1_000,
        heard('Connecting to 203.0.113.200:80... connected.'),
        request,
        connection,
      ),
      nginxError(
        request.time + 2_000,
        heard("2026-11-12 03:15:16 (1.2 MB/s) - 'wget.sh' saved [1204/1204]"),
        request,
        connection,
      ),
    ]
  })
}

/** fail2ban finds the redirect abusers once the script is gone, and bans each for a while. */
function bans(redirects: readonly Request[]): string[] {
  const found: string[] = [
    fail2ban(DAY + 61_000, 'server', "INFO    Jail 'nginx-noscript' started"),
  ]
  const counts = new Map<string, number>()
  for (const { time, source, status } of [...redirects].sort((a, b) => a.time - b.time)) {
    if (status !== 404) continue
    const count = (counts.get(source) ?? 0) + 1
    counts.set(source, count)
    if (count > 5) continue
    found.push(
      fail2ban(
        time + 310,
        'filter',
        `INFO    [nginx-noscript] Found ${source} - ${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}`,
      ),
    )
    if (count === 5)
      found.push(fail2ban(time + 640, 'actions', `NOTICE  [nginx-noscript] Ban ${source}`))
  }
  return found
}
