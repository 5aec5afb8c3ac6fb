import { visible } from '../../engine/decode/printable.ts'
import { isoTime } from '../blocklists/block-list.ts'
import type { Evidence, Found, Incident, Reporter } from './incident.ts'
import { redact, redactText, type Redaction } from './redact.ts'

export type Language = 'en' | 'ja'

export interface Mail {
  /** Where to send it, where that is known. */
  readonly to?: string
  readonly subject: string
  readonly text: string
}

const WORDS = {
  en: {
    subject: (subject: string, count: number) => `Abuse report: ${count} attacks from ${subject}`,
    hello: 'To the abuse desk,',
    what: (subject: string, count: number) =>
      `our web server logged ${count} attack requests from ${subject}, an address or network of yours.`,
    owner: (subject: string, count: number) =>
      `our web server logged ${count} attack requests from addresses of ${subject}:`,
    more: (shown: number, all: number) => `(${shown} of ${all} addresses)`,
    time: (first: string, last: string) => `First: ${first}, last: ${last} (UTC).`,
    found: 'What was attempted:',
    evidence: 'From our logs (times in UTC; names, other addresses and unrelated parts left out):',
    ask: 'Please find out what runs there, stop it, and let us know. The machine may itself be compromised.',
    customer: (vhost: string) => `Attacks on ${vhost}`,
    told: (vhost: string, count: number, sources: number) =>
      `${vhost} was attacked ${count} times from ${sources} sources.`,
    blocked: {
      all: 'By all we can see in the logs, no attack had an effect.',
      some: 'For some of the attacks the logs speak for success. Please look at the points below now.',
      unknown: 'The logs do not tell for all attacks whether they had an effect.',
    },
    check: [
      'Are the application, its plugins and themes up to date?',
      'Are there files, users or scheduled tasks that nobody of you made?',
      'Do forms and parameters named below check what they are given?',
      'Were passwords or keys readable over the web? Then change them.',
    ],
  },
  ja: {
    subject: (subject: string, count: number) =>
      `不正アクセスの報告：${subject} からの攻撃 ${count} 件`,
    hello: '不正利用ご担当者様',
    what: (subject: string, count: number) =>
      `貴ネットワークの ${subject} から、当方のウェブサーバーに対する攻撃リクエストが ${count} 件記録されました。`,
    owner: (subject: string, count: number) =>
      `${subject} の次のアドレスから、当方のウェブサーバーに対する攻撃リクエストが ${count} 件記録されました。`,
    more: (shown: number, all: number) => `(${all} アドレス中 ${shown})`,
    time: (first: string, last: string) => `最初：${first}、最後：${last}（UTC）`,
    found: '試みられた内容：',
    evidence:
      '当方のログより（時刻は UTC。ホスト名、他の送信元、関係のない部分は除いてあります）：',
    ask: '該当の機器を調査し、攻撃を止めたうえで、結果をお知らせください。その機器自体が侵害されている可能性もあります。',
    customer: (vhost: string) => `${vhost} への攻撃について`,
    told: (vhost: string, count: number, sources: number) =>
      `${vhost} に対して、${sources} 件の送信元から ${count} 件の攻撃がありました。`,
    blocked: {
      all: 'ログで分かる範囲では、効果のあった攻撃はありません。',
      some: '一部の攻撃は成功した可能性があります。下記の点をすぐにご確認ください。',
      unknown: '効果があったかどうか、ログだけでは分からない攻撃があります。',
    },
    check: [
      'アプリケーション、プラグイン、テーマは最新ですか。',
      '心当たりのないファイル、ユーザー、定期実行がありませんか。',
      '下記のフォームやパラメーターは、入力を検査していますか。',
      'パスワードや鍵がウェブから読める状態ではありませんでしたか。その場合は変更してください。',
    ],
  },
} as const

/** A request on one line, redacted already. */
export function evidenceLine({ time, source, method, target, status, agent }: Evidence): string {
  const parts = [time === undefined ? '-' : isoTime(time), source, `"${method} ${target}"`]
  return [...parts, status === undefined ? '-' : String(status), `"${agent}"`].join(' ')
}

const foundLine = ({ title, titleJa, hits }: Found, language: Language): string =>
  `  - ${language === 'ja' ? `${visible(titleJa)}：${hits} 件` : `${visible(title)}: ${hits}`}`

const timeOf = (time: number | undefined): string => (time === undefined ? '-' : isoTime(time))

const signature = ({ org, contact }: Reporter): string[] =>
  [org, contact].map((text) => redactText(text, '', OPEN))
const OPEN: Redaction = { own: [], hosts: true, users: true, queries: true, others: true }

/** Addresses named in one mail. */
const NAMED = 50

function addressLines(
  sources: readonly string[],
  more: (shown: number, all: number) => string,
): string[] {
  const shown = sources.slice(0, NAMED).map((source) => `  ${visible(source)}`)
  return sources.length > NAMED ? [...shown, `  ${more(NAMED, sources.length)}`] : shown
}

/** Draft to the abuse desk of a source's or network's provider. */
export function abuseMail(
  incident: Incident,
  reporter: Reporter,
  redaction: Redaction,
  language: Language,
): Mail {
  const words = WORDS[language]
  const { attacks, abuse } = incident
  const mine = incident.ofOwner === true ? incident.sources : incident.subject
  const subject = redactText(incident.subject, mine, redaction)
  const lines = incident.evidence.map((one) => evidenceLine(redact(one, mine, redaction)))
  const what =
    incident.ofOwner === true
      ? [words.owner(subject, attacks), ...addressLines(incident.sources, words.more)]
      : [words.what(subject, attacks)]
  const text = [
    words.hello,
    '',
    ...what,
    words.time(timeOf(incident.first), timeOf(incident.last)),
    '',
    words.found,
    ...incident.found.map((found) => foundLine(found, language)),
    '',
    words.evidence,
    ...lines.map((line) => `  ${line}`),
    '',
    words.ask,
    '',
    ...signature(reporter),
    '',
  ].join('\n')
  const mail = { subject: words.subject(subject, attacks), text }
  return abuse === undefined ? mail : { to: abuse, ...mail }
}

export interface VhostAttacks {
  readonly vhost: string
  readonly attacks: number
  readonly sources: number
  readonly first: number | undefined
  readonly last: number | undefined
  /** Attacks by what came of them. */
  readonly worked: number
  readonly unclear: number
  readonly found: readonly Found[]
  readonly evidence: readonly Evidence[]
}

/** Notice to the customer whose site was attacked: it is theirs, so its name stays. */
export function customerNotice(
  site: VhostAttacks,
  reporter: Reporter,
  redaction: Redaction,
  language: Language,
): Mail {
  const words = WORDS[language]
  const vhost = redactText(site.vhost, '', OPEN)
  const result = site.worked > 0 ? 'some' : site.unclear > 0 ? 'unknown' : 'all'
  const lines = site.evidence.map((one) =>
    evidenceLine(redact(one, one.source, { ...redaction, hosts: true })),
  )
  const text = [
    words.told(vhost, site.attacks, site.sources),
    words.time(timeOf(site.first), timeOf(site.last)),
    words.blocked[result],
    '',
    ...words.check.map((line) => `  - ${line}`),
    '',
    words.found,
    ...site.found.map((found) => foundLine(found, language)),
    '',
    words.evidence,
    ...lines.map((line) => `  ${line}`),
    '',
    ...signature(reporter),
    '',
  ].join('\n')
  return { subject: words.customer(vhost), text }
}
