import type { Fault, Unread } from '../engine/fail2ban/fault.ts'
import type { Note } from '../engine/policy/policy.ts'
import type { Whose } from '../engine/whose/whose.ts'
import type { Filter, Page, Severity } from './rows.ts'
import type { Answer, Window } from './answer.ts'

export type { Fault, FaultCode, Faults, Unread } from '../engine/fail2ban/fault.ts'

/** How sources are added up to networks, and which networks are picked. All bounds are inclusive. */
export interface NetworkPlan {
  /** Bits of an IPv4 network, 8 to 32, and of an IPv6 one, 32 to 128. */
  readonly v4: number
  readonly v6: number
  /** While both halves of the next wider network pass, the two become one, up to /8 and /32. */
  readonly grow: boolean
  /** Least requests of attacking sources, and least attacking sources. */
  readonly hits: number
  readonly hosts: number
  /** Least part of the traffic that is attack, 0 to 1. */
  readonly share: number
  /** What counts as an attack: what rules and detectors marked, or every request that the filter shows. */
  readonly hostile: 'attacks' | 'filter'
}

export type NetworkOrder =
  'attacks' | 'hosts' | 'hits' | 'visitors' | 'normal' | 'share' | 'first' | 'last' | 'network'

/** Why a network is never blocked; `whole` unless a part of it may be. */
export interface NeverBlocked {
  /** `private`, `loopback`, `special-purpose`, `multicast`, `own`, `crawler`, `allowed`. */
  readonly reasons: readonly string[]
  readonly whole: boolean
}

/** A network of the networks table. */
export interface NetworkRow {
  /** As a filter on `source` takes it: `192.0.2.0/24`. */
  readonly network: string
  /** Attacking sources, all their requests, and their attacks. */
  readonly hosts: number
  readonly hits: number
  readonly attacks: number
  /** Sources that attacked nothing, and their requests: what a block would hurt. */
  readonly visitors: number
  readonly normal: number
  /** Attacks by attacks and normal requests, 0 to 1. */
  readonly share: number
  readonly first: number | undefined
  readonly last: number | undefined
  /** What a person noted on it. */
  readonly note: Note | undefined
  /** What holds for all of its addresses. */
  readonly whose: Whose
  /** Undefined where all of it may be blocked. */
  readonly never: NeverBlocked | undefined
}

/** A part and the whole it is of. */
export interface PartOf {
  readonly part: number
  readonly whole: number
}

/** What a set of networks would take away, of all that the case holds. */
export interface CoverageRow {
  readonly networks: number
  readonly addresses: number
  readonly hosts: PartOf
  readonly attacks: PartOf
  readonly visitors: PartOf
  readonly normal: PartOf
  /** Sources that are host names: in no network, but in the wholes. */
  readonly named: number
  /** Networks of the plan's size that have an attacking source at all. */
  readonly candidates: number
}

/** A network that is never blocked, and why. */
export interface Spared {
  readonly network: string
  readonly reason: string
}

/** What a person never wants blocked, lines of text. */
export interface Guards {
  /** Networks and addresses of a person's own list. */
  readonly allow: readonly string[]
  /** Names, addresses and networks of the person's own servers; the names among them say nothing here. */
  readonly own: readonly string[]
}

/** What a block list is made of. */
export interface BlockWish extends Guards {
  readonly plan: NetworkPlan
  /** `sources`: single addresses. `networks`: those that pass the plan. `both`: those, and the addresses left. */
  readonly what: 'sources' | 'networks' | 'both'
  /** Fewest attacks of a single address. */
  readonly least: number
  /** Part of a network's addresses that may be others than those asked for, 0 (exact) to below 1. */
  readonly excess: number
  /** Id of a form of list: `iptables`, `nginx-deny` … */
  readonly format: string
  /** How long a ban lasts where the program asks for it. */
  readonly seconds: number
}

export interface BlockAnswer {
  readonly networks: number
  readonly coverage: CoverageRow
  /** Never-blocked networks that the wish overlapped. */
  readonly spared: readonly Spared[]
  /** Lines of `allow` that are no network. */
  readonly unread: readonly string[]
  readonly fileName: string
  /** The first lines of the file, and how many it has. */
  readonly preview: string
  readonly lines: number
  readonly blob: Blob
}

