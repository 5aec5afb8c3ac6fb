import { isoTime } from '../blocklists/block-list.ts'
import { pcre, sayable } from './path.ts'

/** A probed page and what asked for it. */
export interface ClosedPage {
  /** Path as requested, without query. */
  readonly path: string
  readonly rule: string
  readonly hits: number
}

export interface ServerRules {
  readonly kind: 'modsecurity' | 'nginx' | 'apache'
  readonly fileName: string
  readonly text: string
  readonly named: number
  readonly whole: number
}

/** Rule ids of ModSecurity that are free for private use begin here (its reference manual, "id"). */
const FIRST_ID = 90_000
const RULE_ID = /^[a-z\d]+(?:[/-][a-z\d]+)*$/

/** Rules that turn requests for exactly these pages away; `now` in epoch ms. */
export function serverRules(pages: readonly ClosedPage[], now: number): ServerRules[] {
  const said = pages.filter(({ path }) => sayable(path))
  const about = { named: said.length, whole: pages.length }
  const head = (use: string): string[] => [
    `# Made by Spoor ${isoTime(now)}: closes ${said.length} of ${pages.length} probed pages that no ordinary request asked for.`,
    `# ${use}`,
  ]
  return [
    {
      kind: 'nginx',
      fileName: 'spoor-close.conf',
      text: lines([
        ...head(
          'include it in the server block; with 444 instead of 403 the connection is closed without an answer',
        ),
        ...said.map(({ path }) => `location = ${decoded(path)} { return 403; }`),
      ]),
      ...about,
    },
    {
      kind: 'apache',
      fileName: 'spoor-close-apache.conf',
      text: lines([
        ...head('Include it in the virtual host; needs mod_alias'),
        ...said.map(({ path }) => `RedirectMatch 403 "^${pcre(decoded(path))}$"`),
      ]),
      ...about,
    },
    {
      kind: 'modsecurity',
      fileName: 'spoor-modsecurity.conf',
      text: lines([
        ...head('Include it after the core configuration; first try SecRuleEngine DetectionOnly'),
        ...said.map(({ path, rule }, i) => secRule(FIRST_ID + i, path, rule)),
      ]),
      ...about,
    },
  ]
}

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('')

/** What the server compares with is the decoded path; what cannot be written once decoded stays as it is. */
function decoded(path: string): string {
  const plain = path.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  return sayable(plain) ? plain : path
}

const secRule = (id: number, path: string, rule: string): string =>
  `SecRule REQUEST_FILENAME "@rx ^${pcre(decoded(path))}$" ` +
  `"id:${id},phase:1,t:none,deny,status:403,log,msg:'Spoor: ${RULE_ID.test(rule) ? rule : 'probe'}',tag:'spoor'"`
