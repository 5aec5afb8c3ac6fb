/** Kinds of logs whose raw lines a filter can be written for. */
export type LogKind = 'access' | 'vhost-access' | 'nginx-error' | 'apache-error'

/** Formats of the engine whose lines are of a kind; others can be blocked by a list of clients only. */
const KINDS: Readonly<Record<string, LogKind>> = {
  'access/combined': 'access',
  'access/common': 'access',
  'access/main': 'access',
  'access/vhost-combined': 'vhost-access',
  'access/vhost-common': 'vhost-access',
  'error/nginx': 'nginx-error',
  'error/apache': 'apache-error',
}

export const logKind = (format: string): LogKind | undefined =>
  Object.hasOwn(KINDS, format) ? KINDS[format] : undefined

/** What is known of the lines of a kind. */
export interface LineShape {
  /**
   * Up to where the request target, message or agent begins. fail2ban cuts the date out before it matches, so the date is
   * optional here; what stands before the address is anchored, so that no text of a client can come to stand for one.
   */
  readonly target: string
  readonly agent?: string
  readonly message?: string
  /** One character of the target. */
  readonly sign: string
  readonly datepattern: string
  readonly logpath: string
}

const METHOD = String.raw`[A-Z]{1,20} `
const QUOTED = String.raw`(?:[^"\\]|\\.)`
const STATUS = String.raw` \d{3} `

const access = (before: string): LineShape => {
  const request = String.raw`^${before}<HOST> [^\[]*\[[^\]]*\] "`
  return {
    target: request + METHOD,
    agent: String.raw`${request}${QUOTED}*"${STATUS}\S+ "${QUOTED}*" "`,
    sign: QUOTED,
    datepattern: String.raw`^[^\[]*\[({DATE})`,
    logpath: '/var/log/nginx/access.log',
  }
}

const NGINX = String.raw`^(?:\d{4}/\d\d/\d\d \d\d:\d\d:\d\d)?\s*\[\w+\] \d+#\d+: (?:\*\d+ )?`
// The client's text stands before the address (a decoded path) and after it (the request): a line that names two clients may
// be forged to ban a third party, and is left alone.
const ONE_CLIENT = String.raw`(?!.*, client: .*, client: )`

export const SHAPES: Readonly<Record<LogKind, LineShape>> = {
  access: access(''),
  'vhost-access': access(String.raw`\S+ `),
  'nginx-error': {
    target: String.raw`${NGINX}${ONE_CLIENT}.*, client: <HOST>, (?:server: [^,]*, )?request: "${METHOD}`,
    sign: '[^"]',
    datepattern: '^%%Y/%%m/%%d %%H:%%M:%%S',
    logpath: '/var/log/nginx/error.log',
  },
  'apache-error': {
    target: '',
    message: String.raw`^\s*(?:\[[^\]]*\]\s*){1,4}?\[client <HOST>(?::\d{1,5})?\] `,
    sign: '.',
    datepattern: String.raw`^\[({DATE})`,
    logpath: '/var/log/apache2/error.log',
  },
}