/** A form of block list for the list of choices. */
export interface BlockForm {
  readonly id: string
  readonly title: string
  readonly families: readonly (4 | 6)[]
}

export interface JailWish {
  readonly maxretry: number
  /** Seconds. */
  readonly findtime: number
  readonly bantime: number
  readonly logpath: string
}

/** A line of the case as an example of what a filter does with it. */
export interface FilterLine {
  readonly id: number
  readonly text: string
}

/** A fail2ban filter for a rule and a kind of log. */
export interface FilterAnswer {
  readonly rule: string
  readonly format: string
  /** Why no filter can be written that would be honest; then the addresses themselves are banned. */
  readonly why?: string
  readonly name: string
  /** Texts of `filter.d/NAME.conf` and `jail.d/NAME.local`; empty where there is a `why`. */
  readonly filter: string
  readonly jail: string
  /** Lines of the case by what the filter does with them, and the first few of each. */
  readonly caught: number
  readonly missed: number
  readonly wrong: number
  readonly tried: number
  readonly missedLines: readonly FilterLine[]
  readonly wrongLines: readonly FilterLine[]
}

/** A file of `filter.d` that a person dropped: a filter, its `.local`, or what others include. */
export interface FilterFile {
  readonly name: string
  readonly text: string
}

/** What became of the dropped files under one name. `part`: it has no `failregex`, others include it. */
export interface DroppedFilter {
  readonly name: string
  readonly kind: 'filter' | 'part' | 'unread'
  /** Why it is not read. */
  readonly why?: Unread
}

/** Which filter is run, and how. */
export interface TrialWish {
  readonly files: readonly FilterFile[]
  readonly name: string
  /** Options as a jail gives them, in its brackets: `mode=aggressive, logtype=short`. */
  readonly options: string
  /** Most lines to run it over, from the begin of each file. */
  readonly most: number
}

/** An expression, and how many lines it took. */
export interface TrialRegex {
  readonly text: string
  readonly lines: number
}

/** What came of a trial. */
export type Tried =
  | { readonly kind: 'done'; readonly answer: TrialAnswer }
  | { readonly kind: 'unread'; readonly why: Unread }

/** What an existing filter does with the lines of the case. */
export interface TrialAnswer {
  /** Lines it was run over, of all that are shown. */
  readonly tried: number
  readonly whole: number
  /** `known`: a `failregex` took them, but by themselves they are no failure. */
  readonly matched: number
  readonly ignored: number
  readonly known: number
  readonly missed: number
  /** Blank lines and remarks, which fail2ban passes over. */
  readonly skipped: number
  /** Lines without a date that the filter's `datepattern` finds. */
  readonly undated: number
  /** Lines at which an expression was given up, because they kept it busy for too long. */
  readonly gaveUp: number
  readonly failregex: readonly TrialRegex[]
  readonly ignoreregex: readonly TrialRegex[]
  /** Hosts by lines matched, most first, and how many there are. */
  readonly hosts: readonly { readonly host: string; readonly lines: number }[]
  readonly hostCount: number
  /** Ways in which dates were written, most lines first. */
  readonly dates: readonly { readonly name: string; readonly lines: number }[]
  /** Dates of the first and the last line matched, as written. */
  readonly first: string | undefined
  readonly last: string | undefined
  readonly matchedLines: readonly FilterLine[]
  readonly ignoredLines: readonly FilterLine[]
  readonly missedLines: readonly FilterLine[]
  /** Parts of the filter that cannot be used, and why. */
  readonly problems: readonly {
    readonly option: string
    readonly text: string
    readonly why: Fault
  }[]
  /** Expressions that are run with a bound, since some lines could keep them busy. */
  readonly slow: readonly string[]
  /** Options that only a server can follow: `ignorecommand` … */
  readonly unused: readonly string[]
  /** Included files that were not dropped. */
  readonly missing: readonly string[]
}

/** A rule for a web server that turns a request away. */
export interface ServerRuleAnswer {
  readonly kind: 'modsecurity' | 'nginx' | 'apache'
  readonly fileName: string
  readonly text: string
  /** How many pages or requests it names, and how many there were. */
  readonly named: number
  readonly whole: number
}

