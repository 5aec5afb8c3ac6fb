/** What a line of an error log or of syslog says about a request, as far as detectors and outcomes ask. */
export const MessageKind = {
  other: 0,
  /** The file asked for does not exist. */
  noFile: 1,
  /** The script asked for does not exist. */
  noScript: 2,
  /** The server or a firewall turned the request away. */
  denied: 3,
  /** Turned away because too many came. */
  limited: 4,
  /** A shell, or a program that it called, complains on its standard error. */
  shell: 5,
  /** Progress of a downloader such as wget. */
  downloader: 6,
  /** A login failed. */
  authFailure: 7,
  /** The program behind the request broke. */
  crashed: 8,
} as const
export type MessageKind = (typeof MessageKind)[keyof typeof MessageKind]

/** A message is known by its beginning: what comes later is the client's, and as long as it likes. */
const READ = 1000

/** What a CGI program's stderr is put behind: nothing (Apache 2.2), a number (2.4), or a FastCGI preamble (nginx). */
const STDERR = String.raw`(?:^|AH01215: |stderr: "|PHP message: |\] )`
const TOOLS =
  '(?:ba|da|tc|[ackz])?sh|busybox|cat|chmod|chown|cp|curl|dd|echo|ftpget|gcc|grep|gunzip|gzip|head|id|kill|killall|ls|lynx|mkdir|mv|nc|ncat|netcat|nohup|perl|pkill|ps|python\\d?|rm|tar|tftp|touch|uname|wget'

const KINDS: readonly (readonly [MessageKind, RegExp])[] = [
  [
    MessageKind.noScript,
    /script not found or unable to stat|script '[^']*' not found or unable to stat|not found or unable to stat|Primary script unknown/,
  ],
  [
    MessageKind.denied,
    /ModSecurity: Access denied|client denied by server config|access forbidden by rule|Coraza: Access denied|NAXSI_FMT|Directory index forbidden|directory index of "[^"]*" is forbidden|denied by (?:mod_evasive|rule)/,
  ],
  [MessageKind.limited, /limiting (?:requests|connections)/],
  [
    MessageKind.noFile,
    /failed \(2: No such file or directory\)|File does not exist: |is not found \(2: No such file|\(2\)No such file or directory: /,
  ],
  [
    MessageKind.shell,
    new RegExp(String.raw`${STDERR}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:${TOOLS}): (?!warning: )`),
  ],
  [
    MessageKind.shell,
    /(?:^|AH01215: )[\w./-]{1,64}: (?:line )?\d+: [\w./-]{1,64}: (?:command )?not found/,
  ],
  [
    MessageKind.downloader,
    /^(?:AH01215: )?(?:--(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d--\s+(?:https?|ftp):|Resolving \S{1,255}(?: \([^)]{0,255}\))?\.\.\.|Connecting to \S.*\.\.\. ?(?:connected|failed)|(?:HTTP|Proxy) request sent, awaiting response|Length: [\d,]+(?: |$)|Saving to: |\s*\d+K [ .,]+|[^`'"]*[`'"][^'"`]+'? saved \[\d|\s*% Total\s+% Received|Giving up\.|Retrying\.)/,
  ],
  [MessageKind.downloader, /\d\d:\d\d:\d\d \([\d.]+ [KMG]?B\/s\) - \S+ saved \[\d/],
  [
    MessageKind.authFailure,
    /password mismatch|user "?[^":]{0,80}"? (?:was )?not found|authentication fail(?:ure|ed)|Failed (?:password|login|publickey) |failed login|login (?:attempt )?failed|Invalid (?:user|password|login|credentials)|incorrect password|bad password|auth(?:entication)? failed|unknown user/i,
  ],
  [
    MessageKind.crashed,
    /Premature end of script headers|upstream prematurely closed|exit signal Segmentation fault|core dumped|End of script output before headers|PHP Fatal error/,
  ],
]

export function messageKind(message: string): MessageKind {
  const text = message.slice(0, READ)
  for (const [kind, pattern] of KINDS) if (pattern.test(text)) return kind
  return MessageKind.other
}

const PEER =
  /(?:\bfrom|rhost=|\bclient|\bip|\bhost|\baddress)[\s:=]{0,3}\[?(\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}:[\da-f:]{2,40})/i

/** The address that a message about a login blames, where it names one. */
export function blamedAddress(message: string): string | undefined {
  return PEER.exec(message.slice(0, READ))?.[1]
}

const FILE =
  /(?:File does not exist: |not found or unable to stat: |script ['"]|No such file or directory: (?:AH\d+: )?|open\(\) ")(?:at )?([^\s'",]{1,300})/

/** The file that a message says is not there. */
export function missingFile(message: string): string | undefined {
  return FILE.exec(message.slice(0, READ))?.[1]
}
