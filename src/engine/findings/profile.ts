import type { RuleBook } from '../detectors/book.ts'
import { SEVERITIES } from '../rules/rule.ts'

/** What a set of rules and detectors is after: decides what can speak for its success. */
export interface Profile {
  /** Input meant to be run or evaluated by the page asked for. */
  readonly inject: boolean
  /** … and run as a command: a shell's words in the error log can be its doing. */
  readonly command: boolean
  /** Wants a file that nobody should get. */
  readonly file: boolean
  readonly redirect: boolean
  readonly loginWorked: boolean
}

/** Categories whose rules name a file or script that should not be there. */
const FILES: ReadonlySet<string> = new Set(['files', 'secrets', 'webshell'])
/** Categories that can try something, but not to run a command. */
const NO_COMMANDS: ReadonlySet<string> = new Set([
  'bot',
  'crlf',
  'files',
  'ldap',
  'login',
  'mail',
  'nosql',
  'nosqli',
  'protocol',
  'redirect',
  'probe',
  'scan',
  'scanner',
  'secrets',
  'sqli',
  'ssrf',
  'xpath',
  'xss',
  'xxe',
])
const MEDIUM = SEVERITIES.indexOf('medium')

export function profileOf(ids: readonly string[], book: RuleBook): Profile {
  const detectors = new Set(book.detectors.map(({ id }) => id))
  const rules = ids.filter((id) => !detectors.has(id))
  const categories = new Set(rules.map((id) => book.categoryOf(id)))
  const inject = rules.filter(
    (id) =>
      book.stageOf(id) !== 'scan' &&
      SEVERITIES.indexOf(book.severityOf(id)) >= MEDIUM &&
      book.categoryOf(id) !== 'redirect',
  )
  return {
    inject: inject.length > 0,
    command: inject.some((id) => !NO_COMMANDS.has(book.categoryOf(id))),
    file: [...categories].some((category) => FILES.has(category)),
    redirect: categories.has('redirect'),
    loginWorked: ids.includes('login/success-after-failures'),
  }
}