/** `why`: `request` (none), `payload` (none that a rule fires on), `said` (cannot be written), `used` (by ordinary requests). */
export type ExactRuleAnswer =
  | { readonly kind: 'none'; readonly why: 'request' | 'payload' | 'said' | 'used' }
  | {
      readonly kind: 'rule'
      readonly fileName: string
      readonly text: string
      /** Attacks and other requests of the whole case that it would have turned away. */
      readonly attacks: number
      readonly ordinary: number
    }

/** What a report is about: one source, one network, or one site. */
/** `owner`: all sources of one holder of networks, as far as data about addresses tell who that is. */
export type ReportBy = 'source' | 'network' | 'owner' | 'vhost'

export interface ReportSubject {
  readonly subject: string
  readonly attacks: number
  readonly sources: number
  readonly severity: Severity
  readonly first: number | undefined
  readonly last: number | undefined
  /** Ids of its rules, most hits first. */
  readonly rules: readonly string[]
}

export interface ReportWish {
  readonly by: ReportBy
  /** Fewest attacks that are worth a report. */
  readonly least: number
  readonly language: 'en' | 'ja'
  readonly reporter: { readonly org: string; readonly contact: string; readonly domain: string }
  readonly redaction: {
    /** Own names and addresses. */
    readonly own: readonly string[]
    readonly hosts: boolean
    readonly users: boolean
    readonly queries: boolean
    readonly others: boolean
  }
}

export interface Draft {
  /** Abuse contact, where it is known. */
  readonly to?: string
  readonly subject: string
  readonly text: string
}

/** Files for other programs and people. `mails`: all drafts, in a zip. */
export type ShareKind =
  'mails' | 'xarf' | 'abuseipdb' | 'stix' | 'misp' | 'indicators' | 'markdown' | 'html'

export interface SharedFile {
  readonly blob: Blob
  readonly fileName: string
  /** What it holds (reports, indicators, rows), and what there is of them where a form cannot take all. */
  readonly items: number
  readonly whole: number
  readonly preview: string
}

/** From findings to action. All of it speaks of what the filter shows. */
export interface ActionApi {
  networks(
    lane: string,
    filter: Filter,
    plan: NetworkPlan,
    window: Window<NetworkOrder>,
    guards: Guards,
  ): Promise<Answer<Page<NetworkRow>>>
  /** What the networks that pass would take away of the whole case; what is never blocked is spared already. */
  coverage(
    lane: string,
    filter: Filter,
    plan: NetworkPlan,
    guards: Guards,
  ): Promise<Answer<CoverageRow>>
  blockForms(): Promise<readonly BlockForm[]>
  blockList(lane: string, filter: Filter, wish: BlockWish): Promise<Answer<BlockAnswer>>
  /** A filter for each rule that the filter shows and each kind of log it was seen in, most hits first. */
  jails(lane: string, filter: Filter, wish: JailWish): Promise<Answer<readonly FilterAnswer[]>>
  /** What dropped files of fail2ban's are: filters, parts of them, or unreadable. */
  droppedFilters(files: readonly FilterFile[]): Promise<readonly DroppedFilter[]>
  /** Runs a dropped filter over the lines that the filter in force shows, unread ones among them. */
  tryFilter(lane: string, filter: Filter, wish: TrialWish): Promise<Answer<Tried>>
  serverRules(lane: string, filter: Filter): Promise<Answer<readonly ServerRuleAnswer[]>>
  /** A rule for ModSecurity that turns away requests like this row. */
  exactRule(lane: string, id: number): Promise<Answer<ExactRuleAnswer>>
  reports(
    lane: string,
    filter: Filter,
    wish: ReportWish,
    window: { readonly from: number; readonly count: number },
  ): Promise<Answer<Page<ReportSubject>>>
  draft(lane: string, filter: Filter, wish: ReportWish, subject: string): Promise<Answer<Draft>>
  share(
    lane: string,
    filter: Filter,
    wish: ReportWish,
    kind: ShareKind,
  ): Promise<Answer<SharedFile>>
}
