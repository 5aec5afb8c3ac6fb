/** A request of the sample's server. Times are epoch ms UTC. */
export interface Request {
  readonly time: number
  readonly source: string
  readonly method?: string
  readonly target: string
  readonly status: number
  readonly bytes: number
  readonly referrer?: string
  readonly agent: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number): string => String(value).padStart(2, '0')

/** nginx `combined`, in UTC. */
export function combined(request: Request): string {
  const at = new Date(request.time)
  const day = `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()] ?? ''}/${at.getUTCFullYear()}`
  const stamp = `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`
  const line = `${request.method ?? 'GET'} ${request.target} HTTP/1.1`
  return `${request.source} - - [${stamp}] "${line}" ${request.status} ${request.bytes} "${request.referrer ?? '-'}" "${request.agent}"`
}

/** What nginx writes into its error log; its clock runs in UTC too. */
export function nginxError(time: number, text: string, request: Request, number: number): string {
  const at = new Date(time)
  const day = `${at.getUTCFullYear()}/${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}`
  const stamp = `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  const asked = `${request.method ?? 'GET'} ${request.target} HTTP/1.1`
  return `${stamp} [error] 812#812: *${number} ${text}, client: ${request.source}, server: www.example.org, request: "${asked}", host: "www.example.org"`
}

/** A line of fail2ban.log, local time as fail2ban writes it. */
export function fail2ban(time: number, part: string, text: string): string {
  const stamp = new Date(time).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '')
  return `${stamp} fail2ban.${part.padEnd(16)}[731]: ${text}`
}
