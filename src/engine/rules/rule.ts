/** How bad the attempt is, whatever came of it. `info` is a tag and never an alarm. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How far the attacker wants to go with this request. */
export const STAGES = ['scan', 'inject', 'download', 'execute'] as const
export type Stage = (typeof STAGES)[number]

/**
 * What came of it, as graded evidence and never as proof. `refused`: the server turned the request away. `failed`: it was
 * tried and did not work. `unclear`: nothing says. `likely-worked`: status, size or a later event speak for success. `worked`: what the
 * attack ran left its own words in the error log.
 */
export const OUTCOMES = ['refused', 'failed', 'unclear', 'likely-worked', 'worked'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * The texts of an event that a rule can look at, each decoded in steps (decode/views.ts); a rule sees every step's result.
 * `path`, `query`: of the request target. `arg`: each parameter as `name=value`, decoded alone. `target`: path and query
 * together. `request`: a request line that could not be read as one (rules on path, query, arg and target look there
 * too). `message`: of an error log. `row`: what the row shows and none of its values (row.ts).
 */
export type Part =
  | 'path'
  | 'query'
  | 'arg'
  | 'target'
  | 'referrer'
  | 'agent'
  | 'user'
  | 'vhost'
  | 'message'
  | 'request'
  | 'row'

/** An event as an example: a request line, or more of it. What is left out is absent (status: 0). */
export type Example =
  | string
  | {
      readonly request?: string
      readonly referrer?: string
      readonly agent?: string
      readonly user?: string
      readonly status?: number
      /** The source address. */
      readonly source?: string
      readonly message?: string
    }

/** At least two, demanded by the type. */
export type Examples = readonly [Example, Example, ...Example[]]

/** All items must occur in a decoded text before `match` runs; an item is one literal or any of several. Lower case. */
export type Needs = readonly [string | readonly string[], ...(string | readonly string[])[]]

/**
 * Judges with a tokenizer what a pattern cannot: the place in a text, in UTF-16 units and `end` exclusive, or undefined where
 * the text is harmless. Linear, keeps no state, never throws.
 */
export type Judge = (text: string) => { readonly start: number; readonly end: number } | undefined

export interface Rule {
  /** Its path below `rules/`: `sqli/union-select`. The first part is its category. */
  readonly id: string
  readonly title: string
  /** What the attacker wants with it, in one or two sentences. */
  readonly why: string
  /** `falsePositives` stands here, too, where the rule has it. */
  readonly ja: { readonly title: string; readonly why: string; readonly falsePositives?: string }
  readonly severity: Severity
  readonly stage: Stage
  /** MITRE ATT&CK technique ids: T1190. */
  readonly attack: readonly string[]
  readonly cwe?: readonly number[]
  readonly cve?: readonly string[]
  readonly refs: readonly string[]
  /** What ordinary traffic can look like this. */
  readonly falsePositives?: string

  readonly where: readonly [Part, ...Part[]]
  readonly needs: Needs
  /** Never `g` or `y`; write `i` unless case matters. Linear: `eslint-plugin-regexp` checks. Never spells an encoding. */
  readonly match: RegExp
  /** Asked where `match` holds; the rule fires only where it names a place. */
  readonly judge?: Judge
  /** Says less than the other rules of its category: not told of where one of those, at least as severe, fired too. */
  readonly generic?: true
  /** Not told of sources that the site served otherwise, of search crawlers, and of programs that poll: they belong here. */
  readonly unlessServed?: true
  /** Not told of where the URLs in the target name only hosts that the site itself is known by. */
  readonly unlessHome?: true
  /** Not told of where a page of the site itself led there, as the referrer says, or its own machine asked, and the server had it (2xx, 3xx). */
  readonly unlessLinked?: true
  /**
   * Not told of where the server took the request (2xx, 3xx) and all that its parameters lead to is the way back of a sign-in or
   * payment protocol, a neighbour of the site in its own domain, or what many visitors' requests to that page are about.
   */
  readonly unlessExpected?: true
  /** More that the row must have. Methods in upper case; status as `404` or `4xx`. */
  readonly when?: { readonly method?: readonly string[]; readonly status?: readonly string[] }

  readonly hits: Examples
  readonly misses: Examples
}

export function defineRule(rule: Rule): Rule {
  return rule
}

/** Category of a rule or detector: the first part of its id. */
export function categoryOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
