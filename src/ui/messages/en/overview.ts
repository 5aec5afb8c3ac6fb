/** What one did, as the rest of a sentence. */
const rest = (did: string, when: string): string => (when === '' ? ` ${did}.` : ` ${did}, ${when}.`)

/** What is found on the whole, and the timeline. `n` decides the plural; numbers come as text beside it. */
export const overview = {
  title: 'Overview',
  requestsLabel: 'Requests',
  attacksLabel: 'Attack requests',
  sourcesLabel: 'Sources',
  attackersLabel: 'Attacking sources',
  timeLabel: 'Time',
  noTime: 'no times in the log',
  loading: 'Counting…',
  failed: (why: string) => `The question failed: ${why}`,

  stories: 'What happened, worst first',
  story: {
    ofNetwork: (sources: string, network: string) => `${sources} sources of ${network}`,
    ofNetworks: (sources: string, networks: string) => `${sources} sources in ${networks} networks`,
    nobody: 'Somebody (no address in the log)',
    /** What follows the name of who did it; `when` is '' where the log does not say. */
    did: {
      scan: (n: number, text: string, when: string) =>
        rest(
          n === 1
            ? 'looked for weak spots with 1 request'
            : `looked for weak spots with ${text} requests`,
          when,
        ),
      inject: (n: number, text: string, when: string) =>
        rest(
          n === 1
            ? 'sent 1 attack to the programs of the site'
            : `sent ${text} attacks to the programs of the site`,
          when,
        ),
      download: (n: number, text: string, when: string) =>
        rest(
          n === 1
            ? 'tried to make the server download a program (1 request)'
            : `tried to make the server download a program (${text} requests)`,
          when,
        ),
      execute: (n: number, text: string, when: string) =>
        rest(
          n === 1
            ? 'tried to run commands on the server (1 request)'
            : `tried to run commands on the server (${text} requests)`,
          when,
        ),
    },
    ran: (n: number, text: string, when: string) =>
      rest(
        n === 1
          ? 'ran commands on the server (1 request)'
          : `ran commands on the server (${text} requests)`,
        when,
      ),
    /** How many rules more speak of it, why its outcome is what it is ('' where nothing says), and the rules that are named. */
    what: (more: number, moreText: string, why: string, ...titles: readonly string[]) => {
      const others = more === 1 ? ' and 1 more rule' : ` and ${moreText} more rules`
      return `${titles.join(' · ')}${more === 0 ? '' : others}${why === '' ? '' : ` — ${why}`}`
    },
    named: 'Named in it:',
    evidence: 'Evidence',
    evidenceOf: (source: string) => `Show the evidence against ${source}`,
    findings: 'Findings',
    findingsOf: (source: string) => `Show the findings of ${source}`,
  },
  needsLook: 'Needs a look',
  nothing: 'Nothing stands out',
  noAttack: (requests: string) => `No attack was found in ${requests} requests.`,
  noAttackText:
    'No rule and no detector fired on what the filter shows. That is no proof that nothing happened: a log shows requests, not what a program did with them.',
  notices: {
    'likely-worked': (n: number, text: string) =>
      n === 1
        ? '1 source sent an attack that likely worked'
        : `${text} sources sent attacks that likely worked`,
    'reached-execute': (n: number, text: string) =>
      n === 1
        ? '1 source tried to run commands on the server'
        : `${text} sources tried to run commands on the server`,
    'reached-download': (n: number, text: string) =>
      n === 1
        ? '1 source tried to make the server download something'
        : `${text} sources tried to make the server download something`,
    'injected-answered': (n: number, text: string) =>
      n === 1
        ? '1 source sent an injection and was answered with success'
        : `${text} sources sent injections and were answered with success`,
    'many-sources': (n: number, text: string) =>
      n === 1
        ? 'One target was attacked from 1 source'
        : `One target was attacked from ${text} sources`,
    login: (n: number, text: string) =>
      n === 1 ? '1 source tried to guess passwords' : `${text} sources tried to guess passwords`,
    sweep: (n: number, text: string) =>
      n === 1
        ? '1 source went through paths that do not exist'
        : `${text} sources went through paths that do not exist`,
    'busy-rule': (_: number, text: string) => `One rule makes most of the noise: ${text} hits`,
    'no-source': (n: number, text: string) =>
      n === 1
        ? '1 attack has no source address in the log'
        : `${text} attacks have no source address in the log`,
    'error-evidence': (n: number, text: string) =>
      n === 1
        ? '1 attack left a trace in the error log'
        : `${text} attacks left traces in the error log`,
    'behind-proxy': (n: number, text: string) =>
      n === 1
        ? 'Most requests of a file come from a proxy: the client is probably in another field'
        : `Most requests of ${text} files come from proxies: the client is probably in another field`,
  },
  share: (share: string) => `${share} of all hits`,

  stages: 'How far they went',
  stageSources: (n: number, text: string) => (n === 1 ? '1 source' : `${text} sources`),
  outcomes: 'What came of it',
  outcomeShow: (outcome: string) => `Show attacks with the outcome ${outcome}`,
  severities: 'How bad',
  severityShow: (severity: string) => `Show attacks of severity ${severity}`,

  basis: 'Count',
  basisAttacks: 'Attacks',
  basisAll: 'All requests',
  timeline: 'Timeline',
  stackBy: 'Stacked by',
  by: { category: 'Category', severity: 'Severity', stage: 'Stage', outcome: 'Outcome' },
  other: 'other',
  chartText: (what: string, from: string, to: string, peak: string, when: string) =>
    `${what} from ${from} to ${to}. The peak is ${peak} at ${when}.`,
  chartEmpty: 'Nothing with a time is shown by the filter.',
  perBucket: (step: string) => `one bar: ${step}`,
  brushHint: 'Drag over the chart to choose a span of time.',
  from: 'From',
  to: 'To',
  apply: 'Set',
  wholeSpan: 'All times',
  earlier: 'Earlier',
  later: 'Later',
  asTable: 'As a table',
  asChart: 'As a chart',
  bucket: 'Start',
  sum: 'Sum',
  hideSeries: (name: string) => `Show or hide ${name}`,

  top: {
    source: 'Top sources',
    rule: 'Top rules',
    page: 'Top pages',
    network: 'Top networks',
    status: 'Status',
    agent: 'Top user agents',
  },
  showing: (shown: string, total: string) => `${shown} of ${total}`,
  more: 'Show more',
  include: (value: string) => `Show only ${value}`,
  exclude: (value: string) => `Hide ${value}`,
  openSource: (value: string) => `Open the source ${value}`,
  attacksOf: (attacks: string, all: string) => `${attacks} attacks of ${all}`,
  empty: 'None',
}
